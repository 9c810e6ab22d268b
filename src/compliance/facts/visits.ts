// Visits to the sites of a subject: in the month, or the quarter that ends with the round, and the newest so far.
import type { Fact } from './fact.ts';
import { cells, isMonthly, kindOf } from './fact.ts';

const now = 'v.visited_on >= b.since';
const sqlOf: Readonly<Record<string, string>> = {
  visits: `count(v.visit_id) FILTER (WHERE ${now})`,
  unannounced: `count(v.visit_id) FILTER (WHERE ${now} AND v.kind = 'unannounced')`,
  kind_unknown: `count(v.visit_id) FILTER (WHERE ${now} AND v.kind IS NULL)`,
};

const inside: Readonly<Record<string, string>> = {
  site: 'v.site_id = b.id',
  county: 'v.county = b.id',
  city: 'starts_with(v.county, left(b.id, 4))',
};

export const visits: Fact = {
  name: 'visits',
  about: ['site', 'county', 'city', 'city_month'],
  dated: false,
  masks: [],
  columns: {
    visits: cells('visit', 'visit_id', 'visited_on'),
    unannounced: cells('visit', 'visited_on', 'kind'),
    /** Visits of which nobody wrote whether they were announced. */
    kind_unknown: cells('visit', 'visited_on', 'kind'),
    last_on: cells('visit', 'visited_on'),
    last_unannounced_on: cells('visit', 'visited_on', 'kind'),
    /** Last day of the month, or the round. */
    until: cells('visit', 'visited_on'),
  },
  text: (read, group) => {
    const monthly = isMonthly(group);
    const since = monthly ? 'b.month' : `CAST(date_trunc('quarter', parameter.round) AS DATE)`;
    const until = monthly ? 'last_day(b.month)' : 'parameter.round';
    const figures = read.map((name) => {
      if (name === 'until') return 'b.until';
      if (name === 'last_on') return 'max(v.visited_on) AS last_on';
      if (name === 'last_unannounced_on')
        return `max(v.visited_on) FILTER (WHERE v.kind = 'unannounced') AS last_unannounced_on`;
      return `CASE WHEN have.visit THEN CAST(${sqlOf[name] ?? '0'} AS INTEGER) END AS ${name}`;
    });
    return `SELECT b.key, ${figures.join(', ')}
  FROM (SELECT b.id, b.key, ${since} AS since, ${until} AS until FROM subject_${group} AS b, parameter) AS b
  CROSS JOIN have CROSS JOIN parameter
  LEFT JOIN (SELECT o.*, s.county_adcode AS county FROM visit AS o JOIN site AS s ON s.site_id = o.site_id) AS v
    ON ${inside[kindOf(group)] ?? 'false'} AND v.visited_on <= least(b.until, parameter.round)
  GROUP BY b.key, b.until, have.visit`;
  },
};
