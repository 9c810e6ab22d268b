import { cpSync, existsSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, describe, expect, it, vi } from 'vitest';
import { writeLedgerFile } from '../src/inspection/ledger/ledger-file.ts';
import type { Change } from '../src/inspection/ledger/operation.ts';
import { createSeals } from '../src/runtime/seals.ts';
import { LedgerDevice, uuidOf } from '../src/testing/ledger-device.ts';
import { aSpotCheck, aVisit, anIssue } from '../src/testing/ledger-example.ts';
import { aRegisterFolder, removeTemporaryFolders, temporaryFolder } from '../src/testing/register-folder.ts';
import { CallError } from './arguments.ts';
import { extract } from './extract.ts';
import { findingsCommand } from './findings.ts';
import { ledgerCommand } from './ledger.ts';

vi.setConfig({ testTimeout: 60_000 });
afterAll(removeTemporaryFolders);

const [visit, issue, earlier] = [uuidOf(8, 1), uuidOf(7, 1), uuidOf(6, 1)];

async function run(
  command: (argv: readonly string[]) => Promise<number>,
  ...argv: string[]
): Promise<{ code: number; out: string; err: string }> {
  const out = vi.spyOn(process.stdout, 'write').mockReturnValue(true);
  const err = vi.spyOn(process.stderr, 'write').mockReturnValue(true);
  try {
    const code = await command(argv);
    const text = (spy: typeof out) => spy.mock.calls.map(([chunk]) => String(chunk)).join('');
    return { code, out: text(out), err: text(err) };
  } finally {
    out.mockRestore();
    err.mockRestore();
  }
}

/** A visit that found the clinic there and the workshop far away. */
function seen(): readonly Change[] {
  return [
    ...aVisit({ key: visit, visitedOn: '2025-06-20' }),
    ...aSpotCheck(visit, 'F05', {
      target: 'provision|site|S1|F05',
      registered: 'absent',
      answer: 'contradicted',
      status: 'present',
      checkedAt: '2025-06-20T10:00:00+08:00',
      fix: ['111.0004', '35.0002', '8', '2025-06-20T10:00:00+08:00'],
    }),
    ...aSpotCheck(visit, 'W07:W1', { target: 'workshop_site|W1|S1', answer: 'contradicted', minutes: 18 }),
    ...anIssue({ key: issue, foundOn: '2025-06-20', visit, reopens: earlier }),
  ];
}

function ledgerFile(changes: readonly Change[] = seen()): string {
  const device = new LedgerDevice(1);
  device.write(changes);
  const file = join(temporaryFolder(), 'ledger.anzhi');
  writeFileSync(file, writeLedgerFile({ operations: device.operations, photos: [] }));
  return file;
}

const registers = aRegisterFolder()
  .with('issue.csv', ['issue_id,site_id,found_on,status', `${earlier},S1,2025-01-10,closed`])
  .with('provision.csv', [
    'subject_kind,subject_id,item,as_of,source,status',
    'site,S1,F01,2025-06-01,county,present',
    'site,S1,F05,2025-06-01,county,absent',
  ]);

async function verdict(folder: string, requirement: string): Promise<string> {
  const to = join(temporaryFolder(), 'extract');
  const { intake } = await extract(folder, to, null);
  expect(intake.status).toBe('ready');
  const { code, out } = await run(findingsCommand, '--extract', to, '--requirement', requirement);
  expect(code).toBe(0);
  const lines = out
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as { subject_id: string; verdict: string });
  return lines.find(({ subject_id: subject }) => subject === 'S1')?.verdict ?? 'none';
}

