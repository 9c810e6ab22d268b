// Every reason of a site in words, each once: how often it holds and the requirements it rests on.
import type { DrawParameters, FrameSite } from '../../../inspection/draw/types.ts';
import { wholeMonths } from '../../../inspection/whole-months.ts';
import type { Words } from '../../../language/language.ts';

/** The months that passed, and what they count as where the cap of the points is below them. */
function seenText({ lastVisit }: FrameSite, { day, monthsCap }: DrawParameters, words: Words): string {
  const counted = words.t('draw.countedAs', { months: monthsCap });
  if (lastVisit === null) return `${words.t('draw.neverSeen')}${counted}`;
  const months = wholeMonths(lastVisit, day);
  const seen = words.t('draw.lastSeen', { day: lastVisit, count: months });
  return months > monthsCap ? `${seen}${counted}` : seen;
}

export function reasonText(site: FrameSite, parameters: DrawParameters, words: Words): string {
  const found = [
    [words.t('draw.reason.failed_hard'), site.failedHard],
    [words.t('draw.reason.unknown'), site.unknown],
    [words.t('draw.reason.stale'), site.stale],
  ] as const;
  const held = found.flatMap(([reason, list]) =>
    list.length === 0
      ? []
      : [words.t('draw.reason.held', { reason, count: list.length, codes: list.join(' ') })],
  );
  const overdue = site.overdue === 0 ? [] : [words.t('draw.overdue', { count: site.overdue })];
  return [...held, seenText(site, parameters, words), ...overdue].join(words.t('draw.semicolon'));
}
