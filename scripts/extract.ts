// `atlas extract`: registers → extract. Reads a folder of CSV, reports every fault, writes only when there is none.
import { mkdtemp, readdir, readFile, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, join, relative, resolve } from 'node:path';
import { datums, isDatum } from '../src/intake/datum.ts';
import type { RegisterFolder } from '../src/intake/folder.ts';
import { readRegisters } from '../src/intake/read-registers.ts';
import type { Intake } from '../src/intake/read-registers.ts';
import { reportLines, totalOf } from '../src/intake/report.ts';
import type { Manifest } from '../src/model/manifest.ts';
import { CallError, readArguments, usage } from './arguments.ts';
import type { Command } from './arguments.ts';
import { openNative } from './native-engine.ts';
import { packReader } from './packs.ts';
import { writeExtract } from './write-extract.ts';

const command: Command = {
  name: 'extract',
  help: 'check registers and turn them into an extract',
  flags: [
    { name: 'in', value: 'DIR', required: true, help: 'folder of canonical registers (CSV)' },
    { name: 'out', value: 'DIR', required: true, help: 'folder of the extract; replaced as a whole' },
    { name: 'datum', value: 'D', oneOf: datums, help: 'datum of all positions that name none' },
    { name: 'k', value: 'N', help: 'suppress small figures; not available yet' },
  ],
};

export async function extractCommand(argv: string[]): Promise<number> {
  const call = readArguments(command, argv);
  if (call === null) {
    process.stdout.write(`${usage(command)}\n`);
    return 0;
  }
  if (call.given('k'))
    throw new CallError('extract: --k (suppression of small figures) is not available yet.');
  const from = resolve(call.required('in'));
  const out = resolve(call.required('out'));
  await checkFolders(from, out);
  const datum = call.text('datum');
  const done = await extract(from, out, datum !== null && isDatum(datum) ? datum : null);
  print(done, call.given('json'));
  return done.intake.status === 'ready' ? 0 : 1;
}

export interface Extraction {
  readonly intake: Intake;
  readonly out: string;
  /** null where faults were found and nothing was written. */
  readonly manifest: Manifest | null;
}

/** The command without its words: reads `from`, writes `out` when all is well. */
export async function extract(
  from: string,
  out: string,
  datum: (typeof datums)[number] | null,
): Promise<Extraction> {
  const spillFolder = await mkdtemp(join(tmpdir(), 'atlas-extract-'));
  const database = await openNative({ spillFolder });
  try {
    const intake = await readRegisters(database, await folderAt(from), datum, await packReader());
    const manifest =
      intake.status === 'ready' ? await writeExtract(database, intake, out, await builderName()) : null;
    return { intake, out, manifest };
  } finally {
    database.close();
    await rm(spillFolder, { recursive: true, force: true });
  }
}

async function folderAt(path: string): Promise<RegisterFolder> {
  const inside = ['', 'packs/', 'packs/truth/'];
  const listed = await Promise.all(inside.map((under) => filesOf(path, under)));
  return {
    name: basename(path),
    files: listed.flat(),
    read: (file) => readFile(join(path, file)),
    path: (file) => join(path, file),
  };
}

async function filesOf(path: string, under: string): Promise<string[]> {
  const entries = await readdir(join(path, under), { withFileTypes: true }).catch((error: unknown) => {
    if (under === '') throw error;
    return [];
  });
  const files = entries.filter((entry) => !entry.isDirectory()).map((entry) => `${under}${entry.name}`);
  return files.sort();
}

async function builderName(): Promise<string> {
  const text = await readFile(new URL('../package.json', import.meta.url), 'utf8');
  const { name, version } = JSON.parse(text) as { name: string; version: string };
  return `${name} ${version}`;
}

/** Refuses a call that would destroy something other than an extract. */
async function checkFolders(from: string, out: string): Promise<void> {
  const source = await stat(from).catch(() => null);
  if (source === null || !source.isDirectory()) throw new CallError(`extract: --in ${from} is not a folder.`);
  const inside = relative(out, from);
  if (inside === '' || !inside.startsWith('..')) {
    throw new CallError('extract: --out would replace the folder that --in reads.');
  }
  const target = await stat(out).catch(() => null);
  if (target === null) return;
  if (!target.isDirectory()) throw new CallError(`extract: --out ${out} is a file.`);
  const names = await readdir(out);
  if (names.length > 0 && !names.includes('manifest.json')) {
    throw new CallError(
      `extract: --out ${out} holds other things than an extract; name an empty or new folder.`,
    );
  }
}

function print({ intake, out, manifest }: Extraction, asJson: boolean): void {
  const faults = intake.status === 'faulty' ? intake.faults : { listed: [], counts: [] };
  const { doubts } = intake;
  if (asJson) {
    const report = {
      status: intake.status === 'ready' ? 'done' : 'faults',
      out: manifest === null ? null : out,
      faults: faults.listed,
      fault_counts: faults.counts,
      warnings: doubts.listed,
      warning_counts: doubts.counts,
      manifest,
    };
    process.stdout.write(`${JSON.stringify(report, null, 1)}\n`);
    return;
  }
  const lines = [...reportLines(faults, doubts)];
  if (manifest === null) {
    lines.push(
      `共 ${totalOf(faults)} 处错误，未写出任何文件。`,
      `${totalOf(faults)} faults; nothing was written.`,
    );
  } else {
    const rows = manifest.files.reduce((sum, file) => sum + file.rows, 0);
    lines.push(
      `已写出 ${out}：${manifest.files.length} 个文件，${rows} 行，提示 ${totalOf(doubts)} 处。`,
      `Wrote ${out}: ${manifest.files.length} files, ${rows} rows, ${totalOf(doubts)} warnings.`,
    );
  }
  process.stderr.write(`${lines.join('\n')}\n`);
}
