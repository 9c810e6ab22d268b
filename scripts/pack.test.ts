import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, describe, expect, it, vi } from 'vitest';
import { removeTemporaryFolders, temporaryFolder } from '../src/testing/register-folder.ts';
import { changedPack, smallPack } from '../src/testing/small-pack.ts';
import { CallError } from './arguments.ts';
import { catalogueCommand } from './catalogue.ts';
import { packCommand } from './pack.ts';

vi.setConfig({ testTimeout: 120_000 });
afterAll(removeTemporaryFolders);

const words = '{ zh: 甲, en: a }';
const truth = (verdict: string) => `PL01:
  - kind: pass
    when: ${words}
    given:
      site: [{ site_id: S1, county_adcode: '140829' }]
      site_round: [{ pop_total: 300 }]
      provision: [{ item: PL01, status: present }]
    verdict: ${verdict}
    marks: [boundary]
PL03:
  - kind: example
    when: ${words}
    given:
      site: [{ site_id: S1, county_adcode: '140829' }]
      site_round: [{ hh_labour_known: 4, hh_labour_stable: 3 }]
    figures: { share: 0.75 }
`;

async function run(
  command: (argv: readonly string[]) => Promise<number>,
  ...argv: string[]
): Promise<{ code: number; out: string }> {
  const out = vi.spyOn(process.stdout, 'write').mockReturnValue(true);
  try {
    const code = await command(argv);
    return { code, out: out.mock.calls.map(([chunk]) => String(chunk)).join('') };
  } finally {
    out.mockRestore();
  }
}

function file(name: string, text: string): string {
  const path = join(temporaryFolder(), name);
  writeFileSync(path, text);
  return path;
}

describe('atlas pack', () => {
  it('says that a pack is sound, and which clauses nothing tests', async () => {
    const argv = ['--file', file('pl.yaml', smallPack), '--truth', file('t.yaml', truth('pass')), '--json'];
    const { code, out } = await run(packCommand, ...argv);
    expect(code).toBe(0);
    expect(JSON.parse(out)).toEqual({
      status: 'sound',
      pack: 'PL',
      clauses: 3,
      cases: 2,
      untested: ['PL02'],
      faults: [],
    });
  });

  it('names the line of a case that comes out otherwise', async () => {
    const argv = ['--file', file('pl.yaml', smallPack), '--truth', file('t.yaml', truth('fail'))];
    const { code, out } = await run(packCommand, ...argv);
    expect(code).toBe(1);
    expect(out).toMatch(/^t\.yaml:2: PL01 \(a\): expected .*"fail".*, found .*"pass"/);
  });

  it.each([
    ['outside the grammar', changedPack('site_round.$base >=', 'read_text(1) >='), 39, 'read_text'],
    ['that no engine takes', changedPack('pop_total }', 'pop_total || month(1) }'), 44, 'PL02'],
    ['with a clause of a shipped pack', changedPack('id: PL01', 'id: W03'), 30, 'clause of the pack YC'],
    ['that is no YAML', 'id: [', 1, ''],
  ])('names the line of a pack %s', async (_, text, line, reason) => {
    const { code, out } = await run(packCommand, '--file', file('pl.yaml', text), '--json');
    const report = JSON.parse(out) as { faults: { file: string; line: number; reason: string }[] };
    expect(code).toBe(1);
    expect(report.faults).toMatchObject([{ file: 'pl.yaml', line }]);
    expect(report.faults[0]?.reason).toContain(reason);
  });

  it('refuses a wrong call', async () => {
    await expect(run(packCommand, '--file', '/nowhere.yaml')).rejects.toThrow(CallError);
    await expect(run(packCommand)).rejects.toThrow('--file is missing');
  });
});

describe('atlas catalogue', () => {
  it('lists every clause in the order of the documents, with what it reads', async () => {
    const { code, out } = await run(catalogueCommand, '--json');
    const lines = JSON.parse(out) as { pack: string; id: string; kind: string }[];
    expect(code).toBe(0);
    expect(new Set(lines.map(({ pack }) => pack))).toEqual(new Set(['FX', 'HQ', 'JY', 'YC', 'ZY']));
    expect(new Set(lines.map(({ id }) => id)).size).toBe(lines.length);
    expect(lines.find(({ id }) => id === 'W03')).toMatchObject({
      pack: 'YC',
      kind: 'check',
      subject: 'site',
      every: 'round',
      status: 'hard',
      valid_until: '2025-12-31',
      parameters: expect.arrayContaining(['max_lifted']) as string[],
      cells: expect.arrayContaining(['site_round.pop_lifted', 'workshop_site.workshop_id']) as string[],
    });
    expect(lines.find(({ id }) => id === 'F04')).toMatchObject({ items: ['F04'], cells: [] });
    expect((await run(catalogueCommand, '--json')).out).toBe(out);
  });

  it('is a table without --json, of one pack where one is named', async () => {
    const { out } = await run(catalogueCommand, '--pack', 'JY');
    const lines = out.trim().split('\n');
    expect(lines[0]).toMatch(/^pack +id +kind/);
    expect(lines.slice(1, -1).every((line) => line.startsWith('JY'))).toBe(true);
    expect(lines.at(-1)).toMatch(/^\d+ clauses: \d+ check, \d+ measure/);
    await expect(run(catalogueCommand, '--pack', 'XX')).rejects.toThrow('no pack XX');
  });
});
