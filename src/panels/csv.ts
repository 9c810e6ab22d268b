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

/** UTF-8 text with a byte order mark, CRLF lines, an empty line between preamble and table. */
export function csvText(sheet: CsvSheet): string {
  const lines = sheet.preamble.map((line) => line.map(csvCell).join(','));
  lines.push('', sheet.head.map(csvCell).join(','));
  for (const row of sheet.rows) lines.push(row.map(csvCell).join(','));
  return `\uFEFF${lines.join('\r\n')}\r\n`;
}
