// Parameters that a document leaves open: changed on screen, their effect shown, carried in link and export, restored.
import { readFileSync } from 'node:fs';
import { expect, test } from './test.ts';
import type { AtlasDriver } from './atlas-driver.ts';

async function openParameters(atlas: AtlasDriver): Promise<void> {
  await atlas.page.getByRole('button', { name: new RegExp(`^${atlas.say('parameters.title')}`) }).click();
  await expect(atlas.page.getByTestId('parameters-panel')).toBeVisible();
}

async function change(atlas: AtlasDriver, name: string, value: string): Promise<void> {
  const line = atlas.page.getByTestId('parameters-panel').getByTestId(`parameter-${name}`);
  await line.getByRole('button', { name: new RegExp(`^${atlas.say('review.parameter.change')}`) }).click();
  await line.getByRole('textbox').fill(value);
  await line.getByRole('button', { name: atlas.say('review.parameter.apply') }).click();
}

test('a changed threshold shows which sites change their verdict, by county, and one press restores it', async ({
  atlas,
}) => {
  await atlas.open('yuncheng');
  await openParameters(atlas);
  const panel = atlas.page.getByTestId('parameters-panel');
  await expect(panel).toContainText(atlas.say('parameters.allDefault'));
  await change(atlas, 'max_lifted', '500');
  await expect(atlas.page).toHaveURL(/set=max_lifted(:|%3A)500/);
  const said = panel.getByTestId('effect-said');
  await expect(said).toContainText(/\d/);
  const rows = panel.getByTestId('effect-counties').locator('tbody tr');
  const counts = await rows.locator('td:nth-child(2)').allInnerTexts();
  const total = counts.reduce((sum, text) => sum + Number(text.replaceAll(',', '')), 0);
  await expect(said).toContainText(String(total));
  await expect(panel.getByTestId('effect-list').locator('li').first()).toContainText('W03');
  await panel.getByRole('button', { name: atlas.say('parameters.restoreAll') }).click();
  await expect(atlas.page).not.toHaveURL(/set=/);
  await expect(panel).toContainText(atlas.say('parameters.allDefault'));
});

test('the effect counts what the verdicts before and after say', async ({ atlas }) => {
  const failing = async (): Promise<number> => {
    const figure = atlas.figures.getByRole('button').filter({ hasText: /无车间/ });
    return Number((await figure.locator('strong, b').first().innerText()).replaceAll(/\D/g, ''));
  };
  await atlas.open('yuncheng');
  const before = await failing();
  await atlas.open('yuncheng', '&set=max_lifted:500');
  const after = await failing();
  await openParameters(atlas);
  const panel = atlas.page.getByTestId('parameters-panel');
  await expect(panel.getByTestId('effect-said')).toBeVisible();
  const waiting = atlas.page.waitForEvent('download');
  await panel.getByRole('button', { name: atlas.say('parameters.csv') }).click();
  const text = readFileSync(await (await waiting).path(), 'utf8');
  const lines = text.split('\n').filter((line) => line.includes(',W03,'));
  const lost = lines.filter((line) => line.includes(`,${atlas.say('review.verdict.fail')},`)).length;
  const won = lines.filter((line) => line.trim().endsWith(`,${atlas.say('review.verdict.fail')}`)).length;
  expect(after - before).toBe(won - lost);
  expect(text).toContain('max_lifted');
  expect(text).toContain(atlas.say('review.parameter.changed', { value: '800 人' }));
  expect(text).toContain(atlas.say('review.csv.synthetic'));
});

test('a value out of range is refused in words and changes nothing', async ({ atlas }) => {
  await atlas.open('yuncheng');
  await openParameters(atlas);
  const line = atlas.page.getByTestId('parameters-panel').getByTestId('parameter-share');
  await line.getByRole('button', { name: new RegExp(`^${atlas.say('review.parameter.change')}`) }).click();
  await line.getByRole('textbox').fill('1.5');
  await expect(line).toContainText(atlas.say('review.parameter.range', { min: 0, max: 1 }));
  await expect(line.getByRole('button', { name: atlas.say('review.parameter.apply') })).toBeDisabled();
  await expect(atlas.page).not.toHaveURL(/set=/);
});

test('a link with changed parameters reopens them, and keys alone restore the defaults', async ({
  atlas,
}) => {
  await atlas.open('yuncheng', '&set=count_shared:true');
  await atlas.page.getByRole('button', { name: atlas.say('parameters.titleChanged', { count: 1 }) }).focus();
  await atlas.page.keyboard.press('Enter');
  const panel = atlas.page.getByTestId('parameters-panel');
  await expect(panel.getByTestId('effect-said')).toBeVisible();
  const restore = panel.getByRole('button', { name: atlas.say('parameters.restoreAll') });
  for (
    let step = 0;
    step < 5 && !(await restore.evaluate((node) => node === document.activeElement));
    step += 1
  ) {
    await atlas.page.keyboard.press('Tab');
  }
  await expect(restore).toBeFocused();
  await atlas.page.keyboard.press('Enter');
  await expect(atlas.page).not.toHaveURL(/set=/);
  await atlas.page.keyboard.press('Escape');
  await expect(panel).toHaveCount(0);
});

test('another document is read on trial beside the one in force, and says so', async ({ atlas }) => {
  await atlas.open('yuncheng', '&beside=ZY');
  await atlas.page.getByRole('button', { name: atlas.say('beside.open') }).click();
  const panel = atlas.page.getByTestId('beside-panel');
  await expect(panel).toContainText(atlas.say('beside.trial'));
  await expect(panel).toContainText(atlas.say('beside.binding'));
  await expect(panel).toContainText('F04');
  await expect(panel).toContainText('Z23');
  await panel.getByTestId('beside-sites').getByRole('button').first().click();
  await expect(atlas.profile).toBeVisible();
  await expect(panel).toHaveCount(0);
});
