// How rows, photographs and slots come into a store of the log: added, or turned from sealed to readable.
import { Problem } from '../model/problem.ts';
import type { LogChange, LogRow, PhotoRow, Slot } from '../state/inspect/ports.ts';
import type { LogTransaction } from './log-connection.ts';

export async function putChange(transaction: LogTransaction, change: LogChange): Promise<void> {
  const slots = transaction.objectStore('slot');
  await Promise.all([
    ...oneOfEach(change.rows ?? [], (row) => 'sealed' in row).map((row) => putRow(transaction, row)),
    ...oneOfEach(change.photos ?? [], (row) => row.sealed).map((row) => putPhoto(transaction, row)),
    ...(change.slots ?? []).map((slot) => slots.put({ ...slot, bytes: own(slot.bytes) })),
    ...(change.newSlots ?? []).map((slot) => addSlot(transaction, slot)),
    ...(change.removeSlots ?? []).map((name) => slots.delete(name)),
  ]);
  if (change.slots?.some(({ name }) => name === 'exported')) {
    await transaction.objectStore('meta').delete('cleared');
  }
}

/** Looked for and put in one transaction: of two tabs that set a passphrase at once one is refused. */
async function addSlot(transaction: LogTransaction, slot: Slot): Promise<void> {
  const slots = transaction.objectStore('slot');
  if ((await slots.get(slot.name)) !== undefined) throw new Problem('vault_exists');
  await slots.put({ ...slot, bytes: own(slot.bytes) });
}

/** Of rows with one id the first, or the readable one. */
function oneOfEach<T extends { readonly id: string }>(
  rows: readonly T[],
  isSealed: (row: T) => boolean,
): T[] {
  const byId = new Map<string, T>();
  for (const row of rows) {
    const known = byId.get(row.id);
    if (known === undefined || (isSealed(known) && !isSealed(row))) byId.set(row.id, row);
  }
  return [...byId.values()];
}

async function putRow(transaction: LogTransaction, row: LogRow): Promise<void> {
  const rows = transaction.objectStore('row');
  const known = await rows.index('id').get(row.id);
  if (known !== undefined) {
    if (!('sealed' in known) || 'sealed' in row) return;
    if (known.seq !== undefined) await rows.delete(known.seq);
  }
  await rows.add('sealed' in row ? { id: row.id, sealed: own(row.sealed) } : { id: row.id, body: row.body });
}

async function putPhoto(transaction: LogTransaction, row: PhotoRow): Promise<void> {
  const photos = transaction.objectStore('photo');
  const known = await photos.get(row.id);
  if (known !== undefined && (!known.sealed || row.sealed)) return;
  await photos.put({ id: row.id, sealed: row.sealed, bytes: own(row.bytes) });
}

/** Bytes without the rest of the buffer that they are a part of, which would be written with them. */
function own(bytes: Uint8Array<ArrayBuffer>): Uint8Array<ArrayBuffer> {
  return bytes.byteLength === bytes.buffer.byteLength ? bytes : bytes.slice();
}

/** Rejects with Problem export_first where a row may not go. */
export async function checkMayGo(
  transaction: LogTransaction,
  mayGo: (row: LogRow) => boolean,
): Promise<void> {
  const rows = await transaction.objectStore('row').getAll();
  const found = rows.filter((row) => !mayGo(row)).length;
  if (found > 0) throw new Problem('export_first', { found: String(found) });
}

export async function clearAll(transaction: LogTransaction): Promise<void> {
  await Promise.all(
    Array.from(transaction.objectStoreNames, (name) => transaction.objectStore(name).clear()),
  );
}

/** A row as the page knows it. */
export function withoutNumber(row: LogRow): LogRow {
  return 'body' in row ? { id: row.id, body: row.body } : { id: row.id, sealed: row.sealed };
}
