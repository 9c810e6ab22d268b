// One tab as XML, in pieces of some hundred rows. Texts are numbers into the shared ones; a cell is never a formula. Pure.
import { rowHeight } from './row-height.ts';
import { lookOf } from './styles.ts';
import type { Tab } from './tabs.ts';
import { tableArea } from './tabs.ts';
import type { CellFormat, SheetCell, SheetColumn } from './workbook.ts';
import { cellText, columnName, dayNumber, escaped } from './xml-text.ts';

/** The number of a text among those of the workbook, given when first asked for; null: nothing is left to write of it. */
export type TextNumber = (text: string) => number | null;

export interface Piece {
  readonly xml: string;
  /** Rows of the table in it. */
  readonly rows: number;
}

const rowsAtOnce = 512;
/** More columns than this are not squeezed onto one page's width. */
const printedColumns = 20;

function textCell(at: string, look: number, text: string, textNumber: TextNumber): string {
  const number = textNumber(text);
  return number === null ? '' : `<c r="${at}" s="${look}" t="s"><v>${number}</v></c>`;
}

const textLook: Readonly<Record<CellFormat, number>> = {
  ...lookOf,
  whole: lookOf.text,
  number: lookOf.text,
  percent: lookOf.text,
  date: lookOf.text,
  degrees: lookOf.text,
};

const numberLook: Readonly<Record<CellFormat, number>> = {
  ...lookOf,
  text: lookOf.number,
  wrapped: lookOf.number,
};

function cellXml(
  at: string,
  format: CellFormat,
  value: SheetCell | undefined,
  textNumber: TextNumber,
): string {
  if (value === null || value === undefined) return '';
  if (typeof value === 'number') {
    return Number.isFinite(value) ? `<c r="${at}" s="${numberLook[format]}"><v>${value}</v></c>` : '';
  }
  const day = format === 'date' || format === 'number' ? dayNumber(value) : null;
  if (day !== null) return `<c r="${at}" s="${lookOf.date}"><v>${day}</v></c>`;
  return textCell(at, textLook[format], value, textNumber);
}

function viewXml({ sheet, above }: Tab, first: boolean): string {
  const corner = `${columnName(sheet.frozenColumns)}${above + 1}`;
  const pane = sheet.frozenColumns > 0 ? 'bottomRight' : 'bottomLeft';
  const columns = sheet.frozenColumns > 0 ? `xSplit="${sheet.frozenColumns}" ` : '';
  return [
    `<sheetViews><sheetView ${first ? 'tabSelected="1" ' : ''}workbookViewId="0">`,
    `<pane ${columns}ySplit="${above}" topLeftCell="${corner}" activePane="${pane}" state="frozen"/>`,
    `<selection pane="${pane}" activeCell="${corner}" sqref="${corner}"/></sheetView></sheetViews>`,
  ].join('');
}

function columnsXml(columns: readonly SheetColumn[]): string {
  const each = columns.map(
    ({ width }, index) => `<col min="${index + 1}" max="${index + 1}" width="${width}" customWidth="1"/>`,
  );
  return `<cols>${each.join('')}</cols>`;
}

/** Over numbers the head stands where they end. */
function headLook(format: CellFormat): number {
  return format === 'text' || format === 'wrapped' || format === 'date' ? lookOf.head : lookOf.headEnd;
}

function rowStart(row: number, height: number | null): string {
  return height === null ? `<row r="${row}">` : `<row r="${row}" ht="${height}" customHeight="1">`;
}

function aboveXml({ sheet, above }: Tab, textNumber: TextNumber): string {
  const lines = [
    ...(sheet.notice === null ? [] : [[sheet.notice, lookOf.notice] as const]),
    ...sheet.heading.map((text) => [text, lookOf.heading] as const),
  ];
  const rows = lines.map(
    ([text, look], row) => `<row r="${row + 1}">${textCell(`A${row + 1}`, look, text, textNumber)}</row>`,
  );
  const head = sheet.columns.map(({ title, format }, column) =>
    textCell(`${columnName(column)}${above}`, headLook(format), title, textNumber),
  );
  const titles = sheet.columns.map(({ title }) => title);
  return `${rows.join('')}${rowStart(above, rowHeight(sheet.columns, titles))}${head.join('')}</row>`;
}

function belowXml(tab: Tab): string {
  const { sheet } = tab;
  const area = tableArea(tab).replaceAll('$', '');
  const fit = sheet.columns.length <= printedColumns ? 'fitToWidth="1" fitToHeight="0" ' : '';
  const print = (text: string) =>
    escaped(cellText(text).replaceAll('\n', ' ').replaceAll('&', '&&').slice(0, 200));
  return [
    '</sheetData>',
    sheet.filter ? `<autoFilter ref="${area}"/>` : '',
    '<pageMargins left="0.4" right="0.4" top="0.6" bottom="0.6" header="0.3" footer="0.3"/>',
    `<pageSetup paperSize="9" ${fit}orientation="landscape"/>`,
    `<headerFooter><oddHeader>&amp;L${print(sheet.notice ?? '')}&amp;R${print(tab.name)}</oddHeader>`,
    '<oddFooter>&amp;R&amp;P / &amp;N</oddFooter></headerFooter>',
    `<ignoredErrors><ignoredError sqref="${area}" numberStoredAsText="1"/></ignoredErrors></worksheet>`,
  ].join('');
}

/** `first`: the tab that is open when the file is. */
export function* sheetXml(
  tab: Tab,
  rows: Iterable<readonly SheetCell[]>,
  first: boolean,
  textNumber: TextNumber,
): Generator<Piece> {
  const { columns } = tab.sheet;
  const fit = columns.length <= printedColumns ? '<sheetPr><pageSetUpPr fitToPage="1"/></sheetPr>' : '';
  const letters = columns.map((_, column) => columnName(column));
  const start = [
    '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>',
    '<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">',
    `${fit}${viewXml(tab, first)}<sheetFormatPr defaultRowHeight="16"/>${columnsXml(columns)}<sheetData>`,
  ];
  let xml = `${start.join('')}${aboveXml(tab, textNumber)}`;
  const breaks = columns.some(({ format }) => format === 'wrapped');
  const breaking = (value: SheetCell, column: number) =>
    columns[column]?.format === 'wrapped' ? value : null;
  let waiting = 0;
  let row = tab.above;
  for (const values of rows) {
    row += 1;
    let cells = '';
    columns.forEach(({ format }, column) => {
      cells += cellXml(`${letters[column] ?? ''}${row}`, format, values[column], textNumber);
    });
    const height = breaks ? rowHeight(columns, values.map(breaking)) : null;
    xml += `${rowStart(row, height)}${cells}</row>`;
    waiting += 1;
    if (waiting < rowsAtOnce) continue;
    yield { xml, rows: waiting };
    xml = '';
    waiting = 0;
  }
  yield { xml: `${xml}${belowXml(tab)}`, rows: waiting };
}
