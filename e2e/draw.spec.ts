// The draw: from an empty device to a list that the command line draws again from the revealed seed, bit for bit.
import { execFileSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import type { Page } from '@playwright/test';
import type { DrawRecord } from '../src/inspection/draw/types.ts';
import type { AtlasDriver } from './atlas-driver.ts';
import { violations } from './axe.ts';
import { expect, test } from './test.ts';

const passphrase = 'a sentence that nobody guesses';

async function openDraw(atlas: AtlasDriver, page: Page, language = 'zh-CN'): Promise<void> {
  await atlas.visit(`?extract=hequ&show=inspect&look=inspect.tab:draw&lang=${language}`);
  await expect(page.getByTestId('frame')).toBeVisible({ timeout: 60_000 });
  const vault = page.getByTestId('new-vault');
  await vault.getByLabel(atlas.say('inspect.vault.passphrase')).fill(passphrase);
  await vault.getByLabel(atlas.say('inspect.vault.again')).fill(passphrase);
  await vault.getByRole('button', { name: atlas.say('inspect.vault.set') }).click();
  await expect(vault).toBeHidden();
}

async function listed(page: Page): Promise<string[]> {
  const rows = page.getByTestId('draw-list').locator('tbody tr');
  await expect(rows.first()).toBeVisible();
  return rows.evaluateAll((found) => found.map((row) => (row as HTMLElement).dataset['site'] ?? ''));
}

function byCommand(...args: string[]): { readonly code: number; readonly text: string } {
  const call = ['node_modules/tsx/dist/cli.mjs', 'scripts/atlas.ts', 'draw', ...args];
  try {
    return { code: 0, text: execFileSync(process.execPath, call, { encoding: 'utf8', stdio: 'pipe' }) };
  } catch (error) {
    const { status, stdout } = error as { status: number; stdout: string };
    return { code: status, text: stdout };
  }
}

test('the list is what the command draws from the revealed seed; a change is found; a lock hides it', async ({
  atlas,
  page,
}, info) => {
  await openDraw(atlas, page);
  await page.getByRole('button', { name: atlas.say('draw.do'), exact: true }).click();
  const list = await listed(page);
  expect(list.length).toBeGreaterThan(3);
  const commitment = await page.locator('.draw__slip dd').first().textContent();

  await page.getByRole('button', { name: atlas.say('draw.reveal') }).click();
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: atlas.say('draw.reveal.do') }).click(),
  ]);
  expect(download.suggestedFilename()).toMatch(/^anzhi-draw-[\d-]+\.json$/);
  const file = await download.path();
  const record = JSON.parse(readFileSync(file, 'utf8')) as DrawRecord;
  expect([...record.list].map(({ site }) => site)).toEqual(list);
  expect(record.commitment).toBe(commitment);

  const extract = ['--extract', 'public/extracts/hequ'];
  expect(byCommand(...extract, '--verify', file, '--commitment', record.commitment)).toMatchObject({
    code: 0,
  });
  const parameters = info.outputPath('parameters.json');
  writeFileSync(parameters, JSON.stringify(record.parameters));
  const again = byCommand(...extract, '--parameters', parameters, '--seed', record.seed);
  expect(JSON.parse(again.text)).toEqual(record);

  const forged = info.outputPath('forged.json');
  writeFileSync(forged, JSON.stringify({ ...record, list: record.list.slice(1) }));
  expect(byCommand(...extract, '--verify', forged)).toMatchObject({ code: 1 });
  await page.getByRole('button', { name: atlas.say('draw.verify'), exact: true }).click();
  for (const [path, answer, filed] of [
    [file, 'okUnfiled', ''],
    [file, 'ok', record.commitment],
    [forged, 'list', ''],
  ] as const) {
    await page.getByLabel(atlas.say('draw.verify.filed')).fill(filed);
    await page.getByLabel(atlas.say('draw.verify.file')).setInputFiles(path);
    await page.getByRole('button', { name: atlas.say('draw.verify.do'), exact: true }).click();
    await expect(page.getByTestId('verified')).toHaveAttribute('data-answer', answer);
  }

  const [site = ''] = list;
  expect(page.url()).not.toContain(site);
  await page.getByTestId('lock').click();
  await expect(page.getByTestId('draw-list')).toBeHidden();
  expect(await page.locator('body').textContent()).not.toContain(commitment);
  const unlock = page.getByTestId('unlock');
  await unlock.getByLabel(atlas.say('inspect.vault.passphrase')).fill('not the passphrase at all');
  await page.keyboard.press('Enter');
  await expect(unlock.locator('[data-code="seal_refused"]')).toBeVisible();
  await unlock.getByLabel(atlas.say('inspect.vault.passphrase')).fill(passphrase);
  await page.keyboard.press('Enter');
  await expect.poll(() => listed(page)).toEqual(list);
});

test('axe finds nothing before and after a draw, in English and dark', async ({ atlas, page }) => {
  await openDraw(atlas, page, 'en');
  await page.getByRole('button', { name: atlas.say('shell.theme.dark') }).click();
  expect(await violations(page)).toEqual([]);
  await page.getByRole('button', { name: atlas.say('draw.do'), exact: true }).click();
  await listed(page);
  expect(await violations(page)).toEqual([]);
});
