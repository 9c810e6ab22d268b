// What is taken away in the page, read back: it says what the findings and the page say, and what it was made of.
import { readFileSync } from 'node:fs';
import { strFromU8, unzipSync } from 'fflate';
import readXlsxFile from 'read-excel-file/universal';
import { openNative } from '../scripts/native-engine.ts';
import { gapFields } from '../src/briefing/tables/gap-fields.ts';
import { wordsFor } from '../src/language/language.ts';
import type { Verdict } from '../src/model/verdict.ts';
import { everyText, figuresInHtml, type PptxText, textOfPptx } from '../src/testing/briefing-files.ts';
import { BriefDriver, type TakenFile, textOf } from './brief-driver.ts';
import { expect, test } from './test.ts';

const extract = 'hequ';
const words = wordsFor('zh-CN');
const fields = gapFields(words);

interface Finding {
  readonly requirement: string;
  readonly subject_id: string;
  readonly period: string | null;
  readonly verdict: Verdict;
}

function findingsOf(text: string): Finding[] {
  return text
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line) as Finding);
}

/** Requirement, subject, month and verdict in words: what every table of the gap list says of a finding. */
const lineOf = ({ requirement, subject_id: id, period, verdict }: Finding): string =>
  [requirement, id, period ?? '', words.t(`review.verdict.${verdict}`)].join(' ');

/** The same of the rows of a table whose head names the columns as the gap list does. */
function linesOf(rows: readonly (readonly unknown[])[]): string[] {
  const at = (key: string): number => fields.findIndex((field) => field.key === key);
  const head = rows.findIndex((row) => row.includes(fields[0]?.title) && row.includes(fields[5]?.title));
  return rows.slice(head + 1).map((row) =>
    ['requirement', 'subject_id', 'period', 'verdict']
      .map((key) => row[at(key)] ?? '')
      .map(String)
      .join(' '),
  );
}

function csvRows(text: string): string[][] {
  return text
    .replace(/^\uFEFF/, '')
    .trimEnd()
    .split(/\r?\n/)
    .map((line) =>
      [...line.matchAll(/(?:^|,)(?:"((?:[^"]|"")*)"|([^,]*))/g)].map(([, quoted, plain]) =>
        quoted === undefined ? (plain ?? '') : quoted.replaceAll('""', '"'),
      ),
    );
}

/** Cells of each row of each table of a web page, as they are read. */
function rowsOfHtml(html: string): string[][] {
  return [...html.matchAll(/<tr[^>]*>(.*?)<\/tr>/gs)].map(([, row = '']) =>
    [...row.matchAll(/<t[hd][^>]*>(.*?)<\/t[hd]>/gs)].map(([, cell = '']) => cell.replaceAll(/<[^>]*>/g, '')),
  );
}

const isSame = (shown: string, full: string): boolean =>
  shown === full || (shown.endsWith('…') && full.startsWith(shown.slice(0, -1).trimEnd()));

/** The counts of a bar of the web page by their words: 未达 16 · 达到 10; what is not said is none. */
function barOf(text: string): ReadonlyMap<string, string> {
  return new Map([...text.matchAll(/([^\s·]+) ([\d,]+)/g)].map(([, word = '', count = '']) => [word, count]));
}

/** Rows of the slides' tables that stand nowhere in the web page: in no table, no bar, no list of terms. */
function strangeRows(rows: PptxText['rows'], html: string): (readonly string[])[] {
  const written = rowsOfHtml(html);
  const bars = written.map((row) => barOf(row.at(-1) ?? ''));
  const read = html.replaceAll(/<[^>]*>/g, '');
  let head: readonly string[] = [];
  return rows.filter((row) => {
    if (written.some((one) => row.every((cell, column) => isSame(cell, one[column] ?? '')))) return false;
    const isCounts = row.every((cell) => /^[\d,]+$/.test(cell));
    if (!isCounts) head = row;
    return isCounts
      ? !bars.some((bar) => row.every((cell, column) => (bar.get(head[column] ?? '') ?? '0') === cell))
      : !row.every((cell) => read.includes(cell.replace(/…$/, '').trimEnd()));
  });
}

/** Every large figure and every row of a table of the slides stands in the web page of the same briefing. */
function expectSame(slides: TakenFile, web: TakenFile): void {
  const [{ shapes, rows }, html] = [textOfPptx(slides.bytes), textOf(web)];
  const figures = figuresInHtml(html);
  const large = [...shapes].filter(([name]) => name.startsWith('figure:'));
  expect(large.length).toBeGreaterThan(8);
  for (const [name, texts] of large) {
    const known = figures.get(name.slice('figure:'.length)) ?? new Set();
    expect([name, ...texts.filter((text) => !known.has(text))]).toEqual([name]);
  }
  expect(rows.length).toBeGreaterThan(8);
  expect(strangeRows(rows, html)).toEqual([]);
}

/** Counts of verdicts over everything, as the findings give them. */
function expectCounted(web: TakenFile, findings: readonly Finding[]): void {
  let compared = 0;
  for (const [id, texts] of figuresInHtml(textOf(web))) {
    const [place, requirement, part] = id.split('/');
    const verdict = (['pass', 'fail', 'unknown', 'suppressed'] as const).find((one) => one === part);
    const own = findings.filter((one) => one.requirement === requirement);
    if (place !== 'all' || verdict === undefined || own.length === 0) continue;
    const count = own.filter((one) => one.verdict === verdict).length;
    expect([id, ...texts]).toEqual([id, words.number(count)]);
    compared += 1;
  }
  expect(compared).toBeGreaterThan(3);
}

