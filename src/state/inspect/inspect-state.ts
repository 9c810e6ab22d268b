// What inspections know and can be told. Nothing of a plan or an open visit ever enters the session or the address.
import type { Verification } from '../../inspection/draw/draw-record.ts';
import type { Draw, DrawFrame, DrawParameters, DrawRecord } from '../../inspection/draw/types.ts';
import type { ItineraryParameters } from '../../inspection/itinerary/types.ts';
import type { Ledger } from '../../inspection/ledger/ledger.ts';
import type { Change, EntityKind, Value } from '../../inspection/ledger/operation.ts';
import type { Fix, LedgerRecords, SpotCheck, Visit } from '../../inspection/ledger/records.ts';
import type { LeftOut } from '../../inspection/ledger/registers.ts';
import type { VisitPacket } from '../../inspection/packet/types.ts';
import type { Plan } from '../../inspection/plan.ts';
import type { ProblemRecord } from '../../model/problem.ts';
import type { LongWork } from '../atlas-state.ts';
import type { ClosedReason, OfflineStanding, StorageStanding, WorkbookSheet } from './ports.ts';
import type { ExtractIssue, VerifiedItem } from './read-issues.ts';

export type { LedgerRecords } from '../../inspection/ledger/records.ts';

/** insecure: plain http, nothing can be sealed; absent: no passphrase was set yet. */
export type VaultStanding = 'insecure' | 'absent' | 'locked' | 'open';

export interface Saving {
  /** Writes on their way to the disk. */
  readonly pending: number;
  /** Instant of the last write that the disk has, ISO with +08:00; null: none since the page opened. */
  readonly savedAt: string | null;
  /** Why the last write is not on the disk; what was typed is still in memory and is tried again. */
  readonly problem: ProblemRecord | null;
}

export interface ExportStanding {
  /** Operations that no confirmed export holds. */
  readonly waiting: number;
  /** Day of the last confirmed export, ISO; null: never. */
  readonly lastOn: string | null;
}

export interface Inspection {
  readonly phase: 'starting' | 'ready' | 'failed';
  readonly problem: ProblemRecord | null;
  readonly vault: VaultStanding;
  /** Operations that cannot be read while the vault is locked. */
  readonly sealed: number;
  /** Passphrases that this device had before it lost its log; what they sealed came back. */
  readonly formerVaults: number;
  /** A sealed plan is kept on this device. */
  readonly planKept: boolean;
  /** null: none, or locked. */
  readonly plan: Plan | null;
  readonly ledger: Ledger;
  /** `ledger` as typed records. */
  readonly records: LedgerRecords;
  readonly saving: Saving;
  readonly exported: ExportStanding;
  readonly storage: StorageStanding | null;
  /** The log that this browser held is gone. */
  readonly wasCleared: boolean;
  /** Another tab or version took the log away: nothing can be saved until the page is opened again. */
  readonly closed: ClosedReason | null;
  readonly offline: OfflineStanding;
  /** Role in which this device writes; empty: not yet said. */
  readonly role: string;
}

export interface LedgerFile {
  readonly name: string;
  readonly bytes: Uint8Array<ArrayBuffer>;
  readonly sha256: string;
  readonly operations: number;
  readonly photos: number;
  /** Ids of the operations in it. */
  readonly ids: readonly string[];
  /** Ids of the sealed operations of this device that are not in it: damaged, or the vault is locked. */
  readonly missing: readonly string[];
  /** Ids of the photographs that are not in it, likewise. */
  readonly missingPhotos: readonly string[];
  /** False: made while the vault was locked; it lets nothing sealed be wiped. */
  readonly isWhole: boolean;
}

export interface ImportReport {
  readonly operations: number;
  /** Of them not known before. */
  readonly fresh: number;
  readonly photos: number;
  readonly conflicts: number;
}

export interface RegisterExport {
  readonly bytes: Uint8Array<ArrayBuffer>;
  readonly leftOut: readonly LeftOut[];
}

export interface InspectCommands {
  start(): Promise<void>;
  /** How much room there is; asks the browser, once, to keep what is stored here. */
  readStorage(): Promise<void>;
  setRole(role: string): void;

  /** Rejects with Problem passphrase_weak (under 12 characters), or vault_exists where one was set, in another tab too. */
  createVault(passphrase: string): Promise<void>;
  /** Rejects with Problem seal_refused. */
  unlock(passphrase: string): Promise<void>;
  /** Opens what a former passphrase sealed, until the vault locks. Rejects with Problem seal_refused or vault_locked. */
  openFormer(passphrase: string): Promise<void>;
  /** Lets go of the key, the plan and all that is sealed. */
  lock(): void;

