// manifest.json and extracts/index.json of the data contract, version 1.
import type { Bilingual, PackId } from './requirement.ts';
import type { ColumnType } from './tables.ts';

export const schemaVersion = 1;

export interface ManifestFile {
  readonly name: string;
  readonly bytes: number;
  readonly sha256: string;
  readonly rows: number;
  readonly columns: Readonly<Record<string, ColumnType>>;
}

export interface Manifest {
  readonly schema: number;
  readonly extract_id: string;
  readonly data_through: string;
  readonly builder: string;
  readonly synthetic: boolean;
  readonly title: Bilingual;
  readonly region: readonly string[];
  readonly rounds: readonly string[];
  readonly packs: readonly string[];
  readonly datum: Readonly<Record<string, string>>;
  readonly map_review_number: string;
  readonly source: Bilingual;
  readonly disclosure: {
    readonly k: number | null;
    readonly audience: string;
    readonly suppressed_cells: number;
  };
  /**
   * Parquet tables; boundary.json where outlines exist (its rows are features, its columns empty); packs that lay
   * beside the registers, as text (no rows, no columns).
   */
  readonly files: readonly ManifestFile[];
}

const packFile = /^pack-([A-Z][A-Z0-9]{1,7})\.yaml$/;

/** Name in an extract of a pack that lay beside the registers. */
export function packFileName(id: PackId): string {
  return `pack-${id}.yaml`;
}

/** Id of the pack that a file of an extract holds; null for every other file. */
export function packOfFile(name: string): PackId | null {
  return packFile.exec(name)?.[1] ?? null;
}

export interface ExtractEntry {
  readonly id: string;
  readonly title: Bilingual;
  readonly synthetic: boolean;
  readonly data_through: string;
}
