// The employment rates of the sites of a round, for colours, the profile and totals.
import {
  aggregateRate,
  employmentRate,
  rateColumns,
  rateIds,
  type AggregateRate,
  type FigureOf,
  type Rate,
} from '../../compliance/employment-rates.ts';
import type { RateId } from '../session.ts';
import type { RoundTable } from '../site-table.ts';

function figuresOfRow(table: RoundTable, row: number): FigureOf {
  return (column) => {
    const value = table.values[column][row] ?? NaN;
    return Number.isNaN(value) ? null : value;
  };
}

/** A part of the rate was suppressed before export. */
function isSuppressed(table: RoundTable, rate: RateId, row: number): boolean {
  return rateColumns[rate].some((column) => table.masked[column]?.[row] === 1);
}

export interface SiteRate extends Rate {
  readonly id: RateId;
  readonly suppressed: boolean;
  readonly asOf: string | null;
}

export function siteRates(table: RoundTable, row: number): SiteRate[] {
  const asOf = table.asOf[row] ?? null;
  return rateIds.map((id) => ({
    id,
    asOf,
    suppressed: isSuppressed(table, id, row),
    ...employmentRate(id, figuresOfRow(table, row)),
  }));
}

/** One rate for every site: NaN where it cannot be computed; `suppressed` is 1 where that is why. */
export function rateValues(table: RoundTable, id: RateId): { rate: Float64Array; suppressed: Uint8Array } {
  const count = table.asOf.length;
  const rate = new Float64Array(count);
  const suppressed = new Uint8Array(count);
  for (let row = 0; row < count; row += 1) {
    rate[row] = employmentRate(id, figuresOfRow(table, row)).rate ?? NaN;
    if (isSuppressed(table, id, row)) suppressed[row] = 1;
  }
  return { rate, suppressed };
}

/** One rate over these rows. */
export function totalRate(table: RoundTable, id: RateId, rows: ArrayLike<number>): AggregateRate {
  const members = Array.from(rows);
  const sites = members.map((row) => figuresOfRow(table, row));
  return aggregateRate(id, sites, (position) => isSuppressed(table, id, members[position] ?? -1));
}

export function totalRates(
  table: RoundTable,
  rows: ArrayLike<number>,
): (AggregateRate & { readonly id: RateId })[] {
  return rateIds.map((id) => ({ id, ...totalRate(table, id, rows) }));
}
