// The changed sites as a table to take away: what it holds, the head, one line a site and requirement. Pure.
import type { Words } from '../../../language/language.ts';
import type { Requirement } from '../../../model/requirement.ts';
import type { Verdict } from '../../../model/verdict.ts';
import type { SiteChange } from '../../../state/derive/changes.ts';
import type { Region } from '../../../state/site-table.ts';
import { regionName, siteName } from '../../site-name.ts';
import type { Sheet } from '../../csv-button.tsx';
import { type ChangeReading, changesOf } from './use-changes.ts';

export function verdictWord(words: Words, verdict: Verdict | null): string {
  return words.t(verdict === null ? 'trends.notCounted' : `review.verdict.${verdict}`);
}

/** The codes that a place had or went into; empty where it kept its own. */
export function codeNote(words: Words, { sites }: Pick<ChangeReading, 'sites'>, change: SiteChange): string {
  if (change.former !== null)
    return words.t('trends.change.formerCode', { code: sites.id[change.former] ?? '' });
  const into = change.kind === 'merged' ? (sites.mergedInto[change.row] ?? null) : null;
  return into === null ? '' : words.t('trends.change.into', { code: into });
}

export function changeSheet(
  words: Words,
  regions: readonly Region[],
  reading: ChangeReading,
  requirements: readonly Requirement[],
): Sheet {
  const { sites, comparison, place } = reading;
  const { from, to } = comparison;
  const rows = requirements.flatMap((requirement) =>
    changesOf(reading, requirement).map((change) => [
      requirement.id,
      words.pick(requirement.title),
      words.t(`trends.change.${change.kind}`),
      sites.id[change.row] ?? '',
      siteName(words, sites, change.row),
      regionName(words, regions, sites.county[change.row] ?? ''),
      verdictWord(words, change.before),
      verdictWord(words, change.after),
      codeNote(words, reading, change),
    ]),
  );
  return {
    own: [
      [words.t('trends.changes'), words.t('trends.between', { from, to })],
      [
        words.t('trends.trail'),
        place === null ? words.t('trends.place.all') : regionName(words, regions, place),
      ],
      [words.t('review.csv.rows'), String(rows.length)],
    ],
    head: [
      words.t('trends.column.id'),
      words.t('trends.requirement'),
      words.t('trends.column.kind'),
      words.t('review.csv.id'),
      words.t('trends.column.site'),
      words.t('review.csv.county'),
      words.t('trends.column.before', { round: from }),
      words.t('trends.column.after', { round: to }),
      words.t('trends.column.code'),
    ],
    rows,
  };
}
