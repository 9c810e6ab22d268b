// Which tables and counties are behind their cycle, in one word each. Pure.
import type { AgeTable, AgeUnit, Cycle } from '../../query/data-age.ts';

export interface AgeRow {
  readonly table: AgeTable;
  readonly unit: AgeUnit;
  readonly cycle: Cycle;
  readonly county: string;
  /** False: the extract has no such table. */
  readonly present: boolean;
  readonly subjects: number;
  /** Subjects with any row up to the round. */
  readonly recorded: number;
  /** Subjects with a fact that held no longer at the round. */
  readonly behind: number;
  /** Date of the newest fact, and the day it was taken on; null where none is known. */
  readonly newest: string | null;
  readonly asOf: string | null;
  /** The newest fact of the county holds through this day; null where the table has no cycle. */
  readonly until: string | null;
}

/** From the worst to the best; `partly`: the newest fact holds, but not every subject has one. */
export const ageStatuses = ['never', 'behind', 'partly', 'not_known', 'no_cycle', 'within'] as const;
export type AgeStatus = (typeof ageStatuses)[number];

export function ageStatus(row: AgeRow, round: string): AgeStatus {
  if (!row.present) return 'not_known';
  if (row.recorded === 0) return 'never';
  if (row.cycle === 'none' || row.until === null) return 'no_cycle';
  if (row.until < round) return 'behind';
  return row.behind > 0 || row.recorded < row.subjects ? 'partly' : 'within';
}

/** Months begun between the day and the round; 0 where the day is not before it. */
export function monthsBehind(until: string, round: string): number {
  if (until >= round) return 0;
  const month = (date: string): number => Number(date.slice(0, 4)) * 12 + Number(date.slice(5, 7));
  const whole = month(round) - month(until);
  return Math.max(1, isMonthEnd(until) || until.slice(8) >= round.slice(8) ? whole : whole + 1);
}

function isMonthEnd(date: string): boolean {
  const next = new Date(`${date}T00:00:00Z`);
  next.setUTCDate(next.getUTCDate() + 1);
  return next.getUTCDate() === 1;
}
