// Supervision visits to the sites of a county in each of the last twelve months up to a round; months without any too.
import type { Statement } from './port.ts';

/** Columns: month (YYYY-MM), visits, unannounced, kind_unknown, sites (how many different ones). Oldest month first. */
export function visitsByMonth(county: string, round: string): Statement {
  return {
    text: `WITH asked AS (SELECT CAST(? AS VARCHAR) AS county, CAST(? AS DATE) AS round),
months AS (SELECT CAST(date_trunc('month', asked.round) - to_months(n) AS DATE) AS month
  FROM asked, range(0, 12) AS r(n)),
visited AS (SELECT v.visit_id, v.site_id, v.kind, CAST(date_trunc('month', v.visited_on) AS DATE) AS month
  FROM visit AS v JOIN site AS s ON s.site_id = v.site_id, asked
  WHERE s.county_adcode = asked.county AND v.visited_on <= asked.round)
SELECT strftime(q.month, '%Y-%m') AS month, CAST(count(v.visit_id) AS INTEGER) AS visits,
  CAST(count(v.visit_id) FILTER (WHERE v.kind = 'unannounced') AS INTEGER) AS unannounced,
  CAST(count(v.visit_id) FILTER (WHERE v.kind IS NULL) AS INTEGER) AS kind_unknown,
  CAST(count(DISTINCT v.site_id) AS INTEGER) AS sites
FROM months AS q LEFT JOIN visited AS v ON v.month = q.month GROUP BY q.month ORDER BY q.month`,
    values: [county, round],
  };
}
