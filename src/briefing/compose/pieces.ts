// Pieces of sentences that several sections share: a number without its unit, a list, which counties have the most.
import type { Words } from '../../language/language.ts';
import type { Figure, Sentence, Unit } from '../document.ts';
import { figure } from './figure.ts';
import { sentence, together, type Said } from './say.ts';

/** The number alone, where the words beside it name the unit. */
export function bare(one: Figure): Said {
  return { text: one.text, figures: [one], names: [] };
}

export function named(name: string): Said {
  return { text: name, figures: [], names: name === '' ? [] : [name] };
}

export function listed(words: Words, pieces: readonly Said[]): Said {
  return together(pieces, words.t('say.list'));
}

export interface Counted {
  readonly name: string;
  readonly figure: Figure;
}

/** What there is most of. */
export type What = 'fail' | 'lacks' | 'unknown' | 'open' | 'overdue' | 'reach';

const mostNamed = 3;

/**
 * `Most failing: Pinglu, 7 sites`; ties are said as ties, many of them as a count of `unit` (null: all are named).
 * None where there is nothing to compare.
 */
export function theMost(
  words: Words,
  kind: What,
  counted: readonly Counted[],
  tiedId: string,
  unit: Unit | null = 'counties',
): Sentence[] {
  const most = Math.max(0, ...counted.map((one) => one.figure.value ?? 0));
  const top = counted.filter((one) => one.figure.value === most);
  const [first] = top;
  if (first === undefined || counted.length < 2 || most === 0) return [];
  const what: Said = { text: words.t(`say.most.what.${kind}`), figures: [], names: [] };
  const each = first.figure;
  if (top.length === 1) return [sentence(words, 'say.most.one', { what, name: first.name, each })];
  if (unit === null || top.length <= mostNamed) {
    const names = listed(
      words,
      top.map((one) => named(one.name)),
    );
    return [sentence(words, 'say.most.several', { what, names, each })];
  }
  const tied = figure(words, {
    id: tiedId,
    label: words.t('say.most.label', { label: what.text }),
    value: top.length,
    unit,
    asOf: each.asOf,
    requirements: each.requirements,
  });
  return [sentence(words, 'say.most.many', { what, tied, each }, tied)];
}
