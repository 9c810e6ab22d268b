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
  /** Sites that gave both parts, and sites that did not. */
  readonly sites: number;
  readonly leftOut: number;
}

/** Ratio of sums over the sites where every part is known; the others are counted as left out. */
export function aggregateRate(id: RateId, sites: readonly FigureOf[]): AggregateRate {
  const sums = new Map<RateColumn, number>();
  let counted = 0;
  for (const of of sites) {
    const parts = rateColumns[id].map((column) => [column, of(column)] as const);
    if (parts.some(([, value]) => value === null)) continue;
    counted += 1;
    for (const [column, value] of parts) sums.set(column, (sums.get(column) ?? 0) + (value ?? 0));
  }
  const rate = employmentRate(id, (column) => (counted === 0 ? null : (sums.get(column) ?? 0)));
  return { ...rate, sites: counted, leftOut: sites.length - counted };
}
