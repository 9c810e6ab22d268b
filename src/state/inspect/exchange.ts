// The ledger as a file: out, in, and off the device. Nothing of a file is taken in unless all of it is well.
import { strToU8, zipSync } from 'fflate';
import { conflictsOf } from '../../inspection/ledger/conflicts.ts';
import {
  type FileWatch,
  readLedgerFileInSlices,
  writeLedgerFileInSlices,
} from '../../inspection/ledger/ledger-file.ts';
import type { Ledger } from '../../inspection/ledger/ledger.ts';
import { mergeOperations } from '../../inspection/ledger/merge.ts';
import type { Operation } from '../../inspection/ledger/operation.ts';
import { registersOf } from '../../inspection/ledger/registers.ts';
import { Problem } from '../../model/problem.ts';
import type { LongWork } from '../atlas-state.ts';
import { dayOf, type InspectContext } from './context.ts';
import { extractIssues } from './extract-issues.ts';
import type { ImportReport, LedgerFile, RegisterExport } from './inspect-state.ts';
import { forget, openLog } from './log.ts';
import { type LogRow, sealMark, type PhotoRow } from './ports.ts';
import { belongsToOpenVisit } from './openness.ts';
import { checkPassphrase, openSealed, sealsOf } from './vault.ts';
import {
  absorbWritten,
  bytesOf,
  countWaiting,
  isExported,
  inLine,
  lockedCode,
  noteRows,
  rowsOf,
  saveAll,
  writerOf,
} from './writing.ts';

type Bytes = Uint8Array<ArrayBuffer>;

const mark = new TextEncoder().encode(sealMark);

function isSealed(bytes: Bytes): boolean {
  return mark.every((byte, index) => bytes[index] === byte);
}

/** The bytes of all photographs; null for one that stays shut: the vault is locked, or it was damaged on the disk. */
async function openedPhotos(
  context: InspectContext,
  { signal, onProgress }: LongWork,
): Promise<{ readonly id: string; readonly bytes: Bytes | null }[]> {
  const { vault } = context;
  const rows = await context.services.log.photos();
  const opened: { id: string; bytes: Bytes | null }[] = [];
  for (const { id, sealed, bytes } of rows) {
    signal?.throwIfAborted();
    const seal = sealed ? (vault?.open(id, bytes).catch(() => null) ?? null) : bytes;
    opened.push({ id, bytes: await seal });
    onProgress?.(opened.length / rows.length);
  }
  return opened;
}

/** One half of the work: its own progress from 0 to 1 is told as from `from` to `from` + ½. */
function halfOf({ signal, onProgress }: LongWork, from: 0 | 0.5): LongWork {
  return {
    ...(signal === undefined ? {} : { signal }),
    onProgress: (progress) => onProgress?.(from + Math.min(1, progress) / 2),
  };
}

/** Progress by the bytes that were hashed of `all`. */
function hashing({ signal, onProgress }: LongWork, all: number): FileWatch {
  let hashed = 0;
  return {
    signal,
    onHashed: (bytes) => {
      hashed += bytes;
      onProgress?.(hashed / all);
    },
  };
}

/** Ids of the sealed operations on the disk that are not open in memory. */
async function shutIds(context: InspectContext): Promise<string[]> {
  // What another tab wrote a moment ago may not be open yet, and is not damaged for that.
  await openSealed(context);
  const known = context.store.getState().ledger.operations;
  return [...context.sealed.keys()].filter((id) => !known.has(id));
}

export async function exportLedger(
  context: InspectContext,
  passphrase: string | null,
  part: 'all' | 'readable' = 'all',
  work: LongWork = {},
): Promise<LedgerFile> {
  if (passphrase !== null) checkPassphrase(passphrase);
  // What the disk refuses is in memory, and so in the file: it is the way out of a full disk.
  await saveAll(context).catch(() => undefined);
  const missing = await shutIds(context);
  const { ledger } = context.store.getState();
  const opened = await openedPhotos(context, halfOf(work, 0));
  const missingPhotos = opened.flatMap(({ id, bytes }) => (bytes === null ? [id] : []));
  const isWhole = context.vault !== null || missing.length + missingPhotos.length === 0;
  if (!isWhole && part === 'all') throw new Problem('vault_locked');
  const photos = opened.flatMap(({ bytes }) => bytes ?? []);
  const { sha256 } = context.services;
  const pictured = photos.reduce((sum, photo) => sum + photo.length, 0);
  const watch = hashing(halfOf(work, 0.5), Math.max(1, pictured));
  const parts = { operations: ledger.operations.values(), photos };
  const plain = await writeLedgerFileInSlices(parts, sha256, watch);
  const bytes = passphrase === null ? plain : await sealsOf(context).sealWith(passphrase, 'ledger', plain);
  work.signal?.throwIfAborted();
  return {
    name: `anzhi-ledger-${dayOf(context.services.now())}.anzhi`,
    bytes,
    sha256: await sha256(bytes),
    operations: ledger.operations.size,
    photos: photos.length,
    ids: [...ledger.operations.keys()],
    missing,
    missingPhotos,
    isWhole,
  };
}

/**
 * The user says that the file is safe. What a whole file names as shut counts with what it holds as long as it stays
 * shut. A file of what is readable alone only adds to what former files held.
 */
