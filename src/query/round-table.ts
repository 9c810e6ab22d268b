// The figures of one round for every site, in the row order of the table `site`; sites without a row have nulls.
import type { Statement } from './port.ts';
import type { ColumnOf } from '../model/tables.ts';

/** Columns: `as_of` (ISO date or null) and each of `columns` as double, NaN where not known. */
export function roundTable(round: string, columns: readonly ColumnOf<'site_round'>[]): Statement {
  const figures = columns.map(
    (name) => `coalesce(CAST(r.${name} AS DOUBLE), CAST('NaN' AS DOUBLE)) AS ${name}`,
  );
  return {
    text: `SELECT r.as_of AS as_of, ${figures.join(', ')}
FROM site AS s LEFT JOIN site_round AS r ON r.site_id = s.site_id AND r.round = CAST(? AS DATE)
ORDER BY s.rowid`,
    values: [round],
  };
}

/** Which cells of that round were suppressed before export: `row` in the table `site`, `column_name`. */
export function maskedCells(round: string): Statement {
  return {
    text: `SELECT CAST(s.rowid AS INTEGER) AS row, m.column_name AS column_name
FROM masked AS m JOIN site AS s ON s.site_id = m.key
WHERE m.table_name = 'site_round' AND (m.round IS NULL OR m.round = CAST(? AS DATE))`,
    values: [round],
  };
}
