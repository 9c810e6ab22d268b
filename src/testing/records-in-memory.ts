// A record store that keeps everything in memory, for tests of commands.
import type { KeptRecord } from '../model/kept-record.ts';
import type { RecordStore } from '../state/ports.ts';

export function recordsInMemory(first: readonly KeptRecord[] = []): RecordStore {
  const id = ({ kind, name }: Pick<KeptRecord, 'kind' | 'name'>): string => `${kind} ${name}`;
  const kept = new Map(first.map((record) => [id(record), record]));
  return {
    list: (kind) => Promise.resolve([...kept.values()].filter((record) => record.kind === kind)),
    put: (records) => {
      for (const record of records) kept.set(id(record), record);
      return Promise.resolve();
    },
    remove: (kind, name) => {
      kept.delete(id({ kind, name }));
      return Promise.resolve();
    },
  };
}
