// A figure of a measure as a person reads it: hidden and unknown are words, never a zero or a gap. Pure.
import type { FigureValue, Overall } from '../../../compliance/measurement.ts';
import type { MeasuredValue } from '../../../compliance/finding.ts';
import type { Words } from '../../../language/language.ts';
import type { Measured } from '../../../model/requirement.ts';

/** A ratio without a unit is a share of one. */
function isShare({ over, unit }: Measured): boolean {
  return typeof over === 'object' && over !== null && unit === null;
}

export function valueText(words: Words, measured: Measured, value: MeasuredValue): string {
  if (value === null) return words.t('rules.figure.unknown');
  if (typeof value === 'boolean') return words.t(value ? 'review.yes' : 'review.no');
  if (typeof value === 'string') return value;
  if (isShare(measured)) return words.percent(value);
  const digits = words.number(Number(value.toFixed(2)));
  return measured.unit === null ? digits : `${digits} ${words.pick(measured.unit)}`;
}

export function figureText(words: Words, measured: Measured, figure: FigureValue | undefined): string {
  if (figure?.state === 'suppressed') return words.t('rules.figure.hidden');
  return valueText(words, measured, figure?.value ?? null);
}

/** How the figure adds up, in a word; null where it does not. */
export function overText(words: Words, { over }: Measured): string | null {
  if (over === null) return null;
  return words.t(`rules.figure.${typeof over === 'object' ? 'ratio' : over}`);
}

export function restsText(words: Words, overall: Overall, subject: string): string {
  return words.t('rules.figure.rests', {
    known: words.number(overall.known),
    unknown: words.number(overall.unknown),
    suppressed: words.number(overall.suppressed),
    subject,
  });
}
