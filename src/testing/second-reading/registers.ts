// The rows of a small world as plain objects, table by table.
import type { TableName } from '../../model/tables.ts';

export type Cell = string | number | boolean | null;
export type Row = Readonly<Record<string, Cell>>;

export interface Registers {
  readonly rows: Readonly<Partial<Record<TableName, readonly Row[]>>>;
  /** Tables that the extract does not have at all. */
  readonly absent: readonly TableName[];
}

export function rowsOf(registers: Registers, table: TableName): readonly Row[] {
  return registers.absent.includes(table) ? [] : (registers.rows[table] ?? []);
}

const indexes = new WeakMap<readonly Row[], Map<string, Map<Cell, Row[]>>>();

/** The rows of a table whose `column` holds the value; found by an index, since worlds are many. */
export function rowsWith(
  registers: Registers,
  table: TableName,
  column: string,
  value: Cell,
): readonly Row[] {
  const rows = rowsOf(registers, table);
  const ofTable = indexes.get(rows) ?? new Map<string, Map<Cell, Row[]>>();
  indexes.set(rows, ofTable);
  const index = ofTable.get(column) ?? indexOf(rows, column);
  ofTable.set(column, index);
  return index.get(value) ?? [];
}

function indexOf(rows: readonly Row[], column: string): Map<Cell, Row[]> {
  const index = new Map<Cell, Row[]>();
  for (const row of rows) {
    const value = row[column] ?? null;
    const own = index.get(value);
    if (own === undefined) index.set(value, [row]);
    else own.push(row);
  }
  return index;
}

/** A cell as a number; null stays null. */
export function numberOf(cell: Cell | undefined): number | null {
  return typeof cell === 'number' ? cell : null;
}

export function textOf(cell: Cell | undefined): string | null {
  return typeof cell === 'string' ? cell : null;
}

export function truthOf(cell: Cell | undefined): boolean | null {
  return typeof cell === 'boolean' ? cell : null;
}
