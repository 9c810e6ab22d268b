import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { detailedFindings } from '../src/compliance/evaluate.ts';
import type { DetailedFinding } from '../src/compliance/finding.ts';
import { isTableName, tableNames } from '../src/model/tables.ts';
import type { TableName } from '../src/model/tables.ts';
import { packFromDisk } from '../src/testing/policy.ts';
import { removeTemporaryFolders, temporaryFolder } from '../src/testing/register-folder.ts';
import { openWasmDatabase } from '../src/testing/wasm-database.ts';
import { settle } from '../src/testing/world.ts';
import { CallError } from './arguments.ts';
import { extractCommand } from './extract.ts';
import { findingsCommand } from './findings.ts';
import { writeSample } from './sample.ts';

vi.setConfig({ testTimeout: 180_000, hookTimeout: 180_000 });
afterAll(removeTemporaryFolders);

const registers = join(temporaryFolder(), 'yuncheng');
const extract = join(temporaryFolder(), 'extract');

async function run(
  command: typeof findingsCommand,
  ...argv: string[]
): Promise<{ code: number; out: string }> {
  const out = vi.spyOn(process.stdout, 'write').mockReturnValue(true);
  const err = vi.spyOn(process.stderr, 'write').mockReturnValue(true);
  try {
    const code = await command(argv);
    return { code, out: out.mock.calls.map(([chunk]) => String(chunk)).join('') };
  } finally {
    out.mockRestore();
    err.mockRestore();
  }
}

async function findings(...argv: string[]): Promise<DetailedFinding[]> {
  const { code, out } = await run(findingsCommand, '--extract', extract, ...argv);
  expect(code).toBe(0);
  return out
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line) as DetailedFinding);
}

beforeAll(async () => {
  writeSample('yuncheng', registers);
  const { code } = await run((argv) => extractCommand([...argv]), '--in', registers, '--out', extract);
  expect(code).toBe(0);
});

describe('atlas findings', () => {
  it('prints one line a finding, as the contract says, sorted', async () => {
    const found = await findings();
    expect(Object.keys(found[0] ?? {})).toEqual([
      ...['requirement', 'pack', 'subject_kind', 'subject_id', 'round', 'period'],
      ...['verdict', 'marks', 'measured', 'parameters'],
    ]);
    const order = found.map((one) => `${one.requirement}\u0000${one.subject_id}\u0000${one.period ?? ''}`);
    expect(order).toEqual([...order].sort());
    expect(new Set(found.map(({ pack }) => pack))).toEqual(new Set(['YC']));
    expect(found.every(({ marks }) => marks.includes('period_ended'))).toBe(true);
  });

  it('reads another pack on trial where it is asked for by name', async () => {
    const found = await findings('--pack', 'ZY', '--requirement', 'Z23', '--round', '2024-12-31');
    expect(found.length).toBeGreaterThan(100);
    expect(new Set(found.map(({ requirement, round }) => `${requirement} ${round}`))).toEqual(
      new Set(['Z23 2024-12-31']),
    );
  });

  it.each([
    [['--round', '2024-12-30'], 'no round'],
    [['--pack', 'XX'], 'no pack'],
    [['--requirement', 'Z23'], 'no requirement'],
    [['--colour', 'red'], 'Unknown option'],
  ])('refuses the call %j', async (argv, words) => {
    const call = run(findingsCommand, '--extract', extract, ...argv);
    await expect(call).rejects.toThrow(CallError);
    await expect(call).rejects.toThrow(words);
  });

  it('says that a folder is no extract', async () => {
    expect((await run(findingsCommand, '--extract', registers)).code).toBe(1);
  });

  it.each(['2026-06-30', '2024-12-31'])('gives what the engine of the page gives for %s', async (round) => {
    const database = await openWasmDatabase();
    const present = readdirSync(registers)
      .filter((name) => name.endsWith('.csv'))
      .map((name) => name.slice(0, -'.csv'.length))
      .filter((name): name is TableName => isTableName(name));
    settle(
      database,
      [],
      tableNames.filter((table) => !present.includes(table)),
    );
    for (const table of present) {
      database.addRegister(table, readFileSync(join(registers, `${table}.csv`), 'utf8'));
    }
    const page = await detailedFindings(database, packFromDisk('YC'), {
      round,
      trial: false,
      parameters: {},
    });
    database.close();
    const line = await findings('--round', round);
    expect(page.length).toBe(line.length);
    expect(page).toEqual(line);
  });
});
