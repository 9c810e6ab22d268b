// The log of inspections on this device. Rows are added; the only change is a sealed row that turns readable.
// It knows neither what an operation says nor any key.
import { deleteDB } from 'idb';
import { Problem } from '../model/problem.ts';
import type { LogNews, LogOpened, OperationLog } from '../state/inspect/ports.ts';
import { inOneTransaction, logName, openLog, storageProblem } from './log-connection.ts';
import type { LogDatabase } from './log-connection.ts';
import { openCopy, removeCopy } from './log-copy.ts';
import type { LogCopy } from './log-copy.ts';
import { logMark } from './log-mark.ts';
import { checkMayGo, clearAll, putChange, withoutNumber } from './log-rows.ts';
import { otherTabs } from './other-tabs.ts';
import type { OtherTabs } from './other-tabs.ts';

/** Milliseconds that a wipe waits for other tabs to let go of the emptied database. */
const deletingLimit = 3000;

export function createOperationLog(randomId: () => string, now: () => Date): OperationLog {
  let database: LogDatabase | null = null;
  let copy: LogCopy | null = null;
  let others: OtherTabs | null = null;
  let line: Promise<unknown> = Promise.resolve();

  const letGo = (): void => {
    others?.stop();
    database?.close();
    copy?.close();
    others = database = copy = null;
  };
  const current = (): LogDatabase => {
    if (database === null) throw new Problem('storage_failed', {}, new Error('the log is not open'));
    return database;
  };

  return {
    open: async (listener) => {
      letGo();
      const opened = await openLog(globalThis.indexedDB, (reason) => {
        letGo();
        listener.onClosed(reason);
      });
      database = opened.database;
      copy = await openCopy();
      await read(async () => copy?.giveBack(opened.database));
      others = otherTabs(
        () => listener.onOthers(),
        () => listener.onLocked(),
      );
      const about = await introduce(database, randomId, opened.wasDamaged);
      await copy?.follow(database);
      logMark.write(now());
      return { ...about, ...(await newsAfter(database, 0)) };
    },
    newsAfter: async (sequence) => newsAfter(current(), sequence),
    // One after the other: a browser that is killed must never be in the middle of both the log and its copy.
    write: (change) => {
      const writing = line.then(async () => {
        await inOneTransaction(current(), (transaction) => putChange(transaction, change));
        await copy?.write(change);
        others?.tellNews();
      });
      line = writing.catch(() => undefined);
      return writing;
    },
    photo: (id) => read(async () => (await current().get('photo', id)) ?? null),
    photos: () => read(() => current().getAll('photo')),
    tellLocked: () => others?.tellLocked(),
    wipe: async (mayGo) => {
      await inOneTransaction(current(), (transaction) => checkMayGo(transaction, mayGo));
      // The copy first: what is left after a kill in between is the whole log, never one that comes back.
      copy?.close();
      await read(removeCopy);
      await inOneTransaction(current(), async (transaction) => {
        await checkMayGo(transaction, mayGo);
        await clearAll(transaction);
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
  wasDamaged: boolean,
): Promise<Pick<LogOpened, 'device' | 'wasCleared'>> {
  return inOneTransaction(database, async (transaction) => {
    const meta = transaction.objectStore('meta');
    const known = await meta.get('device');
    if (known !== undefined) {
      return { device: known, wasCleared: (await meta.get('cleared')) !== undefined };
    }
    const device = randomId();
    const wasCleared = wasDamaged || logMark.stands();
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
    const rows = kept.map(withoutNumber);
    return { rows, slots, sequence: kept.at(-1)?.seq ?? sequence };
  });
}

/** The database is empty by now; a tab that does not let go of it only keeps its empty shell. */
async function remove(): Promise<void> {
  const waiting = new Promise<void>((resolve) => {
    setTimeout(resolve, deletingLimit);
  });
  await Promise.race([read(() => deleteDB(logName)), waiting]);
}
