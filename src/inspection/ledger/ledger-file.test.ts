import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import {
  hostileLedgers,
  soundLedgerFile,
  soundOperations,
  soundPhoto,
} from '../../testing/hostile-ledgers.ts';
import { LedgerDevice } from '../../testing/ledger-device.ts';
import { Problem } from '../../model/problem.ts';
import { emptyLedger } from './ledger.ts';
import {
  ledgerHash,
  readLedgerFile,
  readLedgerFileInSlices,
  writeLedgerFile,
  writeLedgerFileInSlices,
} from './ledger-file.ts';
import { mergeOperations } from './merge.ts';
import type { Operation } from './operation.ts';

function partOf(bytes: Uint8Array): string {
  try {
    readLedgerFile(bytes);
  } catch (error) {
    if (error instanceof Problem && error.code === 'ledger_invalid') return error.detail['part'] ?? '';
    throw error;
  }
  return 'read';
}

const hash = (bytes: Uint8Array): Promise<string> =>
  Promise.resolve(createHash('sha256').update(bytes).digest('hex'));

const partInSlices = (bytes: Uint8Array): Promise<string> =>
  readLedgerFileInSlices(bytes, hash).then(
    () => 'read',
    (error: unknown) => (error instanceof Problem ? (error.detail['part'] ?? '') : String(error)),
  );

describe('a ledger file', () => {
  it('gives back what was written', () => {
    const { operations, photos, sha256 } = readLedgerFile(soundLedgerFile());
    expect(operations).toEqual(soundOperations());
    expect([...photos.values()]).toEqual([soundPhoto]);
    expect(sha256).toBe(ledgerHash(mergeOperations(emptyLedger, operations)));
  });

  it('is the same, byte for byte, whatever the order', () => {
    const operations = [...soundOperations()].reverse().map(({ id, ...rest }) => ({ ...rest, id }));
    const other = new Uint8Array([1, 2, 3]);
    const one = writeLedgerFile({ operations, photos: [soundPhoto, other, soundPhoto] });
    expect(one).toEqual(writeLedgerFile({ operations: soundOperations(), photos: [other, soundPhoto] }));
  });

  it('is written and read in slices just as at once', async () => {
    const [first] = soundOperations();
    const more = Array.from({ length: 1_200 }, (_, at) => ({
      ...first,
      id: crypto.randomUUID(),
      clock: at + 100,
      replaces: [],
    }));
    const parts = { operations: [...soundOperations(), ...more] as Operation[], photos: [soundPhoto] };
    const bytes = writeLedgerFile(parts);
    expect(await writeLedgerFileInSlices(parts, hash)).toEqual(bytes);
    expect(await readLedgerFileInSlices(bytes, hash)).toEqual(readLedgerFile(bytes));
    for (const hostile of hostileLedgers) {
      expect(await partInSlices(hostile.bytes)).toBe(partOf(hostile.bytes));
    }
  });

  it('may be empty', () => {
    expect(readLedgerFile(writeLedgerFile({ operations: [], photos: [] })).operations).toEqual([]);
  });

  it('leaves no name of a prototype behind', () => {
    for (const { bytes } of hostileLedgers) partOf(bytes);
    expect(Object.keys(Object.prototype)).toEqual([]);
    expect(({} as Record<string, unknown>)['by']).toBeUndefined();
  });

  it('is refused with any one bit flipped', () => {
    const sound = soundLedgerFile();
    for (let at = 0; at < sound.length; at += 1) {
      const bytes = sound.slice();
      bytes[at] = (bytes[at] ?? 0) ^ (1 << (at % 8));
      expect(partOf(bytes), `byte ${at}`).not.toBe('read');
    }
  });

  it('is refused cut at any place', () => {
    const sound = soundLedgerFile();
    for (let length = 0; length < sound.length; length += 1) {
      expect(partOf(sound.subarray(0, length)), `${length} bytes`).not.toBe('read');
    }
  });

  describe('that is hostile is refused with its place, and the ledger stays as it was', () => {
    const device = new LedgerDevice(3);
    device.write([{ entity: 'visit', key: device.newId(), field: 'team', value: '二组' }]);
    const before = ledgerHash(device.ledger);

    it('at least forty of them', () => expect(hostileLedgers.length).toBeGreaterThanOrEqual(40));

    it.each(hostileLedgers)('$what: $part', ({ bytes, part }) => {
      expect(partOf(bytes)).toBe(part);
      expect(() => device.take(readLedgerFile(bytes).operations)).toThrow(/ledger_invalid/);
      expect(ledgerHash(device.ledger)).toBe(before);
    });
  });
});
