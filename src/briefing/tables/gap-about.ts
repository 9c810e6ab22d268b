// What a machine reads of where a gap list comes from: at the head of the GeoJSON, in the metadata of the Parquet file. Pure.
import type { Words } from '../../language/language.ts';
import type { BriefingFacts } from '../facts.ts';
import type { Line } from './gap-lines.ts';

export interface GapAbout {
  readonly synthetic: boolean;
  /** Absent where the data are real. */
  readonly notice?: string;
  readonly extract: string;
  /** SHA-256 of the extract. */
  readonly hash: string;
  readonly round: string;
  readonly pack: string;
  readonly datum: 'WGS-84';
  /** As it stands above every export, and which lines the file holds. */
  readonly provenance: readonly Line[];
}

export function gapAbout(
  { extract, pack, round }: BriefingFacts,
  words: Words,
  provenance: readonly Line[],
  scope: Line,
): GapAbout {
  return {
    synthetic: extract.synthetic,
    ...(extract.synthetic && { notice: words.t('workbook.notice') }),
    extract: extract.id,
    hash: extract.hash,
    round,
    pack: pack.id,
    datum: 'WGS-84',
    provenance: [...provenance, scope],
  };
}
