// What a workbook holds before it becomes a file: sheets of texts, numbers and dates. There is no way to say a formula.

export type CellFormat =
  | 'text'
  /** Text that breaks into lines within its column. */
  | 'wrapped'
  | 'whole'
  | 'number'
  /** A ratio: 0.931 is shown as 93.1%. */
  | 'percent'
  /** ISO days become dates; other text stays text. */
  | 'date'
  /** Degrees with five decimals. */
  | 'degrees';

export interface SheetColumn {
  readonly title: string;
  /** In characters of the default face; a Chinese one takes two. */
  readonly width: number;
  readonly format: CellFormat;
}

/** Null: an empty cell. A text is never anything but a text, whatever it begins with. */
export type SheetCell = string | number | null;

export interface Sheet {
  /** Made to fit a tab by the writer. */
  readonly name: string;
  /** Stands in bold above the rest; null where the data are real. */
  readonly notice: string | null;
  /** What the sheet shows; a line each, above the table. */
  readonly heading: readonly string[];
  readonly columns: readonly SheetColumn[];
  /** Columns that stay in view. */
  readonly frozenColumns: number;
  readonly filter: boolean;
  readonly count: number;
  /** Made when they are written; the same each time. */
  readonly rows: () => Iterable<readonly SheetCell[]>;
}

export interface Workbook {
  readonly sheets: readonly Sheet[];
}
