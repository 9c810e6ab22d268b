// `atlas ledger`: what a ledger file holds, and what was found on the spot as registers for the next extract.
// The logic sits in src/inspection/ledger.
import { cp, mkdir, mkdtemp, readFile, readdir, rename, rm, rmdir, stat, writeFile } from 'node:fs/promises';
import { basename, dirname, join, relative, resolve } from 'node:path';
import { conflictsOf } from '../src/inspection/ledger/conflicts.ts';
import { emptyLedger, type Ledger } from '../src/inspection/ledger/ledger.ts';
import { ledgerHash, readLedgerFile } from '../src/inspection/ledger/ledger-file.ts';
import { lifecycleFaults } from '../src/inspection/ledger/lifecycle-faults.ts';
import { mergeOperations } from '../src/inspection/ledger/merge.ts';
import { mergeRegister } from '../src/inspection/ledger/merge-registers.ts';
import type { Value } from '../src/inspection/ledger/operation.ts';
import { recordsOf, unreadOf } from '../src/inspection/ledger/records-of.ts';
import { type LedgerRegister, ledgerRegisters } from '../src/inspection/ledger/register-rows.ts';
import { type LedgerRows, ledgerRows, registersOf } from '../src/inspection/ledger/registers.ts';
import { readRegister, type Register, registerText } from '../src/inspection/ledger/register-text.ts';
import { Problem } from '../src/model/problem.ts';
import { createSeals } from '../src/runtime/seals.ts';
import { sealMark } from '../src/state/inspect/ports.ts';
import { type Call, CallError, readArguments, usage } from './arguments.ts';
import type { Command } from './arguments.ts';

const command: Command = {
  name: 'ledger',
  help: 'look into a ledger file, or write what it found as registers',
  flags: [
    { name: 'check', value: 'FILE', help: 'counts, hash, conflicts and faults of a ledger file' },
    { name: 'export', help: 'write visit, issue, provision and workshop_site as CSV' },
    { name: 'ledger', value: 'FILE', help: 'with --export: the ledger file' },
    { name: 'passphrase-file', value: 'FILE', help: 'text file with the passphrase of a sealed ledger' },
    { name: 'out', value: 'DIR', help: 'with --export: new or empty folder' },
    {
      name: 'registers',
      value: 'DIR',
      help: 'with --export: registers to copy to --out with the rows in them',
    },
  ],
};

export async function ledgerCommand(argv: readonly string[]): Promise<number> {
  const call = readArguments(command, argv);
  if (call === null) {
    process.stdout.write(`${usage(command)}\n`);
    return 0;
  }
  const checked = call.text('check');
  if ((checked === null) === !call.given('export')) {
    throw new CallError('ledger: give either --check FILE or --export. See --help.');
  }
  try {
    await (checked === null ? exportRows(call) : check(checked, call));
  } catch (error) {
    if (!(error instanceof Problem)) throw error;
    process.stderr.write(`ledger: ${error.message}\n`);
    return 1;
  }
  return 0;
}

interface Opened {
  readonly ledger: Ledger;
  readonly photos: number;
}

async function openLedger(file: string, passphraseFile: string | null): Promise<Opened> {
  const bytes = new Uint8Array(await readFile(file));
  const { operations, photos } = readLedgerFile(await unsealed(bytes, passphraseFile));
  return { ledger: mergeOperations(emptyLedger, operations), photos: photos.size };
}

async function unsealed(
  bytes: Uint8Array<ArrayBuffer>,
  passphraseFile: string | null,
): Promise<Uint8Array<ArrayBuffer>> {
  const mark = new TextEncoder().encode(sealMark);
  if (!mark.every((byte, at) => bytes[at] === byte)) return bytes;
  if (passphraseFile === null) throw new Problem('passphrase_missing');
  const passphrase = (await readFile(passphraseFile, 'utf8')).replace(/\r?\n$/, '');
  return createSeals(globalThis.crypto).openWith(passphrase, 'ledger', bytes);
}

async function check(file: string, call: Call): Promise<void> {
  const { ledger, photos } = await openLedger(file, call.text('passphrase-file'));
  const records = recordsOf(ledger);
  const conflicts = conflictsOf(ledger).map(({ entity, key, field, heads }) => ({
    entity,
    key,
    field,
    values: heads.map(({ by, at, new: value }) => ({ by, at, value })),
  }));
  const faults = lifecycleFaults(records).map(({ issue, faults: names }) => ({
    issue: issue.key,
    faults: names,
  }));
  const report = {
    sha256: ledgerHash(ledger),
    operations: ledger.operations.size,
    visits: records.visits.length,
    open_visits: records.visits.filter(({ closedOn }) => closedOn === null).length,
    spot_checks: records.spotChecks.length,
    photos,
    issues: records.issues.length,
    conflicts,
    faults,
    unread: unreadOf(ledger),
  };
  if (call.given('json')) process.stdout.write(`${JSON.stringify(report, null, 1)}\n`);
  else process.stderr.write(checkWords(report));
}

interface CheckConflict {
  readonly entity: string;
  readonly key: string;
  readonly field: string;
  readonly values: readonly { readonly by: string; readonly at: string; readonly value: Value }[];
}

interface CheckReport {
  readonly sha256: string;
  readonly operations: number;
  readonly visits: number;
  readonly open_visits: number;
  readonly spot_checks: number;
  readonly photos: number;
  readonly issues: number;
  readonly conflicts: readonly CheckConflict[];
  readonly faults: readonly { readonly issue: string; readonly faults: readonly string[] }[];
  readonly unread: readonly { readonly entity: string; readonly key: string }[];
}

