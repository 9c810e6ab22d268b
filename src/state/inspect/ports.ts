// What inspections need from the device: a log that loses nothing, seals, photographs, positions, and the page offline.
import type { Fix } from '../../inspection/ledger/records.ts';
import type { Operation } from '../../inspection/ledger/operation.ts';
import type { Cell } from '../../inspection/ledger/answers.ts';
import type { ProblemRecord } from '../../model/problem.ts';

/** An operation at rest: readable, or sealed while its visit is open. */
export type LogRow =
  | { readonly id: string; readonly body: Operation }
  | { readonly id: string; readonly sealed: Uint8Array<ArrayBuffer> };

/** A photograph at rest; `id` is the key of its entity. */
export interface PhotoRow {
  readonly id: string;
  readonly sealed: boolean;
  readonly bytes: Uint8Array<ArrayBuffer>;
}

/**
 * Small sealed or clear things of their own: the header of the vault, the sealed plan, what was exported, and headers
 * of former vaults, each under a name of its own, without which what they sealed never opens.
 */
export type SlotName = 'vault' | 'plan' | 'exported' | `former:${string}`;
export interface Slot {
  readonly name: SlotName;
  readonly bytes: Uint8Array<ArrayBuffer>;
}

export interface LogOpened {
  /** UUID of this browser profile's log, made when it was new. */
  readonly device: string;
  readonly rows: readonly LogRow[];
  readonly slots: readonly Slot[];
  /** True where this browser held a log before and it is gone now, until an export from the new log is confirmed. */
  readonly wasCleared: boolean;
  /** Number of the newest row, for `newsAfter`; 0: none. */
  readonly sequence: number;
}

/** What came after a number: new rows, rows that turned readable since (same id), and all slots. */
export type LogNews = Pick<LogOpened, 'rows' | 'slots' | 'sequence'>;

export interface LogChange {
  readonly rows?: readonly LogRow[];
  readonly photos?: readonly PhotoRow[];
  readonly slots?: readonly Slot[];
  /** As `slots`, but where one of the name is there already nothing is written: Problem vault_exists. */
  readonly newSlots?: readonly Slot[];
  readonly removeSlots?: readonly SlotName[];
}

/** Another version of the page wants the log; the browser closed it; it was wiped in another tab. */
export type ClosedReason = 'blocked_upgrade' | 'forced_close' | 'wiped';

export interface LogListener {
  /** Another tab wrote rows or slots: read them with `newsAfter`. */
  onOthers(): void;
  /** The vault was locked by hand in another tab. */
  onLocked(): void;
  /** Nothing is saved until the log opens again. */
  onClosed(reason: ClosedReason): void;
}

/** The log on this device. A promise that resolves says that the disk has it (strict durability). */
export interface OperationLog {
  /** Rejects with Problem storage_failed, storage_blocked or storage_newer. */
  open(listener: LogListener): Promise<LogOpened>;
  /** What this and other tabs wrote after `sequence`: cheap, for `onOthers`. Rejects with Problem storage_failed. */
  newsAfter(sequence: number): Promise<LogNews>;
  /**
   * All or none in one transaction. A row whose id is there already is replaced only when it turns from sealed to
   * readable. Rejects with Problem storage_full, storage_failed or vault_exists.
   */
  write(change: LogChange): Promise<void>;
  photo(id: string): Promise<PhotoRow | null>;
  photos(): Promise<readonly PhotoRow[]>;
  /** Tells the other tabs that the vault was locked by hand. */
  tellLocked(): void;
  /**
   * Removes everything: log, photographs, slots. Rejects with Problem export_first where another tab wrote a row
   * meanwhile that may not go; nothing is removed then.
   */
  wipe(mayGo: (row: LogRow) => boolean): Promise<void>;
  close(): void;
}

/** First letters of everything that is sealed. */
export const sealMark = 'AZSEAL';

