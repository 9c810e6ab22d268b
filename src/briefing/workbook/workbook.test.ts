import { strFromU8, unzipSync } from 'fflate';
import { XMLParser, XMLValidator } from 'fast-xml-parser';
import readXlsxFile from 'read-excel-file/universal';
import { describe, expect, test } from 'vitest';
import { wordsFor } from '../../language/language.ts';
import { canary, canaryText, exampleFacts, exampleGaps, hash } from '../../testing/gap-example.ts';
import { provenanceOf } from '../compose/provenance.ts';
import type { GapLine } from '../gap-list.ts';
import { gapFields } from '../tables/gap-fields.ts';
import type { GapScope } from '../tables/gap-lines.ts';
import { cellText } from './xml-text.ts';
import { workbookOf } from './workbook-of.ts';
import { writeWorkbook } from './write-workbook.ts';
import type { Workbook } from './workbook.ts';

const zh = wordsFor('zh-CN');
const facts = exampleFacts();
const gaps = exampleGaps(40, 44);

function bookOf(lines: readonly GapLine[] = gaps, scope: GapScope = 'all', words = zh): Workbook {
  return workbookOf(facts, lines, words, provenanceOf(facts, words), scope);
}

const write = (book: Workbook, limit?: number) =>
  writeWorkbook(
    book,
    () => undefined,
    () => false,
    limit,
  );

type Row = readonly unknown[];
interface Read {
  readonly sheet: string;
  readonly data: readonly Row[];
}
const read = async (bytes: Uint8Array<ArrayBuffer>) =>
  (await readXlsxFile(new Blob([bytes]), { trim: false })) as unknown as readonly Read[];

const written = await write(bookOf());
const parts = Object.fromEntries(
  Object.entries(unzipSync(written)).map(([name, bytes]) => [name, strFromU8(bytes)]),
);
const sheetParts = Object.keys(parts).filter((name) => name.startsWith('xl/worksheets/'));
const sheets = await read(written);

/** A cell as the reader gives it: dates as days, nothing as null. */
const cellOf = (value: unknown) => (value instanceof Date ? value.toISOString().slice(0, 10) : value);
const asWritten = (value: string | number | null) =>
  typeof value === 'string' ? cellText(value) || null : value;
const columnAt = (title: string) => gapFields(zh).findIndex((field) => field.title === title);

describe('the gap list', () => {
  test('holds every line with every cell', () => {
    const rows = sheets[1]?.data.slice(3) ?? [];
    expect(rows).toHaveLength(gaps.length);
    const fields = gapFields(zh);
    gaps.forEach((line, index) => {
      const expected = fields.map(({ of }) => asWritten(of(line)));
      expect(fields.map((_, column) => cellOf(rows[index]?.[column] ?? null))).toEqual(expected);
    });
  });

  test('keeps figures as numbers and days as dates, also in the file', () => {
    const figures = sheets[1]?.data.slice(3).map((row) => row[columnAt('数值')]) ?? [];
    expect(figures.filter((value) => typeof value === 'number').length).toBeGreaterThan(300);
    expect(figures.filter((value) => value instanceof Date).length).toBeGreaterThan(60);
    const days = sheets[1]?.data.slice(3).map((row) => row[columnAt('数据日期')]) ?? [];
    expect(days.every((day) => day instanceof Date)).toBe(true);
  });

  test('says the word and leaves the figure empty where it is unknown or hidden', () => {
    const rows = sheets[1]?.data.slice(3) ?? [];
    const open = rows.filter((row) => ['未知', '已隐藏'].includes(String(row[columnAt('结论')])));
    expect(open.length).toBeGreaterThan(300);
    expect(open.map((row) => row[columnAt('数值')]).filter((value) => value !== null)).toEqual([]);
    const all = Object.values(parts).join('');
    expect(all).not.toContain(String(canary));
    expect(all).not.toContain(canaryText);
  });

  test('can leave out what passes, and says so', async () => {
    const [about, list] = await read(await write(bookOf(gaps, 'open')));
    const verdicts = list?.data.slice(3).map((row) => row[columnAt('结论')]);
    expect(new Set(verdicts)).toEqual(new Set(['未达', '未知', '已隐藏']));
    const said = about?.data.find((row) => row[0] === '清单范围');
    expect(said?.[1]).toContain(`${verdicts?.length.toLocaleString('zh-CN') ?? ''} 行`);
    expect(said?.[1]).toContain('达到和不适用的未列');
  });

  test('goes on in a further sheet where one cannot hold it', async () => {
    const lines = gaps.slice(0, 250);
    const limited = await read(await write(bookOf(lines), 103));
    const names = ['缺项清单', '缺项清单 (2)', '缺项清单 (3)'];
    expect(limited.map(({ sheet }) => sheet)).toEqual(['说明', ...names, '县区汇总', '参数', '定义']);
    const tabs = limited.slice(1, 4);
    expect(tabs.map(({ data }) => data.length)).toEqual([103, 103, 53]);
    const rows = tabs.flatMap(({ data }) => data.slice(3));
    expect(rows.map((row) => row[columnAt('要求')])).toEqual(lines.map((line) => line.requirement));
    for (const { data } of tabs) expect(data[0]?.[0]).toBe(zh.t('workbook.notice'));
  });
});

