// Random histories of three devices that write, hand files to each other in any order, settle conflicts and take the
// same file twice; in the end all of them must say the same.
import { conflictsOf, settleChange } from '../inspection/ledger/conflicts.ts';
import { emptyLedger, type Ledger } from '../inspection/ledger/ledger.ts';
import { ledgerHash } from '../inspection/ledger/ledger-file.ts';
import { mergeOperations } from '../inspection/ledger/merge.ts';
import {
  type Change,
  entityKinds,
  type Operation,
  sameValue,
  type Value,
} from '../inspection/ledger/operation.ts';
import { Chance } from './briefing-world/chance.ts';
import { LedgerDevice, stateText, uuidOf } from './ledger-device.ts';

const fields = ['note', 'answer', 'count', 'status', 'evidence'];
const values: readonly Value[] = [
  null,
  '',
  '有',
  '无人值守',
  3,
  0,
  true,
  [],
  ['a', 'b'],
  'confirmed',
  '\u{1F6B0}',
];

export interface HistoryFigures {
  readonly histories: number;
  readonly operations: number;
  /** Conflicts that stood in the end. */
  readonly conflicts: number;
  readonly settled: number;
}

function someChange(chance: Chance): Change {
  const entity = chance.pick(entityKinds);
  const visit = uuidOf(9, chance.whole(1, 2));
  const key = entity === 'spot_check' ? `${visit}:F0${chance.whole(1, 2)}` : visit;
  return { entity, key, field: chance.pick(fields), value: chance.pick(values) };
}

function someOf<T>(chance: Chance, list: readonly T[]): T[] {
  return list.filter(() => chance.is(0.6));
}

function shuffled<T>(chance: Chance, list: readonly T[]): T[] {
  return list
    .map((one) => ({ one, at: chance.next() }))
    .sort((a, b) => a.at - b.at)
    .map(({ one }) => one);
}

/** One thing that happens on a device; returns how many conflicts were settled. */
function happen(chance: Chance, device: LedgerDevice, others: readonly LedgerDevice[]): number {
  const what = chance.weighted([5, 2, 1, 2]);
  if (what === 0) device.write(Array.from({ length: chance.whole(1, 4) }, () => someChange(chance)));
  else if (what === 1) device.take(shuffled(chance, chance.pick(others).operations));
  else if (what === 2) device.take(someOf(chance, chance.pick(others).operations));
  else {
    const conflict = conflictsOf(device.ledger)[0];
    if (conflict === undefined) return 0;
    const value = chance.is(0.7) ? (chance.pick(conflict.heads).new ?? null) : chance.pick(values);
    device.write([settleChange(conflict, value)]);
    return 1;
  }
  return 0;
}

/** The same set of operations, in any order, in any pieces, some of them twice. */
function inAnyOrder(chance: Chance, operations: readonly Operation[]): Ledger {
  let ledger = emptyLedger;
  let waiting = shuffled(chance, [...operations, ...someOf(chance, operations)]);
  while (waiting.length > 0) {
    const size = chance.whole(1, 12);
    ledger = mergeOperations(ledger, waiting.slice(0, size));
    waiting = waiting.slice(size);
  }
  return ledger;
}

/** Heads straight from the definition: nothing later on the same field replaces them. */
function slowText(operations: readonly Operation[]): string {
  const place = (one: Operation) => JSON.stringify([one.entity, one.key, one.field]).slice(1, -1);
  const lines = [...new Set(operations.map(place))].map((name) => {
    const on = operations.filter((one) => place(one) === name);
    const isHead = ({ id, clock }: Operation) =>
      !on.some((other) => other.replaces.includes(id) && other.clock > clock);
    const heads = on
      .filter(isHead)
      .sort((a, b) => a.clock - b.clock || (a.device + a.id < b.device + b.id ? -1 : 1));
    const value = heads.at(-1)?.new ?? null;
    const conflict = !heads.every((head) => sameValue(head.new, value));
    return `[${name},${JSON.stringify([value, heads.map(({ id }) => id), conflict]).slice(1)}`;
  });
  return lines.sort().join('\n');
}

function check(same: boolean, seed: number, what: string): void {
  if (!same) throw new Error(`history ${seed}: ${what}`);
}

function runHistory(seed: number): Omit<HistoryFigures, 'histories'> {
  const chance = new Chance(seed);
  const devices = [new LedgerDevice(1), new LedgerDevice(2), new LedgerDevice(3)];
  let settled = 0;
  for (let step = chance.whole(8, 30); step > 0; step -= 1) {
    const device = chance.pick(devices);
    settled += happen(
      chance,
      device,
      devices.filter((other) => other !== device),
    );
  }
  const all = new Map(devices.flatMap((device) => device.operations.map((one) => [one.id, one])));
  for (const device of devices) for (const other of shuffled(chance, devices)) device.take(other.operations);
  const ledgers = [...devices.map(({ ledger }) => ledger), inAnyOrder(chance, [...all.values()])];
  const expected = slowText([...all.values()]);
  const hash = ledgerHash(ledgers[0] ?? emptyLedger);
  for (const ledger of ledgers) {
    check(ledger.operations.size === all.size, seed, 'an operation was lost');
    check(stateText(ledger) === expected, seed, 'two ledgers say different things');
    check(ledgerHash(ledger) === hash, seed, 'two ledgers have different hashes');
    check(mergeOperations(ledger, all.values()) === ledger, seed, 'taking it twice changed something');
  }
  return { operations: all.size, conflicts: conflictsOf(ledgers[0] ?? emptyLedger).length, settled };
}

/** Throws, with the seed, where one history does not converge. */
export function runHistories(first: number, count: number): HistoryFigures {
  let figures: HistoryFigures = { histories: 0, operations: 0, conflicts: 0, settled: 0 };
  for (let seed = first; seed < first + count; seed += 1) {
    const one = runHistory(seed);
    figures = {
      histories: figures.histories + 1,
      operations: figures.operations + one.operations,
      conflicts: figures.conflicts + one.conflicts,
      settled: figures.settled + one.settled,
    };
  }
  return figures;
}
