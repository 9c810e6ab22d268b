// The issue ledger of a county as it stood on the day of a round, by dimension of the inspection.
import type { Statement } from './port.ts';

/**
 * Columns: dimension (null: not recorded), found, closed, open, overdue (open past its due day), no_due (open without
 * a due day), reopened (found again). An issue closed after the round was still open.
 */
export function issuesByDimension(county: string, round: string): Statement {
  const count = (where: string): string => `CAST(count(*) FILTER (WHERE ${where}) AS INTEGER)`;
  return {
    text: `WITH asked AS (SELECT CAST(? AS VARCHAR) AS county, CAST(? AS DATE) AS round),
standing AS (SELECT i.dimension, i.due_on, i.reopens, asked.round,
    coalesce(i.closed_on <= asked.round, coalesce(i.status = 'closed', false)) AS closed
  FROM issue AS i JOIN site AS s ON s.site_id = i.site_id, asked
  WHERE s.county_adcode = asked.county AND (i.found_on IS NULL OR i.found_on <= asked.round))
SELECT dimension, CAST(count(*) AS INTEGER) AS found, ${count('closed')} AS closed, ${count('NOT closed')} AS open,
  ${count('NOT closed AND due_on < round')} AS overdue, ${count('NOT closed AND due_on IS NULL')} AS no_due,
  ${count('reopens IS NOT NULL')} AS reopened
FROM standing GROUP BY dimension ORDER BY dimension NULLS LAST`,
    values: [county, round],
  };
}
