// How a figure adds up over its subjects, and what the total rests on, in words. Pure.
import type { Overall } from '../../../compliance/measurement.ts';
import type { Words } from '../../../language/language.ts';
import type { Measured } from '../../../model/requirement.ts';

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
