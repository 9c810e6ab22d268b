// The projects of a county as they stood on the day of a round.
import type { Statement } from './port.ts';

/**
 * Columns: project_id, name_zh, planned_end, finished_on, accepted_on, reported_on (dates after the round are null),
 * delay_days: from the planned end to the day it was finished, or to the round while it is not; null without a plan.
 */
export function projects(county: string, round: string): Statement {
  const past = (column: string): string =>
    `CASE WHEN p.${column} <= asked.round THEN p.${column} END AS ${column}`;
  return {
    text: `WITH asked AS (SELECT CAST(? AS VARCHAR) AS county, CAST(? AS DATE) AS round),
own AS (SELECT p.project_id, p.name_zh, p.planned_end, asked.round,
    ${past('finished_on')}, ${past('accepted_on')}, ${past('reported_on')}
  FROM project AS p LEFT JOIN site AS s ON s.site_id = p.site_id, asked
  WHERE coalesce(p.county_adcode, s.county_adcode) = asked.county)
SELECT project_id, name_zh, planned_end, finished_on, accepted_on, reported_on,
  CAST(date_diff('day', planned_end, coalesce(finished_on, round)) AS INTEGER) AS delay_days
FROM own ORDER BY planned_end NULLS LAST, project_id`,
    values: [county, round],
  };
}
