// The page and the command line give the same findings for every site and requirement of Yuncheng.
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

function byCommand(): string {
  return execFileSync(
    process.execPath,
    [
      'node_modules/tsx/dist/cli.mjs',
      'scripts/atlas.ts',
      'findings',
      '--extract',
      'public/extracts/yuncheng',
    ],
    { encoding: 'utf8', maxBuffer: 1 << 28 },
  );
}

test('page and command agree on every finding', async ({ atlas }) => {
  await atlas.open('yuncheng');
  const download = await atlas.download('导出核查结论');
  const page = sorted(readFileSync(await download.path(), 'utf8'));
  const command = sorted(byCommand());
  expect(command.length).toBeGreaterThan(5_000);
  expect(page.length).toBe(command.length);
  const apart = page.flatMap((line, at) => (line === command[at] ? [] : [`${line}\n${command[at] ?? ''}`]));
  expect(apart.slice(0, 5)).toEqual([]);
});
