// Cells that were suppressed before export: chosen first, then emptied in the rows, and listed in `masked`.
import type { ColumnOf, TableName } from '../model/tables.ts';
import type { Cell, Row } from './register.ts';

export interface MaskedCell {
  readonly table: TableName;
  /** Key columns other than round, joined by a bar. */
  readonly key: string;
  /** null for tables without rounds. */
  readonly round: string | null;
  readonly column: string;
}

/** Columns to empty, by table, key and round. */
export type Masks = ReadonlyMap<string, readonly string[]>;

function place(table: string, key: string, round: string | null): string {
  return `${table}\n${key}\n${round ?? ''}`;
}

export function masksOf(cells: readonly MaskedCell[]): Masks {
  const masks = new Map<string, string[]>();
  for (const { table, key, round, column } of cells) {
    const at = place(table, key, round);
    masks.set(at, [...(masks.get(at) ?? []), column]);
  }
  return masks;
}

/** The row with its suppressed cells empty. */
export function maskRow<T extends TableName>(
  masks: Masks,
  table: T,
  key: string,
  round: string | null,
  row: Row<T>,
): Row<T> {
  const columns = masks.get(place(table, key, round));
  if (!columns) return row;
  const hidden: Partial<Record<ColumnOf<T>, Cell>> = { ...row };
  for (const column of columns) hidden[column as ColumnOf<T>] = null;
  return hidden;
}

export function maskedRows(cells: readonly MaskedCell[]): Row<'masked'>[] {
  const rows = cells.map(({ table, key, round, column }) => ({
    table_name: table,
    key,
    round,
    column_name: column,
  }));
  const text = (row: Row<'masked'>) =>
    `${row.table_name}\n${row.key}\n${row.round ?? ''}\n${row.column_name}`;
  return rows.sort((a, b) => (text(a) < text(b) ? -1 : 1));
}
