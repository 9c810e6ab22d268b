// Where the keyboard goes in a grid. Row -1 is the head. Pure.

export interface GridCell {
  readonly row: number;
  readonly column: number;
}

export interface GridSize {
  readonly rows: number;
  readonly columns: number;
  /** Rows of one page. */
  readonly page: number;
}

const steps: Readonly<Record<string, (cell: GridCell, size: GridSize, whole: boolean) => GridCell>> = {
  ArrowUp: ({ row, column }) => ({ row: row - 1, column }),
  ArrowDown: ({ row, column }) => ({ row: row + 1, column }),
  ArrowLeft: ({ row, column }) => ({ row, column: column - 1 }),
  ArrowRight: ({ row, column }) => ({ row, column: column + 1 }),
  PageUp: ({ row, column }, size) => ({ row: Math.max(0, row - size.page), column }),
  PageDown: ({ row, column }, size) => ({ row: row + size.page, column }),
  Home: ({ row }, _, whole) => ({ row: whole ? 0 : row, column: 0 }),
  End: ({ row }, size, whole) => ({ row: whole ? size.rows - 1 : row, column: size.columns - 1 }),
};

function within(value: number, low: number, high: number): number {
  return Math.max(low, Math.min(high, value));
}

/** The cell that a key leads to, kept inside the grid; null where the key moves nothing. */
export function cellAfter(key: string, whole: boolean, cell: GridCell, size: GridSize): GridCell | null {
  const step = steps[key];
  if (step === undefined) return null;
  const next = step(cell, size, whole);
  return { row: within(next.row, -1, size.rows - 1), column: within(next.column, 0, size.columns - 1) };
}
