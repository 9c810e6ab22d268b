// The parts of a workbook file beside its sheets: types, relationships, the list of tabs, shared texts. Pure.
import type { Tab } from './tabs.ts';
import { tableArea } from './tabs.ts';
import { columnName, escaped, stringItem } from './xml-text.ts';

const head = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>';
const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const relations = 'http://schemas.openxmlformats.org/package/2006/relationships';
const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const type = 'application/vnd.openxmlformats-officedocument.spreadsheetml';

function override(part: string, kind: string): string {
  return `<Override PartName="/xl/${part}.xml" ContentType="${type}.${kind}+xml"/>`;
}

export function contentTypesXml(tabs: number): string {
  return [
    `${head}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">`,
    '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>',
    '<Default Extension="xml" ContentType="application/xml"/>',
    override('workbook', 'sheet.main'),
    ...Array.from({ length: tabs }, (_, tab) => override(`worksheets/sheet${tab + 1}`, 'worksheet')),
    override('styles', 'styles'),
    override('sharedStrings', 'sharedStrings'),
    '</Types>',
  ].join('');
}

function relationship(id: string, kind: string, target: string): string {
  return `<Relationship Id="${id}" Type="${office}/${kind}" Target="${target}"/>`;
}

export const packageRelsXml = `${head}<Relationships xmlns="${relations}">${relationship('rId1', 'officeDocument', 'xl/workbook.xml')}</Relationships>`;

export function workbookRelsXml(tabs: number): string {
  const sheets = Array.from({ length: tabs }, (_, tab) =>
    relationship(`rId${tab + 1}`, 'worksheet', `worksheets/sheet${tab + 1}.xml`),
  );
  const others = [
    relationship(`rId${tabs + 1}`, 'styles', 'styles.xml'),
    relationship(`rId${tabs + 2}`, 'sharedStrings', 'sharedStrings.xml'),
  ];
  return `${head}<Relationships xmlns="${relations}">${[...sheets, ...others].join('')}</Relationships>`;
}

/** The range of its filter (hidden), and the rows and columns that are printed on each page. */
function namesOf(tab: Tab, index: number): string[] {
  const sheet = `'${tab.name.replaceAll("'", "''")}'!`;
  const { frozenColumns } = tab.sheet;
  const beside = frozenColumns > 0 ? [`${sheet}$A:$${columnName(frozenColumns - 1)}`] : [];
  const titles = [...beside, `${sheet}$1:$${tab.above}`].join(',');
  const filter = `<definedName name="_xlnm._FilterDatabase" localSheetId="${index}" hidden="1">${escaped(sheet + tableArea(tab))}</definedName>`;
  const printed = `<definedName name="_xlnm.Print_Titles" localSheetId="${index}">${escaped(titles)}</definedName>`;
  return tab.sheet.filter ? [filter, printed] : [printed];
}

export function workbookXml(tabs: readonly Tab[]): string {
  const sheets = tabs.map(
    ({ name }, index) => `<sheet name="${escaped(name)}" sheetId="${index + 1}" r:id="rId${index + 1}"/>`,
  );
  const names = tabs.flatMap((tab, index) => namesOf(tab, index));
  return [
    `${head}<workbook xmlns="${main}" xmlns:r="${office}">`,
    '<bookViews><workbookView activeTab="0"/></bookViews>',
    `<sheets>${sheets.join('')}</sheets><definedNames>${names.join('')}</definedNames></workbook>`,
  ].join('');
}

const textsAtOnce = 4096;

/** The texts in the order of their numbers. */
export function* sharedStringsXml(texts: readonly string[]): Generator<string> {
  yield `${head}<sst xmlns="${main}">`;
  let items: string[] = [];
  for (const text of texts) {
    items.push(stringItem(text));
    if (items.length < textsAtOnce) continue;
    yield items.join('');
    items = [];
  }
  yield `${items.join('')}</sst>`;
}
