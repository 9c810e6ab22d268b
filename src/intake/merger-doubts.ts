// Mergers that make a site vanish: it names its successor without a closing day, or the successor is closed itself.
import type { TableName } from '../model/tables.ts';
import { listed } from './row-assertions.ts';
import type { RowAssertion } from './row-assertions.ts';
import { rowColumn, staged } from './staging.ts';

export function mergerDoubts(table: TableName, header: readonly string[]): readonly RowAssertion[] {
  if (table !== 'site' || !header.includes('merged_into')) return [];
  const closable = header.includes('closed_on');
  const open = closable ? 'AND here.closed_on IS NULL' : '';
  const merged = `SELECT here.${rowColumn} AS "row", here.merged_into AS value, NULL::BIGINT AS other_row
    FROM ${staged('site')} AS here WHERE here.merged_into IS NOT NULL ${open}`;
  const intoClosed = `SELECT here.${rowColumn} AS "row", here.merged_into AS value, there.${rowColumn} AS other_row
    FROM ${staged('site')} AS here JOIN ${staged('site')} AS there ON there.site_id = here.merged_into
    WHERE there.closed_on IS NOT NULL`;
  return [
    { rule: 'merged_not_closed', column: 'merged_into', statement: listed(merged) },
    ...(closable
      ? [{ rule: 'merged_into_closed', column: 'merged_into', statement: listed(intoClosed) } as const]
      : []),
  ];
}
