// The database as every statement expects it: all tables of the contract in full, whatever the extract holds,
// and `extract_table`, which says what it holds. Used by the page, the tests and the command line alike.
import { columnsOf, duckType, tableNames } from '../model/tables.ts';
import type { TableName } from '../model/tables.ts';
import type { Statement } from './port.ts';

/** An identifier of the contract, quoted; `from`, `to` and `key` are words of SQL. */
export function quoted(name: string): string {
  return `"${name.replaceAll('"', '""')}"`;
}

/** An empty table with all contract columns, in contract order; no constraints, since intake checked them. */
export function createTable(table: TableName): string {
  const columns = Object.entries(columnsOf(table)).map(
    ([name, column]) => `${quoted(name)} ${duckType[column.type]}`,
  );
  return `CREATE TABLE ${quoted(table)} (${columns.join(', ')})`;
}

/** What to run before any row is inserted. A table that is not in `present` stays empty: nothing is known. */
export function extractTableStatements(present: readonly TableName[]): readonly Statement[] {
  return [
    ...tableNames.map((table) => ({ text: createTable(table), values: [] })),
    { text: 'CREATE TABLE extract_table (name VARCHAR)', values: [] },
    ...present.map((table) => ({ text: 'INSERT INTO extract_table VALUES (?)', values: [table] })),
  ];
}
