// A table as CSV text for spreadsheets: carries no formula, says above what it shows. Pure.

const formulaStart = /^[=+\-@\t\r＝＋－＠]/;

/** One cell: text that a spreadsheet would run is disarmed by an apostrophe; quoted where it must be. */
export function csvCell(value: string | number): string {
  if (typeof value === 'number') return Number.isFinite(value) ? String(value) : '';
  const safe = formulaStart.test(value) ? `'${value}` : value;
  return /[",\n\r]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

export interface CsvSheet {
  /** Label and value, one line each, above the table. */
  readonly preamble: readonly (readonly [string, string])[];
  readonly head: readonly string[];
  readonly rows: Iterable<readonly (string | number)[]>;
}

/** The text line by line: a byte order mark first, CRLF, an empty line between preamble and table. */
export function* csvLines(sheet: CsvSheet): Generator<string> {
  const line = (cells: readonly (string | number)[]) => `${cells.map(csvCell).join(',')}\r\n`;
  yield '\uFEFF';
  for (const pair of sheet.preamble) yield line(pair);
  yield '\r\n';
  yield line(sheet.head);
  for (const row of sheet.rows) yield line(row);
}

/** The whole as one text, for a table that fits into one. */
export function csvText(sheet: CsvSheet): string {
  return [...csvLines(sheet)].join('');
}
