// Which tables the extract holds: a table that is not there is not known, one without rows is empty.
import type { Statement } from './port.ts';

export function extractTables(): Statement {
  return { text: 'SELECT name FROM extract_table ORDER BY name', values: [] };
}
