// The header of a register against the contract: unknown, repeated and missing columns.
import { columnsOf } from '../model/tables.ts';
import type { TableName } from '../model/tables.ts';
import { hasPosition } from './datum.ts';
import type { FaultCollector } from './fault.ts';
import { faultOf } from './fault.ts';

/** True where the columns can be staged: each known, none twice. Missing required columns are faults as well. */
export function checkHeader(table: TableName, header: readonly string[], faults: FaultCollector): boolean {
  const file = `${table}.csv`;
  const known = registerColumns(table);
  const seen = new Set<string>();
  let usable = true;
  for (const name of header) {
    if (seen.has(name)) faults.add(faultOf('header_repeated', { file, row: 1, column: name }));
    else if (!known.includes(name)) {
      faults.add(faultOf('header_unknown', { file, row: 1, column: name, hint: known.join(', ') }));
    }
    if (seen.has(name) || !known.includes(name)) usable = false;
    seen.add(name);
  }
  for (const [name, column] of Object.entries(columnsOf(table))) {
    if (!column.key && !column.required) continue;
    if (!seen.has(name)) faults.add(faultOf('header_missing', { file, row: 1, column: name }));
  }
  return usable;
}

/** Contract columns, and `datum` where positions stand. */
export function registerColumns(table: TableName): readonly string[] {
  const names = Object.keys(columnsOf(table));
  return hasPosition(table) ? [...names, 'datum'] : names;
}
