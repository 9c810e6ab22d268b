// The four rates as figures, each by its own base, with what is left out: a hidden cell is neither a zero nor unknown.
import type { AggregateRate, RateId } from '../../compliance/employment-rates.ts';
import type { Words } from '../../language/language.ts';
import type { Figure, Unit } from '../document.ts';
import { figure, rateFigure } from './figure.ts';

/** What the base of a rate counts. */
export const unitOfRate: Readonly<Record<RateId, Unit>> = {
  household: 'households',
  labourer: 'people',
  willing: 'people',
  policy: 'households',
};

export function isBounded(rate: AggregateRate): boolean {
  return rate.lower !== null && rate.upper !== null && rate.lower !== rate.upper;
}

/** Of nothing but hidden cells a rate is hidden; of none known it is unknown; of nobody it is not computed. */
function openText(words: Words, rate: AggregateRate): Partial<Figure> {
  if (rate.rate !== null) return {};
  if (rate.denominator === 0) return { text: words.t('review.rate.zero') };
  return rate.suppressed > 0 ? { text: words.t('say.part.suppressed') } : {};
}

/** `place`: `all` or an adcode. */
export function shownRate(
  words: Words,
  place: string,
  id: RateId,
  rate: AggregateRate,
  asOf: string,
): Figure {
  const label = words.t(`review.rate.${id}`);
  return { ...rateFigure(words, `${place}/${id}/rate`, label, rate, asOf), ...openText(words, rate) };
}

const parts = ['numerator', 'denominator', 'unknown', 'leftOut', 'suppressed', 'sites'] as const;
export type RatePart = (typeof parts)[number];

/** What a rate is made of: of its base, or sites where `part` counts sites. */
export function ratePart(
  words: Words,
  place: string,
  id: RateId,
  rate: AggregateRate,
  part: RatePart,
  asOf: string,
): Figure {
  const ofSites = part === 'leftOut' || part === 'suppressed' || part === 'sites';
  const isHidden = rate[part] === null && rate.suppressed > 0;
  return figure(words, {
    id: `${place}/rateParts/${id}:${part}`,
    label: words.t('say.rate.part', {
      rate: words.t(`review.rate.${id}`),
      part: words.t(`say.rate.part.${part}`),
    }),
    value: rate[part],
    unit: ofSites ? 'sites' : unitOfRate[id],
    asOf,
    ...(isHidden ? { text: words.t('say.part.suppressed') } : {}),
  });
}

/** Percentage points more than at the round before; null where one of the two is not known. */
export function ratePoints(
  words: Words,
  place: string,
  id: RateId,
  now: AggregateRate,
  before: AggregateRate | undefined,
  asOf: string,
): Figure | null {
  if (now.rate === null || before === undefined || before.rate === null) return null;
  const value = Math.round((now.rate - before.rate) * 1000) / 10;
  return figure(words, {
    id: `${place}/ratePoints/${id}`,
    label: words.t('say.rate.points', { rate: words.t(`review.rate.${id}`) }),
    value: value === 0 ? 0 : value,
    unit: 'points',
    asOf,
  });
}

/** Whether anything of the rate was ever given: a rate of columns that no site has is not spoken of. */
export function isGiven(rate: AggregateRate): boolean {
  return rate.sites + rate.suppressed > 0;
}
