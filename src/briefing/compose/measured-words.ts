// The figures behind a verdict in words: each with its name and unit, or that it is not known.
import type { MeasuredValue } from '../../compliance/finding.ts';
import type { Words } from '../../language/language.ts';
import { sourceText, statusText } from '../../language/record-words.ts';
import type { Measured, Requirement } from '../../model/requirement.ts';

/** A ratio reads as a percentage: one of two other figures, or one that is called a rate or share. */
function isRatio({ name, type, over, unit }: Measured): boolean {
  const isNamed = type === 'real' && /(?:^|_)(?:rate|share)$/.test(name);
  return unit === null && (isNamed || (typeof over === 'object' && over !== null));
}

function valueWords(words: Words, measured: Measured, value: MeasuredValue): string {
  if (value === null) return words.t('say.notKnown');
  if (typeof value === 'boolean') return words.t(value ? 'review.yes' : 'review.no');
  if (typeof value === 'string') return statusText(words, value) ?? sourceText(words, value) ?? value;
  if (isRatio(measured)) return words.percent(value);
  if (/(?:^|_)year$/.test(measured.name)) return String(value);
  const number = words.number(Number.isInteger(value) ? value : Number(value.toFixed(3)));
  return measured.unit === null ? number : `${number} ${words.pick(measured.unit)}`;
}

/** Day of the facts, where the finding carries one. */
export function measuredDay(values: Readonly<Record<string, MeasuredValue>>): string | null {
  const day = values['as_of'];
  return typeof day === 'string' ? day : null;
}

/** All but the day, which has a column of its own. */
export function measuredWords(
  words: Words,
  requirement: Requirement,
  values: Readonly<Record<string, MeasuredValue>>,
): string {
  return requirement.measured
    .filter(({ name }) => name !== 'as_of')
    .map((one) =>
      words.t('say.site.measured', {
        title: words.pick(one.title),
        value: valueWords(words, one, values[one.name] ?? null),
      }),
    )
    .join(words.t('say.semicolon'));
}
