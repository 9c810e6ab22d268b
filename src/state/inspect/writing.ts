// From a change to the disk: into memory at once, sealed where it must be, then written; "saved" is said only after
// the disk has it. What the disk refuses stays in memory, sealed, and is tried again.
import type { Ledger } from '../../inspection/ledger/ledger.ts';
import { mergeOperations } from '../../inspection/ledger/merge.ts';
import type { Change, Operation } from '../../inspection/ledger/operation.ts';
import { recordsOf } from '../../inspection/ledger/records-of.ts';
import { takeChanges } from '../../inspection/ledger/take-changes.ts';
import { Problem, recordOf } from '../../model/problem.ts';
import { instantOf, type InspectContext } from './context.ts';
import type { Saving } from './inspect-state.ts';
import { belongsToOpenVisit } from './openness.ts';
import type { LogChange, LogRow, PhotoRow, Vault } from './ports.ts';

/** Takes operations into the ledger in memory and shows them. */
export function absorb(context: InspectContext, operations: readonly Operation[]): void {
  if (operations.length === 0) return;
  const ledger = mergeOperations(context.store.getState().ledger, operations);
  context.store.setState({ ledger, records: recordsOf(ledger) });
}

/** Shows what was written in `rows`; of what is sealed in them nothing where `vault`, which sealed it, was left since. */
export function absorbWritten(
  context: InspectContext,
  vault: Vault | null,
  operations: readonly Operation[],
  rows: readonly LogRow[],
): void {
  const readable = rows.flatMap((row) => ('body' in row ? [row.body] : []));
  absorb(context, context.vault === vault ? operations : readable);
}

function tellSaving(context: InspectContext, part: Partial<Saving> = {}): void {
  const pending = context.sealing + context.unsaved.length;
  context.store.setState({ saving: { ...context.store.getState().saving, pending, ...part } });
}

/** Whether the last confirmed export holds it, or named it as shut and it still is: nobody can take more. */
export function isExported({ exportedIds, exportedShut, store }: InspectContext, id: string): boolean {
  return exportedIds.has(id) || (exportedShut.has(id) && !store.getState().ledger.operations.has(id));
}

/** How many operations no confirmed export holds; those that are sealed or not yet written count too. */
export function countWaiting(context: InspectContext): void {
  const { clear, sealed, unsaved, sealing } = context;
  let waiting = sealing;
  for (const ids of [clear.keys(), sealed.keys(), unsaved.map(({ id }) => id)]) {
    for (const id of ids) if (!isExported(context, id)) waiting += 1;
  }
  const { exported } = context.store.getState();
  if (exported.waiting !== waiting) context.store.setState({ exported: { ...exported, waiting } });
}

const encoder = new TextEncoder();

export function bytesOf(value: unknown): Uint8Array<ArrayBuffer> {
  return encoder.encode(JSON.stringify(value));
}

async function rowOf(vault: Vault | null, operation: Operation, isSecret: boolean): Promise<LogRow> {
  if (!isSecret) return { id: operation.id, body: operation };
  if (vault === null) throw new Problem('vault_locked');
  return { id: operation.id, sealed: await vault.seal(operation.id, bytesOf(operation)) };
}

/** Operations as they may lie on the disk, `ledger` holding them. Rejects where one must be sealed and cannot be. */
export function rowsOf(
  context: InspectContext,
  ledger: Ledger,
  operations: readonly Operation[],
): Promise<LogRow[]> {
  const { vault } = context;
  const secret = operations.map((operation) => belongsToOpenVisit(ledger, operation));
  if (vault === null && secret.includes(true)) throw new Problem(lockedCode(context));
  return Promise.all(operations.map((operation, index) => rowOf(vault, operation, secret[index] ?? false)));
}

export function lockedCode(context: InspectContext): 'vault_locked' | 'insecure_page' {
  return context.services.seals === null ? 'insecure_page' : 'vault_locked';
}

/** What the disk has now. */
export function noteRows(context: InspectContext, rows: readonly LogRow[]): void {
  for (const row of rows) {
    if ('body' in row) {
      context.clear.set(row.id, row.body);
      context.sealed.delete(row.id);
    } else if (!context.clear.has(row.id)) context.sealed.set(row.id, row.sealed);
  }
  countWaiting(context);
}

