// Counts and differences of rounds in words. Pure.
import type { Tally } from '../../../compliance/finding.ts';
import type { Words } from '../../../language/language.ts';
import type { RoundPoint } from '../../../state/derive/round-points.ts';

/** "+3", "−2", "0". */
export function signed(words: Words, value: number): string {
  if (value === 0) return '0';
  return `${value > 0 ? '+' : '−'}${words.number(Math.abs(value))}`;
}

/** "120 / 196"; what is not judged yet is said so. */
export function countText(words: Words, tally: Tally | null): string {
  if (tally === null) return words.t('trends.notJudged');
  if (tally.n === 0) return words.t('trends.noSubjects');
  return words.t('trends.count', { pass: words.number(tally.pass), n: words.number(tally.n) });
}

/** "其中未知 5，已隐藏 1"; empty where all is known. */
export function doubtText(words: Words, tally: Tally | null): string {
  if (tally === null) return '';
  const parts = (['unknown', 'suppressed'] as const).flatMap((part) =>
    tally[part] > 0 ? [words.t(`trends.doubt.${part}`, { count: words.number(tally[part]) })] : [],
  );
  return parts.join(words.t('review.comma'));
}

export function cellText(words: Words, tally: Tally | null): string {
  return [countText(words, tally), doubtText(words, tally)].filter((text) => text !== '').join(' · ');
}

/** What a chart shows, for those who listen: its first and its last round that is judged. */
export function trendSummary(words: Words, title: string, points: readonly RoundPoint[]): string {
  const judged = points.filter(({ tally }) => tally !== null);
  const [first, last] = [judged[0], judged.at(-1)];
  if (first === undefined || last === undefined) return words.t('trends.summary.none', { title });
  return words.t('trends.summary', {
    title,
    count: judged.length,
    first: first.round,
    before: cellText(words, first.tally),
    last: last.round,
    after: cellText(words, last.tally),
  });
}

export function changeText(words: Words, now: Tally | null, earlier: Tally | null): string {
  if (now === null || earlier === null) return words.t('trends.change.waiting');
  const parts = (['pass', 'fail', 'unknown', 'suppressed'] as const).flatMap((part) => {
    const by = now[part] - earlier[part];
    return by === 0 ? [] : [`${words.t(`review.verdict.${part}`)} ${signed(words, by)}`];
  });
  return parts.length === 0 ? words.t('trends.change.same') : parts.join(words.t('review.comma'));
}
