// A result of the engine → Rows of the port. Columns are converted when they are asked for.
import type { Table } from 'apache-arrow';
import { Problem } from '../model/problem.ts';
import type { Rows } from '../query/port.ts';
import { cellsOf, numbersOf } from './arrow-cells.ts';

export function rowsOf(table: Table): Rows {
  const vector = (name: string) => {
    const found = table.getChild(name);
    if (found === null) throw new Problem('query_failed', { reason: `no column ${name}` });
    return found;
  };
  return {
    rowCount: table.numRows,
    column: (name) => cellsOf(vector(name)),
    numbers: (name) => numbersOf(vector(name)),
  };
}
