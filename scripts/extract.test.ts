import { createHash } from 'node:crypto';
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, describe, expect, it, vi } from 'vitest';
import type { Manifest } from '../src/model/manifest.ts';
import {
  aRegisterFolder,
  removeTemporaryFolders,
  soundBoundary,
  temporaryFolder,
} from '../src/testing/register-folder.ts';
import { changedPack, smallPack } from '../src/testing/small-pack.ts';
import { CallError } from './arguments.ts';
import { extractCommand } from './extract.ts';
import { findingsCommand } from './findings.ts';
import { openExtract } from './native-database.ts';

vi.setConfig({ testTimeout: 60_000 });
afterAll(removeTemporaryFolders);

const sound = aRegisterFolder().with('boundary.geojson', soundBoundary);

/** Runs the command without its output; the exit code and what it would have printed. */
async function run(...argv: string[]): Promise<{ code: number; out: string; err: string }> {
  const out = vi.spyOn(process.stdout, 'write').mockReturnValue(true);
  const err = vi.spyOn(process.stderr, 'write').mockReturnValue(true);
  try {
    const code = await extractCommand(argv);
    const text = (spy: typeof out) => spy.mock.calls.map(([chunk]) => String(chunk)).join('');
    return { code, out: text(out), err: text(err) };
  } finally {
    out.mockRestore();
    err.mockRestore();
  }
}

function digests(folder: string): Record<string, string> {
  const digest = (name: string) =>
    createHash('sha256')
      .update(readFileSync(join(folder, name)))
      .digest('hex');
  return Object.fromEntries(
    readdirSync(folder)
      .sort()
      .map((name) => [name, digest(name)]),
  );
}

function manifestOf(folder: string): Manifest {
  return JSON.parse(readFileSync(join(folder, 'manifest.json'), 'utf8')) as Manifest;
}

describe('extract', () => {
  it('writes the tables, the outlines and a manifest that states them', async () => {
    const out = join(temporaryFolder(), 'deep', 'extract');
    const { code } = await run('--in', sound.with('event.csv', 'event_id\n').write(), '--out', out);
    expect(code).toBe(0);
    const { files, builder } = manifestOf(out);
    expect(builder).toMatch(/^anzhi-atlas \d/);
    expect(readdirSync(out).sort()).toEqual([...files.map((file) => file.name), 'manifest.json'].sort());
    for (const file of files) {
      const bytes = readFileSync(join(out, file.name));
      expect(file.bytes).toBe(bytes.length);
      expect(file.sha256).toBe(createHash('sha256').update(bytes).digest('hex'));
    }
    const named = (name: string) => files.find((file) => file.name === name);
    expect(named('event.parquet')).toMatchObject({ rows: 0, columns: { event_id: 'text' } });
    expect(named('boundary.json')).toMatchObject({ rows: 1, columns: {} });
    expect(named('site_round.parquet')?.columns).toEqual({
      site_id: 'text',
      round: 'date',
      as_of: 'date',
      pop_total: 'int',
      pop_registered: 'int',
      pop_lifted: 'int',
    });
  });

  it('gives the same bytes for the same registers, in whatever order their rows stand', async () => {
    const parent = temporaryFolder();
    const turned = sound.with(
      'provision.csv',
      'status,subject_id,subject_kind,item,as_of,source\nabsent,S2,site,F02,2025-06-01,self\npresent,S1,site,F01,2025-06-01,county',
    );
    const straight = sound.with(
      'provision.csv',
      'subject_kind,subject_id,item,as_of,source,status\nsite,S1,F01,2025-06-01,county,present\nsite,S2,F02,2025-06-01,self,absent\n',
    );
    for (const [name, folder] of Object.entries({ a: straight, b: straight, c: turned })) {
      expect((await run('--in', folder.write(), '--out', join(parent, name))).code).toBe(0);
    }
    expect(digests(join(parent, 'b'))).toEqual(digests(join(parent, 'a')));
    expect(digests(join(parent, 'c'))).toEqual(digests(join(parent, 'a')));
  });

  it('writes nothing and keeps the old extract where the registers have faults', async () => {
    const parent = temporaryFolder();
    const out = join(parent, 'extract');
    const bad = sound.changing('site.csv', ',town,', ',Town,').write();
    expect((await run('--in', bad, '--out', out)).code).toBe(1);
    expect(readdirSync(parent)).toEqual([]);
    await run('--in', sound.write(), '--out', out);
    const before = digests(out);
    const { code, err } = await run('--in', bad, '--out', out);
    expect(code).toBe(1);
    expect(err).toContain('site.csv 第 2 行 kind “Town”');
    expect(err).toContain('fault site.csv row 2 kind “Town”');
    expect(digests(out)).toEqual(before);
    expect(readdirSync(parent)).toEqual(['extract']);
  });

  it('replaces an extract as a whole', async () => {
    const parent = temporaryFolder();
    const out = join(parent, 'extract');
    await run('--in', sound.write(), '--out', out);
    await run('--in', sound.without('provision.csv', 'boundary.geojson').write(), '--out', out);
    expect(readdirSync(out)).not.toContain('provision.parquet');
    expect(readdirSync(out)).not.toContain('boundary.json');
    expect(readdirSync(parent)).toEqual(['extract']);
  });

  it('prints the report as JSON', async () => {
    const bad = sound.changing('site.csv', ',town,', ',Town,').write();
    const { code, out, err } = await run('--in', bad, '--out', join(temporaryFolder(), 'x'), '--json');
    expect(code).toBe(1);
    expect(err).toBe('');
    expect(JSON.parse(out)).toMatchObject({
      status: 'faults',
      out: null,
      faults: [{ file: 'site.csv', row: 2, column: 'kind', rule: 'domain', value: 'Town' }],
      fault_counts: [{ file: 'site.csv', rule: 'domain', count: 1, shown: 1 }],
      warnings: [],
      manifest: null,
    });
  });

  it('refuses a wrong call with one sentence', async () => {
    const from = sound.write();
    const other = temporaryFolder();
    mkdirSync(join(other, 'mine'));
    writeFileSync(join(other, 'mine', 'letter.txt'), 'dear');
    const out = join(other, 'x');
    const calls: readonly (readonly [string[], RegExp])[] = [
      [['--in', from], /--out is missing/],
      [['--out', out], /--in is missing/],
      [['--in', from, '--out'], /--out/],
      [['--in', from, '--out', out, '--verbose'], /--verbose/],
      [['--in', from, '--out', out, 'more'], /more/],
      [['--in', from, '--out', out, '--datum', 'gcj'], /not one of gcj02/],
      [['--in', from, '--out', out, '--k', '3'], /not available yet/],
      [['--in', join(from, 'nowhere'), '--out', out], /not a folder/],
      [['--in', from, '--out', from], /replace the folder/],
      [['--in', from, '--out', join(from, '..')], /replace the folder/],
      [['--in', from, '--out', join(other, 'mine')], /other things/],
    ];
    for (const [argv, sentence] of calls) {
      await expect(run(...argv)).rejects.toThrow(CallError);
      await expect(run(...argv)).rejects.toThrow(sentence);
    }
    expect(readFileSync(join(other, 'mine', 'letter.txt'), 'utf8')).toBe('dear');
  });
});

