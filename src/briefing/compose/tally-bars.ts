// Verdict counts as bars, with the words that stand beside them.
import type { Tally } from '../../compliance/finding.ts';
import type { Words } from '../../language/language.ts';
import type { Drill, VerdictBar } from '../document.ts';

type Counts = Omit<Tally, 'lower' | 'upper'>;

/** Facilities are there or lacking; anything else is met or not. */
export type Wording = 'facility' | 'other';

function barText(words: Words, { fail, unknown, suppressed, pass, n }: Counts, wording: Wording): string {
  if (n === 0) return words.t('say.bar.none');
  const [lacks, has] = wording === 'facility' ? (['lacks', 'has'] as const) : (['fail', 'pass'] as const);
  const parts = [
    words.t(`say.bar.${lacks}`, { count: words.number(fail) }),
    ...(unknown > 0 ? [words.t('say.bar.unknown', { count: words.number(unknown) })] : []),
    ...(suppressed > 0 ? [words.t('say.bar.suppressed', { count: words.number(suppressed) })] : []),
    words.t(`say.bar.${has}`, { count: words.number(pass) }),
  ];
  return parts.join(words.t('say.dot'));
}

export function tallyBar(
  words: Words,
  row: { readonly id: string; readonly label: string; readonly drill: Drill | null },
  counts: Counts,
  wording: Wording,
): VerdictBar {
  const { fail, unknown, suppressed, pass, notApplicable } = counts;
  return {
    ...row,
    fail,
    unknown,
    suppressed,
    pass,
    notApplicable,
    text: barText(words, counts, wording),
  };
}

/** Most failing first, then most open; what is equal stays in its order. */
export function worstFirst(bars: readonly VerdictBar[]): VerdictBar[] {
  const open = (bar: VerdictBar): number => bar.unknown + bar.suppressed;
  return bars.toSorted((a, b) => b.fail - a.fail || open(b) - open(a));
}

const noCounts = { pass: 0, fail: 0, unknown: 0, suppressed: 0, notApplicable: 0, n: 0 };

export function addedUp(tallies: readonly Counts[]): Counts {
  const sum = { ...noCounts };
  for (const tally of tallies) {
    sum.pass += tally.pass;
    sum.fail += tally.fail;
    sum.unknown += tally.unknown;
    sum.suppressed += tally.suppressed;
    sum.notApplicable += tally.notApplicable;
    sum.n += tally.n;
  }
  return sum;
}
