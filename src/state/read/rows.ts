// Cells of a result as the types that the state holds.
import type { Rows } from '../../query/port.ts';

export function texts(rows: Rows, column: string): (string | null)[] {
  return rows.column(column).map((cell) => (cell === null ? null : String(cell)));
}

/** For columns that are never null. */
export function fullTexts(rows: Rows, column: string): string[] {
  return rows.column(column).map((cell) => (cell === null ? '' : String(cell)));
}

export function numbersOrNull(rows: Rows, column: string): (number | null)[] {
  return rows.column(column).map((cell) => (typeof cell === 'number' ? cell : null));
}

/** NaN = not known. */
export function doubles(rows: Rows, column: string): Float64Array {
  return Float64Array.from(rows.numbers(column));
}