describe('the other sheets', () => {
  test('begin with the notice, and say which extract and round they show', () => {
    expect(sheets.map(({ sheet }) => sheet)).toEqual(['说明', '缺项清单', '县区汇总', '参数', '定义']);
    for (const { data } of sheets) expect(data[0]?.[0]).toBe(zh.t('workbook.notice'));
    for (const { data } of sheets.slice(1)) expect(data[1]?.[0]).toContain(hash);
    const about = sheets[0]?.data.map((row) => row[0]);
    expect(about).toEqual(
      expect.arrayContaining(['数据包', '期次', '政策包', '筛选', '已改参数', '审图号', '读法']),
    );
  });

  test('the county summary holds the counts as numbers', () => {
    const [head = [], ...rows] = sheets[2]?.data.slice(2) ?? [];
    expect(rows).toHaveLength(facts.counties.length + 1);
    [facts.all, ...facts.counties].forEach((place, index) => {
      const of = (title: string) => rows[index]?.[head.indexOf(title)];
      expect(of('安置点数')).toBe(place.sites);
      expect(of('位次（1 为未达最多）')).toBe(place.standing?.rank ?? null);
      expect(of('并列')).toBe(place.standing === null ? null : place.standing.tied ? '是' : '否');
      for (const { id, short } of facts.pack.requirements) {
        const tally = place.tallies[id];
        const told = ['达到', '未达', '未知', '已隐藏', '不适用'].map((verdict) =>
          of(`${id} ${short.zh}\n${verdict}`),
        );
        const { pass, fail, unknown, suppressed, notApplicable } = tally ?? {};
        expect(told).toEqual([pass, fail, unknown, suppressed, notApplicable].map((count) => count ?? null));
      }
      const household = zh.t('review.rate.household');
      expect(of(`${household}\n率`)).toBe(0.931);
      expect(of(`${household}\n分母`)).toBe(1000);
      expect(of(`${zh.t('review.rate.willing')}\n率`)).toBe(null);
      expect(of(`${zh.t('review.rate.willing')}\n已隐藏的安置点`)).toBe(4);
    });
  });

  test('parameters tell value, default and change; definitions tell every requirement, verdict and mark', () => {
    const parameters = sheets[3]?.data.slice(3) ?? [];
    expect(parameters.map((row) => row[0])).toEqual(facts.parameters.map(({ parameter }) => parameter.name));
    expect(parameters[0]?.slice(2, 5)).toEqual([77, facts.parameters[0]?.parameter.default, '是']);
    const definitions = sheets[4]?.data.slice(3) ?? [];
    expect(definitions).toHaveLength(facts.pack.requirements.length + 5 + 6);
  });

  test('real data carry no notice', async () => {
    const real = exampleFacts(false);
    const book = workbookOf(real, gaps.slice(0, 9), zh, provenanceOf(real, zh));
    const [, list] = await read(await write(book));
    expect(list?.data[0]?.[0]).toContain('数据包');
    expect(list?.data[1]?.[0]).toBe('县区代码');
  });
});

