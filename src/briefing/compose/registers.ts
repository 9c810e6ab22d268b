// Ledgers and visits of several counties added up: only of counties whose extract has the table.
import type { CountyRecord, IssueLine, VisitMonth } from '../../model/county-record.ts';
import type { PlaceFacts } from '../facts.ts';
import type { Composer } from './composer.ts';
import type { Scope } from './scope.ts';

export const issueParts = ['found', 'closed', 'open', 'overdue', 'noDue', 'reopened'] as const;
export type IssuePart = (typeof issueParts)[number];
export type IssueCounts = Readonly<Record<IssuePart, number>>;

export const visitParts = ['visits', 'unannounced', 'kindUnknown'] as const;
export type VisitPart = (typeof visitParts)[number];
export type VisitCounts = Readonly<Record<VisitPart, number>>;

export interface Kept {
  readonly county: PlaceFacts;
  readonly record: CountyRecord;
}

/** Counties of which the table is there; of the others nothing is known. */
export function keepersOf({ facts }: Composer, { counties }: Scope, table: 'issue' | 'visit'): Kept[] {
  return counties.flatMap((county) => {
    const record = facts.records[county.id];
    return record?.tables.has(table) === true ? [{ county, record }] : [];
  });
}

export function issuesIn(lines: readonly IssueLine[]): IssueCounts {
  const sum = { found: 0, closed: 0, open: 0, overdue: 0, noDue: 0, reopened: 0 };
  for (const line of lines) for (const part of issueParts) sum[part] += line[part];
  return sum;
}

export function visitsIn(months: readonly VisitMonth[]): VisitCounts {
  const sum = { visits: 0, unannounced: 0, kindUnknown: 0 };
  for (const month of months) for (const part of visitParts) sum[part] += month[part];
  return sum;
}

/** Of how many visits it is known whether they were announced, the share that was not; with what the others could change. */
export function unannouncedShare({ visits, unannounced, kindUnknown }: VisitCounts) {
  const known = visits - kindUnknown;
  return {
    value: known === 0 ? null : unannounced / known,
    numerator: unannounced,
    denominator: known,
    unknown: kindUnknown,
    lower: visits === 0 ? null : unannounced / visits,
    upper: visits === 0 ? null : (unannounced + kindUnknown) / visits,
  };
}
