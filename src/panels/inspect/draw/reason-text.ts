// Every reason of a site in words: first how often each holds, then the requirements it rests on.
import { monthsUnseen } from '../../../inspection/draw/risk-measure.ts';
import type { DrawParameters, FrameSite } from '../../../inspection/draw/types.ts';
import type { Words } from '../../../language/language.ts';

export function reasonText(site: FrameSite, parameters: DrawParameters, words: Words): string {
  const found = [
    [words.t('draw.reason.failed_hard'), site.failedHard],
    [words.t('draw.reason.unknown'), site.unknown],
    [words.t('draw.reason.stale'), site.stale],
  ] as const;
  const held = found.filter(([, list]) => list.length > 0);
  const seen =
    site.lastVisit === null
      ? words.t('draw.neverSeen')
      : words.t('draw.lastSeen', { day: site.lastVisit, months: monthsUnseen(site, parameters) });
  const overdue = site.overdue === 0 ? [] : [words.t('draw.overdue', { count: site.overdue })];
  const counts = [...held.map(([name, list]) => `${name} ${list.length}`), seen, ...overdue];
  const ids = held.map(([name, list]) => `${name}${words.t('draw.colon')}${list.join(' ')}`);
  return [...counts, ...ids].join(words.t('draw.semicolon'));
}
