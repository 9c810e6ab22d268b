// Sums and rates of social safety over sites. A hidden cell never enters a sum, and what is shown beside it cannot give it away.
import type { SafetyColumn, SafetyTable } from '../safety-table.ts';

export interface SiteCounts {
  /** Sites whose figures are all known. */
  readonly known: number;
  /** Sites left out: a figure is not known, or was suppressed before export. */
  readonly unknown: number;
  readonly suppressed: number;
  /** Oldest and newest date of the figures that are in. */
  readonly oldest: string | null;
  readonly newest: string | null;
}

export interface Totals<Column extends SafetyColumn> extends SiteCounts {
  /** Null where no site knows all figures. */
  readonly sums: Readonly<Record<Column, number>> | null;
}

type State = 'known' | 'unknown' | 'suppressed';

function stateOf(table: SafetyTable, columns: readonly SafetyColumn[], row: number): State {
  if (columns.some((column) => table.masked[column]?.[row] === 1)) return 'suppressed';
  return columns.some((column) => Number.isNaN(table.values[column][row] ?? NaN)) ? 'unknown' : 'known';
}

/**
 * Sums of figures that belong together, over the sites that know all of them. A site with one hidden figure is left
 * out of every sum: else the hidden one would be the difference of the others.
 */
export function totals<Column extends SafetyColumn>(
  table: SafetyTable,
  columns: readonly Column[],
  rows: ArrayLike<number>,
): Totals<Column> {
  const counts = { known: 0, unknown: 0, suppressed: 0 };
  const inside = Array.from(rows).filter((row) => {
    const state = stateOf(table, columns, row);
    counts[state] += 1;
    return state === 'known';
  });
  const dates = inside.flatMap((row) => table.asOf[row] ?? []).sort();
  const sum = (column: Column): number =>
    inside.reduce((total, row) => total + (table.values[column][row] ?? 0), 0);
  const sums = Object.fromEntries(columns.map((column) => [column, sum(column)])) as Record<Column, number>;
  return {
    ...counts,
    sums: counts.known === 0 ? null : sums,
    oldest: dates[0] ?? null,
    newest: dates.at(-1) ?? null,
  };
}

export const coverages = [
  { id: 'pension', part: 'insured_pension', of: 'eligible_pension', unit: 'people' },
  { id: 'medical', part: 'insured_medical', of: 'eligible_medical', unit: 'people' },
  { id: 'permits', part: 'permits_issued', of: 'permits_eligible', unit: 'people' },
  { id: 'voters', part: 'voters_registered', of: 'voters_eligible', unit: 'people' },
  { id: 'deeds', part: 'deeds_issued', of: 'hh_total', unit: 'households' },
  { id: 'doctors', part: 'doctors_signed_hh', of: 'hh_total', unit: 'households' },
  { id: 'noLabour', part: 'hh_no_labour_covered', of: 'hh_no_labour', unit: 'households' },
  { id: 'helped', part: 'monitored_helped_hh', of: 'monitored_hh', unit: 'households' },
  { id: 'visits', part: 'home_visits_done', of: 'home_visits_due', unit: 'households' },
] as const satisfies readonly {
  id: string;
  part: SafetyColumn;
  of: SafetyColumn;
  unit: 'people' | 'households';
}[];
export type Coverage = (typeof coverages)[number];

export interface CoverageRate extends SiteCounts {
  readonly numerator: number | null;
  readonly denominator: number | null;
  /** Null where nothing is known or the denominator is 0. */
  readonly rate: number | null;
  /**
   * The rate if nobody was covered at the sites whose base is known and whose count is not, and if everybody was.
   * Null where no base is known or all are 0.
   */
  readonly lower: number | null;
  readonly upper: number | null;
  /** Sites whose base is not known or hidden: nothing bounds what they would add. */
  readonly unbounded: number;
}

/** Ratio of sums over the sites that know both parts. */
export function coverageRate(
  table: SafetyTable,
  { part, of }: { readonly part: SafetyColumn; readonly of: SafetyColumn },
  rows: ArrayLike<number>,
): CoverageRate {
  const { sums, ...counts } = totals(table, [part, of], rows);
  const numerator = sums?.[part] ?? null;
  const denominator = sums?.[of] ?? null;
  const bases = Array.from(rows, (row) => table.values[of][row] ?? NaN).filter(
    (value) => !Number.isNaN(value),
  );
  const base = bases.reduce((total, value) => total + value, 0);
  const bounded = base > 0;
  const open = base - (denominator ?? 0);
  return {
    ...counts,
    numerator,
    denominator,
    rate: numerator === null || denominator === null || denominator === 0 ? null : numerator / denominator,
    lower: bounded ? (numerator ?? 0) / base : null,
    upper: bounded ? ((numerator ?? 0) + open) / base : null,
    unbounded: rows.length - bases.length,
  };
}

/** States of a household on the way from rural to urban assistance. Declined is a state of its own and no failure. */
export const pipelineStages = [
  'dibao_eligible',
  'dibao_applied',
  'dibao_pending',
  'dibao_transferred',
  'dibao_declined',
] as const satisfies readonly SafetyColumn[];
export type PipelineStage = (typeof pipelineStages)[number];

export interface Pipeline extends Totals<PipelineStage> {
  /** Transferred of those who are eligible and have not declined; null where nobody is or nothing is known. */
  readonly rate: number | null;
}

export function pipeline(table: SafetyTable, rows: ArrayLike<number>): Pipeline {
  const found = totals(table, pipelineStages, rows);
  const { sums } = found;
  const base = sums === null ? 0 : sums.dibao_eligible - sums.dibao_declined;
  return { ...found, rate: sums === null || base <= 0 ? null : sums.dibao_transferred / base };
}

export const monitoredClasses = [
  'monitored_hh',
  'monitored_unstable_hh',
  'monitored_edge_hh',
  'monitored_sudden_hh',
] as const satisfies readonly SafetyColumn[];
