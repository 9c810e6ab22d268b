// What was due and paid for a county, by item and year, up to the year of a round.
import type { Statement } from './port.ts';

/** Columns: item, year, due_yuan, paid_yuan, due_masked, paid_masked. A masked amount is null. */
export function finances(county: string, round: string): Statement {
  const hidden = (column: string): string => `EXISTS (SELECT 1 FROM masked AS m
    WHERE m.table_name = 'finance' AND m.column_name = '${column}'
      AND m.key = f.adcode || '|' || CAST(f.year AS VARCHAR) || '|' || f.item)`;
  return {
    text: `SELECT f.item, f.year, f.due_yuan, f.paid_yuan,
  ${hidden('due_yuan')} AS due_masked, ${hidden('paid_yuan')} AS paid_masked
FROM finance AS f WHERE f.adcode = ? AND f.year <= year(CAST(? AS DATE)) ORDER BY f.item, f.year`,
    values: [county, round],
  };
}
