// When each site was last visited and how many of its issues are overdue, as the extract knows it on a day.
import type { Statement } from './port.ts';

/** Columns: site, last_visit (null: never up to the day), overdue. Only sites with either; ascending by site. */
export function seenAndOverdue(day: string): Statement {
  return {
    text: `WITH asked AS (SELECT CAST(? AS DATE) AS day),
seen AS (SELECT site_id, max(visited_on) AS last_visit FROM visit, asked WHERE visited_on <= asked.day GROUP BY site_id),
late AS (SELECT i.site_id, count(*) AS overdue FROM issue AS i, asked
  WHERE i.due_on < asked.day AND (i.found_on IS NULL OR i.found_on <= asked.day)
    AND NOT coalesce(i.closed_on <= asked.day, coalesce(i.status = 'closed', false)) GROUP BY i.site_id)
SELECT coalesce(seen.site_id, late.site_id) AS site, CAST(seen.last_visit AS VARCHAR) AS last_visit,
  CAST(coalesce(late.overdue, 0) AS INTEGER) AS overdue
FROM seen FULL JOIN late ON late.site_id = seen.site_id WHERE coalesce(seen.site_id, late.site_id) IS NOT NULL ORDER BY site`,
    values: [day],
  };
}
