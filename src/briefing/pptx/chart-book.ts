// The workbook inside a chart: categories in the first column, a series in each of the others. Text and numbers only.
import { strToU8, zipSync } from 'fflate';
import type { Zippable } from 'fflate';
import type { ChartPart } from './chart-part.ts';
import { sheetText } from './clean-text.ts';

const head = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const packages = 'http://schemas.openxmlformats.org/package/2006';
const sheetTypes = 'application/vnd.openxmlformats-officedocument.spreadsheetml';

/** A date without a place, so that the same input gives the same bytes. */
export const fixedDate = new Date(2000, 0, 1, 0, 0, 0);

export const columnName = (index: number): string => String.fromCharCode(65 + index);

const textCell = (column: number, row: number, text: string): string =>
  `<c r="${columnName(column)}${row}" t="inlineStr"><is><t xml:space="preserve">${sheetText(text)}</t></is></c>`;

const numberCell = (column: number, row: number, value: number | null): string =>
  value === null ? '' : `<c r="${columnName(column)}${row}" s="1"><v>${value}</v></c>`;

function sheetOf(chart: ChartPart): string {
  const titles = chart.series.map((series, index) => textCell(index + 1, 1, series.name)).join('');
  const lines = chart.categories.map((category, position) => {
    const row = position + 2;
    const numbers = chart.series.map((series, index) =>
      numberCell(index + 1, row, series.values[position] ?? null),
    );
    return `<row r="${row}">${textCell(0, row, category)}${numbers.join('')}</row>`;
  });
  const end = `${columnName(chart.series.length)}${chart.categories.length + 1}`;
  return `${head}<worksheet xmlns="${main}"><dimension ref="A1:${end}"/><cols><col min="1" max="1" width="28" customWidth="1"/></cols><sheetData><row r="1">${titles}</row>${lines.join('')}</sheetData></worksheet>`;
}

function stylesOf(chart: ChartPart): string {
  const format = chart.kind === 'lines' ? 10 : 1;
  const font = '<fonts count="1"><font><sz val="11"/><name val="Arial"/></font></fonts>';
  const fills =
    '<fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills>';
  const borders = '<borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders>';
  return `${head}<styleSheet xmlns="${main}">${font}${fills}${borders}<cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs><cellXfs count="2"><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/><xf numFmtId="${format}" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1"/></cellXfs><cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles></styleSheet>`;
}

const contentTypes = `${head}<Types xmlns="${packages}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="${sheetTypes}.sheet.main+xml"/><Override PartName="/xl/worksheets/sheet1.xml" ContentType="${sheetTypes}.worksheet+xml"/><Override PartName="/xl/styles.xml" ContentType="${sheetTypes}.styles+xml"/></Types>`;

const rootRelations = `${head}<Relationships xmlns="${packages}/relationships"><Relationship Id="rId1" Type="${office}/officeDocument" Target="xl/workbook.xml"/></Relationships>`;

const bookRelations = `${head}<Relationships xmlns="${packages}/relationships"><Relationship Id="rId1" Type="${office}/worksheet" Target="worksheets/sheet1.xml"/><Relationship Id="rId2" Type="${office}/styles" Target="styles.xml"/></Relationships>`;

const workbook = `${head}<workbook xmlns="${main}" xmlns:r="${office}"><sheets><sheet name="Sheet1" sheetId="1" r:id="rId1"/></sheets></workbook>`;

export function chartBook(chart: ChartPart): Uint8Array {
  const files: Zippable = {
    '[Content_Types].xml': strToU8(contentTypes),
    '_rels/.rels': strToU8(rootRelations),
    'xl/workbook.xml': strToU8(workbook),
    'xl/_rels/workbook.xml.rels': strToU8(bookRelations),
    'xl/worksheets/sheet1.xml': strToU8(sheetOf(chart)),
    'xl/styles.xml': strToU8(stylesOf(chart)),
  };
  return zipSync(files, { level: 6, mtime: fixedDate });
}
