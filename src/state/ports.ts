// What the state needs from the outside world. Implemented in runtime, wired in app/services, faked in tests.
import type { BriefingDocument } from '../briefing/document.ts';
import type { BriefingFacts } from '../briefing/facts.ts';
import type { MapPictures } from '../briefing/pptx/map-pictures.ts';
import type { SlideLook } from '../briefing/pptx/slide-look.ts';
import type { GapColumns } from '../briefing/tables/gap-columns.ts';
import type { GapScope, TableKind } from '../briefing/tables/gap-lines.ts';
import type { ExtractEntry, Manifest } from '../model/manifest.ts';
import type { KeptRecord, RecordKind } from '../model/kept-record.ts';
import type { Item } from '../model/item.ts';
import type { Pack } from '../model/requirement.ts';
import type { Problem, ProblemRecord } from '../model/problem.ts';
import type { Database } from '../query/port.ts';
import type { FeatureCollection, MultiPolygon, Polygon } from 'geojson';
import type { TruthTables } from '../compliance/truth-text.ts';
import type { SiteTable } from './site-table.ts';

export type Language = 'zh-CN' | 'en';
export type Theme = 'light' | 'dark';

/** config.json, checked. A deployer changes these and no code. */
export interface Config {
  readonly title: { readonly zh: string; readonly en: string };
  readonly mapReview: { readonly number: string; readonly source: string };
  readonly defaultExtract: string;
  /** none: county outlines and rivers only; raster and pmtiles lie on the page's own origin. */
  readonly baseMap:
    | { readonly kind: 'none' }
    | {
        readonly kind: 'raster';
        readonly url: string;
        readonly datum: 'wgs84' | 'gcj02';
        readonly attribution: string;
      }
    | {
        readonly kind: 'pmtiles';
        readonly url: string;
        readonly datum: 'wgs84' | 'gcj02';
        readonly attribution: string;
      };
  readonly languages: readonly Language[];
}

export type Boundary = FeatureCollection<Polygon | MultiPolygon, { adcode: string }>;

export interface LoadProgress {
  readonly stage: 'manifest' | 'fetch' | 'verify' | 'decode' | 'engine' | 'load';
  /** File that is being worked on, or empty. */
  readonly file: string;
  readonly loadedBytes: number;
  readonly totalBytes: number;
}

export interface LoadListener {
  onManifest(manifest: Manifest): void;
  /** The site table, as soon as it is decoded and before the engine is ready. */
  onSites(sites: SiteTable): void;
  onBoundary(boundary: Boundary): void;
  onProgress(progress: LoadProgress): void;
}

export interface OpenExtract {
  readonly manifest: Manifest;
  /** SHA-256 of the bytes of manifest.json, lower-case hex: it stands for every file of the extract. */
  readonly manifestSha256: string;
  readonly database: Database;
  /** Why this kept copy was opened although the server has newer data; absent: it has none, or was not heard. */
  readonly instead?: Problem;
  /** Text of a pack that the manifest names, verified. Rejects with a Problem that names the file. */
  readPack(file: string): Promise<string>;
  /** Lets a pack be asked again that was stopped because it took too long. */
  allowPack(pack: string): void;
  close(): void;
}

/** What stands beside a pack: its truth tables (null where none came with it) and the item codes of all packs. */
export interface PolicyDocuments {
  readonly truth: TruthTables | null;
  readonly items: readonly Item[];
}

/** Named records that outlive the page. A promise that resolves says that they are written down. */
export interface RecordStore {
  list(kind: RecordKind): Promise<readonly KeptRecord[]>;
  /** All or none. A record of the same kind and name is replaced. */
  put(records: readonly KeptRecord[]): Promise<void>;
  remove(kind: RecordKind, name: string): Promise<void>;
}

export interface Services {
  loadConfig(): Promise<Config>;
  /** Rivers for the base map; null where the deployer has none. */
  loadRivers(): Promise<FeatureCollection | null>;
  listExtracts(): Promise<readonly ExtractEntry[]>;
  /** Rejects with a Problem; a failure of one file leaves nothing half-loaded. */
  openExtract(id: string, listener: LoadListener, signal: AbortSignal): Promise<OpenExtract>;
  readonly packs: readonly Pack[];
  /** Fetched when first asked for. */
  loadPolicyDocuments(pack: Pack): Promise<PolicyDocuments>;
  /** Replaces the page's search part without a navigation. */
  writeUrl(search: string): void;
  /** Small preferences (theme, collapsed panels); silently absent where storage is off. */
  readPreference(name: string): string | null;
  writePreference(name: string, value: string): void;
  /** Rejects with Problem storage_failed where this browser keeps nothing. */
  readonly records: RecordStore;
  /**
   * Makes a file in a worker of its own. Rejects with a Problem, or with the reason of the signal; the worker is gone
   * then and at the end.
   */
  makeFile(job: FileJob, options?: FileOptions): Promise<Uint8Array<ArrayBuffer>>;
}

/** The briefing as slides. Pictures by the ids of the map blocks. */
export interface SlidesJob {
  readonly kind: 'pptx';
  readonly document: BriefingDocument;
  readonly pictures: MapPictures;
  readonly look: SlideLook;
  readonly language: Language;
}

/** The gap list to take away, as workbook, CSV, GeoJSON or Parquet. Scope `open`: without what passes or does not apply. */
export interface TableJob {
  readonly kind: 'table';
  readonly table: TableKind;
  readonly facts: BriefingFacts;
  readonly gaps: GapColumns;
  readonly scope: GapScope;
  readonly language: Language;
}

/** A file to make: plain data, copied to the worker. Pictures and gaps are handed over: they are empty afterwards. */
export type FileJob = SlidesJob | TableJob;

export interface FileOptions {
  readonly signal?: AbortSignal;
  /** Share that is done, 0 to 1. */
  readonly onProgress?: (share: number) => void;
}

export interface Notice {
  readonly problem: ProblemRecord;
  /** What the page can still do: nothing, the map with sites only, everything but the map. */
  readonly standing: 'nothing' | 'sites_only' | 'no_map' | 'all';
}
