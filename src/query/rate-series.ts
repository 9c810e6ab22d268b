// Sums of site_round over the sites that count, for every round at once: what rates above a site are made of.
import type { ColumnOf } from '../model/tables.ts';
import type { Statement } from './port.ts';
import { openAt } from './open-sites.ts';

type Figure = ColumnOf<'site_round'>;

export interface SummedRate {
  readonly name: string;
  /** A site where one of these is not known is left out. */
  readonly needs: readonly Figure[];
  /** Summed over the other sites. */
  readonly columns: readonly Figure[];
}

/**
 * Columns: round, and of each rate `<name>_sites`, `<name>_suppressed` (left out, and a cell of it was suppressed),
 * `<name>_left_out` (left out for another reason) and `<name>_<column>` (null where no site is known, or where a site
 * that counts has not this one). `place`: a county or township, adcode; null: every site.
 */
export function rateSeries(
  rounds: readonly string[],
  rates: readonly SummedRate[],
  place: string | null,
): Statement {
  const list = rounds.map(() => '(CAST(? AS DATE))').join(', ');
  return {
    text: `WITH asked(round) AS (VALUES ${list}),
hidden AS (SELECT m.key, a.round, list(m.column_name) AS columns FROM masked AS m
  JOIN asked AS a ON m.round IS NULL OR m.round = a.round WHERE m.table_name = 'site_round' GROUP BY m.key, a.round),
member AS (SELECT s.site_id, a.round FROM site AS s CROSS JOIN asked AS a
  WHERE ${openAt('s', 'a.round')} AND (CAST(? AS VARCHAR) IS NULL OR s.county_adcode = ? OR s.township_adcode = ?))
SELECT b.round AS round, ${rates.flatMap(sums).join(',\n  ')}
FROM member AS b LEFT JOIN site_round AS r ON r.site_id = b.site_id AND r.round = b.round
LEFT JOIN hidden AS h ON h.key = b.site_id AND h.round = b.round
GROUP BY b.round ORDER BY b.round`,
    values: [...rounds, place, place, place],
  };
}

function sums({ name, needs, columns }: SummedRate): string[] {
  const known = needs.map((column) => `r.${column} IS NOT NULL`).join(' AND ');
  const cells = columns.map((column) => `'${column}'`).join(', ');
  const isHidden = `coalesce(list_has_any(h.columns, [${cells}]), false)`;
  const count = (where: string, as: string): string =>
    `CAST(count(*) FILTER (WHERE ${where}) AS INTEGER) AS ${name}_${as}`;
  return [
    count(known, 'sites'),
    count(`NOT (${known}) AND ${isHidden}`, 'suppressed'),
    count(`NOT (${known}) AND NOT ${isHidden}`, 'left_out'),
    ...columns.map(
      (column) => `CASE WHEN count(*) FILTER (WHERE ${known} AND r.${column} IS NULL) = 0
    THEN CAST(sum(r.${column}) FILTER (WHERE ${known}) AS DOUBLE) END AS ${name}_${column}`,
    ),
  ];
}
