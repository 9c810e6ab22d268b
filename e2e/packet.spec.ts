// The packets of a plan: made for a day, read in the hand, printed, and nowhere told but on the screen and on paper.
import type { Page } from '@playwright/test';
import { violations } from './axe.ts';
import { expect, test } from './test.ts';
import { VisitDriver } from './visit-driver.ts';

test.use({ viewport: { width: 800, height: 1280 }, hasTouch: true });

const extract = 'hequ';
const sites = ['裕民3号新村', '嘉馨2号家园'];

/** What the browser would print, without its window. */
async function printed(page: Page, press: () => Promise<void>): Promise<string[]> {
  await page.evaluate(() => {
    globalThis.print = () => undefined;
  });
  await press();
  await page.evaluate(() => {
    dispatchEvent(new Event('beforeprint'));
  });
  const sheets = await page.locator('.printed-sheets .packet-sheet h1').allTextContents();
  await page.evaluate(() => {
    dispatchEvent(new Event('afterprint'));
  });
  return sheets;
}

test('packets are made, read under the six headings and printed without telling the list to anybody', async ({
  page,
  atlas,
}) => {
  test.setTimeout(90_000);
  expect(atlas).toBeDefined();
  const visit = new VisitDriver(page);
  await visit.open(extract, 'draw');
  await visit.setPassphrase();
  await visit.planByHand(sites);
  const packets = page.getByTestId('packets');
  const packet = page.getByTestId('packet');

  await test.step('read, by touch and by keyboard', async () => {
    await expect(packet.getByRole('heading', { level: 2 })).toHaveText(sites[0] ?? '');
    await expect(packet.getByText(visit.say('packet.synthetic'))).toBeVisible();
    await expect(packet.locator('.packet__table tbody tr')).not.toHaveCount(0);
    await packets.getByRole('button', { name: sites[1] ?? '' }).focus();
    await page.keyboard.press('Enter');
    await expect(packet.getByRole('heading', { level: 2 })).toHaveText(sites[1] ?? '');
    const small = await packets
      .locator('button, input')
      .evaluateAll((all) =>
        all
          .filter((one) => one.getBoundingClientRect().height < 48)
          .map((one) => one.outerHTML.slice(0, 100)),
      );
    expect(small).toEqual([]);
    expect(await violations(page)).toEqual([]);
  });

  await test.step('print one, print all', async () => {
    const one = () => packets.getByRole('button', { name: visit.say('packet.print.one') }).click();
    const all = () => packets.getByRole('button', { name: visit.say('packet.print.all') }).click();
    expect(await printed(page, one)).toEqual([sites[1]]);
    expect(await printed(page, all)).toEqual(sites);
    await expect(page.locator('.printed-sheets')).toHaveCount(0);
  });

  await test.step('neither address nor title name a site', async () => {
    const told = [decodeURIComponent(page.url()), await page.title()].join(' ');
    for (const word of [...sites, '140930-']) expect(told).not.toContain(word);
  });
});
