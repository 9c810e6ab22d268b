// A second copy of the log, in a storage bucket of its own. Chromium removes a whole store that it finds damaged, and a
// kill in the middle of a write can damage one; the copy lies in another store and gives everything back.
import type { LogChange, LogRow, PhotoRow, Slot, SlotName } from '../state/inspect/ports.ts';
import { inOneTransaction, openingLimit, openLog, within } from './log-connection.ts';
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

/** null where the browser has no place for a copy, or does not open it in time. */
export async function openCopy(): Promise<LogCopy | null> {
  const places = buckets();
  if (places === undefined) return null;
  try {
    const opening = places.open(bucketName, { durability: 'strict', persisted: true });
    const { indexedDB } = await within(opening, openingLimit);
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
        await give(log, copy, isBehind ? await missingRows(log, copy) : []);
      }),
    write: (change) =>
      using((copy) => inOneTransaction(copy, (transaction) => putChange(transaction, asTaken(change)))),
    close: letGo,
  };
}

/** What the log took as new, the copy takes over whatever it holds. */
function asTaken({ newSlots = [], slots = [], ...change }: LogChange): LogChange {
  return { ...change, slots: [...slots, ...newSlots] };
}

/**
 * While both stand, the copy holds nothing that the log does not: an empty log, or one of another device, was made
 * after the browser removed the former. Where it has a passphrase of its own, the former header comes beside it.
 */
async function giveBack(copy: LogDatabase, log: LogDatabase): Promise<void> {
  const [here, there] = await Promise.all([log.get('meta', 'device'), copy.get('meta', 'device')]);
  if (there === undefined || there === here) return;
  const [rows, photos, slots] = await Promise.all([
    missingRows(copy, log),
    missingPhotos(copy, log),
    missingSlots(copy, log),
  ]);
  await inOneTransaction(log, async (transaction) => {
    await putChange(transaction, { rows, photos });
    await Promise.all(slots.map((slot) => transaction.objectStore('slot').put(slot)));
    if (here === undefined) await transaction.objectStore('meta').put(there, 'device');
  });
}

/** Makes the copy hold all that the log holds. Of headers of vaults it gives up none, whatever the log says. */
async function give(log: LogDatabase, copy: LogDatabase, rows: readonly LogRow[]): Promise<void> {
  const [photos, slots, device, held] = await Promise.all([
    missingPhotos(log, copy),
    log.getAll('slot'),
    log.get('meta', 'device'),
    copy.getAllKeys('slot'),
  ]);
  const stays = new Set<SlotName>(slots.map(({ name }) => name));
  const removeSlots = held.filter((name) => !stays.has(name) && (name === 'plan' || name === 'exported'));
  await inOneTransaction(copy, async (transaction) => {
    await putChange(transaction, { rows, photos, slots, removeSlots });
    if (device !== undefined) await transaction.objectStore('meta').put(device, 'device');
  });
}

/** What `to` has no slot for; a vault that differs from its own under a name that says so. */
async function missingSlots(from: LogDatabase, to: LogDatabase): Promise<Slot[]> {
  const [slots, known] = await Promise.all([from.getAll('slot'), to.getAll('slot')]);
  const own = new Map(known.map((slot) => [slot.name, slot.bytes.join()]));
  return slots.flatMap((slot) => {
    const standing = own.get(slot.name);
    if (standing === undefined) return [slot];
    if (slot.name !== 'vault' || standing === slot.bytes.join()) return [];
    return [{ ...slot, name: `former:${slot.bytes.join('-')}` as const }];
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
