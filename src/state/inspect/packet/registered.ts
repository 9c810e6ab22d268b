// What the registers say of the things and counts that the checks of one subject read, newest first.
import { measureRows, provisionRows, rowsOf } from '../../../compliance/evidence.ts';
import type { About, EvidenceRow } from '../../../compliance/evidence.ts';
import { itemsOf } from '../../../compliance/item-predicates.ts';
import { readsOf } from '../../../compliance/reads.ts';
import type { Reads } from '../../../compliance/reads.ts';
import { provisionStatuses } from '../../../inspection/ledger/records.ts';
import type { ChecklistItem } from '../../../inspection/packet/types.ts';
import type { Pack, Requirement, SubjectKind } from '../../../model/requirement.ts';
import type { Facts } from './facts.ts';
import type { Reading } from './reading.ts';

export type Entry = ChecklistItem['registered'];

/** What was read of one subject, by item code. */
export interface Registers {
  readonly things: ReadonlyMap<string, Entry>;
  readonly counts: ReadonlyMap<string, Entry>;
}

const nothing: Entry = { status: null, text: null, source: null, asOf: null };

const textOf = (row: EvidenceRow, name: string): string | null => {
  const cell = row.cells[name] ?? null;
  return cell === null ? null : String(cell);
};

function entryOf(row: EvidenceRow): Entry {
  const status = provisionStatuses.find((one) => one === textOf(row, 'status')) ?? null;
  return { ...nothing, status, source: textOf(row, 'source'), asOf: textOf(row, 'as_of') };
}

/** The first row of each item is the one that counts. */
function firstOf(rows: readonly EvidenceRow[]): Map<string, Entry> {
  const found = new Map<string, Entry>();
  for (const row of rows) {
    const item = textOf(row, 'item') ?? '';
    if (!found.has(item)) found.set(item, entryOf(row));
  }
  return found;
}

export async function readRegisters(
  reading: Reading,
  pack: Pack,
  kind: SubjectKind,
  id: string,
): Promise<Registers> {
  const own = pack.requirements.filter(({ subject }) => subject === kind);
  const things = [...new Set(own.flatMap((one) => [...itemsOf(one)]))];
  const counts = [...new Set(own.flatMap((one) => readsBy(reading, pack, one).items))].filter(
    (code) => !things.includes(code),
  );
  const about: About = { kind, monthly: false, id, round: reading.round };
  const rows = async (questions: ReturnType<typeof provisionRows>): Promise<EvidenceRow[]> => {
    const found: EvidenceRow[] = [];
    for (const question of questions) found.push(...(await rowsOf(reading.database, question)));
    return found;
  };
  return {
    things: firstOf(await rows(provisionRows(things, about))),
    counts: firstOf(await rows(measureRows(counts, about))),
  };
}

export function readsBy({ options }: Reading, pack: Pack, requirement: Requirement): Reads {
  return readsOf(requirement, pack, options.parameters);
}

/** The oldest day that the figures of a check are from; null where none is dated. */
export function oldestDay(reads: Reads, facts: Facts, registers: Registers): string | null {
  const tables: Readonly<Record<string, string | undefined>> = facts.asOf;
  const days = [
    ...reads.cells.map((cell) => tables[cell.split('.')[0] ?? ''] ?? null),
    ...reads.items.map(
      (code) => registers.counts.get(code)?.asOf ?? registers.things.get(code)?.asOf ?? null,
    ),
  ];
  return days.reduce<string | null>(
    (oldest, day) => (day !== null && (oldest === null || day < oldest) ? day : oldest),
    null,
  );
}