  /** The eligible sites with their reasons, judged by the parameters; the same on Node. */
  drawFrame(parameters: DrawParameters, signal?: AbortSignal): Promise<DrawFrame>;
  /** Draws with a seed from the platform and makes it the plan; kept sealed before it returns. */
  draw(parameters: DrawParameters, title: string): Promise<Draw>;
  /** A plan of sites chosen by hand. */
  planByHand(sites: readonly string[], title: string): Promise<void>;
  /** Changes the plan; kept sealed before it returns. */
  changePlan(change: Partial<Plan>): Promise<void>;
  planDays(parameters: ItineraryParameters, signal?: AbortSignal): Promise<void>;
  /** Packets of the plan's sites for a day, kept with the plan. */
  makePackets(day: string, signal?: AbortSignal): Promise<void>;
  /** The packet of one site read anew, kept with the plan, or with a new plan of this site where there is none. */
  bringPacket(site: string, day: string): Promise<void>;
  /** The seed of the plan with this id stands outside this device too. */
  tellSeedTaken(id: Plan['id']): Promise<void>;
  discardPlan(): Promise<void>;
  planFile(passphrase: string): Promise<Uint8Array<ArrayBuffer>>;
  openPlanFile(bytes: Uint8Array<ArrayBuffer>, passphrase: string): Promise<void>;
  /** The seed and the list, to be handed out once the visits are over. */
  revealDraw(): DrawRecord | null;
  /** Draws again from a revealed record over the open extract: the list must be the same, bit for bit. */
  verifyDraw(record: DrawRecord): Promise<Verification>;

  /** Opens a visit from a packet of the plan; sealed until it is closed. Returns its key. */
  openVisit(packet: VisitPacket, kind: Visit['kind']): Promise<string>;
  /** Writes what was found on one line; `saving` says when the disk has it. */
  answer(visit: string, item: string, change: Partial<SpotCheckInput>): Promise<void>;
  addPhoto(visit: string, shows: string, file: Blob): Promise<void>;
  /** JPEG bytes, opened with the key where the visit is open. */
  photo(key: string): Promise<Uint8Array<ArrayBuffer> | null>;
  locate(signal: AbortSignal): Promise<Fix>;
  /** Its operations and photographs become readable in the ledger. */
  closeVisit(visit: string): Promise<void>;
  /** While held, no tab changes to a newer build. */
  holdUpdate(): () => void;
  /** While held, no tab changes to a newer build and the browser asks before this one is closed or loaded anew. */
  holdUnsaved(): () => void;

  /** Writes any changes as one; resolves when the disk has them. */
  write(changes: readonly Change[]): Promise<void>;
  /** Settles a conflict with one of its values or another. */
  settle(entity: EntityKind, key: string, field: string, value: Value): Promise<void>;
  newId(): string;
  /** Issues of past rounds in the open extract; none where no extract is open. */
  extractIssues(): Promise<readonly ExtractIssue[]>;
  /** What the open extract says was verified on the spot at a site, up to the round in force. */
  verifiedOnSpot(site: string): Promise<readonly VerifiedItem[]>;
  /** Today in Shanghai, ISO. */
  today(): string;

  /**
   * All operations and photographs as one file; sealed where a passphrase is given. Names what was damaged on the disk.
   * Rejects while the vault is locked and sealed operations would be missing, unless only the readable are asked for.
   */
  exportLedger(passphrase: string | null, part?: 'all' | 'readable', work?: LongWork): Promise<LedgerFile>;
  /** The user says that the file is safe: the reminder starts again from here. */
  confirmExport(file: LedgerFile): Promise<void>;
  /** All or nothing, also where it is cancelled. Rejects with Problem ledger_invalid (place named), seal_refused or passphrase_missing. */
  importLedger(
    bytes: Uint8Array<ArrayBuffer>,
    passphrase: string | null,
    work?: LongWork,
  ): Promise<ImportReport>;
  /** The sheets of a workbook that a department answered in. Rejects with Problem answers_invalid. */
  readWorkbook(file: string, bytes: Uint8Array<ArrayBuffer>): Promise<readonly WorkbookSheet[]>;
  /** Canonical registers (CSV) of closed visits and of issues, zipped. */
  exportRegisters(): Promise<RegisterExport>;
  /** Rejects with Problem export_first unless the last confirmed export holds everything; sealed_left where only sealed
   *  operations are missing and the vault is locked. */
  wipe(): Promise<void>;
  /**
   * A wipe that gives up `sealed` operations whose passphrase is forgotten. Rejects with Problem export_first where
   * readable ones are in no confirmed export, sealed_left where there are more or fewer, or the vault is open.
   */
  giveUpSealed(sealed: number): Promise<void>;

  /** Rejects with the reason of the signal where the user gives up waiting. */
  update(signal?: AbortSignal): Promise<void>;
  install(): Promise<void>;
}

export type SpotCheckInput = Pick<SpotCheck, 'answer' | 'status' | 'count' | 'minutes' | 'note' | 'fix'>;
