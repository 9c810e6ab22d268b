// The employment rates of a place over the rounds: sums from the engine, rates by the one rule for all.
import {
  employmentRate,
  rateColumns,
  rateIds,
  type AggregateRate,
  type RateColumn,
} from '../../compliance/employment-rates.ts';
import type { Database } from '../../query/port.ts';
import { rateSeries } from '../../query/rate-series.ts';
import type { RateId } from '../session.ts';
import { fullTexts, numbersOrNull } from './rows.ts';

export interface RateOfRound extends AggregateRate {
  readonly round: string;
}

export type RateSeries = Readonly<Record<RateId, readonly RateOfRound[]>>;

/** Numerator and denominator of a rate are made of its first two columns. */
const asked = rateIds.map((id) => ({
  name: id,
  needs: rateColumns[id].slice(0, 2),
  columns: rateColumns[id],
}));

/** Oldest round first; rounds at which no site counts are left out. */
export async function readRateSeries(
  database: Database,
  rounds: readonly string[],
  place: string | null,
): Promise<RateSeries> {
  const rows = await database.query(rateSeries(rounds, asked, place));
  const dates = fullTexts(rows, 'round');
  const ofRate = (id: RateId): RateOfRound[] => {
    const sums = new Map<RateColumn, (number | null)[]>(
      rateColumns[id].map((column) => [column, numbersOrNull(rows, `${id}_${column}`)]),
    );
    const counts = (name: string): ArrayLike<number> => rows.numbers(`${id}_${name}`);
    const [sites, leftOut, suppressed] = [counts('sites'), counts('left_out'), counts('suppressed')];
    return dates.map((round, index) => ({
      round,
      ...employmentRate(id, (column) => sums.get(column)?.[index] ?? null),
      sites: sites[index] ?? 0,
      leftOut: leftOut[index] ?? 0,
      suppressed: suppressed[index] ?? 0,
    }));
  };
  return {
    household: ofRate('household'),
    labourer: ofRate('labourer'),
    willing: ofRate('willing'),
    policy: ofRate('policy'),
  };
}
