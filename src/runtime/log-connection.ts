// The database of the inspections' log: its stores, how it is opened, and what its failures are called.
import { wrap, type DBSchema, type IDBPDatabase, type IDBPTransaction, type StoreNames } from 'idb';
import { Problem } from '../model/problem.ts';
import type { ClosedReason, LogRow, PhotoRow, Slot, SlotName } from '../state/inspect/ports.ts';

/** `cleared`: this log stands where another was that the browser removed; until the next confirmed export. */
export type MetaName = 'device' | 'cleared';

interface Schema extends DBSchema {
  /** Numbered in the order of writing; a row that turns readable is written again under a new number. */
  row: { key: number; value: LogRow & { readonly seq?: number }; indexes: { id: string } };
  photo: { key: string; value: PhotoRow };
  slot: { key: SlotName; value: Slot };
  meta: { key: MetaName; value: string };
}

export type LogDatabase = IDBPDatabase<Schema>;
export type LogStore = StoreNames<Schema>;
export type LogTransaction = IDBPTransaction<Schema, LogStore[], 'readwrite'>;

export const logName = 'anzhi-atlas-inspect';
export const logVersion = 1;
export const logStores: LogStore[] = ['row', 'photo', 'slot', 'meta'];

/** Milliseconds after which an opening that waits for other tabs is given up. */
export const openingLimit = 30_000;

export interface OpenedLog {
  readonly database: LogDatabase;
  /** The browser says that it found the former store damaged and removed it. */
  readonly wasDamaged: boolean;
}

/** Rejects with Problem storage_blocked, storage_newer, storage_full or storage_failed. */
export async function openLog(
  factory: IDBFactory,
  onTakenAway: (reason: ClosedReason) => void,
): Promise<OpenedLog> {
  let late = false;
  let wasDamaged = false;
  const request = factory.open(logName, logVersion);
  request.addEventListener('upgradeneeded', (event) => {
    const fresh = wrap(request.result) as LogDatabase;
    fresh
      .createObjectStore('row', { keyPath: 'seq', autoIncrement: true })
      .createIndex('id', 'id', { unique: true });
    fresh.createObjectStore('photo', { keyPath: 'id' });
    fresh.createObjectStore('slot', { keyPath: 'name' });
    fresh.createObjectStore('meta');
    // Only Chromium says so.
    wasDamaged = (event as { readonly dataLoss?: string }).dataLoss === 'total';
  });
  const opening = (wrap(request) as unknown as Promise<LogDatabase>).then((database) => {
    if (late) database.close();
    // A newer page or a wipe in another tab must not wait for this one.
    database.addEventListener('versionchange', ({ newVersion }) => {
      database.close();
      onTakenAway(newVersion === null ? 'wiped' : 'blocked_upgrade');
    });
    database.addEventListener('close', () => onTakenAway('forced_close'));
    return database;
  });
  try {
    return { database: await within(opening, openingLimit), wasDamaged };
  } catch (error) {
    late = true;
    throw storageProblem(error);
  }
}

/** Rejects with Problem storage_blocked after `limit` milliseconds. */
export async function within<T>(promise: Promise<T>, limit: number): Promise<T> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const over = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Problem('storage_blocked')), limit);
  });
  try {
    return await Promise.race([promise, over]);
  } finally {
    clearTimeout(timer);
  }
}

const codes: Readonly<Record<string, 'storage_full' | 'storage_newer'>> = {
  QuotaExceededError: 'storage_full',
  VersionError: 'storage_newer',
};

export function storageProblem(error: unknown): Problem {
  if (error instanceof Problem) return error;
  const name = error instanceof Error || error instanceof DOMException ? error.name : '';
  return new Problem(codes[name] ?? 'storage_failed', {}, error);
}

/**
 * Runs `act` in one transaction over all stores. Resolves when the disk has it; a transaction that fails leaves
 * nothing behind, and its own reason is reported, not that of the request that it took with it.
 */
export async function inOneTransaction<T>(
  database: LogDatabase,
  act: (transaction: LogTransaction) => Promise<T>,
): Promise<T> {
  let transaction: LogTransaction | null = null;
  try {
    transaction = database.transaction(logStores, 'readwrite', { durability: 'strict' });
    const done = transaction.done;
    done.catch(() => undefined);
    const result = await act(transaction);
    await done;
    return result;
  } catch (error) {
    throw storageProblem(await reasonOf(transaction, error));
  }
}

async function reasonOf(transaction: LogTransaction | null, error: unknown): Promise<unknown> {
  if (transaction === null) return error;
  try {
    transaction.abort();
  } catch {
    // It has ended already, and everything in it with it.
  }
  await transaction.done.catch(() => undefined);
  return transaction.error ?? error;
}
