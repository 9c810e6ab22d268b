// Social safety of one round for every site, in the row order of the table `site`; sites without a row have nulls.
import type { ColumnOf } from '../model/tables.ts';
import type { Statement } from './port.ts';

/** Columns: `as_of` (ISO date or null) and each of the columns as double, NaN where not known. */
export function safetyTable(
  round: string,
  ofSafety: readonly ColumnOf<'safety_round'>[],
  ofSite: readonly ColumnOf<'site_round'>[],
): Statement {
  const figure = (alias: string) => (name: string) =>
    `coalesce(CAST(${alias}.${name} AS DOUBLE), CAST('NaN' AS DOUBLE)) AS ${name}`;
  const figures = [...ofSafety.map(figure('f')), ...ofSite.map(figure('r'))];
  return {
    text: `SELECT coalesce(f.as_of, r.as_of) AS as_of, ${figures.join(', ')}
FROM site AS s
LEFT JOIN safety_round AS f ON f.site_id = s.site_id AND f.round = CAST(? AS DATE)
LEFT JOIN site_round AS r ON r.site_id = s.site_id AND r.round = CAST(? AS DATE)
ORDER BY s.rowid`,
    values: [round, round],
  };
}
