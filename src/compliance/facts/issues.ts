// The ledger of issues at the round: those found by then; closed only if the day of closing has come by then.
import type { Fact } from './fact.ts';
import { cells } from './fact.ts';

const closed = 'coalesce(i.closed_on <= parameter.round, false)';
const sqlOf: Readonly<Record<string, string>> = {
  total: 'count(i.issue_id)',
  open: `count(i.issue_id) FILTER (WHERE NOT ${closed})`,
  closed: `count(i.issue_id) FILTER (WHERE ${closed})`,
  overdue: `count(i.issue_id) FILTER (WHERE NOT ${closed} AND i.due_on < parameter.round)`,
  reopened: 'count(i.reopens)',
  unverified: `count(i.issue_id)
    FILTER (WHERE ${closed} AND NOT coalesce(i.verified_on <= parameter.round, false))`,
};

export const issues: Fact = {
  name: 'issues',
  about: ['site', 'county'],
  dated: false,
  masks: [],
  columns: {
    /** Issues found up to the round; 0 is an empty ledger, null a ledger that is not in the extract. */
    total: cells('issue', 'issue_id', 'found_on'),
    open: cells('issue', 'closed_on'),
    closed: cells('issue', 'closed_on'),
    /** Open, and due before the round. */
    overdue: cells('issue', 'due_on', 'closed_on'),
    /** Issues that take up an older one again. */
    reopened: cells('issue', 'reopens'),
    /** Closed without a check on the spot up to the round. */
    unverified: cells('issue', 'closed_on', 'verified_on'),
    /** Median days from finding to closing; null where none is closed. */
    median_days: cells('issue', 'found_on', 'closed_on'),
  },
  text: (read, group) => {
    const figures = read.map((name) =>
      name === 'median_days'
        ? `median(i.closed_on - i.found_on) FILTER (WHERE ${closed}) AS median_days`
        : `CASE WHEN have.issue THEN CAST(${sqlOf[name] ?? '0'} AS INTEGER) END AS ${name}`,
    );
    const inside = group === 'site' ? 'i.site_id = b.id' : 'i.county = b.id';
    return `SELECT b.key, ${figures.join(', ')}
  FROM subject_${group} AS b CROSS JOIN have CROSS JOIN parameter
  LEFT JOIN (SELECT o.*, s.county_adcode AS county FROM issue AS o JOIN site AS s ON s.site_id = o.site_id) AS i
    ON ${inside} AND i.found_on <= parameter.round
  GROUP BY b.key, have.issue`;
  },
};
