// The four employment rates, each named by its base. None is ever called just "employment rate".
// Source: verdict page docs/decisions/0004; figures are columns of site_round.

export const rateIds = ['household', 'labourer', 'willing', 'policy'] as const;
export type RateId = (typeof rateIds)[number];

/** A figure of a site in a round: null = not known. */
export type FigureOf = (column: RateColumn) => number | null;
export type RateColumn =
  | 'hh_labour'
  | 'hh_labour_stable'
  | 'hh_labour_known'
  | 'employed'
  | 'labourers'
  | 'willing_unemployed'
  | 'hh_menu_covered'
  | 'hh_total';

export interface Rate {
  /** Null where a part is not known. */
  readonly numerator: number | null;
  readonly denominator: number | null;
  /** Of the base whose state is not known (households with labour of unknown employment); null where that is not known. */
  readonly unknown: number | null;
  /** numerator ÷ denominator; null where a part is not known or the denominator is 0. */
  readonly rate: number | null;
  /** The rate if all unknown counted against, and if all counted for. */
  readonly lower: number | null;
  readonly upper: number | null;
}

/** Columns that a rate reads: its denominator and numerator come from them. */
export const rateColumns = {
  household: ['hh_labour_stable', 'hh_labour_known', 'hh_labour'],
  labourer: ['employed', 'labourers'],
  willing: ['employed', 'willing_unemployed'],
  policy: ['hh_menu_covered', 'hh_total'],
} as const satisfies Record<RateId, readonly RateColumn[]>;

function ratio(numerator: number | null, denominator: number | null): number | null {
  return numerator === null || denominator === null || denominator === 0 ? null : numerator / denominator;
}

function plain(numerator: number | null, denominator: number | null): Rate {
  const rate = ratio(numerator, denominator);
  return { numerator, denominator, unknown: rate === null ? null : 0, rate, lower: rate, upper: rate };
}

function household(of: FigureOf): Rate {
  const [stable, known, labour] = [of('hh_labour_stable'), of('hh_labour_known'), of('hh_labour')];
  const unknown = labour === null || known === null ? null : labour - known;
  const best = stable === null || unknown === null ? null : stable + unknown;
  return {
    numerator: stable,
    denominator: known,
    unknown,
    rate: ratio(stable, known),
    lower: ratio(stable, labour),
    upper: ratio(best, labour),
  };
}

export function employmentRate(id: RateId, of: FigureOf): Rate {
  if (id === 'household') return household(of);
  if (id === 'labourer') return plain(of('employed'), of('labourers'));
  if (id === 'policy') return plain(of('hh_menu_covered'), of('hh_total'));
  const [employed, open] = [of('employed'), of('willing_unemployed')];
  return plain(employed, employed === null || open === null ? null : employed + open);
}

export interface AggregateRate extends Rate {
  /** Sites that gave both parts, sites that did not, and sites where a part was suppressed. */
  readonly sites: number;
  readonly leftOut: number;
  readonly suppressed: number;
}

/**
 * Ratio of sums over the sites where numerator and denominator are known; the others are counted beside it,
 * those that `isSuppressed` names (by position) apart. Without a total of households at each of these sites
 * the household rate has no bounds.
 */
export function aggregateRate(
  id: RateId,
  sites: readonly FigureOf[],
  isSuppressed: (position: number) => boolean = () => false,
): AggregateRate {
  const sums = new Map<RateColumn, number | null>();
  const counts = { sites: 0, leftOut: 0, suppressed: 0 };
  sites.forEach((of, position) => {
    const { numerator, denominator } = employmentRate(id, of);
    if (numerator === null || denominator === null) {
      counts[isSuppressed(position) ? 'suppressed' : 'leftOut'] += 1;
      return;
    }
    counts.sites += 1;
    for (const column of rateColumns[id]) sums.set(column, plus(sums.get(column), of(column)));
  });
  return { ...employmentRate(id, (column) => sums.get(column) ?? null), ...counts };
}

/** Undefined is nothing yet; null, once in, stays. */
function plus(sum: number | null | undefined, value: number | null): number | null {
  return sum === null || value === null ? null : (sum ?? 0) + value;
}