/** PBKDF2-SHA256 with at least 600,000 rounds and AES-256-GCM; absent where the page has no crypto.subtle. */
export interface Seals {
  /** Bytes under a passphrase: own salt and IV each time; the header is authenticated. */
  sealWith(
    passphrase: string,
    content: SealedContent,
    bytes: Uint8Array<ArrayBuffer>,
  ): Promise<Uint8Array<ArrayBuffer>>;
  /** Rejects with Problem seal_refused: wrong passphrase and damage are not told apart. */
  openWith(
    passphrase: string,
    content: SealedContent,
    sealed: Uint8Array<ArrayBuffer>,
  ): Promise<Uint8Array<ArrayBuffer>>;
  /** A new vault: its header to keep, and its open key. */
  createVault(passphrase: string): Promise<{ header: Uint8Array<ArrayBuffer>; vault: Vault }>;
  /** Rejects with Problem seal_refused. */
  openVault(passphrase: string, header: Uint8Array<ArrayBuffer>): Promise<Vault>;
}

export const sealedContents = ['ledger', 'plan'] as const;
export type SealedContent = (typeof sealedContents)[number];

/** A key that never leaves memory. `about` (an id) is authenticated with each seal, so that none can stand for another. */
export interface Vault {
  seal(about: string, bytes: Uint8Array<ArrayBuffer>): Promise<Uint8Array<ArrayBuffer>>;
  /** Rejects with Problem seal_refused. */
  open(about: string, sealed: Uint8Array<ArrayBuffer>): Promise<Uint8Array<ArrayBuffer>>;
}

export interface StorageStanding {
  /** null: the browser does not say. */
  readonly persisted: boolean | null;
  readonly usage: number | null;
  readonly quota: number | null;
}

export interface ShrunkPhoto {
  /** JPEG; of its EXIF only time and position are left. */
  readonly bytes: Uint8Array<ArrayBuffer>;
  readonly width: number;
  readonly height: number;
  readonly takenAt: string | null;
  readonly fix: Fix | null;
}

export interface OfflineStanding {
  /** insecure: plain http; unsupported: the browser has none; installing, ready, failed: the page kept for offline use. */
  readonly phase: 'insecure' | 'unsupported' | 'absent' | 'installing' | 'ready' | 'failed';
  /** While installing: share of the page that is kept, 0 to 1; null: nothing is on its way. */
  readonly progress: number | null;
  /** Extracts kept for offline use, by id. */
  readonly extracts: readonly string[];
  /** ISO instant at which the copy was kept that the open extract came from; null: it came from the server. */
  readonly keptOn: string | null;
  /** A newer build is there and waits to be asked for. */
  readonly updateWaiting: boolean;
  readonly online: boolean;
  /** The browser offers to install the page as an application. */
  readonly installable: boolean;
  readonly problem: ProblemRecord | null;
}

export interface Offline {
  /** Calls back at once and with every change; returns the way to stop. */
  watch(listener: (standing: OfflineStanding) => void): () => void;
  /**
   * Changes to the newer build in all tabs; the caller has asked. Waits until no tab is in the middle of a finding;
   * rejects with the reason of the signal where the user gives up waiting.
   */
  update(signal?: AbortSignal): Promise<void>;
  /** While held, no tab changes build. Returns the release. */
  hold(): () => void;
  install(): Promise<void>;
}

/** One sheet of a workbook, row by row. */
export interface WorkbookSheet {
  readonly name: string;
  readonly rows: readonly (readonly Cell[])[];
}

export interface InspectServices {
  /** False on plain http: no seals, no offline install. */
  readonly secure: boolean;
  readonly log: OperationLog;
  /** null where the page has no crypto.subtle. */
  readonly seals: Seals | null;
  readonly offline: Offline;
  /** Bytes from the platform's generator. */
  randomBytes(length: number): Uint8Array<ArrayBuffer>;
  randomId(): string;
  now(): Date;
  sha256(bytes: Uint8Array): Promise<string>;
  /** Asks once to keep what is stored; says how it stands. */
  storage(): Promise<StorageStanding>;
  /** The sheets of an XLSX file. Rejects with Problem answers_invalid where it is none, or too large. */
  readWorkbook(file: string, bytes: Uint8Array<ArrayBuffer>): Promise<readonly WorkbookSheet[]>;
  /** Rejects with Problem photo_unreadable. */
  shrinkPhoto(file: Blob): Promise<ShrunkPhoto>;
  /** Rejects with Problem position_denied or position_unavailable, or with the reason of the signal. */
  locate(signal: AbortSignal): Promise<Fix>;
  /** Minutes without touch or key after which `onIdle` is called; returns the way to stop. */
  watchIdle(minutes: number, onIdle: () => void): () => void;
  /** While held, the browser asks before the page is closed or loaded anew. Returns the release. */
  holdPage(): () => void;
}
