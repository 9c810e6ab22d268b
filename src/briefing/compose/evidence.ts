// One line of speaker notes for a figure: what it is made of, how much is open, as of when.
import type { Words } from '../../language/language.ts';
import type { Figure } from '../document.ts';

function shown(words: Words, figure: Figure, value: number): string {
  return figure.unit === 'percent' ? words.percent(value) : words.number(value);
}

export function figureEvidence(words: Words, figure: Figure): string {
  const { numerator, denominator, unknown, suppressed, lower, upper, asOf } = figure;
  const isOpen = lower !== null && upper !== null && lower !== upper;
  const parts = [
    ...(numerator === null || denominator === null
      ? []
      : [
          words.t('say.note.ratio', {
            numerator: words.number(numerator),
            denominator: words.number(denominator),
          }),
        ]),
    ...(unknown > 0 ? [words.t('say.note.unknown', { count: words.number(unknown) })] : []),
    ...(suppressed > 0 ? [words.t('say.note.suppressed', { count: words.number(suppressed) })] : []),
    ...(isOpen
      ? [
          words.t('say.note.bounds', {
            lower: shown(words, figure, lower),
            upper: shown(words, figure, upper),
          }),
        ]
      : []),
    words.t('say.note.asOf', { date: asOf }),
  ];
  const evidence = parts.join(words.t('say.comma'));
  return words.t('say.note.figure', { label: figure.label, value: figure.text, evidence });
}
