// The page and the command line give the same findings: every pack where it binds, every pack on trial over the
// largest region, and the largest pack on trial over every region.
import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { expect, test } from './test.ts';

interface Line {
  readonly requirement: string;
  readonly subject_id: string;
  readonly period: string | null;
}

function sorted(text: string): string[] {
  const key = ({ requirement, subject_id: id, period }: Line): string =>
    `${requirement} ${id} ${period ?? ''}`;
  const lines = text.split('\n').filter((line) => line.trim() !== '');
  return lines
    .map((line) => ({ line: canonical(JSON.parse(line)), key: key(JSON.parse(line) as Line) }))
    .sort((a, b) => (a.key < b.key ? -1 : 1))
    .map(({ line }) => line);
}

/** The same JSON whatever the order of its keys. */
function canonical(value: unknown): string {
  return JSON.stringify(value, (_, inner: unknown) =>
    typeof inner === 'object' && inner !== null && !Array.isArray(inner)
      ? Object.fromEntries(Object.entries(inner).sort(([a], [b]) => (a < b ? -1 : 1)))
      : inner,
  );
}

function byCommand(region: string, pack: string): string {
  const call = ['findings', '--extract', `public/extracts/${region}`, '--pack', pack];
  return execFileSync(process.execPath, ['node_modules/tsx/dist/cli.mjs', 'scripts/atlas.ts', ...call], {
    encoding: 'utf8',
    maxBuffer: 1 << 28,
  });
}

/** The pack that binds each region first; how many findings it has, at least. */
const regions = {
  yuncheng: { packs: ['YC', 'ZY', 'HQ', 'FX', 'JY'], least: 7_000 },
  ziyang: { packs: ['ZY', 'YC'], least: 1_500 },
  hequ: { packs: ['HQ', 'YC'], least: 150 },
  fangxian: { packs: ['FX', 'YC'], least: 10 },
  jingyuan: { packs: ['JY', 'YC'], least: 50 },
};

for (const [region, { packs, least }] of Object.entries(regions)) {
  test(`page and command agree on every finding of ${packs.join(', ')} over ${region}`, async ({ atlas }) => {
    test.setTimeout(300_000);
    let most = 0;
    for (const pack of packs) {
      await atlas.open(region, `&pack=${pack}`);
      const download = await atlas.download(atlas.say('tools.findings'));
      const page = sorted(readFileSync(await download.path(), 'utf8'));
      const command = sorted(byCommand(region, pack));
      most = Math.max(most, command.length);
      expect(page.length, `${pack}: as many findings`).toBe(command.length);
      const apart = page.flatMap((line, at) =>
        line === command[at] ? [] : [`${line}\n${command[at] ?? ''}`],
      );
      expect(apart.slice(0, 5), pack).toEqual([]);
    }
    expect(most).toBeGreaterThan(least);
  });
}
