// Rates and sums of social safety in words: value, base, bounds, and how many sites are not in. Pure.
import type { Words } from '../../../language/language.ts';
import type { SafetyColumn } from '../../../state/safety-table.ts';
import type { Coverage, CoverageRate, SiteCounts, Totals } from '../../../state/derive/coverage.ts';

export type SafetyState = 'known' | 'unknown' | 'suppressed';

/** Nothing known: hidden where a hidden cell is among the reasons, else unknown. */
export function stateOf(counts: SiteCounts): SafetyState {
  if (counts.known > 0) return 'known';
  return counts.suppressed > 0 ? 'suppressed' : 'unknown';
}

export function stateText(words: Words, state: SafetyState): string {
  return words.t(state === 'suppressed' ? 'review.verdict.suppressed' : 'review.unknownValue');
}

/** "2 个点未知，1 个点已隐藏（只计已知的点）"; empty where every site is in. */
export function leftOutText(words: Words, { known, unknown, suppressed }: SiteCounts): string {
  const parts = [
    ...(unknown > 0 ? [words.t('counties.people.unknown', { count: unknown })] : []),
    ...(suppressed > 0 ? [words.t('counties.people.hidden', { count: suppressed })] : []),
  ];
  if (parts.length === 0) return '';
  const over = known > 0 ? words.t('households.overKnown', { count: known }) : '';
  return `${parts.join(words.t('review.comma'))}${over}`;
}

export function rateText(words: Words, rate: CoverageRate): string {
  const state = stateOf(rate);
  if (state !== 'known') return stateText(words, state);
  return rate.rate === null ? words.t('review.rate.zero') : words.percent(rate.rate);
}

export function baseText(words: Words, rate: CoverageRate, unit: Coverage['unit']): string {
  if (rate.numerator === null || rate.denominator === null) return '';
  return words.t('review.rate.of', {
    numerator: words.number(rate.numerator),
    denominator: words.number(rate.denominator),
    unit: words.t(`households.unit.${unit}`),
  });
}

export function boundsText(words: Words, rate: CoverageRate): string {
  const { lower, upper, unknown, suppressed, unbounded } = rate;
  if (unknown + suppressed === 0) return '';
  const open = unbounded > 0 ? [words.t('households.unbounded', { count: unbounded })] : [];
  const range =
    lower !== null && upper !== null && lower < upper
      ? [words.t('review.rate.bounds', { lower: words.percent(lower), upper: words.percent(upper) })]
      : [];
  return [...range, ...open].join(words.t('review.comma'));
}

export function dateText(words: Words, { oldest, newest }: SiteCounts): string {
  if (oldest === null || newest === null) return words.t('review.profile.asOfUnknown');
  return oldest === newest ? newest : words.t('households.dates', { oldest, newest });
}

export function sumText<Column extends SafetyColumn>(
  words: Words,
  found: Totals<Column>,
  column: Column,
): string {
  return found.sums === null ? stateText(words, stateOf(found)) : words.number(found.sums[column]);
}