function checkWords(report: CheckReport): string {
  const { operations, visits, open_visits: open, spot_checks: checks, photos, issues } = report;
  const { conflicts, faults, unread } = report;
  const lines = [
    `SHA-256 ${report.sha256}`,
    `操作 ${operations} 条；核查 ${visits} 次（未结束 ${open} 次），核查项 ${checks} 条，照片 ${photos} 张，问题 ${issues} 条。`,
    `${operations} operations; ${visits} visits (${open} open), ${checks} checks, ${photos} photographs, ${issues} issues.`,
    `冲突 ${conflicts.length} 处；不合流程的问题 ${faults.length} 条；不能识别 ${unread.length} 条。`,
    `${conflicts.length} conflicts; ${faults.length} issues against the rules; ${unread.length} not readable.`,
    ...conflicts.flatMap(({ entity, key, field, values }) => [
      `  conflict ${entity} ${key} ${field}`,
      ...values.map(({ by, at, value }) => `    ${JSON.stringify(value)} ${JSON.stringify(by)} ${at}`),
    ]),
    ...faults.map(({ issue, faults: names }) => `  fault ${issue} ${names.join(', ')}`),
    ...unread.map(({ entity, key }) => `  unread ${entity} ${key}`),
  ];
  return `${lines.join('\n')}\n`;
}

async function exportRows(call: Call): Promise<void> {
  const file = call.text('ledger');
  const target = call.text('out');
  if (file === null || target === null) {
    throw new CallError('ledger: --export needs --ledger FILE and --out DIR. See --help.');
  }
  const out = resolve(target);
  const given = call.text('registers');
  const from = given === null ? null : resolve(given);
  await checkFolders(from, out);
  const { ledger } = await openLedger(file, call.text('passphrase-file'));
  const records = recordsOf(ledger);
  const standing = from === null ? null : await standingRegisters(from);
  const issues = standing?.get('issue')?.rows.map((row) => ({
    id: row['issue_id'] ?? '',
    isClosed: (row['closed_on'] ?? '') !== '' || row['status'] === 'closed',
  }));
  const found = ledgerRows(records, issues);
  await writeWhole(from, out, standing === null ? registersOf(records).files : mergedFiles(standing, found));
  print(found, out, call.given('json'));
}

type Standing = ReadonlyMap<LedgerRegister, Register>;

/** Those of the four registers that the folder has. */
async function standingRegisters(from: string): Promise<Standing> {
  const standing = new Map<LedgerRegister, Register>();
  for (const register of ledgerRegisters) {
    const name = `${register}.csv`;
    const bytes = await readFile(join(from, name)).catch(() => null);
    if (bytes !== null) standing.set(register, readRegister(name, bytes));
  }
  return standing;
}

/** The registers with the ledger's rows in them; one for which the ledger has no row stays as it is. */
function mergedFiles(standing: Standing, { rows }: LedgerRows): Readonly<Record<string, string>> {
  const merged = ledgerRegisters.filter((register) => rows[register].length > 0);
  return Object.fromEntries(
    merged.map((register) => [
      `${register}.csv`,
      registerText(mergeRegister(register, standing.get(register) ?? null, rows[register])),
    ]),
  );
}

async function checkFolders(from: string | null, out: string): Promise<void> {
  if (from !== null) {
    const source = await stat(from).catch(() => null);
    if (source === null || !source.isDirectory()) {
      throw new CallError(`ledger: --registers ${from} is not a folder.`);
    }
    const apart = (a: string, b: string) => relative(a, b).startsWith('..');
    if (!apart(from, out) || !apart(out, from)) {
      throw new CallError('ledger: --out and --registers must be folders apart from each other.');
    }
  }
  const names = await readdir(out).catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return [];
    throw new CallError(`ledger: --out ${out} is not a folder.`);
  });
  if (names.length > 0) throw new CallError(`ledger: --out ${out} is not empty.`);
}

/** Beside the target first, in a folder that was made for it, then moved into its place as a whole. */
async function writeWhole(
  from: string | null,
  out: string,
  files: Readonly<Record<string, string>>,
): Promise<void> {
  await mkdir(dirname(out), { recursive: true });
  const beside = await mkdtemp(join(dirname(out), `.${basename(out)}-`));
  const whole = join(beside, 'registers');
  try {
    if (from === null) await mkdir(whole);
    else await cp(from, whole, { recursive: true });
    for (const [name, text] of Object.entries(files)) await writeFile(join(whole, name), text);
    // Empty, as was checked: what came into it since is not removed.
    await rmdir(out).catch((error: NodeJS.ErrnoException) => {
      if (error.code !== 'ENOENT') throw error;
    });
    await rename(whole, out);
  } finally {
    await rm(beside, { recursive: true, force: true });
  }
}

function print({ rows, leftOut }: LedgerRows, out: string, asJson: boolean): void {
  const counts = Object.fromEntries(ledgerRegisters.map((register) => [register, rows[register].length]));
  if (asJson) {
    process.stdout.write(`${JSON.stringify({ out, rows: counts, left_out: leftOut }, null, 1)}\n`);
    return;
  }
  const told = Object.entries(counts).map(([register, count]) => `${register} ${count}`);
  const lines = [
    ...leftOut.map(({ key, reason }) => `  left out ${key} ${reason}`),
    `已写出 ${out}：${told.join('，')}；未写出 ${leftOut.length} 处。`,
    `Wrote ${out}: ${told.join(', ')}; ${leftOut.length} left out.`,
  ];
  process.stderr.write(`${lines.join('\n')}\n`);
}
