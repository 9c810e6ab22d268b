// The yearly assessment of a county: its own score and the city's, oldest year first, up to the year of a round.
import type { Statement } from './port.ts';

/** Columns: year, self_score, city_score, self_masked, city_masked. A masked score is null. */
export function assessments(county: string, round: string): Statement {
  const hidden = (column: string): string => `EXISTS (SELECT 1 FROM masked AS m
    WHERE m.table_name = 'assessment' AND m.column_name = '${column}'
      AND m.key = a.county_adcode || '|' || CAST(a.year AS VARCHAR))`;
  return {
    text: `SELECT a.year, a.self_score, a.city_score,
  ${hidden('self_score')} AS self_masked, ${hidden('city_score')} AS city_masked
FROM assessment AS a WHERE a.county_adcode = ? AND a.year <= year(CAST(? AS DATE)) ORDER BY a.year`,
    values: [county, round],
  };
}
