// The log of inspections on this device. Rows are added; the only change is a sealed row that turns readable.
// It knows neither what an operation says nor any key.
import { deleteDB } from 'idb';
import { Problem } from '../model/problem.ts';
import type {
  LogChange,
  LogNews,
  LogOpened,
  LogRow,
  OperationLog,
  PhotoRow,
} from '../state/inspect/ports.ts';
import { inOneTransaction, logName, openLog, storageProblem } from './log-connection.ts';
import type { LogDatabase, LogTransaction, TakenAway } from './log-connection.ts';
import { logMark } from './log-mark.ts';
import { otherTabs } from './other-tabs.ts';
import type { OtherTabs } from './other-tabs.ts';

/** Milliseconds that a wipe waits for other tabs to let go of the emptied database. */
const deletingLimit = 3000;

export function createOperationLog(randomId: () => string, now: () => Date): OperationLog {
  let database: LogDatabase | null = null;
  let others: OtherTabs | null = null;

  const letGo = (): void => {
    others?.stop();
    others = null;
    database?.close();
    database = null;
  };
  const current = (): LogDatabase => {
    if (database === null) throw new Problem('storage_failed', {}, new Error('the log is not open'));
    return database;
  };

  return {
    open: async (listener) => {
      letGo();
      const takenAway = (reason: TakenAway): void => {
        letGo();
        listener.onClosed(reason);
      };
      database = await openLog(takenAway);
      others = otherTabs(() => listener.onOthers());
      const about = await introduce(database, randomId);
      logMark.write(now());
      return { ...about, ...(await newsAfter(database, 0)) };
    },
    newsAfter: async (sequence) => newsAfter(current(), sequence),
    write: async (change) => {
      await inOneTransaction(current(), (transaction) => put(transaction, change));
      others?.tell();
    },
    photo: (id) => read(async () => (await current().get('photo', id)) ?? null),
    photos: () => read(() => current().getAll('photo')),
    wipe: async () => {
      await inOneTransaction(current(), async (transaction) => {
        for (const name of transaction.objectStoreNames) void transaction.objectStore(name).clear();
      });
      logMark.remove();
      letGo();
      await remove();
    },
    close: letGo,
  };
}

async function read<T>(act: () => Promise<T>): Promise<T> {
  try {
    return await act();
  } catch (error) {
    throw storageProblem(error);
  }
}

/** Gives a new log its device; one that is new where the browser held another is remembered as such. */
function introduce(
  database: LogDatabase,
  randomId: () => string,
): Promise<Pick<LogOpened, 'device' | 'wasCleared'>> {
  return inOneTransaction(database, async (transaction) => {
    const meta = transaction.objectStore('meta');
    const known = await meta.get('device');
    if (known !== undefined) {
      return { device: known, wasCleared: (await meta.get('cleared')) !== undefined };
    }
    const device = randomId();
    const wasCleared = logMark.stands();
    await meta.put(device, 'device');
    if (wasCleared) await meta.put('true', 'cleared');
    return { device, wasCleared };
  });
}

function newsAfter(database: LogDatabase, sequence: number): Promise<LogNews> {
  return read(async () => {
    const transaction = database.transaction(['row', 'slot']);
    const after = IDBKeyRange.lowerBound(sequence, true);
    const [kept, slots] = await Promise.all([
      transaction.objectStore('row').getAll(after),
      transaction.objectStore('slot').getAll(),
    ]);
    const rows = kept.map((row): LogRow =>
      'body' in row ? { id: row.id, body: row.body } : { id: row.id, sealed: row.sealed },
    );
    return { rows, slots, sequence: kept.at(-1)?.seq ?? sequence };
  });
}

async function put(transaction: LogTransaction, change: LogChange): Promise<void> {
  const slots = transaction.objectStore('slot');
  await Promise.all([
    ...oneOfEach(change.rows ?? [], (row) => 'sealed' in row).map((row) => putRow(transaction, row)),
    ...oneOfEach(change.photos ?? [], (row) => row.sealed).map((row) => putPhoto(transaction, row)),
    ...(change.slots ?? []).map((slot) => slots.put({ ...slot, bytes: own(slot.bytes) })),
    ...(change.removeSlots ?? []).map((name) => slots.delete(name)),
  ]);
  if (change.slots?.some(({ name }) => name === 'exported')) {
    await transaction.objectStore('meta').delete('cleared');
  }
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

/** The database is empty by now; a tab that does not let go of it only keeps its empty shell. */
async function remove(): Promise<void> {
  const waiting = new Promise<void>((resolve) => {
    setTimeout(resolve, deletingLimit);
  });
  await Promise.race([read(() => deleteDB(logName)), waiting]);
}
