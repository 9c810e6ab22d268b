// `atlas pack`: a pack from outside, held against grammar, engine and its own truth tables before anyone relies on it.
import { readFile } from 'node:fs/promises';
import { basename } from 'node:path';
import { bindPack } from '../src/compliance/bind-pack.ts';
import { parsePack } from '../src/compliance/pack-schema.ts';
import { parseTruth } from '../src/compliance/truth-text.ts';
import { guardedYaml } from '../src/compliance/yaml-guard.ts';
import { Problem } from '../src/model/problem.ts';
import type { Pack } from '../src/model/requirement.ts';
import { CallError, readArguments, usage } from './arguments.ts';
import type { Command } from './arguments.ts';
import { emptyEngine, shippedPacks } from './packs.ts';
import { runTruth } from './run-truth.ts';
import type { TruthFailure } from './run-truth.ts';

const command: Command = {
  name: 'pack',
  help: 'check a policy pack and run its truth tables',
  flags: [
    { name: 'file', value: 'FILE', required: true, help: 'the pack (YAML)' },
    { name: 'truth', value: 'FILE', help: 'its truth tables (YAML)' },
  ],
};

interface Fault {
  readonly file: string;
  readonly line: number;
  readonly reason: string;
}

interface Report {
  readonly status: 'sound' | 'faults';
  readonly pack: string | null;
  readonly clauses: number;
  readonly cases: number;
  /** Checks without a truth table and clauses with figures without a worked example. */
  readonly untested: readonly string[];
  readonly faults: readonly Fault[];
}

/** 0 the pack is sound, 1 it has faults, 2 the call was wrong. */
export async function packCommand(argv: readonly string[]): Promise<number> {
  const call = readArguments(command, argv);
  if (call === null) {
    process.stdout.write(`${usage(command)}\n`);
    return 0;
  }
  const truth = call.text('truth');
  const report = await checked(
    await named(call.required('file')),
    truth === null ? null : await named(truth),
  );
  if (call.given('json')) process.stdout.write(`${JSON.stringify(report, null, 1)}\n`);
  else process.stdout.write(`${linesOf(report).join('\n')}\n`);
  return report.status === 'sound' ? 0 : 1;
}

interface Named {
  readonly file: string;
  readonly text: string;
}

async function named(path: string): Promise<Named> {
  const bytes = await readFile(path).catch(() => {
    throw new CallError(`pack: ${path} cannot be read.`);
  });
  try {
    return { file: basename(path), text: new TextDecoder('utf-8', { fatal: true }).decode(bytes) };
  } catch {
    throw new CallError(`pack: ${path} is not UTF-8.`);
  }
}

async function checked(source: Named, truth: Named | null): Promise<Report> {
  let pack: Pack | null = null;
  try {
    pack = parsePack(source.text, source.file, await shippedPacks());
    const database = await emptyEngine();
    try {
      await bindPack(database, pack, source.text, source.file);
      if (truth === null) return sound(pack, 0, untested(pack, []));
      const tables = parseTruth(truth.text, truth.file, pack);
      const { cases, failures } = await runTruth(database, pack, tables);
      const open = untested(pack, [...Object.keys(tables.checks), ...Object.keys(tables.examples)]);
      const faults = failures.map((failure) => faultOf(failure, truth));
      return { ...sound(pack, cases, open), status: faults.length === 0 ? 'sound' : 'faults', faults };
    } finally {
      database.close();
    }
  } catch (error) {
    if (!(error instanceof Problem) || error.code !== 'pack_invalid') throw error;
    const { file = source.file, line = '1', reason = '' } = error.detail;
    const faults = [{ file, line: Number(line), reason }];
    return { status: 'faults', pack: pack?.id ?? null, clauses: 0, cases: 0, untested: [], faults };
  }
}

function sound(pack: Pack, cases: number, open: readonly string[]): Report {
  const clauses = pack.catalogue.length;
  return { status: 'sound', pack: pack.id, clauses, cases, untested: open, faults: [] };
}

function untested(pack: Pack, having: readonly string[]): string[] {
  return pack.catalogue
    .filter(
      (entry) => entry.kind === 'check' || (entry.kind !== 'not_computable' && entry.measured.length > 0),
    )
    .map(({ id }) => id)
    .filter((id) => !having.includes(id));
}

function faultOf({ id, index, when, expected, found }: TruthFailure, truth: Named): Fault {
  const source = guardedYaml(truth.text);
  const node = source.ok
    ? (source.document.getIn([id, index], true) as { range?: [number] } | undefined)
    : undefined;
  const line = source.ok && node?.range ? source.lineAt(node.range[0]) : 1;
  return { file: truth.file, line, reason: `${id} (${when}): expected ${expected}, found ${found}` };
}

function linesOf({ status, pack, clauses, cases, untested: open, faults }: Report): string[] {
  return [
    ...faults.map(({ file, line, reason }) => `${file}:${line}: ${reason}`),
    ...(open.length === 0 ? [] : [`no truth table or worked example: ${open.join(', ')}`]),
    status === 'sound'
      ? `${pack ?? ''}: sound; ${clauses} clauses, ${cases} cases.`
      : `${pack ?? 'the pack'}: ${faults.length} faults.`,
  ];
}
