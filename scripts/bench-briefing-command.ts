// `atlas briefing` without a page: one dossier with a chapter for each county of Yuncheng, then a file for each county,
// one after the other as a monthly job makes them. Beside it `atlas findings` over the same extract.
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { briefingExtract } from './bench-briefing.ts';

const root = fileURLToPath(new URL('..', import.meta.url));
const extract = join(root, 'public', 'extracts', briefingExtract);

export interface WrittenFile {
  /** Adcode; null: the dossier of all counties. */
  readonly county: string | null;
  /** Of the whole command, from its start to its end. */
  readonly ms: number;
  readonly bytes: number;
  readonly slides: number | null;
}

export interface BriefingCommands {
  readonly files: readonly WrittenFile[];
  /** `atlas findings` over the same extract: before, between and after the files. */
  readonly findingsMs: readonly number[];
}

interface Ran {
  readonly ms: number;
  readonly said: string;
}

function atlas(words: readonly string[]): Ran {
  const since = performance.now();
  const call = ['--import', 'tsx', join(root, 'scripts', 'atlas.ts'), ...words];
  const { status, stdout, stderr } = spawnSync(process.execPath, call, {
    cwd: root,
    encoding: 'utf8',
    maxBuffer: 2 ** 29,
  });
  if (status !== 0) throw new Error(`atlas ${words.join(' ')}: ${stderr}`);
  return { ms: performance.now() - since, said: stdout };
}

function written(folder: string, county: string | null): WrittenFile {
  const out = join(folder, `${county ?? 'all'}.pptx`);
  const only = county === null ? [] : ['--county', county];
  const { ms, said } = atlas([
    ...['briefing', '--extract', extract, '--template', 'county-dossier', '--out', out, '--json'],
    ...only,
  ]);
  const { bytes, slides } = JSON.parse(said) as Pick<WrittenFile, 'bytes' | 'slides'>;
  return { county, ms, bytes, slides };
}

function countiesOf(): string[] {
  const text = readFileSync(join(extract, 'boundary.json'), 'utf8');
  const { features } = JSON.parse(text) as {
    readonly features: readonly { readonly properties: { readonly adcode: string } }[];
  };
  return features.map(({ properties }) => properties.adcode).toSorted();
}

export function briefingCommands(): BriefingCommands {
  const folder = mkdtempSync(join(tmpdir(), 'bench-briefing-'));
  const findings = (): number => atlas(['findings', '--extract', extract]).ms;
  try {
    const findingsMs = [findings()];
    const files = [written(folder, null)];
    findingsMs.push(findings());
    for (const county of countiesOf()) files.push(written(folder, county));
    findingsMs.push(findings());
    return { files, findingsMs };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
