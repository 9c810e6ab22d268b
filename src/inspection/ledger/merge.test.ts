import { describe, expect, it } from 'vitest';
import { LedgerDevice, stateText, uuidOf } from '../../testing/ledger-device.ts';
import { runHistories } from '../../testing/ledger-histories.ts';
import { conflictsOf, settleChange } from './conflicts.ts';
import { emptyLedger } from './ledger.ts';
import { mergeOperations } from './merge.ts';
import type { Change, Operation, Value } from './operation.ts';

const visit = uuidOf(8, 1);

function note(value: Value): Change {
  return { entity: 'spot_check', key: `${visit}:F05`, field: 'note', value };
}

function noteOf({ ledger }: LedgerDevice) {
  return ledger.entities.spot_check.get(`${visit}:F05`)?.fields.get('note');
}

describe('merging', () => {
  it('converges for random histories of three devices, in any order and twice', () => {
    const figures = runHistories(1, 400);
    expect(figures.histories).toBe(400);
    expect(figures.conflicts).toBeGreaterThan(400);
    expect(figures.settled).toBeGreaterThan(100);
  });

  it('keeps both values where two hands wrote without knowing of each other', () => {
    const [a, b] = [new LedgerDevice(1), new LedgerDevice(2)];
    a.write([note('门开着')]);
    b.write([note('门锁着')]);
    a.take(b.operations);
    expect(noteOf(a)).toMatchObject({ conflict: true, value: '门锁着' });
    expect(conflictsOf(a.ledger)[0]?.heads.map((head) => head.new)).toEqual(['门开着', '门锁着']);
  });

  it('sees no conflict where both wrote the same, and none once one has settled it', () => {
    const [a, b] = [new LedgerDevice(1), new LedgerDevice(2)];
    a.write([note('门开着')]);
    b.write([note('门开着')]);
    a.take(b.operations);
    expect(noteOf(a)).toMatchObject({ conflict: false, value: '门开着' });
    b.write([note('门锁着')]);
    a.take(b.operations);
    expect(conflictsOf(a.ledger)).toHaveLength(1);
    const [conflict] = conflictsOf(a.ledger);
    if (conflict === undefined) throw new Error('a conflict was expected');
    const [settling] = a.write([settleChange(conflict, '门锁着')]);
    expect(settling?.replaces).toHaveLength(2);
    b.take(a.operations);
    expect(noteOf(b)).toMatchObject({ conflict: false, value: '门锁着' });
    expect(stateText(a.ledger)).toBe(stateText(b.ledger));
  });

  it('writes nothing for a value that stands, and replaces within one batch', () => {
    const device = new LedgerDevice(1);
    const made = device.write([note('一'), note('一'), note('二')]);
    expect(made.map(({ clock, old, new: now }) => [clock, old, now])).toEqual([
      [1, null, '一'],
      [2, '一', '二'],
    ]);
    expect(made[1]?.replaces).toEqual([made[0]?.id]);
    expect(device.write([note('二')])).toEqual([]);
    expect(noteOf(device)?.heads).toHaveLength(1);
  });

  it('keeps an operation whose forerunner comes later', () => {
    const [a, b] = [new LedgerDevice(1), new LedgerDevice(2)];
    const [first] = a.write([note('一')]);
    const [second] = a.write([note('二')]);
    if (first === undefined || second === undefined) throw new Error('two operations were expected');
    b.take([second]);
    expect(noteOf(b)).toMatchObject({ value: '二', conflict: false });
    b.take([first]);
    expect(noteOf(b)).toMatchObject({ value: '二', conflict: false });
    expect(b.ledger.operations.size).toBe(2);
  });

  it('leaves a field its value where operations name each other in a ring, or another field', () => {
    const device = new LedgerDevice(1);
    const [first] = device.write([note('一')]);
    const [second] = device.write([note('二')]);
    if (first === undefined || second === undefined) throw new Error('two operations were expected');
    const ring: Operation[] = [{ ...first, replaces: [second.id] }, second];
    const ledger = mergeOperations(emptyLedger, ring);
    expect(ledger.entities.spot_check.get(`${visit}:F05`)?.fields.get('note')?.value).toBe('二');
    const elsewhere: Operation = { ...second, id: uuidOf(5, 5), field: 'answer', replaces: [second.id] };
    const other = mergeOperations(emptyLedger, [first, second, elsewhere]);
    expect(other.entities.spot_check.get(`${visit}:F05`)?.fields.get('note')?.value).toBe('二');
  });

  it('refuses an id with two contents, and leaves the ledger as it was', () => {
    const device = new LedgerDevice(1);
    const [first] = device.write([note('一')]);
    if (first === undefined) throw new Error('an operation was expected');
    const before = device.ledger;
    expect(() => mergeOperations(before, [{ ...first, new: '二' }])).toThrow(/ledger_invalid/);
    expect(() => mergeOperations(emptyLedger, [first, { ...first, by: 'x' }])).toThrow(/ledger_invalid/);
    expect(mergeOperations(before, [{ ...first }])).toBe(before);
  });

  it('mends half characters and refuses what no file could carry', () => {
    const device = new LedgerDevice(1);
    const [made] = device.write([note('房\uD83C')]);
    expect(made?.new).toBe('房\uFFFD');
    expect(() => device.write([note(Number.NaN)])).toThrow(/ledger_invalid/);
    expect(() => device.write([note('长'.repeat(20_001))])).toThrow(/ledger_invalid/);
  });

  it('takes ten more operations beside 20,000 in a small part of the time of all', () => {
    const writer = new LedgerDevice(1);
    const many = Array.from({ length: 20_000 }, (_, at) => ({
      ...note(`第${at}条`),
      key: `${uuidOf(8, at >> 4)}:F${at % 16}`,
    }));
    const operations = writer.write(many);
    const timed = (act: () => void) => {
      const start = performance.now();
      act();
      return performance.now() - start;
    };
    let ledger = emptyLedger;
    const atOnce = timed(() => (ledger = mergeOperations(emptyLedger, operations)));
    const tens = Array.from({ length: 9 }, (_, at) => {
      const ten = writer.write(many.slice(0, 10).map((change) => ({ ...change, value: `改${at}` })));
      return timed(() => (ledger = mergeOperations(ledger, ten)));
    });
    expect(ledger.operations.size).toBe(20_090);
    expect(Math.min(...tens)).toBeLessThan(atOnce / 20);
  });
});
