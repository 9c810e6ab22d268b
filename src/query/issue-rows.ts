// The issues that an extract holds, and what of a site was verified on the spot before the extract was made.
import type { Statement } from './port.ts';

/**
 * Columns as in the table `issue`, one row an issue, oldest first. Issues of places that are no sites are left out. One of
 * a site that went into another stands at the site where that ends; `former_site` is then the one in the register.
 */
export function issueRows(): Statement {
  return {
    text: `WITH RECURSIVE way(origin, site_id) AS (SELECT site_id, site_id FROM issue
  UNION SELECT w.origin, s.merged_into FROM way AS w JOIN site AS s ON s.site_id = w.site_id
  WHERE s.merged_into IS NOT NULL),
living AS (SELECT w.origin, min(s.site_id) AS site_id FROM way AS w JOIN site AS s ON s.site_id = w.site_id
  WHERE s.merged_into IS NULL GROUP BY w.origin)
SELECT i.issue_id, s.site_id, CASE WHEN s.site_id <> i.site_id THEN i.site_id END AS former_site, s.county_adcode, i.dimension, i.requirement, i.found_on, i.found_by, i.severity,
  i.owner, i.due_on, i.status, i.closed_on, i.verified_on, i.verified_by, i.reopens
FROM issue AS i JOIN site AS r ON r.site_id = i.site_id LEFT JOIN living AS l ON l.origin = i.site_id
JOIN site AS s ON s.site_id = coalesce(l.site_id, i.site_id) ORDER BY i.found_on NULLS FIRST, i.issue_id`,
    values: [],
  };
}

/**
 * Columns: item, status, on_day: the newest day on which each item of the site was verified on the spot, up to the
 * round. A row that a visit wrote without a day of its own counts by its date.
 */
export function verifiedItems(site: string, round: string): Statement {
  return {
    text: `SELECT item, status, on_day FROM (
  SELECT item, status, coalesce(verified_on, as_of) AS on_day,
    row_number() OVER (PARTITION BY item ORDER BY coalesce(verified_on, as_of) DESC, as_of DESC, source) AS place
  FROM provision
  WHERE subject_kind = 'site' AND subject_id = ? AND (source = 'visit' OR verified_on IS NOT NULL)
    AND as_of <= CAST(? AS DATE) AND coalesce(verified_on, as_of) <= CAST(? AS DATE)
) WHERE place = 1 ORDER BY on_day DESC, item`,
    values: [site, round, round],
  };
}
