// Named records in IndexedDB. A promise resolves only when the browser has written them down.
import { openDB, type DBSchema, type IDBPDatabase } from 'idb';
import type { KeptRecord, RecordKind } from '../model/kept-record.ts';
import { Problem } from '../model/problem.ts';
import type { RecordStore } from '../state/ports.ts';

interface Schema extends DBSchema {
  record: { key: [RecordKind, string]; value: KeptRecord };
}

const strict = { durability: 'strict' } as const;

async function open(): Promise<IDBPDatabase<Schema>> {
  const database = await openDB<Schema>('anzhi-atlas', 1, {
    upgrade: (fresh) => {
      fresh.createObjectStore('record', { keyPath: ['kind', 'name'] });
    },
    // Another tab with a newer page: it must not wait for this one.
    blocking: (_, __, event) => {
      (event.target as IDBDatabase).close();
    },
  });
  return database;
}

/** Opened for each call: none is frequent, and a tab that holds a database can block another's upgrade. */
async function using<T>(act: (database: IDBPDatabase<Schema>) => Promise<T>): Promise<T> {
  try {
    const database = await open();
    try {
      return await act(database);
    } finally {
      database.close();
    }
  } catch (error) {
    throw new Problem('storage_failed', {}, error);
  }
}

/** Rejects with Problem storage_failed where the browser keeps nothing (private window, full, forbidden). */
export const recordStore: RecordStore = {
  list: (kind) =>
    using(async (database) => {
      const range = IDBKeyRange.bound([kind], [kind, []]);
      return database.getAll('record', range);
    }),
  put: (records) =>
    using(async (database) => {
      const transaction = database.transaction('record', 'readwrite', strict);
      await Promise.all([...records.map((record) => transaction.store.put(record)), transaction.done]);
    }),
  remove: (kind, name) =>
    using(async (database) => {
      const transaction = database.transaction('record', 'readwrite', strict);
      await Promise.all([transaction.store.delete([kind, name]), transaction.done]);
    }),
};
