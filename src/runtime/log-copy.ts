// A second copy of the log, in a storage bucket of its own. Chromium removes a whole store that it finds damaged, and a
// kill in the middle of a write can damage one; the copy lies in another store and gives everything back.
import type { LogChange, LogRow, PhotoRow } from '../state/inspect/ports.ts';
import { inOneTransaction, openLog } from './log-connection.ts';
import type { LogDatabase } from './log-connection.ts';
import { clearAll, putChange, withoutNumber } from './log-rows.ts';

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
  /** Gives an empty log back what it held, and takes over what is only there. */
  agreeWith(log: LogDatabase): Promise<void>;
  introduce(device: string): Promise<void>;
  write(change: LogChange): Promise<void>;
  wipe(): Promise<void>;
  close(): void;
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
    return copyIn(places, () => copy, letGo);
  } catch {
    return null;
  }
}

function copyIn(places: StorageBuckets, current: () => LogDatabase | null, letGo: () => void): LogCopy {
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
    agreeWith: (log) => using((copy) => agree(log, copy)),
    introduce: (device) =>
      using((copy) =>
        inOneTransaction(copy, (transaction) => transaction.objectStore('meta').put(device, 'device')),
      ),
    write: (change) =>
      using((copy) => inOneTransaction(copy, (transaction) => putChange(transaction, change))),
    wipe: async () => {
      await using((copy) => inOneTransaction(copy, clearAll));
      letGo();
      await places.delete(bucketName).catch(() => undefined);
    },
    close: letGo,
  };
}

/**
 * The copy never holds what the log does not, but where the browser removed the log: then everything is given back.
 * A copy of another device is left over from an earlier log.
 */
async function agree(log: LogDatabase, copy: LogDatabase): Promise<void> {
  const [here, there] = await Promise.all([log.get('meta', 'device'), copy.get('meta', 'device')]);
  if (here === undefined && there === undefined) return;
  if (here === undefined) return give(copy, log);
  if (there !== undefined && there !== here) await inOneTransaction(copy, clearAll);
  return give(log, copy);
}

/** Makes `to` hold all that `from` holds. */
async function give(from: LogDatabase, to: LogDatabase): Promise<void> {
  const [rows, photos, slots, device] = await Promise.all([
    missingRows(from, to),
    missingPhotos(from, to),
    from.getAll('slot'),
    from.get('meta', 'device'),
  ]);
  await inOneTransaction(to, async (transaction) => {
    await transaction.objectStore('slot').clear();
    await putChange(transaction, { rows, photos, slots });
    if (device !== undefined) await transaction.objectStore('meta').put(device, 'device');
  });
}

async function missingRows(from: LogDatabase, to: LogDatabase): Promise<LogRow[]> {
  // Rows are never removed, and those of one are among those of the other: as many are the same.
  if ((await from.count('row')) === (await to.count('row'))) return [];
  const known = new Set((await to.getAll('row')).map(({ id }) => id));
  return (await from.getAll('row')).filter(({ id }) => !known.has(id)).map(withoutNumber);
}

async function missingPhotos(from: LogDatabase, to: LogDatabase): Promise<PhotoRow[]> {
  const known = new Set(await to.getAllKeys('photo'));
  const missing = (await from.getAllKeys('photo')).filter((id) => !known.has(id));
  const photos = await Promise.all(missing.map((id) => from.get('photo', id)));
  return photos.filter((photo) => photo !== undefined);
}
