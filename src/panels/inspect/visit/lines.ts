// Lines of a checklist and what was answered of them. Pure.
import { dimensions, type Dimension } from '../../../inspection/dimension.ts';
import type { LedgerRecords, SpotCheck } from '../../../inspection/ledger/records.ts';
import type { ChecklistItem, VisitPacket } from '../../../inspection/packet/types.ts';

export type Checks = ReadonlyMap<string, SpotCheck>;

/** The spot checks of a visit, by line. */
export function checksOf({ spotChecks }: LedgerRecords, visit: string): Checks {
  return new Map(spotChecks.filter((check) => check.visit === visit).map((check) => [check.item, check]));
}

export function isAnswered(checks: Checks, item: ChecklistItem): boolean {
  return (checks.get(item.id)?.answer ?? null) !== null;
}

export function leftOf(items: readonly ChecklistItem[], checks: Checks): number {
  return items.filter((item) => !isAnswered(checks, item)).length;
}

export interface Heading {
  readonly dimension: Dimension;
  readonly items: readonly ChecklistItem[];
}

/** Headings that have lines, in the order of the plan. */
export function headingsOf({ checklist }: VisitPacket): readonly Heading[] {
  return dimensions
    .map((dimension) => ({ dimension, items: checklist.filter((item) => item.dimension === dimension) }))
    .filter(({ items }) => items.length > 0);
}

/** The next line without an answer behind `from`, in the order of the headings and round again; null: none is left. */
export function nextOpen(packet: VisitPacket, checks: Checks, from: string | null): ChecklistItem | null {
  const items = headingsOf(packet).flatMap((heading) => heading.items);
  const start = items.findIndex(({ id }) => id === from) + 1;
  const round = [...items.slice(start), ...items.slice(0, start)];
  return round.find((item) => !isAnswered(checks, item)) ?? null;
}

const held = ['answer', 'status', 'count', 'minutes', 'fix'];

/** Two answers or findings stand on the line: nothing may be written over them before a person has chosen. */
export function mustSettle(check: Pick<SpotCheck, 'conflicts'> | null): boolean {
  return check?.conflicts.some((field) => held.includes(field)) ?? false;
}
