// Which cells about one site were suppressed before export.
import type { Statement } from './port.ts';

/** Columns table_name, key, column_name. The site stands last in keys that name another subject too. */
export function hiddenOfSite(site: string, round: string): Statement {
  return {
    text: `SELECT table_name, key, column_name FROM masked
WHERE (round IS NULL OR round = CAST(? AS DATE)) AND (key = ? OR ends_with(key, '|' || ?))
ORDER BY ALL`,
    values: [round, site, site],
  };
}
