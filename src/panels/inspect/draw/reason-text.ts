// Every reason of a site in words, with the requirements it rests on.
import { monthsUnseen } from '../../../inspection/draw/risk-measure.ts';
import type { DrawParameters, FrameSite } from '../../../inspection/draw/types.ts';
import type { Words } from '../../../language/language.ts';

export function reasonText(site: FrameSite, parameters: DrawParameters, words: Words): string {
  const ids = (name: 'failed_hard' | 'unknown' | 'stale', list: readonly string[]): string[] =>
    list.length === 0 ? [] : [`${words.t(`draw.reason.${name}`)} ${list.length} (${list.join(' ')})`];
  const seen =
    site.lastVisit === null
      ? words.t('draw.neverSeen')
      : words.t('draw.lastSeen', { day: site.lastVisit, months: monthsUnseen(site, parameters) });
  const overdue = site.overdue === 0 ? [] : [words.t('draw.overdue', { count: site.overdue })];
  return [
    ...ids('failed_hard', site.failedHard),
    ...ids('unknown', site.unknown),
    ...ids('stale', site.stale),
    seen,
    ...overdue,
  ].join(words.t('draw.semicolon'));
}
