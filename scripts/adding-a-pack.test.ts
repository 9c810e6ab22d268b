// The page docs/adding-a-pack.md, run: its example is sound and reaches an extract, its lists are those of the code.
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { afterAll, expect, it, vi } from 'vitest';
import { facts, itemFacts } from '../src/compliance/facts/registry.ts';
import { castTypes } from '../src/compliance/grammar/expression.ts';
import { functions } from '../src/compliance/grammar/functions.ts';
import { greatestDepth, writtenLength } from '../src/compliance/grammar/limits.ts';
import { timeLimits } from '../src/runtime/time-limits.ts';
import { aRegisterFolder, removeTemporaryFolders, temporaryFolder } from '../src/testing/register-folder.ts';
import { extractCommand } from './extract.ts';
import { packCommand } from './pack.ts';

vi.setConfig({ testTimeout: 120_000 });
afterAll(removeTemporaryFolders);

const page = readFileSync(new URL('../docs/adding-a-pack.md', import.meta.url), 'utf8');

/** The example that begins with the comment `# <file>`. */
function example(file: string): string {
  const text = page.split('```yaml\n').find((block) => block.startsWith(`# ${file}\n`));
  if (text === undefined) throw new Error(`the page has no example ${file}`);
  return text.slice(0, text.indexOf('```'));
}

const files = ['packs/pinglu.yaml', 'packs/truth/pinglu.yaml'] as const;

it('has an example that is sound and leaves no clause untested', async () => {
  const folder = temporaryFolder();
  for (const file of files) {
    mkdirSync(dirname(join(folder, file)), { recursive: true });
    writeFileSync(join(folder, file), example(file));
  }
  const out = vi.spyOn(process.stdout, 'write').mockReturnValue(true);
  const [pack, truth] = files.map((file) => join(folder, file));
  const code = await packCommand(['--file', pack ?? '', '--truth', truth ?? '']);
  const said = out.mock.calls.join('');
  out.mockRestore();
  expect(said).toBe(`${/# (PL: sound.*)/.exec(page)?.[1] ?? ''}\n`);
  expect(code).toBe(0);
});

it('has an example that reaches an extract', async () => {
  const [pack, truth] = files;
  const registers = aRegisterFolder().with(pack, example(pack)).with(truth, example(truth)).write();
  const err = vi.spyOn(process.stderr, 'write').mockReturnValue(true);
  const extract = join(temporaryFolder(), 'extract');
  expect(await extractCommand(['--in', registers, '--out', extract])).toBe(0);
  err.mockRestore();
  expect(readFileSync(join(extract, 'pack-PL.yaml'), 'utf8')).toBe(example(pack));
});

it('lists what the grammar allows', () => {
  const line = page.split('\n').find((one) => one.startsWith('- The functions')) ?? '';
  const listed = [...line.slice(0, line.indexOf('. The first')).matchAll(/`(\w+)`/g)].map(
    (match) => match[1],
  );
  expect(listed).toEqual(Object.keys(functions).sort());
  expect(page).toContain(castTypes.map((type) => `\`${type}\``).join(', '));
  expect(page).toContain(
    `at most ${writtenLength.toLocaleString('en')} characters and ${greatestDepth} levels`,
  );
  expect(page).toContain(`longer than ${timeLimits.outside / 1000} seconds`);
});

/** docs/facts.md is written from the registry: run this test with `-u` after a fact has changed. */
it('has a list of facts beside it', async () => {
  const cellText = (cells: readonly { table: string; column: string }[]) =>
    cells.map(({ table, column }) => `${table}.${column}`).join(', ');
  const about = (groups: readonly string[]) =>
    groups.map((group) => group.replace('_month', ' by month')).join(', ');
  const sections = facts.map((fact) =>
    [
      `## ${fact.name}`,
      '',
      `Of: ${about(fact.about)}.${fact.dated ? ' Dated: needs `stale_months`.' : ''}`,
      '',
      ...Object.entries(fact.columns).map(
        ([name, cells]) => `- \`${fact.name}.${name}\`: ${cellText(cells)}`,
      ),
    ].join('\n'),
  );
  const items = itemFacts.map(({ fact, fields }) => {
    const table = Object.values(fact.columns)[0]?.[0]?.table ?? '';
    const written = fields.map((field) => `\`F01.${field}\``).join(', ');
    return `## Items of ${table}\n\nOf: ${about(fact.about)}. Dated: needs \`stale_months\`.\n\n- ${written}`;
  });
  const head = [
    '# Facts',
    '',
    'What a predicate may read, with the cells of the [data contract](data-contract.md) that each column is made of.',
    'Written from `src/compliance/facts/` by a test; see [adding a pack](adding-a-pack.md).',
    'Items are written with their code, here F01; a code belongs to one of the two tables.',
  ].join('\n');
  await expect(`${[head, ...items, ...sections].join('\n\n')}\n`).toMatchFileSnapshot('../docs/facts.md');
});
