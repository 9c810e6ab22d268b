// The planner's way through the Review workspace.
import { readFileSync } from 'node:fs';
import { expect, test } from './test.ts';

test('from the map to the reason of a verdict, and back again by link', async ({
  atlas,
  page,
  context,
  baseURL,
}) => {
  await atlas.visit();
  await atlas.ready();
  await expect(atlas.map).toHaveAttribute('data-state', 'ready');
  await expect(page.getByTestId('synthetic')).toBeVisible();
  const all = await atlas.siteCount();
  expect(all).toBeGreaterThan(150);

  const without = await atlas.filterToSitesWithoutWorkshop();
  expect(without).toBeGreaterThan(0);
  expect(without).toBeLessThan(all);

  const site = await atlas.openFirstSite();
  expect(site).not.toBe('');
  const name = await atlas.siteName().innerText();
  const why = await atlas.readWhy('W03');
  expect(why).toContain('800');
  expect(why).toContain('三（二）');
  expect(why).toContain('site_round.pop_lifted <= 800');

  const link = await atlas.copyLink();
  expect(link).toContain(`site=${site}`);
  const other = await context.newPage();
  await other.goto(link);
  await expect(other.getByTestId('site-count')).toHaveAttribute('data-value', String(without), {
    timeout: 60_000,
  });
  await expect(other.getByTestId('site-profile').getByRole('heading').first()).toHaveText(name);
  expect(new URL(other.url()).origin).toBe(new URL(baseURL ?? '').origin);
});

test('the whole page does not scroll at 1366×768 nor at 1920×1080', async ({ atlas, page }) => {
  for (const viewport of [
    { width: 1366, height: 768 },
    { width: 1920, height: 1080 },
  ]) {
    await page.setViewportSize(viewport);
    await atlas.open('yuncheng');
    const overflow = await page.evaluate(() => {
      const { scrollWidth, scrollHeight, clientWidth, clientHeight } = document.documentElement;
      return { across: scrollWidth - clientWidth, down: scrollHeight - clientHeight };
    });
    expect(overflow).toEqual({ across: 0, down: 0 });
  }
});

test('the address follows every choice, and a reload keeps them', async ({ atlas, page }) => {
  await atlas.open('yuncheng');
  await atlas.filterToSitesWithoutWorkshop();
  await atlas.pick('shell.base', atlas.say('shell.base.pop_lifted'));
  const count = await atlas.siteCount();
  await page.reload();
  await atlas.ready();
  await atlas.expectSiteCount(count);
  await expect(atlas.picker('shell.base')).toContainText(atlas.say('shell.base.pop_lifted'));
  await atlas.clearFilters();
  await expect.poll(() => atlas.siteCount()).toBeGreaterThan(count);
});

test('a search that matches nothing says so and offers the way back', async ({ atlas, page }) => {
  await atlas.open('yuncheng');
  const all = await atlas.siteCount();
  await atlas.search('不存在的安置点');
  await atlas.expectSiteCount(0);
  await expect(page.getByText(atlas.say('review.matrix.empty'))).toBeVisible();
  await atlas.clearFilters();
  await atlas.expectSiteCount(all);
});

test('switches the language, and nothing of the other one is left behind', async ({ atlas, page }) => {
  await atlas.open('yuncheng');
  await atlas.switchLanguage();
  await expect(page).toHaveURL(/lang=en/);
  await expect(page.getByText(atlas.say('shell.synthetic')).first()).toBeVisible();
  const figures = await atlas.figures.innerText();
  expect(figures).not.toMatch(/[\u4e00-\u9fff]/);
  await atlas.switchLanguage();
  await expect(page.getByText(atlas.say('shell.synthetic')).first()).toBeVisible();
});

test('another round changes the figures and stays in the address', async ({ atlas, page }) => {
  await atlas.open('yuncheng');
  const before = await atlas.figures.innerText();
  await atlas.pick('shell.round', '2023-06-30');
  await expect(page).toHaveURL(/round=2023-06-30/);
  await expect.poll(() => atlas.figures.innerText()).not.toBe(before);
});

test('takes the gap matrix away as a table without formulas, with its filters on top', async ({ atlas }) => {
  await atlas.open('yuncheng');
  const rows = await atlas.filterToSitesWithoutWorkshop();
  const download = await atlas.download(atlas.say('review.matrix.csv'));
  const text = readFileSync(await download.path(), 'utf8').replace(/^\uFEFF/, '');
  const lines = text.split(/\r?\n/).filter((line) => line !== '');
  expect(text).toContain('yuncheng');
  expect(text).toContain('W03');
  expect(text).toContain(atlas.say('review.csv.synthetic'));
  expect(lines.length).toBeGreaterThan(rows);
  const cells = lines.flatMap((line) => line.split(',')).map((cell) => cell.replace(/^"/, ''));
  expect(cells.filter((cell) => /^[=+@\t]/.test(cell))).toEqual([]);
});
