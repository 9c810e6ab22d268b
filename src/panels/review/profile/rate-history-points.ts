// The rounds of one site as points of one rate. Pure.
import { employmentRate, type RateColumn, rateColumns } from '../../../compliance/employment-rates.ts';
import type { HistoryRow } from '../../../state/atlas-state.ts';
import type { RateId } from '../../../state/session.ts';

export interface HistoryPoint {
  readonly round: string;
  readonly rate: number | null;
  readonly lower: number | null;
  readonly upper: number | null;
  readonly suppressed: boolean;
}

function figureOf(row: HistoryRow, column: RateColumn): number | null {
  const value = row[column];
  return typeof value === 'number' ? value : null;
}

/** Columns suppressed in a round, as `masked` lists them. */
function maskedColumns(row: HistoryRow): readonly string[] {
  const listed = row['masked'];
  return typeof listed === 'string' ? listed.split(',') : [];
}

export function ratePoints(history: readonly HistoryRow[], rate: RateId): readonly HistoryPoint[] {
  return history.map((row) => {
    const { rate: value, lower, upper } = employmentRate(rate, (column) => figureOf(row, column));
    const masked = maskedColumns(row);
    const suppressed = value === null && rateColumns[rate].some((column) => masked.includes(column));
    return { round: row.round, rate: value, lower, upper, suppressed };
  });
}
