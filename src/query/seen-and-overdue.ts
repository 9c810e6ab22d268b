// When each site was last visited and how many of its issues are overdue, as the extract knows it on a day.
import type { Statement } from './port.ts';

/**
 * Columns: site, last_visit (null: none up to the day), overdue. Only sites with either; ascending by site. What was seen
 * and found at a site that went into another counts for that one too.
 */
export function seenAndOverdue(day: string): Statement {
  return {
    text: `WITH RECURSIVE asked AS (SELECT CAST(? AS DATE) AS day),
family(site, site_id) AS (SELECT site_id, site_id FROM site
  UNION SELECT f.site, s.site_id FROM site AS s JOIN family AS f ON s.merged_into = f.site_id),
seen AS (SELECT f.site, max(v.visited_on) AS last_visit FROM visit AS v JOIN family AS f ON f.site_id = v.site_id
  CROSS JOIN asked WHERE v.visited_on <= asked.day GROUP BY f.site),
late AS (SELECT f.site, count(*) AS overdue FROM issue AS i JOIN family AS f ON f.site_id = i.site_id CROSS JOIN asked
  WHERE i.due_on < asked.day AND (i.found_on IS NULL OR i.found_on <= asked.day)
    AND NOT coalesce(i.closed_on <= asked.day, coalesce(i.status = 'closed', false)) GROUP BY f.site)
SELECT coalesce(seen.site, late.site) AS site, CAST(seen.last_visit AS VARCHAR) AS last_visit,
  CAST(coalesce(late.overdue, 0) AS INTEGER) AS overdue
FROM seen FULL JOIN late ON late.site = seen.site ORDER BY site`,
    values: [day],
  };
}
