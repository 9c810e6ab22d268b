// Which cells about some subjects were suppressed before export.
import type { Statement } from './port.ts';

/** Columns table_name, key, column_name, of every key in which one of the ids stands. */
export function hiddenCells(ids: readonly string[], round: string): Statement {
  const asked = ids.map(() => 'CAST(? AS VARCHAR)').join(', ');
  return {
    text: `SELECT table_name, key, column_name FROM masked
WHERE (round IS NULL OR round = CAST(? AS DATE)) AND list_has_any(string_split(key, '|'), [${asked}])
ORDER BY ALL`,
    values: [round, ...ids],
  };
}