describe('atlas ledger --export', () => {
  it('brings what was seen on the spot into the registers, and the verdict follows', async () => {
    const from = registers.write();
    const out = join(temporaryFolder(), 'deep', 'registers');
    expect(await verdict(from, 'F05')).toBe('fail');
    const done = await run(
      ledgerCommand,
      '--export',
      '--ledger',
      ledgerFile(),
      '--out',
      out,
      '--registers',
      from,
      '--json',
    );
    expect(done.code).toBe(0);
    expect(JSON.parse(done.out)).toMatchObject({
      rows: { visit: 1, issue: 1, provision: 1, workshop_site: 1 },
      left_out: [],
    });
    expect(readFileSync(join(out, 'workshop_site.csv'), 'utf8')).toContain('W1,S1,12,18,2025-06-20');
    expect(readFileSync(join(out, 'issue.csv'), 'utf8')).toMatch(new RegExp(`${issue}.*${earlier}`));
    expect(readFileSync(join(out, 'provision.csv'), 'utf8')).toMatch(/111\.0004,35\.0002.*wgs84/);
    expect(readFileSync(join(out, 'site.csv'), 'utf8')).toBe(readFileSync(join(from, 'site.csv'), 'utf8'));
    expect(await verdict(out, 'F05')).toBe('pass');
  });

  it('writes the four registers alone, the same bytes twice', async () => {
    const file = ledgerFile();
    const written = async () => {
      const out = temporaryFolder();
      expect((await run(ledgerCommand, '--export', '--ledger', file, '--out', out)).code).toBe(0);
      return readdirSync(out).map((csv) => [csv, readFileSync(join(out, csv), 'utf8')]);
    };
    const texts = [await written(), await written()];
    expect(texts[0]?.map(([name]) => name)).toEqual([
      'issue.csv',
      'provision.csv',
      'visit.csv',
      'workshop_site.csv',
    ]);
    expect(texts[1]).toEqual(texts[0]);
  });

  it('removes nothing that it did not make', async () => {
    const folder = temporaryFolder();
    const source = join(folder, 'out.part');
    cpSync(registers.write(), source, { recursive: true });
    const before = readdirSync(source);
    const out = join(folder, 'out');
    const { code } = await run(
      ledgerCommand,
      ...['--export', '--ledger', ledgerFile(), '--registers', source, '--out', out],
    );
    expect(code).toBe(0);
    expect(readdirSync(source)).toEqual(before);
    expect(readdirSync(folder).sort()).toEqual(['out', 'out.part']);
    expect(statSync(out).mode & 0o777).toBe(statSync(source).mode & 0o777);
  });

  it('writes nothing where a register cannot be read, and refuses what would be overwritten', async () => {
    const from = registers.with('visit.csv', 'visit_id,site_id\n"x').write();
    const out = join(temporaryFolder(), 'registers');
    const args = ['--export', '--ledger', ledgerFile(), '--out', out];
    const done = await run(ledgerCommand, ...args, '--registers', from);
    expect(done.code).toBe(1);
    expect(done.err).toContain('visit.csv:2');
    expect(existsSync(out)).toBe(false);
    await expect(run(ledgerCommand, ...args, '--registers', join(out, '..'))).rejects.toThrow(CallError);
    const full = ['--export', '--ledger', ledgerFile(), '--out', from];
    await expect(run(ledgerCommand, ...full)).rejects.toThrow(/not empty/);
    await expect(run(ledgerCommand, '--export')).rejects.toThrow(/--ledger FILE/);
    await expect(run(ledgerCommand, '--export', '--check', 'x')).rejects.toThrow(/either/);
  });
});

describe('atlas ledger --check', () => {
  it('counts, and lists conflicts and issues against the rules', async () => {
    const [a, b] = [new LedgerDevice(1), new LedgerDevice(2)];
    a.write([...seen(), { entity: 'issue', key: issue, field: 'status', value: 'closed' }]);
    b.take(a.operations);
    a.write([{ entity: 'issue', key: issue, field: 'title', value: '甲' }]);
    b.write([{ entity: 'issue', key: issue, field: 'title', value: '乙' }]);
    a.take(b.operations);
    const file = join(temporaryFolder(), 'ledger.anzhi');
    writeFileSync(file, writeLedgerFile({ operations: a.operations, photos: [] }));
    const { code, out } = await run(ledgerCommand, '--check', file, '--json');
    expect(code).toBe(0);
    expect(JSON.parse(out)).toMatchObject({
      operations: a.operations.length,
      visits: 1,
      spot_checks: 2,
      issues: 1,
      conflicts: [
        { entity: 'issue', key: issue, field: 'title', values: [{ value: '甲' }, { value: '乙' }] },
      ],
      faults: [{ issue }],
      unread: [],
    });
    const words = await run(ledgerCommand, '--check', file);
    expect(words.err).toContain(`conflict issue ${issue} title\n    "甲" "市专班核查一组" 2026-11-20`);
    expect(words.err).toContain('\n    "乙" ');
  });

  it('opens a sealed file with its passphrase, and says nothing else about one that does not open', async () => {
    const folder = temporaryFolder();
    const plain = new Uint8Array(readFileSync(ledgerFile()));
    const sealed = await createSeals(globalThis.crypto).sealWith('正确的口令 twelve', 'ledger', plain);
    const file = join(folder, 'sealed.anzhi');
    writeFileSync(file, sealed);
    writeFileSync(join(folder, 'right'), '正确的口令 twelve\n');
    writeFileSync(join(folder, 'wrong'), '错误的口令 twelve\n');
    const check = (...more: string[]) => run(ledgerCommand, '--check', file, ...more);
    expect((await check('--passphrase-file', join(folder, 'right'))).code).toBe(0);
    const wrong = await check('--passphrase-file', join(folder, 'wrong'));
    expect([wrong.code, wrong.err]).toEqual([1, 'ledger: seal_refused {}\n']);
    expect((await check()).err).toContain('passphrase_missing');
  });

  it('names the place of a damaged file', async () => {
    const file = ledgerFile();
    writeFileSync(file, readFileSync(file).subarray(0, 600));
    const { code, err } = await run(ledgerCommand, '--check', file);
    expect(code).toBe(1);
    expect(err).toContain('operations:bytes');
  });
});
