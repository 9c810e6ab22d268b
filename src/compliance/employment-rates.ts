// The four employment rates, each named by its base: households, labourers, the willing, policy coverage.
// There is no bare "employment rate"; a rate above a site is a ratio of sums over the sites that know both parts.
import type { Bilingual } from '../model/requirement.ts';
import type { ColumnOf } from '../model/tables.ts';

export const rateIds = ['household', 'labourer', 'willing', 'policy'] as const;
export type RateId = (typeof rateIds)[number];
type RoundColumn = ColumnOf<'site_round'>;

export const rateNames: Readonly<Record<RateId, Bilingual>> = {
  household: {
    zh: '有劳动力搬迁户至少一人稳定就业率（户）',
    en: 'Households with labour that have a stable job (households)',
  },
  labourer: { zh: '搬迁劳动力就业率（人）', en: 'Employed of all labourers (people)' },
  willing: { zh: '有意愿劳动力就业率（人）', en: 'Employed of the willing (people)' },
  policy: { zh: '政策覆盖率（户）', en: 'Policy coverage (households)' },
};

interface Form {
  readonly numerator: RoundColumn;
  /** The denominator is the sum of these. */
  readonly denominator: readonly RoundColumn[];
}

const forms: Readonly<Record<RateId, Form>> = {
  household: { numerator: 'hh_labour_stable', denominator: ['hh_labour_known'] },
  labourer: { numerator: 'employed', denominator: ['labourers'] },
  willing: { numerator: 'employed', denominator: ['employed', 'willing_unemployed'] },
  policy: { numerator: 'hh_menu_covered', denominator: ['hh_total'] },
};

/** Columns of site_round that each rate reads, the bounds of the household rate included. */
export const rateColumns: Readonly<Record<RateId, readonly RoundColumn[]>> = {
  household: ['hh_labour_stable', 'hh_labour_known', 'hh_labour'],
  labourer: ['employed', 'labourers'],
  willing: ['employed', 'willing_unemployed'],
  policy: ['hh_menu_covered', 'hh_total'],
};

/** A figure of one site at one round; null = not known. */
export type FigureOf = (column: RoundColumn) => number | null;

export interface Rate {
  readonly numerator: number | null;
  readonly denominator: number | null;
  /** Between 0 and 1; null where a part is not known or the denominator is 0. */
  readonly rate: number | null;
  /** What the rate would be if all that is not known were without, and with. Null where that cannot be said. */
  readonly lower: number | null;
  readonly upper: number | null;
  /** Households with labour whose employment is not known; null for the other rates. */
  readonly unknown: number | null;
}

export function employmentRate(id: RateId, figure: FigureOf): Rate {
  const { numerator, denominator } = parts(id, figure);
  return {
    numerator,
    denominator,
    rate: ratio(numerator, denominator),
    ...boundsOf(id, numerator, denominator, id === 'household' ? figure('hh_labour') : null),
  };
}

export interface AggregateRate extends Rate {
  /** Sites in the sums, sites left out because a part is not known, and because it was suppressed. */
  readonly sites: number;
  readonly leftOut: number;
  readonly suppressed: number;
}

/** `isSuppressed` tells of a site by its position whether a part of the rate was suppressed. */
export function aggregateRate(
  id: RateId,
  sites: readonly FigureOf[],
  isSuppressed: (position: number) => boolean = () => false,
): AggregateRate {
  const sums = { numerator: 0, denominator: 0, labour: 0, labourKnown: true };
  const counts = { sites: 0, leftOut: 0, suppressed: 0 };
  sites.forEach((figure, position) => {
    const { numerator, denominator } = parts(id, figure);
    if (numerator === null || denominator === null) {
      counts[isSuppressed(position) ? 'suppressed' : 'leftOut'] += 1;
      return;
    }
    const labour = id === 'household' ? figure('hh_labour') : null;
    counts.sites += 1;
    sums.numerator += numerator;
    sums.denominator += denominator;
    sums.labour += labour ?? 0;
    sums.labourKnown &&= labour !== null;
  });
  const none = counts.sites === 0;
  const [numerator, denominator] = none ? [null, null] : [sums.numerator, sums.denominator];
  const labour = id === 'household' && sums.labourKnown && !none ? sums.labour : null;
  return {
    numerator,
    denominator,
    rate: ratio(numerator, denominator),
    ...boundsOf(id, numerator, denominator, labour),
    ...counts,
  };
}

function parts(id: RateId, figure: FigureOf): { numerator: number | null; denominator: number | null } {
  const { numerator, denominator } = forms[id];
  const sum = denominator.reduce<number | null>((total, column) => {
    const value = figure(column);
    return total === null || value === null ? null : total + value;
  }, 0);
  return { numerator: figure(numerator), denominator: sum };
}

function ratio(numerator: number | null, denominator: number | null): number | null {
  return numerator === null || denominator === null || denominator === 0 ? null : numerator / denominator;
}

/** W14: stable ÷ labour … (stable + labour − known) ÷ labour. The other rates have no open part of their own. */
function boundsOf(
  id: RateId,
  numerator: number | null,
  denominator: number | null,
  labour: number | null,
): Pick<Rate, 'lower' | 'upper' | 'unknown'> {
  const rate = ratio(numerator, denominator);
  if (id !== 'household') return { lower: rate, upper: rate, unknown: null };
  if (numerator === null || denominator === null || labour === null) {
    return { lower: null, upper: null, unknown: null };
  }
  const unknown = labour - denominator;
  return { lower: ratio(numerator, labour), upper: ratio(numerator + unknown, labour), unknown };
}