test('what is taken away says what the findings and the page say, and names what it was made of', async ({
  atlas,
  page,
}) => {
  test.slow();
  const brief = new BriefDriver(atlas);
  await atlas.open(extract);
  const findings = findingsOf(
    readFileSync(await (await atlas.download(words.t('tools.findings'))).path(), 'utf8'),
  );
  const told = findings.map(lineOf).sort();
  await page.getByRole('button', { name: words.t('shell.workspace.brief'), exact: true }).click();
  await brief.upToDate();
  const [slides, web] = [await brief.take('pptx'), await brief.take('html')];
  expect(slides.name).toMatch(/^hequ-\d{4}-\d{2}-\d{2}-city-monthly-synthetic\.pptx$/);
  expect(web.name).toBe(slides.name.replace('pptx', 'html'));
  await expect(brief.taken).toHaveText(words.t('brief.take.done', { name: web.name }));
  expectSame(slides, web);
  expectCounted(web, findings);
  const notice = words.t('shell.synthetic');
  expect(textOfPptx(slides.bytes).everything).toContain(notice);
  expect(textOf(web)).toContain(notice);

  const book = await brief.take('xlsx');
  const gapName = slides.name.replace('city-monthly', 'gaps');
  expect(book.name).toBe(gapName.replace('pptx', 'xlsx'));
  const sheets = (await readXlsxFile(new Blob([book.bytes]), { trim: false })) as unknown as {
    readonly data: readonly (readonly unknown[])[];
  }[];
  expect(linesOf(sheets[1]?.data ?? []).sort()).toEqual(told);
  expect(everyText(unzipSync(book.bytes))).toContain(notice);
  const csv = await brief.take('csv');
  expect(csv.name).toBe(gapName.replace('pptx', 'csv'));
  expect(linesOf(csvRows(textOf(csv))).sort()).toEqual(told);
  expect(textOf(csv)).toContain(words.t('review.csv.synthetic'));

  const places = JSON.parse(textOf(await brief.take('geojson'))) as {
    readonly synthetic: boolean;
    readonly features: { readonly properties: { readonly findings: readonly unknown[] } }[];
    readonly not_located: { readonly findings: readonly unknown[] }[];
    readonly other_subjects: { readonly findings: readonly unknown[] }[];
  };
  const subjects = [
    ...places.features.map(({ properties }) => properties),
    ...places.not_located,
    ...places.other_subjects,
  ];
  expect(places.synthetic).toBe(true);
  expect(subjects.flatMap((subject) => subject.findings)).toHaveLength(findings.length);
  const download = page.waitForEvent('download');
  await page.getByTestId('take-parquet').click();
  const path = await (await download).path();
  const database = await openNative();
  const rows = await database.query({
    text: `SELECT requirement, subject_id, verdict FROM read_parquet('${path}')`,
    values: [],
  });
  database.close();
  expect(rows.rowCount).toBe(findings.length);
  expect(strFromU8(new Uint8Array(readFileSync(path)))).toContain(words.t('workbook.notice'));
});

test('filters, parameters and round are followed, and every printed page says them', async ({
  atlas,
  page,
}) => {
  const brief = new BriefDriver(atlas);
  await brief.open(extract, '&verdict=H03:fail&set=stale_months:6');
  const before = textOf(await brief.take('html'));
  const lineAt = (html: string, label: string): string =>
    html
      .replaceAll(/<[^>]*>/g, ' ')
      .split(new RegExp(`\\s${label}\\s`))
      .at(1)
      ?.trim()
      .slice(0, 60) ?? '';
  expect(lineAt(before, words.t('say.filters'))).toMatch(/^H03 .* 未达/);
  expect(lineAt(before, words.t('say.parameters.changed'))).toMatch(/= 6 /);
  const failing = figuresInHtml(before).get('all/H03/fail');
  expect([...(failing ?? [])]).toEqual([...(figuresInHtml(before).get('all/sites') ?? failing ?? [])]);

  await atlas.picker('shell.round').click();
  const earlier = page.getByRole('option').nth(2);
  const round = /\d{4}-\d{2}-\d{2}/.exec(await earlier.innerText())?.[0] ?? '';
  await earlier.click();
  await expect(page.getByTestId('overview')).toContainText(words.t('say.subtitle.round', { round }));
  await brief.upToDate();
  const after = await brief.take('html');
  expect(after.name).toContain(round);
  expect(textOf(after)).toContain(`${round} `);
  expect(textOf(after)).not.toBe(before);

  await page.evaluate(() => dispatchEvent(new Event('beforeprint')));
  await page.emulateMedia({ media: 'print' });
  const foot = page.locator('.print-view .print-foot__line');
  await expect(foot).toBeVisible();
  await expect(page.getByRole('banner')).toBeHidden();
  const { hash } = JSON.parse(JSON.stringify({ hash: /[0-9a-f]{64}/.exec(textOf(after))?.[0] ?? '' })) as {
    hash: string;
  };
  for (const part of [extract, hash.slice(0, 12), round, 'H03', '= 6'])
    await expect(foot).toContainText(part);
  await expect(page.locator('.print-view .print-badge').first()).toHaveText(words.t('shell.synthetic'));
});
