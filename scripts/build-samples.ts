// Builds the sample extracts that the page serves (public/extracts) where they are missing or out of date.
// `--force` builds all again; `--region NAME` builds that one as well (national is built only so).
import { createHash } from 'node:crypto';
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { reportLines } from '../src/intake/report.ts';
import type { ExtractEntry, Manifest } from '../src/model/manifest.ts';
import { CallError, readArguments, usage } from './arguments.ts';
import type { Command } from './arguments.ts';
import { extract } from './extract.ts';
import { writeSample } from './sample.ts';
import { regionNames } from './sample-sources.ts';

const root = fileURLToPath(new URL('..', import.meta.url));
const extracts = join(root, 'public', 'extracts');
const stamps = join(root, '.cache', 'samples');

/** In the order of the page's region picker. */
const served = ['yuncheng', 'ziyang', 'hequ', 'fangxian', 'jingyuan'];

/** Everything that can change a byte of an extract; tests aside. */
const sources = [
  'data/policy/items.yaml',
  'data/regions',
  'src/compliance/item-list.ts',
  'src/sample',
  'src/intake',
  'src/model',
  'src/query/prepare-tables.ts',
  'scripts/build-samples.ts',
  'scripts/extract.ts',
  'scripts/native-engine.ts',
  'scripts/sample-sources.ts',
  'scripts/sample.ts',
  'scripts/write-extract.ts',
  'package.json',
  'package-lock.json',
];

const command: Command = {
  name: 'build-samples',
  help: 'build the sample extracts of public/extracts where they are missing or out of date',
  flags: [
    { name: 'force', help: 'build again what is up to date' },
    { name: 'region', value: 'NAME', oneOf: regionNames(), help: 'build this region as well' },
  ],
};

async function buildSamples(argv: readonly string[]): Promise<number> {
  const call = readArguments(command, argv);
  if (call === null) {
    process.stdout.write(`${usage(command)}\n`);
    return 0;
  }
  const extra = call.text('region');
  const regions = [...served, ...(extra === null || served.includes(extra) ? [] : [extra])];
  const stamp = stampOf();
  for (const region of regions) {
    if (!call.given('force') && isUpToDate(region, stamp)) continue;
    if (!(await build(region))) return 1;
    mkdirSync(stamps, { recursive: true });
    writeFileSync(join(stamps, region), stamp);
  }
  writeIndex();
  return 0;
}

async function build(region: string): Promise<boolean> {
  const since = Date.now();
  const temporary = mkdtempSync(join(tmpdir(), 'atlas-sample-'));
  try {
    const registers = join(temporary, region);
    writeSample(region, registers);
    const { intake, manifest } = await extract(registers, join(extracts, region), 'wgs84');
    if (intake.status === 'faulty') {
      process.stderr.write(`${[region, ...reportLines(intake.faults, intake.doubts)].join('\n')}\n`);
      return false;
    }
    const rows = manifest?.files.reduce((sum, file) => sum + file.rows, 0) ?? 0;
    const seconds = ((Date.now() - since) / 1000).toFixed(1);
    process.stderr.write(`${region}: ${manifest?.files.length} files, ${rows} rows, ${seconds} s\n`);
    return true;
  } finally {
    rmSync(temporary, { recursive: true, force: true });
  }
}

function stampOf(): string {
  const hash = createHash('sha256');
  for (const file of sources.flatMap((source) => filesUnder(join(root, source)))) {
    if (file.endsWith('.test.ts')) continue;
    hash.update(`${relative(root, file)}\n`).update(readFileSync(file));
  }
  return hash.digest('hex');
}

function filesUnder(path: string): string[] {
  if (statSync(path).isFile()) return [path];
  return readdirSync(path)
    .sort()
    .flatMap((name) => filesUnder(join(path, name)));
}

/** Built from the same sources, and every file is there in its full length. */
function isUpToDate(region: string, stamp: string): boolean {
  try {
    const manifest = readManifest(region);
    const whole = manifest.files.every(
      ({ name, bytes }) => statSync(join(extracts, region, name)).size === bytes,
    );
    return whole && readFileSync(join(stamps, region), 'utf8') === stamp;
  } catch {
    return false;
  }
}

function readManifest(region: string): Manifest {
  return JSON.parse(readFileSync(join(extracts, region, 'manifest.json'), 'utf8')) as Manifest;
}

/** Lists what stands in public/extracts: the served regions first, then whatever was built on demand. */
function writeIndex(): void {
  const folders = readdirSync(extracts, { withFileTypes: true })
    .filter((entry) => entry.isDirectory() && !entry.name.startsWith('.'))
    .filter((entry) => existsSync(join(extracts, entry.name, 'manifest.json')))
    .map((entry) => entry.name)
    .sort();
  const others = folders.filter((name) => !served.includes(name));
  const entries = [...served, ...others].map((id): ExtractEntry => {
    const { title, synthetic, data_through } = readManifest(id);
    return { id, title, synthetic, data_through };
  });
  const temporary = join(extracts, `.index-${process.pid}.json`);
  writeFileSync(temporary, `${JSON.stringify(entries, null, 1)}\n`);
  renameSync(temporary, join(extracts, 'index.json'));
}

try {
  process.exitCode = await buildSamples(process.argv.slice(2));
} catch (error) {
  if (!(error instanceof CallError)) throw error;
  process.stderr.write(`${error.message}\n`);
  process.exitCode = 2;
}
