// `atlas draw` over a demo region: the same frame as in the page's engine, the same list again, and what is refused.
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { packHash } from '../src/inspection/draw/pack-hash.ts';
import { defaultDrawParameters } from '../src/inspection/draw/parse-parameters.ts';
import type { DrawRecord } from '../src/inspection/draw/types.ts';
import { isTableName } from '../src/model/tables.ts';
import { readDrawFrame } from '../src/state/inspect/draw-frame.ts';
import { packFromDisk } from '../src/testing/policy.ts';
import { removeTemporaryFolders, temporaryFolder } from '../src/testing/register-folder.ts';
import { openWasmDatabase } from '../src/testing/wasm-database.ts';
import { settle } from '../src/testing/world.ts';
import { CallError } from './arguments.ts';
import { drawCommand } from './draw.ts';
import { extractCommand } from './extract.ts';
import { readSiteTable } from './headless-atlas.ts';
import { openExtract } from './native-database.ts';
import { writeSample } from './sample.ts';

vi.setConfig({ testTimeout: 120_000, hookTimeout: 180_000 });
afterAll(removeTemporaryFolders);

const registers = join(temporaryFolder(), 'hequ');
const extract = join(temporaryFolder(), 'extract');
const files = temporaryFolder();
const seed = '5a'.repeat(32);

async function run(command: (argv: string[]) => Promise<number>, ...argv: string[]) {
  const out = vi.spyOn(process.stdout, 'write').mockReturnValue(true);
  const err = vi.spyOn(process.stderr, 'write').mockReturnValue(true);
  try {
    const code = await command(argv);
    const said = (spy: typeof out): string => spy.mock.calls.map(([chunk]) => String(chunk)).join('');
    return { code, out: said(out), err: said(err) };
  } finally {
    out.mockRestore();
    err.mockRestore();
  }
}

function written(name: string, value: unknown): string {
  const path = join(files, name);
  writeFileSync(path, JSON.stringify(value));
  return path;
}

const draw = (...argv: string[]) => run(drawCommand, '--extract', extract, ...argv);

const packSha256 = packHash(packFromDisk('HQ'));

function parametersOf(round: string) {
  const subject = { extract: 'hequ', round, pack: 'HQ', packSha256, policy: {}, day: '2026-11-22' };
  const inspectors = ['甲组', '乙组'].map((role) => ({ role, conflicts: [] }));
  return { ...defaultDrawParameters(subject), inspectors, teamSize: 1 };
}

let parameters: ReturnType<typeof parametersOf>;
let record: DrawRecord;

beforeAll(async () => {
  writeSample('hequ', registers);
  expect((await run(extractCommand, '--in', registers, '--out', extract)).code).toBe(0);
  const manifest = JSON.parse(readFileSync(join(extract, 'manifest.json'), 'utf8')) as {
    data_through: string;
  };
  parameters = parametersOf(manifest.data_through);
  const drawn = await draw('--parameters', written('parameters.json', parameters), '--seed', seed);
  expect(drawn.code).toBe(0);
  expect(drawn.err).toContain('secret');
  record = JSON.parse(drawn.out) as DrawRecord;
});

it('draws from the same frame as the engine of the page', async () => {
  const opened = await openExtract(extract);
  const wasm = await openWasmDatabase();
  try {
    const sites = await readSiteTable(opened.database);
    const { manifest, manifestSha256 } = opened;
    const source = { sites, packs: [packFromDisk('HQ')], manifest, manifestSha256 };
    const native = await readDrawFrame({ ...source, database: opened.database }, parameters);
    settle(wasm, []);
    for (const file of readdirSync(registers)) {
      const table = file.replace(/\.csv$/, '');
      if (isTableName(table)) wasm.addRegister(table, readFileSync(join(registers, file), 'utf8'));
    }
    expect(native.sites.length).toBeGreaterThan(5);
    expect(await readDrawFrame({ ...source, database: wasm }, parameters)).toEqual(native);
  } finally {
    wasm.close();
    opened.close();
  }
});

describe('--verify', () => {
  const answer = async (value: unknown, ...argv: string[]) => {
    const { code, out } = await draw('--verify', written('record.json', value), '--json', ...argv);
    return { code, ...(JSON.parse(out) as object) };
  };

  it('agrees with what the seed draws and with the commitment that was filed', async () => {
    expect(record.list.length).toBeGreaterThan(3);
    expect(await answer(record, '--commitment', record.commitment)).toEqual({ code: 0, ok: true });
  });

  it('names what differs', async () => {
    const differs = (what: string) => ({ code: 1, ok: false, differs: what });
    const flipped = `${seed.slice(0, 63)}b`;
    expect(await answer({ ...record, seed: flipped })).toEqual(differs('commitment'));
    expect(await answer({ ...record, list: record.list.slice(1) })).toEqual(differs('list'));
    expect(await answer({ ...record, manifestSha256: 'ab'.repeat(32) })).toEqual(differs('manifest'));
    expect(await answer(record, '--commitment', 'ab'.repeat(32))).toEqual(differs('filed'));
  });
});

it('refuses a wrong call and parameters with the key that is wrong', async () => {
  await expect(draw()).rejects.toThrow(CallError);
  const file = written('parameters.json', parameters);
  await expect(draw('--parameters', file, '--seed', 'ab')).rejects.toThrow(CallError);
  await expect(draw('--parameters', file)).rejects.toThrow(CallError);
  const wrong = written('wrong.json', { ...parameters, riskSize: -1 });
  await expect(draw('--parameters', wrong, '--seed', seed)).rejects.toThrow(/riskSize/);
  const elsewhere = written('elsewhere.json', { ...parameters, round: '1999-12-31' });
  await expect(draw('--parameters', elsewhere, '--seed', seed)).rejects.toThrow(/round/);
  const another = written('another.json', { ...parameters, extract: 'yuncheng' });
  await expect(draw('--parameters', another, '--seed', seed)).rejects.toThrow(/extract/);
});
