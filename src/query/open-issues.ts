// The open issues of one site on a day, with those of the sites that went into it.
import type { Statement } from './port.ts';

/** Found by then, or on a day that is not known; closed later or not at all (closed without a day is closed). The one due first stands first. */
export function openIssues(site: string, day: string): Statement {
  return {
    text: `WITH RECURSIVE asked AS (SELECT CAST(? AS VARCHAR) AS site_id, CAST(? AS DATE) AS day),
family(site_id) AS (SELECT site_id FROM asked
  UNION SELECT s.site_id FROM site AS s JOIN family AS f ON s.merged_into = f.site_id)
SELECT i.issue_id, i.dimension, i.requirement, CAST(i.found_on AS VARCHAR) AS found_on, i.owner,
  CAST(i.due_on AS VARCHAR) AS due_on, i.status, coalesce(i.due_on < asked.day, false) AS overdue
FROM issue AS i JOIN family AS f ON f.site_id = i.site_id CROSS JOIN asked
WHERE coalesce(i.found_on <= asked.day, true)
  AND NOT coalesce(i.closed_on <= asked.day, coalesce(i.status = 'closed', false))
ORDER BY i.due_on NULLS LAST, i.found_on NULLS LAST, i.issue_id`,
    values: [site, day],
  };
}
