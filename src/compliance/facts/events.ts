// What was held: activities, trainings, meetings, comparisons, reviews and recruitments of a subject, and their dates.
import type { Fact } from './fact.ts';
import { cells, isMonthly, kindOf } from './fact.ts';

const kinds = ['activity', 'training', 'meeting', 'comparison', 'review', 'recruitment'] as const;
const plural = {
  activity: 'activities',
  training: 'trainings',
  meeting: 'meetings',
  comparison: 'comparisons',
  review: 'reviews',
  recruitment: 'recruitments',
} as const;

const read = cells('event', 'kind', 'held_on');

/** Names of the columns: how many in the quarter or month, how many up to the round, and the newest day. */
const columns = kinds.flatMap((kind) => [
  [`${plural[kind]}_now`, read] as const,
  [`${plural[kind]}_so_far`, read] as const,
  [`last_${kind}_on`, read] as const,
]);

/** The kind of event that a column speaks of; null for `until`. */
export function eventKindOf(column: string): string | null {
  return kinds.find((one) => column === `last_${one}_on` || column.startsWith(`${plural[one]}_`)) ?? null;
}

function sqlOf(column: string): string {
  const ofKind = `e.kind = '${eventKindOf(column) ?? ''}'`;
  if (column.startsWith('last_')) return `max(e.held_on) FILTER (WHERE ${ofKind})`;
  const now = column.endsWith('_now') ? ' AND e.held_on >= b.since' : '';
  return `CASE WHEN have.event THEN CAST(count(e.event_id) FILTER (WHERE ${ofKind}${now}) AS INTEGER) END`;
}

export const events: Fact = {
  name: 'events',
  about: ['site', 'community', 'county', 'township', 'workshop', 'county_month', 'township_month'],
  dated: false,
  masks: [],
  columns: {
    ...Object.fromEntries(columns),
    /** Last day of the month, or the round. */
    until: read,
  },
  text: (asked, group) => {
    const monthly = isMonthly(group);
    const since = monthly ? 'b.month' : `CAST(date_trunc('quarter', parameter.round) AS DATE)`;
    const until = monthly ? 'last_day(b.month)' : 'parameter.round';
    const figures = asked.map((name) => (name === 'until' ? 'b.until' : `${sqlOf(name)} AS ${name}`));
    return `SELECT b.key, ${figures.join(',\n    ')}
  FROM (SELECT b.id, b.key, ${since} AS since, ${until} AS until FROM subject_${group} AS b, parameter) AS b
  CROSS JOIN have CROSS JOIN parameter
  LEFT JOIN event AS e ON e.subject_kind = '${kindOf(group)}' AND e.subject_id = b.id
    AND e.held_on <= least(b.until, parameter.round)
  GROUP BY b.key, b.until, have.event`;
  },
};
