import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { Problem } from '../../model/problem.ts';
import type { Pack } from '../../model/requirement.ts';
import type { Rows } from '../../query/port.ts';
import { changedPack, smallPack } from '../../testing/small-pack.ts';
import { openWasmDatabase } from '../../testing/wasm-database.ts';
import type { WasmDatabase } from '../../testing/wasm-database.ts';
import { settle } from '../../testing/world.ts';
import { compilePack } from '../compile.ts';
import { packOfExtract } from '../outside-pack.ts';
import { parsePack } from '../pack-schema.ts';
import { hostilePacks } from '../../testing/hostile-packs.ts';

const file = 'pack-PL.yaml';
const noRows: Rows = { rowCount: 0, column: () => [], numbers: () => [] };

/** How the loader ends, and how often it asked the engine. */
async function load(text: string) {
  const query = vi.fn(() => Promise.resolve(noRows));
  const problem = await packOfExtract({ query }, text, file, []).catch((error: unknown) => error);
  return { problem, asked: query.mock.calls.length };
}

describe('a hostile pack', () => {
  it('has sixty faces and more, each its own', () => {
    expect(hostilePacks.length).toBeGreaterThanOrEqual(60);
    expect(new Set(hostilePacks.map(({ name }) => name)).size).toBe(hostilePacks.length);
  });

  it('is unlike the sound pack, which meets the engine', async () => {
    const { problem, asked } = await load(smallPack);
    expect(problem).not.toBeInstanceOf(Problem);
    expect(asked).toBeGreaterThan(0);
  });

  it.each(hostilePacks)(
    '$name: refused with file and line before the engine',
    async ({ from, to, reason }) => {
      const text = changedPack(from, to);
      const { problem, asked } = await load(text);
      expect(problem).toBeInstanceOf(Problem);
      const { code, detail } = problem as Problem;
      expect(code).toBe('pack_invalid');
      expect(detail['file']).toBe(file);
      expect(detail['reason']).toContain(reason);
      expect(Number(detail['line'])).toBeGreaterThanOrEqual(1);
      expect(Number(detail['line'])).toBeLessThanOrEqual(text.split('\n').length);
      expect(asked).toBe(0);
    },
  );

  it('has its predicates refused on their own line', async () => {
    const { problem } = await load(changedPack("item.status = 'present'", 'getenv(1)'));
    expect((problem as Problem).detail).toMatchObject({
      line: '41',
      reason: expect.stringContaining('character 1') as string,
    });
  });
});

describe('harmless text', () => {
  it.each([
    ['HTML in a title', 'zh: 卫生室', "zh: '<img src=x onerror=alert(1)>'", '<img src=x onerror=alert(1)>'],
    ['SQL in a title', 'zh: 卫生室', 'zh: "\'; DROP TABLE site --"', "'; DROP TABLE site --"],
  ])('%s stays the text it is', (_, from, to, title) => {
    const [entry] = parsePack(changedPack(from, to), file).catalogue;
    expect(entry?.title.zh).toBe(title);
  });

  it('in a predicate is a value: a division by zero is unknown, not an error', async () => {
    const { problem } = await load(changedPack("item.status = 'present'", 'site_round.pop_total / 0 > 1'));
    expect(problem).not.toBeInstanceOf(Problem);
  });
});

describe('the locked engine, should the grammar ever let something through', () => {
  let database: WasmDatabase;
  beforeAll(async () => {
    database = await openWasmDatabase();
    settle(database, []);
    database.run('SET enable_external_access = false');
    database.run('SET lock_configuration = true');
  });
  afterAll(() => database.close());

  /** The sound pack with a predicate put in behind the grammar's back. */
  function smuggled(met: string): Pack {
    const pack = parsePack(smallPack, file);
    const requirements = pack.requirements.map((one) => (one.id === 'PL01' ? { ...one, met } : one));
    return { ...pack, requirements };
  }
  const ask = (pack: Pack) =>
    database.query(
      compilePack(pack, { round: '2025-06-30', parameters: {}, trial: true, detail: true, only: ['PL01'] }),
    );

  it('answers the sound pack', async () => {
    expect((await ask(parsePack(smallPack, file))).rowCount).toBe(0);
  });

  it.each([
    ["(SELECT count(*) FROM read_text('/etc/passwd')) > 0"],
    ["(SELECT count(*) FROM read_csv('/etc/passwd', all_varchar = true)) > 0"],
    ["(SELECT count(*) FROM parquet_scan('/tmp/x.parquet')) > 0"],
    ["(SELECT count(*) FROM glob('/*')) > 0"],
    ["(SELECT count(*) FROM '/etc/passwd') > 0"],
    ["getenv('HOME') = ''"],
  ])('refuses %s', async (met) => {
    await expect(ask(smuggled(met))).rejects.toMatchObject({ code: 'query_failed' });
  });

  it.each([
    ["COPY site TO '/tmp/atlas-hostile.csv'"],
    ["ATTACH '/tmp/atlas-hostile.db' AS other"],
    ['LOAD httpfs'],
    ["LOAD '/tmp/x.duckdb_extension'"],
    ['SET enable_external_access = true'],
    ["SET memory_limit = '100GB'"],
    ['RESET lock_configuration'],
    ["EXPORT DATABASE '/tmp/atlas-hostile'"],
  ])('refuses the statement %s', async (text) => {
    await expect(database.query({ text, values: [] })).rejects.toMatchObject({ code: 'query_failed' });
  });
});
