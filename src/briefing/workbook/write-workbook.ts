// A workbook becomes an XLSX file, row by row: of a long list only some hundred rows are in memory as XML at a time.
// The same workbook gives the same bytes: no clock, no names of machines or people.
import { Zip, ZipDeflate } from 'fflate';
import type { OnProgress } from '../tables/written.ts';
import { joined, rest } from '../tables/written.ts';
import {
  contentTypesXml,
  packageRelsXml,
  sharedStringsXml,
  workbookRelsXml,
  workbookXml,
} from './package-xml.ts';
import { sheetXml } from './sheet-xml.ts';
import { stylesXml } from './styles.ts';
import { rowLimit, tabsOf } from './tabs.ts';
import type { Workbook } from './workbook.ts';
import { cellText } from './xml-text.ts';

/** Rows between two rests. */
const stretch = 4096;

function startArchive() {
  const pieces: Uint8Array[] = [];
  const encoder = new TextEncoder();
  const zip = new Zip((error, piece) => {
    if (error !== null) throw error;
    pieces.push(piece);
  });
  const open = (name: string) => {
    const file = new ZipDeflate(name, { level: 3 });
    file.mtime = new Date(1980, 0, 1);
    zip.add(file);
    return {
      write: (text: string) => file.push(encoder.encode(text)),
      close: () => file.push(new Uint8Array(0), true),
    };
  };
  const add = (name: string, texts: Iterable<string>) => {
    const file = open(name);
    for (const text of texts) file.write(text);
    file.close();
  };
  const end = () => {
    zip.end();
    return joined(pieces);
  };
  return { open, add, end };
}

/** Each text gets a number when it first stands in a cell; it is cleaned once. */
function startTexts() {
  const texts: string[] = [];
  const numbers = new Map<string, number | null>();
  const textNumber = (text: string): number | null => {
    const known = numbers.get(text);
    if (known !== undefined) return known;
    const clean = cellText(text);
    const number = clean === '' ? null : texts.push(clean) - 1;
    numbers.set(text, number);
    return number;
  };
  return { texts, textNumber };
}

/** Rejects with an AbortError once it was cancelled. `limit`: rows that a tab can hold. */
export async function writeWorkbook(
  workbook: Workbook,
  onProgress: OnProgress = () => undefined,
  isCancelled: () => boolean = () => false,
  limit = rowLimit,
): Promise<Uint8Array<ArrayBuffer>> {
  const sheets = workbook.sheets.map((sheet) => tabsOf(sheet, limit));
  const tabs = sheets.flatMap((sheet) => sheet.tabs);
  const total = workbook.sheets.reduce((sum, { count }) => sum + count, 0);
  const archive = startArchive();
  const { texts, textNumber } = startTexts();
  archive.add('[Content_Types].xml', [contentTypesXml(tabs.length)]);
  archive.add('_rels/.rels', [packageRelsXml]);
  archive.add('xl/workbook.xml', [workbookXml(tabs)]);
  archive.add('xl/_rels/workbook.xml.rels', [workbookRelsXml(tabs.length)]);
  archive.add('xl/styles.xml', [stylesXml]);
  let done = 0;
  let rested = 0;
  let number = 0;
  for (const { tabs: own, take } of sheets) {
    for (const tab of own) {
      number += 1;
      const file = archive.open(`xl/worksheets/sheet${number}.xml`);
      for (const { xml, rows } of sheetXml(tab, take(tab), number === 1, textNumber)) {
        file.write(xml);
        done += rows;
        if (done - rested < stretch) continue;
        rested = done;
        onProgress(done / total);
        await rest(isCancelled);
      }
      file.close();
    }
  }
  archive.add('xl/sharedStrings.xml', sharedStringsXml(texts));
  onProgress(1);
  return archive.end();
}
