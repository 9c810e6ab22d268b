// A pack that came with an extract: offered and judged like the shipped ones; damaged, refused or too slow, it is
// said by name and everything else goes on.
import { createHash } from 'node:crypto';
import type { Page } from '@playwright/test';
import { changedPack, smallPack } from '../src/testing/small-pack.ts';
import { slowPack } from '../src/testing/slow-pack.ts';
import { expect, test } from './test.ts';

const extract = '**/extracts/yuncheng';
const file = 'pack-PL.yaml';

/** The manifest names the pack as it is in `named`; the server gives `served`. */
async function givePack(page: Page, served: string, named = served): Promise<void> {
  const sha256 = createHash('sha256').update(named).digest('hex');
  const entry = { name: file, bytes: Buffer.byteLength(named), sha256, rows: 0, columns: {} };
  await page.context().route(`${extract}/manifest.json`, async (route) => {
    const response = await route.fetch();
    const json = (await response.json()) as { packs: string[]; files: unknown[] };
    const withPack = { ...json, packs: [...json.packs, 'PL'], files: [...json.files, entry] };
    await route.fulfill({ response, json: withPack });
  });
  await page.context().route(`${extract}/${file}`, (route) => {
    return route.fulfill({ body: served, contentType: 'text/yaml' });
  });
}

/** The picker of the document in force, whatever it shows. */
const packPicker = (page: Page) => page.locator('.header__pack').getByRole('button');

async function choose(page: Page, name: RegExp): Promise<void> {
  await packPicker(page).click();
  await page.getByRole('option', { name }).click();
}

test('a pack of the extract is offered as binding, and judged', async ({ atlas, page }) => {
  await givePack(page, changedPack('zh: 平陆县后扶办法', "zh: '平陆县<b>办法</b>'"));
  await atlas.open('yuncheng');
  await choose(page, /平陆县<b>办法<\/b>/);
  await atlas.ready();
  await expect(packPicker(page)).toContainText('平陆县<b>办法</b>');
  await expect(page).toHaveURL(/pack=PL/);
  await atlas.openFirstSite();
  await expect(atlas.anyProblem).toHaveCount(0);
  await atlas.open('yuncheng', '&pack=PL');
  await expect(packPicker(page)).toContainText('平陆县<b>办法</b>');
});

const refused = [
  ['was changed on the way', 'file_hash_wrong', smallPack.replace('300', '301'), smallPack],
  [
    'breaks the grammar',
    'pack_invalid',
    changedPack("item.status = 'present'", "getenv('HOME') = ''"),
    undefined,
  ],
  ['no engine takes', 'pack_invalid', changedPack('pop_total }', 'pop_total || month(1) }'), undefined],
] as const;

for (const [name, code, served, named] of refused) {
  test(`a pack that ${name} is refused by name, and the rest works`, async ({ atlas, page }) => {
    await givePack(page, served, named);
    await atlas.open('yuncheng');
    await expect(atlas.problem(code)).toContainText(file);
    await expect(atlas.problem(code)).toHaveCount(1);
    await packPicker(page).click();
    await expect(page.getByRole('option', { name: /平陆/ })).toHaveCount(0);
    await page.keyboard.press('Escape');
    await expect.poll(() => atlas.siteCount()).toBeGreaterThan(100);
    await atlas.openFirstSite();
  });
}

test('a pack that takes too long is ended with its engine, and the rest works', async ({ atlas, page }) => {
  test.setTimeout(150_000);
  await page.clock.install();
  await givePack(page, slowPack());
  const fetched = page.waitForResponse(`${extract}/${file}`, { timeout: 60_000 });
  await atlas.visit('?extract=yuncheng');
  await fetched;
  // The limit is passed by putting the page's clock forward while the engine is really at work.
  const problem = atlas.problem('statement_too_slow');
  for (let tries = 0; tries < 40 && (await problem.count()) === 0; tries += 1) {
    await page.waitForTimeout(500);
    await page.clock.fastForward(16_000);
  }
  await expect(problem).toHaveCount(1);
  await expect(problem).toContainText('PL');
  await atlas.ready();
  await expect.poll(() => atlas.siteCount()).toBeGreaterThan(100);
  await atlas.openFirstSite();
  await expect(atlas.profile).toContainText('F01');
});
