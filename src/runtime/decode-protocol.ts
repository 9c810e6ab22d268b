// What the page and the decode worker say to each other. One reply `done` or `failed` per request; `received` between.
import type { ManifestFile } from '../model/manifest.ts';
import type { ProblemRecord } from '../model/problem.ts';
import type { Boundary } from '../state/ports.ts';
import type { SiteTable } from '../state/site-table.ts';

export interface DecodeRequest {
  readonly id: number;
  /** Absolute address of the file. */
  readonly url: string;
  readonly file: ManifestFile;
  /** Also turn the rows into the columns of the map. */
  readonly asSites: boolean;
}

export interface DecodedFile {
  /** Arrow IPC stream of a table; null for outlines. */
  readonly ipc: Uint8Array<ArrayBuffer> | null;
  readonly sites: SiteTable | null;
  readonly boundary: Boundary | null;
}

export type DecodeReply =
  | { readonly id: number; readonly kind: 'received'; readonly bytes: number }
  | { readonly id: number; readonly kind: 'stage'; readonly stage: 'verify' | 'decode' }
  | { readonly id: number; readonly kind: 'done'; readonly decoded: DecodedFile }
  | {
      readonly id: number;
      readonly kind: 'failed';
      readonly problem: ProblemRecord;
      readonly fatal: boolean;
    };