/** Runs after everything that is on its way to the disk. */
export function inLine<T>(context: InspectContext, act: () => Promise<T>): Promise<T> {
  const done = context.line.then(act);
  context.line = done.then(
    () => undefined,
    () => undefined,
  );
  return done;
}

/** Throws Problem storage_blocked while the device is being wiped, and where another log than `device`'s stands open. */
export function checkLog(context: InspectContext, device: string): void {
  if (context.isWiping || context.device !== device) throw new Problem('storage_blocked');
}

/**
 * Writes, in turn, into the log that is open now. What was begun before a wipe, and perhaps sealed with a key that is
 * gone since, would outlive it in the log that comes after: that is refused.
 */
export function writerOf(context: InspectContext): (change: LogChange) => Promise<void> {
  const { device } = context;
  return (change) =>
    inLine(context, () => {
      checkLog(context, device);
      return context.services.log.write(change);
    });
}

const secondsToTryAgain = 3;

export function tryAgainLater(context: InspectContext): void {
  if (context.retry !== null) return;
  const timer = setTimeout(() => {
    context.retry = null;
    saveAll(context).catch(() => undefined);
  }, secondsToTryAgain * 1000);
  context.retry = () => {
    clearTimeout(timer);
    context.retry = null;
  };
}

/** Writes everything that waits, as one. Rejects with the Problem of the write, which is then tried again by itself. */
export async function saveAll(context: InspectContext): Promise<void> {
  await inLine(context, async () => {
    const rows = context.unsaved;
    if (rows.length === 0) return;
    try {
      checkLog(context, context.device);
      await context.services.log.write({ rows });
    } catch (error) {
      tellSaving(context, { problem: recordOf(error) });
      tryAgainLater(context);
      throw error;
    }
    const written = new Set(rows);
    context.unsaved = context.unsaved.filter((row) => !written.has(row));
    context.retry?.();
    noteRows(context, rows);
    tellSaving(context, { savedAt: instantOf(context.services.now()), problem: null });
  });
  await context.afterSave();
}

function operationsOf(context: InspectContext, changes: readonly Change[]): Operation[] {
  const { ledger, role, closed } = context.store.getState();
  if (closed !== null || context.isWiping) throw new Problem('storage_blocked');
  return takeChanges(ledger, changes, {
    device: context.device,
    by: role,
    at: instantOf(context.services.now()),
    newId: () => context.services.randomId(),
  });
}

/** Shows the changes at once; resolves when the disk has them. */
export async function write(context: InspectContext, changes: readonly Change[]): Promise<void> {
  const operations = operationsOf(context, changes);
  if (operations.length === 0) return;
  const ledger = mergeOperations(context.store.getState().ledger, operations);
  const rows = rowsOf(context, ledger, operations);
  absorb(context, operations);
  context.sealing += operations.length;
  tellSaving(context);
  try {
    context.unsaved = [...context.unsaved, ...(await rows)];
  } finally {
    context.sealing -= operations.length;
  }
  await saveAll(context);
}

/**
 * A photograph and what is told of it, as one, both sealed or both readable; nothing is shown before the disk has both,
 * nothing is tried again.
 */
export async function writePhoto(
  context: InspectContext,
  changes: readonly Change[],
  photo: Pick<PhotoRow, 'id' | 'bytes'>,
): Promise<void> {
  const { vault } = context;
  const toLog = writerOf(context);
  const operations = operationsOf(context, changes);
  const ledger = mergeOperations(context.store.getState().ledger, operations);
  const isSecret = operations.some((operation) => belongsToOpenVisit(ledger, operation));
  const rows = await rowsOf(context, ledger, operations);
  const bytes = isSecret && vault !== null ? await vault.seal(photo.id, photo.bytes) : photo.bytes;
  const photos = [{ id: photo.id, sealed: isSecret, bytes }];
  await toLog({ rows, photos });
  absorbWritten(context, vault, operations, rows);
  noteRows(context, rows);
  tellSaving(context, { savedAt: instantOf(context.services.now()) });
  await context.afterSave();
}