describe('packs beside the registers', () => {
  const binding = changedPack("binds: ['140829']", "binds: ['140821']");

  it('are copied byte for byte, named in the manifest, and judged', async () => {
    const out = join(temporaryFolder(), 'extract');
    const folder = sound.with('packs/pinglu.yaml', binding).with('packs/truth/pinglu.yaml', '').write();
    expect((await run('--in', folder, '--out', out)).code).toBe(0);
    const manifest = manifestOf(out);
    expect(manifest.packs).toEqual(['YC', 'PL']);
    expect(readFileSync(join(out, 'pack-PL.yaml'), 'utf8')).toBe(binding);
    const listed = manifest.files.find(({ name }) => name === 'pack-PL.yaml');
    expect(listed).toMatchObject({ bytes: Buffer.byteLength(binding), rows: 0, columns: {} });
    const print = vi.spyOn(process.stdout, 'write').mockReturnValue(true);
    expect(await findingsCommand(['--extract', out, '--pack', 'PL', '--requirement', 'PL01'])).toBe(0);
    expect(print.mock.calls.join('')).toContain('"requirement":"PL01","pack":"PL","subject_kind":"site"');
    print.mockRestore();
  });

  it('that bind no county of the extract are there to be read on trial', async () => {
    const out = join(temporaryFolder(), 'extract');
    await run('--in', sound.with('packs/pinglu.yaml', smallPack).write(), '--out', out);
    expect(manifestOf(out).packs).toEqual(['YC']);
    expect(readdirSync(out)).toContain('pack-PL.yaml');
  });

  it.each([
    [
      'a predicate outside the grammar',
      'packs/a.yaml',
      changedPack('site_round.$base >=', 'getenv(1) >='),
      39,
      'pack',
    ],
    [
      'a predicate that no engine takes',
      'packs/a.yaml',
      changedPack('pop_total }', 'pop_total || month(1) }'),
      44,
      'pack',
    ],
    ['the id of a shipped pack', 'packs/a.yaml', changedPack('id: PL\n', 'id: YC\n'), 1, 'pack'],
    ['truth tables without a pack', 'packs/truth/b.yaml', '', null, 'truth_alone'],
    ['another file', 'packs/notes.txt', '', null, 'pack_name'],
  ])('are refused for %s, with the line', async (_, file, text, row, rule) => {
    const folder = sound.with(file, text).write();
    const { code, out } = await run('--in', folder, '--out', join(temporaryFolder(), 'x'), '--json');
    expect(code).toBe(1);
    expect(JSON.parse(out)).toMatchObject({ faults: [{ file, row, rule }] });
  });

  it('may be named in about.json, and then only those are in force', async () => {
    const out = join(temporaryFolder(), 'extract');
    const folder = sound.with('packs/pinglu.yaml', smallPack).with('about.json', '{"packs": ["PL"]}');
    expect((await run('--in', folder.write(), '--out', out)).code).toBe(0);
    expect(manifestOf(out).packs).toEqual(['PL']);
  });

  it('that were changed afterwards are refused by name, and the rest is judged', async () => {
    const out = join(temporaryFolder(), 'extract');
    await run('--in', sound.with('packs/pinglu.yaml', smallPack).write(), '--out', out);
    writeFileSync(join(out, 'pack-PL.yaml'), smallPack.replace('300', '301'));
    const print = vi.spyOn(process.stdout, 'write').mockReturnValue(true);
    const warn = vi.spyOn(process.stderr, 'write').mockReturnValue(true);
    expect(await findingsCommand(['--extract', out, '--requirement', 'F01'])).toBe(1);
    expect(warn.mock.calls.join('')).toMatch(/file_hash_wrong.*pack-PL\.yaml/);
    expect(print.mock.calls.join('')).toContain('"requirement":"F01"');
    vi.restoreAllMocks();
  });
});