export async function confirmExport(context: InspectContext, file: LedgerFile): Promise<void> {
  const on = dayOf(context.services.now());
  const ids = file.isWhole ? file.ids : [...context.exportedIds, ...file.ids];
  const shut = file.isWhole ? file.missing : [...context.exportedShut];
  const bytes = bytesOf({ ids, shut, on });
  await inLine(context, () => context.services.log.write({ slots: [{ name: 'exported', bytes }] })).catch(
    (error: unknown) => {
      // A full disk forgets it with the page, which then reminds again.
      if (!(error instanceof Problem && error.code === 'storage_full')) throw error;
    },
  );
  context.exportedIds = new Set(ids);
  context.exportedShut = new Set(shut);
  const { store } = context;
  store.setState({ wasCleared: false, exported: { ...store.getState().exported, lastOn: on } });
  countWaiting(context);
}

async function plainBytes(context: InspectContext, bytes: Bytes, passphrase: string | null): Promise<Bytes> {
  if (!isSealed(bytes)) return bytes;
  if (passphrase === null) throw new Problem('passphrase_missing');
  return sealsOf(context).openWith(passphrase, 'ledger', bytes);
}

/** The photographs that the operations tell of, sealed where their visit is open; `ledger` holds the operations. */
async function photoRows(
  context: InspectContext,
  ledger: Ledger,
  operations: readonly Operation[],
  photos: ReadonlyMap<string, Bytes>,
  { signal, onProgress }: LongWork,
): Promise<PhotoRow[]> {
  const told = operations.filter(({ entity, field }) => entity === 'photo' && field === 'sha256');
  const rows: PhotoRow[] = [];
  for (const [index, operation] of told.entries()) {
    signal?.throwIfAborted();
    onProgress?.(index / told.length);
    const bytes = photos.get(String(operation.new));
    const id = operation.key;
    if (bytes === undefined || (await context.services.log.photo(id)) !== null) continue;
    if (!belongsToOpenVisit(ledger, operation)) rows.push({ id, sealed: false, bytes });
    else if (context.vault === null) throw new Problem(lockedCode(context));
    else rows.push({ id, sealed: true, bytes: await context.vault.seal(id, bytes) });
  }
  return rows;
}

/** Ended before the disk is written to, it leaves everything as it was. */
export async function importLedger(
  context: InspectContext,
  bytes: Bytes,
  passphrase: string | null,
  work: LongWork = {},
): Promise<ImportReport> {
  const toLog = writerOf(context);
  const plain = await plainBytes(context, bytes, passphrase);
  const watch = hashing(halfOf(work, 0), plain.length);
  const { operations, photos } = await readLedgerFileInSlices(plain, context.services.sha256, watch);
  await saveAll(context);
  const before = context.store.getState();
  if (context.vault === null && before.sealed > 0) throw new Problem('vault_locked');
  const merged = mergeOperations(before.ledger, operations);
  const fresh = operations.filter(({ id }) => !before.ledger.operations.has(id));
  const { vault } = context;
  const rows = await rowsOf(context, merged, fresh);
  const pictures = await photoRows(context, merged, operations, photos, halfOf(work, 0.5));
  work.signal?.throwIfAborted();
  await toLog({ rows, photos: pictures });
  absorbWritten(context, vault, fresh, rows);
  noteRows(context, rows);
  if (context.vault !== null) await openSealed(context);
  const conflicts = conflictsOf(context.store.getState().ledger).length;
  return { operations: operations.length, fresh: fresh.length, photos: pictures.length, conflicts };
}

/** Everything off this device; what the last confirmed export does not hold stands in the way. */
export async function wipe(context: InspectContext): Promise<void> {
  countWaiting(context);
  const { waiting } = context.store.getState().exported;
  const readable = waitingReadable(context);
  const onlySealed = context.vault === null && readable === 0;
  if (waiting > 0) throw new Problem(onlySealed ? 'sealed_left' : 'export_first', { found: String(waiting) });
  await wipeAll(context, () => false);
}

/** As a wipe, without the sealed records of a passphrase that nobody knows any more; `sealed`: how many, as was asked. */
export async function giveUpSealed(context: InspectContext, sealed: number): Promise<void> {
  const readable = waitingReadable(context);
  if (readable > 0) throw new Problem('export_first', { found: String(readable) });
  const found = context.store.getState().sealed;
  if (context.vault !== null || found !== sealed) throw new Problem('sealed_left', { found: String(found) });
  const known = new Set(context.sealed.keys());
  await wipeAll(context, ({ id }) => known.has(id));
}

/** How many operations that anybody may read, or that are not written yet, no confirmed export holds. */
function waitingReadable(context: InspectContext): number {
  const { clear, unsaved, sealing } = context;
  const ids = [...clear.keys(), ...unsaved.map(({ id }) => id)];
  return ids.filter((id) => !isExported(context, id)).length + sealing;
}

/** Besides what a confirmed export holds, only what `isGivenUp` goes: another tab may have written meanwhile. */
async function wipeAll(context: InspectContext, isGivenUp: (row: LogRow) => boolean): Promise<void> {
  context.isWiping = true;
  try {
    await inLine(context, () =>
      context.services.log.wipe((row) => isExported(context, row.id) || isGivenUp(row)),
    );
    forget(context);
    await openLog(context);
  } finally {
    context.isWiping = false;
  }
}

/**
 * Registers of closed visits and of issues as CSV, zipped, and what did not become a row. A second look may point to an
 * issue that the open extract holds.
 */
export async function exportRegisters(context: InspectContext): Promise<RegisterExport> {
  const standing = await extractIssues(context);
  const { files, leftOut } = registersOf(
    context.store.getState().records,
    standing.map(({ key, status, closedOn }) => ({
      id: key,
      isClosed: closedOn !== null || status === 'closed',
    })),
  );
  const entries = Object.entries(files).map(([name, text]) => [name, strToU8(text)] as const);
  return { bytes: zipSync(Object.fromEntries(entries)), leftOut };
}
