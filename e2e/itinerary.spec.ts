// The days of a list: planned, a site fixed to a day by keyboard, taken away and printed, and told nowhere else.
import { readFileSync } from 'node:fs';
import type { Page } from '@playwright/test';
import { violations } from './axe.ts';
import { expect, test } from './test.ts';
import { VisitDriver } from './visit-driver.ts';

const sites = ['裕民3号新村', '嘉馨2号家园'];

async function planList(visit: VisitDriver, page: Page): Promise<void> {
  await visit.open('hequ', 'draw');
  await visit.setPassphrase();
  await page.getByRole('button', { name: visit.say('draw.byHand'), exact: true }).click();
  for (const name of sites) {
    await page.getByRole('combobox', { name: visit.say('draw.byHand.add') }).fill(name);
    await page.getByRole('option', { name }).first().click();
  }
  await page.getByRole('button', { name: visit.say('draw.byHand.do') }).click();
  await visit.tab('itinerary');
  await page.getByTestId('plan-days').click();
  await expect(page.getByTestId('days-result')).toBeVisible();
}

test('days are planned, changed by keyboard, exported after a warning and printed', async ({
  page,
  atlas,
}) => {
  test.setTimeout(90_000);
  expect(atlas).toBeDefined();
  const visit = new VisitDriver(page);
  await planList(visit, page);
  const summary = page.getByTestId('days-summary');
  await expect(summary).toContainText(visit.say('itinerary.priority.proven', { priority: 2 }));
  expect(await violations(page)).toEqual([]);

  await test.step('a site is left out by keyboard and the days are planned again', async () => {
    const name = visit.say('itinerary.lock.name', { site: sites[0] ?? '' });
    await page.locator(`[data-label="${name}"]`).focus();
    await page.keyboard.press('Enter');
    await page.keyboard.press('End');
    await page.keyboard.press('Enter');
    await expect(page.getByTestId('days-left')).toContainText(visit.say('itinerary.left.forbidden'));
    await expect(summary).toContainText(visit.say('itinerary.priority.proven', { priority: 1 }));
  });

  await test.step('files only after the tick; their names say nothing', async () => {
    await expect(page.getByTestId('days-gpx')).toBeDisabled();
    await page.getByLabel(visit.say('itinerary.take.understood')).check();
    const [file] = await Promise.all([page.waitForEvent('download'), page.getByTestId('days-gpx').click()]);
    expect(file.suggestedFilename()).toBe('anzhi-days-synthetic.gpx');
    const gpx = readFileSync(await file.path(), 'utf8');
    expect(gpx).toContain(sites[1]);
    expect(gpx).not.toContain(`1-1 ${sites[0] ?? ''}`);
  });

  await test.step('paper holds the timetable alone; title and address hold nothing', async () => {
    await page.emulateMedia({ media: 'print' });
    await page.evaluate(() => dispatchEvent(new Event('beforeprint')));
    await expect(page.locator('.printed-sheets')).toContainText(sites[1] ?? '');
    await expect(page.locator('#root')).toBeHidden();
    await page.evaluate(() => dispatchEvent(new Event('afterprint')));
    await page.emulateMedia({ media: 'screen' });
    for (const site of sites) {
      expect(await page.title()).not.toContain(site);
      expect(decodeURIComponent(page.url())).not.toContain(site);
    }
  });
});
