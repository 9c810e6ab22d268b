// Which cells about sites were suppressed before export, in two tables at once.
import type { Statement } from './port.ts';

/** `row` in the table `site` and `column_name`, for the tables safety_round and site_round of a round. */
export function maskedSafetyCells(round: string): Statement {
  return {
    text: `SELECT CAST(s.rowid AS INTEGER) AS row, m.column_name AS column_name
FROM masked AS m JOIN site AS s ON s.site_id = m.key
WHERE m.table_name IN ('safety_round', 'site_round') AND (m.round IS NULL OR m.round = CAST(? AS DATE))`,
    values: [round],
  };
}