describe('opening an extract', () => {
  async function written(): Promise<string> {
    const out = join(temporaryFolder(), 'extract');
    await run('--in', sound.write(), '--out', out);
    return out;
  }

  it('has every table of the contract, and knows which the extract holds', async () => {
    const opened = await openExtract(await written());
    const ask = (text: string) => opened.database.query({ text, values: [] });
    const present = await ask('SELECT name FROM extract_table ORDER BY name');
    expect(present.column('name')).toContain('workshop_site');
    expect(present.column('name')).not.toContain('clinic');
    expect((await ask('SELECT count(*) AS n FROM clinic')).column('n')).toEqual([0]);
    const rounds = await ask(
      'SELECT round, as_of, pop_lifted, trained FROM site_round ORDER BY site_id, round',
    );
    expect(rounds.column('round')).toEqual(['2025-03-31', '2025-06-30', '2025-06-30']);
    expect(rounds.column('as_of')).toEqual(['2025-03-20', '2025-06-20', null]);
    expect(rounds.column('pop_lifted')).toEqual([790, 800, null]);
    expect(rounds.column('trained')).toEqual([null, null, null]);
    const bound = await opened.database.query({
      text: 'SELECT list(site_id ORDER BY site_id) AS ids, sum(pop_total) AS total FROM site_round WHERE round = CAST(? AS DATE)',
      values: ['2025-06-30'],
    });
    expect(bound.column('ids')).toEqual([['S1', 'S2']]);
    expect(Array.from(bound.numbers('total'))).toEqual([930]);
    opened.close();
  });

  it('refuses a changed, a missing file and a newer schema by name', async () => {
    const out = await written();
    const path = join(out, 'site.parquet');
    const bytes = readFileSync(path);
    const flipped = Uint8Array.from(bytes);
    flipped[40] = (flipped[40] ?? 0) ^ 1;
    writeFileSync(path, flipped);
    await expect(openExtract(out)).rejects.toMatchObject({
      code: 'file_hash_wrong',
      detail: { file: 'site.parquet' },
    });
    writeFileSync(path, bytes);
    const manifest = manifestOf(out);
    writeFileSync(join(out, 'manifest.json'), JSON.stringify({ ...manifest, schema: 2 }));
    await expect(openExtract(out)).rejects.toMatchObject({ code: 'schema_newer' });
    const files = manifest.files.map((file) => (file.name === 'site.parquet' ? { ...file, rows: 9 } : file));
    writeFileSync(join(out, 'manifest.json'), JSON.stringify({ ...manifest, files }));
    await expect(openExtract(out)).rejects.toMatchObject({
      code: 'file_rows_wrong',
      detail: { file: 'site.parquet' },
    });
    await expect(openExtract(join(out, 'no'))).rejects.toMatchObject({ code: 'manifest_missing' });
  });
});