describe('the file', () => {
  test('is sound XML with frozen heads, filters and widths, in the order that the format asks for', () => {
    for (const [name, text] of Object.entries(parts))
      expect([name, XMLValidator.validate(text)]).toEqual([name, true]);
    const parser = new XMLParser({ ignoreAttributes: false, preserveOrder: true });
    for (const name of sheetParts) {
      const root = (parser.parse(parts[name] ?? '') as Record<string, Record<string, unknown>[]>[])[1];
      const order = root?.['worksheet']?.map((child) => Object.keys(child)[0]) ?? [];
      const legal = ['sheetPr', 'sheetViews', 'sheetFormatPr', 'cols', 'sheetData', 'autoFilter'];
      const after = ['pageMargins', 'pageSetup', 'headerFooter', 'ignoredErrors'];
      expect(order).toEqual([...legal, ...after].filter((child) => order.includes(child)));
      expect(parts[name]).toMatch(/<pane [^>]*ySplit="3"[^>]*state="frozen"\/>|ySplit="3"/);
    }
    expect(parts['xl/worksheets/sheet2.xml']).toContain(`<autoFilter ref="A3:S${gaps.length + 3}"/>`);
    expect(parts['xl/workbook.xml']).toContain(
      `<definedName name="_xlnm._FilterDatabase" localSheetId="1" hidden="1">'缺项清单'!$A$3:$S$${gaps.length + 3}</definedName>`,
    );
  });

  test('holds nothing that evaluates, links or runs', () => {
    const all = Object.values(parts).join('\n');
    expect(all).not.toMatch(
      /<f[ >/]|<hyperlink|ddeLink|externalLink|oleObject|vbaProject|<extLst|TargetMode/i,
    );
    expect(Object.keys(parts).sort()).toEqual(
      [
        '[Content_Types].xml',
        '_rels/.rels',
        'xl/_rels/workbook.xml.rels',
        'xl/sharedStrings.xml',
        'xl/styles.xml',
        'xl/workbook.xml',
        ...sheetParts,
      ].sort(),
    );
    const cells = sheetParts.flatMap((name) => (parts[name] ?? '').match(/<c [^>]*>/g) ?? []);
    expect(cells.every((cell) => /^<c r="[A-Z]+\d+" s="\d+"( t="s")?>$/.test(cell))).toBe(true);
  });

  test('is the same for the same input', async () => {
    expect(await write(bookOf())).toEqual(written);
  });

  test('ends when it is no longer wanted', async () => {
    const lines = exampleGaps(120, 44);
    const told: number[] = [];
    const work = writeWorkbook(
      bookOf(lines),
      (progress) => told.push(progress),
      () => told.length > 0,
    );
    await expect(work).rejects.toMatchObject({ name: 'AbortError' });
    expect(told[0]).toBeGreaterThan(0);
    expect(told[0]).toBeLessThan(1);
  });

  test('speaks English', async () => {
    const english = await read(await write(bookOf(gaps.slice(0, 50), 'all', wordsFor('en'))));
    const names = ['About', 'Gap list', 'County summary', 'Parameters', 'Definitions'];
    expect(english.map(({ sheet }) => sheet)).toEqual(names);
    expect(english[1]?.data[2]?.slice(0, 3)).toEqual(['County code', 'County', 'Kind of subject']);
  });
});
