// The figures of one site over all rounds up to and including one, oldest first; before others went into it, or while
// it went by an older code, with them.
import { columnsOf } from '../model/tables.ts';
import { openAt } from './open-sites.ts';
import type { Statement } from './port.ts';

const figures = Object.entries(columnsOf('site_round'))
  .filter(([, { type }]) => type === 'int')
  .map(([name]) => name);

/**
 * Columns: round, as_of (the oldest), each figure, `masked` and `formers`. A figure is the sum over the site and those
 * that went into it later and still counted at the round, null where one of them is not known. `masked` lists the
 * columns that were suppressed at any of them, `formers` the ids of the others, both joined by commas.
 */
export function siteHistory(siteId: string, through: string): Statement {
  const sums = figures.map(
    (name) => `CASE WHEN count(r.${name}) = count(*) THEN CAST(sum(r.${name}) AS BIGINT) END AS ${name}`,
  );
  return {
    text: `WITH RECURSIVE parameter AS (SELECT CAST(? AS VARCHAR) AS site_id, CAST(? AS DATE) AS through),
family(site_id) AS (SELECT site_id FROM parameter
  UNION SELECT s.site_id FROM site AS s JOIN family AS f ON s.merged_into = f.site_id),
recorded AS (SELECT DISTINCT r.round FROM site_round AS r JOIN family AS f ON f.site_id = r.site_id, parameter
  WHERE r.round <= parameter.through),
member AS (SELECT s.site_id, a.round, s.site_id <> parameter.site_id AS former
  FROM family AS f JOIN site AS s ON s.site_id = f.site_id CROSS JOIN recorded AS a CROSS JOIN parameter
  WHERE ${openAt('s', 'a.round')}
    OR (s.site_id = parameter.site_id AND coalesce(s.opened_on <= a.round, true))
    OR (SELECT count(*) FROM family) = 1),
hidden AS (SELECT DISTINCT b.round, m.column_name FROM member AS b
  JOIN masked AS m ON m.table_name = 'site_round' AND m.key = b.site_id AND (m.round IS NULL OR m.round = b.round))
SELECT b.round, min(r.as_of) AS as_of, ${sums.join(', ')},
  (SELECT string_agg(h.column_name, ',') FROM hidden AS h WHERE h.round = b.round) AS masked,
  string_agg(b.site_id, ',' ORDER BY b.site_id) FILTER (WHERE b.former) AS formers
FROM member AS b LEFT JOIN site_round AS r ON r.site_id = b.site_id AND r.round = b.round
GROUP BY b.round ORDER BY b.round`,
    values: [siteId, through],
  };
}
