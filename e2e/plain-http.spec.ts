// The page on plain http, under a name that is not this machine: nothing can be sealed and nothing kept offline, and it
// says so; the ledger works and loses nothing.
import { readFileSync } from 'node:fs';
import { browserFlags } from '../scripts/browser-flags.ts';
import { LedgersDriver } from './ledgers-driver.ts';
import { expect, test } from './test.ts';

const host = 'county.test';
const flags = browserFlags.map((flag) =>
  flag.startsWith('--host-resolver-rules=') ? `--host-resolver-rules=MAP ${host} 127.0.0.1` : flag,
);
const executablePath = process.env['CHROME_PATH'];
const port = Number(process.env['ATLAS_PORT'] ?? 4319);

test.use({
  baseURL: `http://${host}:${port}/atlas/of/a/county/`,
  launchOptions: { args: flags, ...(executablePath === undefined ? {} : { executablePath }) },
});

test('on plain http no draw and no offline page, said why; an issue is kept and taken away', async ({
  atlas,
  page,
}) => {
  const ledgers = new LedgersDriver(atlas);
  await atlas.visit('?extract=hequ&show=inspect&look=inspect.tab:draw');
  await expect(page.getByTestId('frame')).toBeVisible({ timeout: 60_000 });
  expect(await page.evaluate(() => globalThis.isSecureContext)).toBe(false);
  await expect(page.getByTestId('insecure')).toContainText(atlas.say('problem.insecure_page.title'));
  await expect(page.getByRole('button', { name: atlas.say('draw.do'), exact: true })).toBeDisabled();
  await expect(page.getByTestId('offline')).toContainText(atlas.say('offline.insecure'));

  await ledgers.tab('ledgers');
  await page.getByRole('button', { name: atlas.say('ledgers.new'), exact: true }).click();
  const form = page.getByTestId('new-issue');
  await form.getByRole('combobox').first().fill('1号');
  await page.getByRole('option').first().click();
  const title = form.getByLabel(atlas.say('ledgers.column.title'), { exact: true });
  await title.fill('路灯不亮');
  // What is typed outlives its form.
  await title.press('Escape');
  await expect(form).toHaveCount(0);
  await page.getByRole('button', { name: atlas.say('ledgers.new'), exact: true }).click();
  await expect(title).toHaveValue('路灯不亮');
  await form.getByLabel(atlas.say('ledgers.field.finder'), { exact: true }).fill('市督导一组');
  const save = form.getByRole('button', { name: atlas.say('ledgers.new.save'), exact: true });
  await save.click();
  await expect(form.locator('[data-refusal="dimension_missing"]')).toBeVisible();
  await form.getByRole('button', { name: atlas.say('ledgers.dimension') }).click();
  await page.getByRole('option', { name: atlas.say('counties.issues.fire') }).click();
  await save.click();
  await expect(ledgers.card('路灯不亮')).toBeVisible();
  await expect(page.getByTestId('not-exported')).toBeVisible();

  await page.reload({ waitUntil: 'domcontentloaded' });
  await expect(ledgers.card('路灯不亮')).toBeVisible({ timeout: 60_000 });
  await ledgers.tab('device');
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: atlas.say('inspect.export.do'), exact: true }).click(),
  ]);
  expect(readFileSync(await download.path(), 'utf8')).toContain('路灯不亮');
  await page.getByRole('button', { name: atlas.say('inspect.export.confirm') }).click();
  await expect(page.getByTestId('not-exported')).toHaveCount(0);
});
