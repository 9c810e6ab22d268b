import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { initSync, readSchema } from 'parquet-wasm/esm/parquet_wasm.js';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { provenanceOf } from '../src/briefing/compose/provenance.ts';
import { gapAbout } from '../src/briefing/tables/gap-about.ts';
import { gapColumns } from '../src/briefing/tables/gap-columns.ts';
import { gapCsv } from '../src/briefing/tables/gap-csv.ts';
import { gapFields, shownFigure } from '../src/briefing/tables/gap-fields.ts';
import type { GapLine } from '../src/briefing/gap-list.ts';
import { openNative } from './native-engine.ts';
import type { NativeDatabase } from './native-engine.ts';
import { wordsFor } from '../src/language/language.ts';
import { canary, canaryText, exampleFacts, exampleGaps, hash } from '../src/testing/gap-example.ts';
import { gapParquet } from '../src/runtime/gap-parquet.ts';

const words = wordsFor('zh-CN');
const facts = exampleFacts();
const about = gapAbout(facts, words, [['期次', '2025-06-30']], ['清单范围', '全部']);

let folder = '';
let database: NativeDatabase;

beforeAll(async () => {
  const wasm = createRequire(import.meta.url).resolve('parquet-wasm/esm/parquet_wasm_bg.wasm');
  initSync({ module: readFileSync(wasm) });
  folder = await mkdtemp(join(tmpdir(), 'gaps-'));
  database = await openNative();
});

afterAll(async () => {
  database.close();
  await rm(folder, { recursive: true });
});

async function stored(lines: readonly GapLine[]): Promise<string> {
  const path = join(folder, `${lines.length}.parquet`);
  await writeFile(path, gapParquet(gapColumns(lines), about));
  return path;
}

const plain = (text: string) => (text === '' ? null : text);

test('the database reads back every line, with types of its own and nothing of what is hidden', async () => {
  const lines = exampleGaps(60, 44);
  const path = await stored(lines);
  const rows = await database.query({ text: `SELECT * FROM read_parquet('${path}')`, values: [] });
  expect(rows.rowCount).toBe(lines.length);
  const check = (column: string, of: (line: GapLine) => unknown) =>
    expect([column, rows.column(column)]).toEqual([column, lines.map(of)]);
  check('requirement', (line) => line.requirement);
  check('title', (line) => line.title);
  check('clause', (line) => line.clause);
  check('strength', (line) => line.strength);
  check('owner', (line) => plain(line.owner));
  check('subject_kind', (line) => line.subjectKind);
  check('subject_id', (line) => line.subjectId);
  check('subject', (line) => line.subject.replace(/\p{Cs}/gu, '\uFFFD'));
  check('county_code', (line) => plain(line.countyCode));
  check('county', (line) => plain(line.county));
  check('period', (line) => plain(line.period));
  check('verdict', (line) => line.verdict);
  check('marks', (line) => plain(line.marks.join(',')));
  check('figure_name', (line) => plain(line.figureName));
  check('figure', (line) => (typeof line.figure === 'number' ? shownFigure(line) : null));
  check('figure_text', (line) => (typeof line.figure === 'string' ? shownFigure(line) : null));
  check('unit', (line) => plain(line.unit));
  check('date', (line) => line.date);
  check('lon', (line) => line.lon);
  check('lat', (line) => line.lat);
});

test('a count that was suppressed can neither be read nor found in the bytes', async () => {
  const path = await stored(exampleGaps(40, 44));
  const text = `SELECT count(*) AS n FROM read_parquet('${path}')
    WHERE figure IS NOT NULL AND verdict IN ('suppressed', 'unknown')
      OR figure = ${canary} OR figure_text = '${canaryText}'`;
  expect((await database.query({ text, values: [] })).column('n')).toEqual([0]);
  expect(readFileSync(path).includes(canaryText)).toBe(false);
});

test('columns are text, numbers and dates; the file says of itself what it is', async () => {
  const path = await stored(exampleGaps(3, 44));
  const types = await database.query({
    text: `SELECT column_name, column_type FROM (DESCRIBE SELECT date, figure, subject, verdict, lon FROM read_parquet('${path}'))`,
    values: [],
  });
  expect(types.column('column_type')).toEqual(['DATE', 'DOUBLE', 'VARCHAR', 'VARCHAR', 'DOUBLE']);
  const said = await database.query({
    text: `SELECT decode(value) AS v FROM parquet_kv_metadata('${path}') WHERE decode(key) = 'about'`,
    values: [],
  });
  expect(about).toMatchObject({ synthetic: true, hash, round: '2025-06-30' });
  expect(said.column('v').map((text) => JSON.parse(String(text)) as unknown)).toEqual([about]);
  expect(readSchema(readFileSync(path)).indexOf('county_code')).toBe(0);
});

test('an empty list is a table without rows', async () => {
  const path = await stored([]);
  const rows = await database.query({ text: `SELECT * FROM read_parquet('${path}')`, values: [] });
  expect(rows.rowCount).toBe(0);
});

test('making it evaluates no text: the policy of the page forbids that', () => {
  const forbidden = vi.fn<() => never>(() => {
    throw new EvalError('refused by the policy');
  });
  vi.stubGlobal('Function', forbidden);
  try {
    expect(gapParquet(gapColumns(exampleGaps(2, 44)), about).length).toBeGreaterThan(1000);
  } finally {
    vi.unstubAllGlobals();
  }
  expect(forbidden).not.toHaveBeenCalled();
});

test('the same list gives the same bytes', () => {
  const lines = exampleGaps(10, 44);
  const once = gapParquet(gapColumns(lines), about);
  expect(gapParquet(gapColumns(lines), about)).toEqual(once);
});

test('the CSV is read by a database as the lines that it holds', async () => {
  const path = join(folder, 'gaps.csv');
  const provenance = provenanceOf(facts, words);
  const gaps = exampleGaps(60, 44);
  const text = [...gapCsv(gaps, words, provenance)].join('');
  await writeFile(path, text);
  const rows = await database.query({
    text: `SELECT * FROM read_csv('${path}', skip = ${provenance.length + 2}, header = true, all_varchar = true,
      delim = ',', quote = '"', escape = '"', nullstr = '', strict_mode = false)`,
    values: [],
  });
  expect(rows.rowCount).toBe(gaps.length);
  for (const { title, of } of gapFields(words)) {
    const expected = gaps.map((line) => {
      const value = of(line);
      if (value === null || value === '') return null;
      if (typeof value === 'number') return String(value);
      return (/^[=+\-@\t\r＝＋－＠]/.test(value) ? `'${value}` : value).replace(/\p{Cs}/gu, '\uFFFD');
    });
    expect([title, rows.column(title)]).toEqual([title, expected]);
  }
});
