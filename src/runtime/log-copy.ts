// A second copy of the log, in a storage bucket of its own. Chromium removes a whole store that it finds damaged, and a
// kill in the middle of a write can damage one; the copy lies in another store and gives everything back.
import type { LogChange, LogRow, PhotoRow } from '../state/inspect/ports.ts';
import { inOneTransaction, openLog } from './log-connection.ts';
import type { LogDatabase } from './log-connection.ts';
import { putChange, withoutNumber } from './log-rows.ts';

/** Storage buckets, which TypeScript does not know yet. Only Chromium has them, and only in secure pages. */
interface StorageBuckets {
  open(
    name: string,
    options: { durability: 'strict'; persisted: boolean },
  ): Promise<{ indexedDB: IDBFactory }>;
  delete(name: string): Promise<void>;
}

const bucketName = 'inspect-copy';

function buckets(): StorageBuckets | undefined {
  return (globalThis.navigator as { readonly storageBuckets?: StorageBuckets } | undefined)?.storageBuckets;
}

/** A copy that fails is let go of until the log is opened again; the log itself does not fail with it. */
export interface LogCopy {
  /** Gives the log back what it lost. Rejects where that fails: going on without it would be taken for an empty log. */
  giveBack(log: LogDatabase): Promise<void>;
  /** Takes over what only the log holds. */
  follow(log: LogDatabase): Promise<void>;
  write(change: LogChange): Promise<void>;
  close(): void;
}

/** Rejects where the copy may still be there: it would bring the log back. */
export async function removeCopy(): Promise<void> {
  await buckets()?.delete(bucketName);
}

/** null where the browser has no place for a copy. */
export async function openCopy(): Promise<LogCopy | null> {
  const places = buckets();
  if (places === undefined) return null;
  try {
    const { indexedDB } = await places.open(bucketName, { durability: 'strict', persisted: true });
    let copy: LogDatabase | null = null;
    const letGo = (): void => {
      copy?.close();
      copy = null;
    };
    copy = (await openLog(indexedDB, letGo)).database;
    return copyIn(() => copy, letGo);
  } catch {
    return null;
  }
}

function copyIn(current: () => LogDatabase | null, letGo: () => void): LogCopy {
  const using = async (act: (copy: LogDatabase) => Promise<unknown>): Promise<void> => {
    const copy = current();
    if (copy === null) return;
    try {
      await act(copy);
    } catch {
      letGo();
    }
  };
  return {
    giveBack: async (log) => {
      const copy = current();
      if (copy !== null) await giveBack(copy, log);
    },
    follow: (log) =>
      using(async (copy) => {
        const isBehind = (await copy.count('row')) < (await log.count('row'));
        await give(log, copy, true, isBehind ? await missingRows(log, copy) : []);
      }),
    write: (change) =>
      using((copy) => inOneTransaction(copy, (transaction) => putChange(transaction, change))),
    close: letGo,
  };
}

/**
 * While both stand, the copy holds nothing that the log does not: an empty log, or one of another device, was made
 * after the browser removed the former. What was sealed under a former passphrase comes back sealed.
 */
async function giveBack(copy: LogDatabase, log: LogDatabase): Promise<void> {
  const [here, there] = await Promise.all([log.get('meta', 'device'), copy.get('meta', 'device')]);
  if (there === undefined || there === here) return;
  await give(copy, log, here === undefined, await missingRows(copy, log));
}

/** Makes `to` hold all that `from` holds; its slots and device only where `from` is the one to follow. */
async function give(
  from: LogDatabase,
  to: LogDatabase,
  isFollowed: boolean,
  rows: readonly LogRow[],
): Promise<void> {
  const [photos, slots, device] = await Promise.all([
    missingPhotos(from, to),
    from.getAll('slot'),
    from.get('meta', 'device'),
  ]);
  await inOneTransaction(to, async (transaction) => {
    await putChange(transaction, { rows, photos });
    if (!isFollowed) return;
    await transaction.objectStore('slot').clear();
    await putChange(transaction, { slots });
    if (device !== undefined) await transaction.objectStore('meta').put(device, 'device');
  });
}

async function missingRows(from: LogDatabase, to: LogDatabase): Promise<LogRow[]> {
  const known = new Set((await to.getAll('row')).map(({ id }) => id));
  return (await from.getAll('row')).filter(({ id }) => !known.has(id)).map(withoutNumber);
}

async function missingPhotos(from: LogDatabase, to: LogDatabase): Promise<PhotoRow[]> {
  const known = new Set(await to.getAllKeys('photo'));
  const missing = (await from.getAllKeys('photo')).filter((id) => !known.has(id));
  const photos = await Promise.all(missing.map((id) => from.get('photo', id)));
  return photos.filter((photo) => photo !== undefined);
}
