// What every command of inspections works on: the store, the device, the atlas, and what is open in memory.
import type { Operation } from '../../inspection/ledger/operation.ts';
import type { Item } from '../../model/item.ts';
import type { Manifest } from '../../model/manifest.ts';
import type { PackId } from '../../model/requirement.ts';
import type { Atlas } from '../atlas-state.ts';
import type { OpenExtract } from '../ports.ts';
import type { InspectServices, LogRow, Vault } from './ports.ts';
import type { InspectStore } from './inspect-store.ts';

/** What inspections ask of an extract. */
export interface ReadExtract extends Pick<OpenExtract, 'database' | 'manifestSha256'> {
  readonly manifest: Pick<Manifest, 'extract_id' | 'packs' | 'rounds'>;
}

/** What inspections read of the atlas. Small choices are kept by name on this machine, as those of the layout are. */
export interface AtlasAccess {
  atlas(): Atlas;
  /** The extract that is open; null: none is. */
  opened(): ReadExtract | null;
  /** Titles of the items that a pack counts. */
  items(pack: PackId): Promise<readonly Item[]>;
  remembered(name: string): string | null;
  remember(name: string, value: string): void;
}

export interface InspectContext {
  readonly store: InspectStore;
  readonly services: InspectServices;
  readonly access: AtlasAccess;
  /** UUID of this browser profile's log. */
  device: string;
  /** The key while the vault is open. */
  vault: Vault | null;
  /** Header of the vault as it stands on the disk. */
  vaultHeader: Uint8Array<ArrayBuffer> | null;
  /** Headers of former vaults of this device, which still open what they sealed. */
  formerHeaders: readonly Uint8Array<ArrayBuffer>[];
  /** The plan as it stands on the disk. */
  sealedPlan: Uint8Array<ArrayBuffer> | null;
  /** Operations on the disk that anybody may read. */
  readonly clear: Map<string, Operation>;
  /** Operations on the disk that are sealed, whether or not they are open in memory. */
  readonly sealed: Map<string, Uint8Array<ArrayBuffer>>;
  /** Ids of the operations that the last confirmed export holds. */
  exportedIds: ReadonlySet<string>;
  /** Ids of those that it named as shut. */
  exportedShut: ReadonlySet<string>;
  /** Operations in memory that are still being sealed. */
  sealing: number;
  /** Rows, sealed where they must be, that the disk does not have yet. */
  unsaved: readonly LogRow[];
  /** The end of the line of writes: each waits for the one before. */
  line: Promise<void>;
  /** Nothing is written any more: it would go with what is wiped. */
  isWiping: boolean;
  /** Number of the newest row of the log that was read. */
  sequence: number;
  /** Ends the wait for the next try. */
  retry: (() => void) | null;
  /** Called after each save: what it brought to the disk is opened, or made readable, where the vault allows it. */
  readonly afterSave: () => Promise<void>;
}

/** `2026-11-22T10:42:07+08:00`: Asia/Shanghai, whatever the device's zone. */
export function instantOf(date: Date): string {
  return `${new Date(date.getTime() + 8 * 3_600_000).toISOString().slice(0, 19)}+08:00`;
}

/** Day in Asia/Shanghai, ISO. */
export function dayOf(date: Date): string {
  return instantOf(date).slice(0, 10);
}
