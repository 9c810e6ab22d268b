// Counts of the ledger of problems. Every figure is a count, or a median with how many it is of; no score.
import { hasEvidence } from './evidence.ts';
import type { Issue, LedgerRecords } from './records.ts';
import { compareTexts } from './operation.ts';

export const figureGroupings = ['county', 'dimension', 'owner'] as const;
export type FigureGrouping = (typeof figureGroupings)[number];

/** Days before the due day in which an issue counts as due soon, the due day included. */
export const dueSoonDays = 7;

export interface IssueFigures {
  /** All issues. */
  readonly found: number;
  /** Not closed. */
  readonly open: number;
  /** Open, and the due day has passed. */
  readonly overdue: number;
  /** Open, and the due day is today or within the next seven days. */
  readonly dueSoon: number;
  /** Open, without a due day. */
  readonly noDueDay: number;
  readonly closed: number;
  /** Closed, without a check or photograph from the spot that counts. */
  readonly closedWithoutEvidence: number;
  /** Issues that point back to one closed before. */
  readonly reopened: number;
  /** Days from found to closed, of the closed with both days; null where there is none. */
  readonly medianDays: number | null;
  /** How many the median is of. */
  readonly medianOf: number;
}

export interface FigureGroup extends IssueFigures {
  /** Adcode, dimension or department; null: no department yet. */
  readonly key: string | null;
}

const dayMs = 86_400_000;

/** Whole days from one day to another; negative where the other is earlier. */
export function daysBetween(from: string, to: string): number {
  return Math.round((Date.parse(`${to}T00:00:00Z`) - Date.parse(`${from}T00:00:00Z`)) / dayMs);
}

/** Open, and its due day has passed. */
export function isOverdue(issue: Pick<Issue, 'status' | 'dueOn'>, today: string): boolean {
  return issue.status !== 'closed' && issue.dueOn !== null && issue.dueOn < today;
}

/** Open, and its due day is today or within the next seven days. */
export function isDueSoon(issue: Pick<Issue, 'status' | 'dueOn'>, today: string): boolean {
  if (issue.status === 'closed' || issue.dueOn === null || issue.dueOn < today) return false;
  return daysBetween(today, issue.dueOn) <= dueSoonDays;
}

function medianOf(sorted: readonly number[]): number | null {
  const middle = sorted.length >> 1;
  const upper = sorted[middle];
  if (upper === undefined) return null;
  return sorted.length % 2 === 1 ? upper : ((sorted[middle - 1] ?? upper) + upper) / 2;
}

function daysToClose(issue: Issue): number[] {
  if (issue.status !== 'closed' || issue.closedOn === null || issue.closedOn < issue.foundOn) return [];
  return [daysBetween(issue.foundOn, issue.closedOn)];
}

function figuresOf(issues: readonly Issue[], records: LedgerRecords, today: string): IssueFigures {
  const count = (test: (issue: Issue) => boolean) => issues.filter(test).length;
  const isClosed = ({ status }: Issue) => status === 'closed';
  const closed = count(isClosed);
  const days = issues.flatMap(daysToClose).sort((a, b) => a - b);
  return {
    found: issues.length,
    open: issues.length - closed,
    overdue: count((issue) => isOverdue(issue, today)),
    dueSoon: count((issue) => isDueSoon(issue, today)),
    noDueDay: count((issue) => !isClosed(issue) && issue.dueOn === null),
    closed,
    closedWithoutEvidence: count((issue) => isClosed(issue) && !hasEvidence(issue, records)),
    reopened: count(({ reopens }) => reopens !== null),
    medianDays: medianOf(days),
    medianOf: days.length,
  };
}

/** All issues together, and by group in the order of the keys; those without a department last. */
export function ledgerFigures(
  records: LedgerRecords,
  { by, today }: { readonly by: FigureGrouping; readonly today: string },
): { readonly total: IssueFigures; readonly groups: readonly FigureGroup[] } {
  const groups = new Map<string | null, Issue[]>();
  for (const issue of records.issues) {
    const list = groups.get(issue[by]);
    if (list === undefined) groups.set(issue[by], [issue]);
    else list.push(issue);
  }
  const inOrder = [...groups].sort(([a], [b]) => {
    if (a === null || b === null) return Number(a === null) - Number(b === null);
    return compareTexts(a, b);
  });
  return {
    total: figuresOf(records.issues, records, today),
    groups: inOrder.map(([key, issues]) => ({ key, ...figuresOf(issues, records, today) })),
  };
}
