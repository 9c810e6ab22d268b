// The figures of one site over all rounds up to and including one, oldest first.
import type { Statement } from './port.ts';

/** `masked` lists the suppressed columns of that round, joined by commas. */
export function siteHistory(siteId: string, through: string): Statement {
  return {
    text: `SELECT r.*, (SELECT string_agg(m.column_name, ',') FROM masked AS m
    WHERE m.table_name = 'site_round' AND m.key = r.site_id AND (m.round IS NULL OR m.round = r.round)) AS masked
FROM site_round AS r WHERE r.site_id = ? AND r.round <= CAST(? AS DATE) ORDER BY r.round`,
    values: [siteId, through],
  };
}
