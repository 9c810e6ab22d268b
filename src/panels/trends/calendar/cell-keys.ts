// Arrows move over the cells of a table; one cell at a time is reached by Tab.
import { type KeyboardEvent, type RefObject, useEffect, useRef } from 'react';

/** Rows of cells that can be focused, as they stand in the table. */
function cellRows(table: HTMLTableElement): HTMLTableCellElement[][] {
  return [...table.rows]
    .map((row) => [...row.cells].filter((cell) => cell.hasAttribute('tabindex')))
    .filter((cells) => cells.length > 0);
}

/** Where an arrow leads from a place in rows of different lengths; undefined where it leads nowhere. */
export function moved(
  lengths: readonly number[],
  [row, column]: readonly [number, number],
  key: string,
): readonly [number, number] | undefined {
  const within = (at: number): readonly [number, number] | undefined => {
    const length = lengths[at];
    if (length === undefined) return undefined;
    const share = column / Math.max((lengths[row] ?? 1) - 1, 1);
    return [at, length === lengths[row] ? column : Math.round(share * (length - 1))];
  };
  if (key === 'ArrowUp') return within(row - 1);
  if (key === 'ArrowDown') return within(row + 1);
  const last = (lengths[row] ?? 0) - 1;
  if (key === 'Home') return [row, 0];
  if (key === 'End') return [row, last];
  const next = key === 'ArrowLeft' ? column - 1 : key === 'ArrowRight' ? column + 1 : -1;
  return next < 0 || next > last ? undefined : [row, next];
}

export function useCellKeys(): {
  readonly table: RefObject<HTMLTableElement | null>;
  readonly onKeyDown: (event: KeyboardEvent) => void;
} {
  const table = useRef<HTMLTableElement>(null);
  useEffect(() => {
    const cells = table.current === null ? [] : cellRows(table.current).flat();
    if (cells.some((cell) => cell.tabIndex === 0)) return;
    cells[0]?.setAttribute('tabindex', '0');
  });
  const onKeyDown = (event: KeyboardEvent): void => {
    const rows = table.current === null ? [] : cellRows(table.current);
    const row = rows.findIndex((cells) => cells.some((cell) => cell === event.target));
    const column = rows[row]?.findIndex((cell) => cell === event.target) ?? -1;
    if (row < 0 || column < 0) return;
    const to = moved(
      rows.map((cells) => cells.length),
      [row, column],
      event.key,
    );
    const next = to === undefined ? undefined : rows[to[0]]?.[to[1]];
    if (next === undefined) return;
    event.preventDefault();
    for (const cell of rows.flat()) cell.setAttribute('tabindex', cell === next ? '0' : '-1');
    next.focus();
  };
  return { table, onKeyDown };
}
