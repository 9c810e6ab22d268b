// What a sample register is: rows of contract tables, some of them produced only while being read.
import type { ColumnOf, TableName } from '../model/tables.ts';

/** null and a missing key both mean: not known. */
export type Cell = string | number | boolean | null;
export type Row<T extends TableName> = { readonly [C in ColumnOf<T>]?: Cell };
export type Registers = { readonly [T in TableName]?: Iterable<Row<T>> };

/** Rows made anew at each reading, so that large tables are never held in memory. */
export function lazily<Value>(rows: () => Generator<Value>): Iterable<Value> {
  return { [Symbol.iterator]: rows };
}
