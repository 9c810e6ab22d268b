// What happened in the quarter that ends with the round: activities of a community, monthly reports of a township.
import type { Fact } from './fact.ts';
import { cells } from './fact.ts';

export const communityActivity: Fact = {
  name: 'community_activity',
  about: ['community'],
  dated: false,
  masks: [],
  columns: {
    /** Activities held in the quarter; 0 is an empty quarter. */
    activities: cells('event', 'kind', 'held_on'),
    last_held_on: cells('event', 'held_on'),
  },
  text: () => `SELECT b.id AS key, CASE WHEN have.event THEN coalesce(g.activities, 0) END AS activities,
    g.last_held_on
  FROM subject_community AS b CROSS JOIN have
  LEFT JOIN (SELECT e.subject_id, CAST(count(*) AS INTEGER) AS activities, max(e.held_on) AS last_held_on
    FROM event AS e, parameter WHERE e.subject_kind = 'community' AND e.kind = 'activity'
      AND e.held_on BETWEEN CAST(date_trunc('quarter', parameter.round) AS DATE) AND parameter.round
    GROUP BY e.subject_id) AS g ON g.subject_id = b.id`,
};

const deliverables = ['monitoring_entry', 'change_list'] as const;

const deliverableColumns = deliverables.flatMap((name) => [
  [`${name}_due`, cells('report', 'deliverable')] as const,
  [`${name}_on`, cells('report', 'submitted_on')] as const,
]);

export const monthlyReport: Fact = {
  name: 'monthly_report',
  about: ['township_month'],
  dated: false,
  masks: [],
  columns: {
    ...Object.fromEntries(deliverableColumns),
    /** The 25th and the last day of the month. */
    day_25: cells('report', 'month'),
    month_end: cells('report', 'month'),
  },
  text: () => {
    const figures = deliverables.flatMap((name) => [
      `CASE WHEN have.report THEN bool_or(coalesce(r.deliverable = '${name}', false)) END AS ${name}_due`,
      `max(r.submitted_on) FILTER (WHERE r.deliverable = '${name}') AS ${name}_on`,
    ]);
    return `SELECT b.key, last_day(b.month) AS month_end, CAST(b.month + 24 AS DATE) AS day_25,
    ${figures.join(',\n    ')}
  FROM subject_township_month AS b CROSS JOIN have
  LEFT JOIN report AS r ON r.adcode = b.id AND r.month = b.month
  GROUP BY b.key, b.month, have.report`;
  },
};
