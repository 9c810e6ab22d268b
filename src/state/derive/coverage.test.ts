import { describe, expect, it } from 'vitest';
import { householdColumns, safetyColumns, type SafetyColumn, type SafetyTable } from '../safety-table.ts';
import { coverageRate, coverages, pipeline, totals } from './coverage.ts';

type Cell = number | null | 'hidden';
type Site = Readonly<Partial<Record<SafetyColumn, Cell>>> & { readonly asOf?: string };

function tableOf(sites: readonly Site[]): SafetyTable {
  const all: readonly SafetyColumn[] = [...safetyColumns, ...householdColumns];
  const value = (cell: Cell | undefined): number => (typeof cell === 'number' ? cell : NaN);
  return {
    round: '2025-06-30',
    present: true,
    asOf: sites.map((site) => site.asOf ?? null),
    values: Object.fromEntries(
      all.map((name) => [name, Float64Array.from(sites, (site) => value(site[name]))]),
    ) as Record<SafetyColumn, Float64Array>,
    masked: Object.fromEntries(
      all.map((name) => [name, Uint8Array.from(sites, (site) => Number(site[name] === 'hidden'))]),
    ),
  };
}

function stages(eligible: Cell, applied: Cell, pending: Cell, transferred: Cell, declined: Cell): Site {
  return {
    dibao_eligible: eligible,
    dibao_applied: applied,
    dibao_pending: pending,
    dibao_transferred: transferred,
    dibao_declined: declined,
  };
}

describe('the pipeline of transfers', () => {
  it.each<[string, Site[], ReturnType<typeof pipeline>['sums'], number | null, [number, number, number]]>([
    [
      'adds up every stage and takes the declined out of the base',
      [stages(10, 8, 2, 6, 2), stages(4, 4, 0, 4, 0)],
      { dibao_eligible: 14, dibao_applied: 12, dibao_pending: 2, dibao_transferred: 10, dibao_declined: 2 },
      10 / 12,
      [2, 0, 0],
    ],
    [
      'leaves a site with one hidden stage out of all of them: else the stage could be subtracted',
      [stages(10, 8, 2, 6, 'hidden'), stages(4, 4, 0, 4, 0)],
      { dibao_eligible: 4, dibao_applied: 4, dibao_pending: 0, dibao_transferred: 4, dibao_declined: 0 },
      1,
      [1, 0, 1],
    ],
    [
      'counts hidden before unknown',
      [stages(10, null, 2, 6, 'hidden'), stages(4, null, 0, 4, 0)],
      null,
      null,
      [0, 1, 1],
    ],
    [
      'has no rate where all have declined',
      [stages(3, 0, 0, 0, 3)],
      { dibao_eligible: 3, dibao_applied: 0, dibao_pending: 0, dibao_transferred: 0, dibao_declined: 3 },
      null,
      [1, 0, 0],
    ],
    ['knows nothing of no sites', [], null, null, [0, 0, 0]],
  ])('%s', (_, sites, sums, rate, [known, unknown, suppressed]) => {
    const found = pipeline(
      tableOf(sites),
      sites.map((_site, row) => row),
    );
    expect(found).toMatchObject({ sums, rate, known, unknown, suppressed });
  });
});

describe('a coverage rate', () => {
  const pension = coverages[0];
  const site = (part: Cell, of: Cell, asOf?: string): Site => ({
    insured_pension: part,
    eligible_pension: of,
    ...(asOf === undefined ? {} : { asOf }),
  });
  it.each<[string, Site[], Partial<ReturnType<typeof coverageRate>>]>([
    [
      'is the ratio of sums, with the dates of what is in',
      [site(9, 10, '2025-06-30'), site(1, 10, '2025-03-31')],
      { numerator: 10, denominator: 20, rate: 0.5, lower: 0.5, upper: 0.5, oldest: '2025-03-31' },
    ],
    [
      'is bounded by what the open sites could add',
      [site(9, 10), site(null, 10)],
      { rate: 0.9, lower: 0.45, upper: 0.95, known: 1, unknown: 1, suppressed: 0 },
    ],
    [
      'treats a hidden count like an open one in the bounds and names it',
      [site(9, 10), site('hidden', 10)],
      { rate: 0.9, lower: 0.45, upper: 0.95, unknown: 0, suppressed: 1 },
    ],
    [
      'is bounded over the known bases, with how many are not among them',
      [site(9, 10), site(3, 'hidden'), site(null, 10)],
      { rate: 0.9, lower: 0.45, upper: 0.95, suppressed: 1, unknown: 1, unbounded: 1 },
    ],
    [
      'has no bounds where no base is known',
      [site(3, 'hidden')],
      { rate: null, lower: null, upper: null, suppressed: 1, unbounded: 1 },
    ],
    ['has no rate over nobody', [site(0, 0)], { rate: null, numerator: 0, denominator: 0, lower: null }],
    ['is not known where nothing is', [site(null, null)], { rate: null, numerator: null, unknown: 1 }],
  ])('%s', (_, sites, expected) => {
    const rows = sites.map((_site, row) => row);
    expect(coverageRate(tableOf(sites), pension, rows)).toMatchObject(expected);
  });
});

it('no pair of sums differs by a hidden cell: city and counties rest on the same sites', () => {
  const sites = [stages(10, 8, 2, 6, 'hidden'), stages(4, 4, 0, 4, 0), stages(5, 3, 1, 2, 2)];
  const table = tableOf(sites);
  const columns = ['dibao_eligible', 'dibao_declined', 'dibao_transferred', 'dibao_pending'] as const;
  const city = totals(table, columns, [0, 1, 2]).sums;
  const counties = [[0, 1], [2]].map((rows) => totals(table, columns, rows).sums);
  for (const column of columns) {
    expect(counties.reduce((total, sums) => total + (sums?.[column] ?? 0), 0)).toBe(city?.[column]);
  }
});
