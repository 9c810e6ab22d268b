// The same way as with the mouse, by keyboard alone.
import type { Page } from '@playwright/test';
import { expect, test } from './test.ts';

/** Presses Tab until the focus is where `reached` says; fails after as many steps as a person would bear. */
async function tabTo(page: Page, reached: () => Promise<boolean>, steps = 120): Promise<void> {
  for (let step = 0; step < steps; step += 1) {
    await page.keyboard.press('Tab');
    if (await reached()) return;
  }
  throw new Error(`the focus did not get there within ${steps} steps`);
}

const focusName = (page: Page): Promise<string> =>
  page.evaluate(() => {
    const element = document.activeElement;
    return `${element?.getAttribute('aria-label') ?? ''} ${element?.textContent ?? ''}`;
  });

const focusWithin = (page: Page, testId: string): Promise<boolean> =>
  page.evaluate((id) => document.activeElement?.closest(`[data-testid="${id}"]`) !== null, testId);

test('filters, opens a site in the matrix, reads why and closes again', async ({ atlas, page }) => {
  await atlas.open('yuncheng');
  const all = await atlas.siteCount();
  const figure = atlas.say('review.figure.noWorkshop', { max: 800 });
  await tabTo(page, async () => (await focusName(page)).includes(figure));
  await expect(page.locator(':focus-visible')).toHaveCount(1);
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/verdict=W03/);
  await expect.poll(() => atlas.siteCount()).toBeLessThan(all);

  await tabTo(page, () => focusWithin(page, 'gap-matrix'));
  for (let row = 0; row < 4 && !page.url().includes('site='); row += 1) {
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await page.waitForTimeout(100);
  }
  await expect(atlas.profile).toBeVisible();
  await expect(page).toHaveURL(/site=/);

  await tabTo(page, () => focusWithin(page, 'site-profile'));
  await page.keyboard.press('Escape');
  await expect(page).not.toHaveURL(/site=/);
});

test('the cell the keyboard stands on is in the page wherever the matrix is scrolled to', async ({
  atlas,
}) => {
  await atlas.open('yuncheng');
  const matrix = atlas.matrix;
  const named = (): Promise<boolean> => matrix.evaluate((grid) => grid.ariaActiveDescendantElement !== null);
  await expect.poll(named).toBe(true);
  const rows = await matrix.getAttribute('aria-rowcount');
  await matrix.evaluate((grid) => {
    grid.scrollTop = grid.scrollHeight;
  });
  await expect(matrix.locator(`[aria-rowindex="${rows}"]`)).toBeVisible();
  await expect.poll(() => named()).toBe(true);
  await matrix.press('ArrowDown');
  await expect(matrix.locator('[aria-rowindex="4"]')).toBeInViewport();
  await expect.poll(() => named()).toBe(true);
});

test('moves through the sites on the map and selects one', async ({ atlas, page }) => {
  await atlas.open('yuncheng');
  await tabTo(page, () =>
    page.evaluate(() => document.activeElement?.matches('canvas, [data-map-keys]') ?? false),
  );
  await page.keyboard.press('.');
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/site=/);
  await expect(atlas.profile).toBeVisible();
  // One step back leaves the pointed site, the next one the selected site.
  await page.keyboard.press('Escape');
  await page.keyboard.press('Escape');
  await expect(page).not.toHaveURL(/site=/);
});

test('changes the region by keyboard', async ({ atlas, page }) => {
  await atlas.open('yuncheng');
  const label = atlas.say('shell.region');
  await tabTo(page, async () => (await focusName(page)).includes(label));
  await page.keyboard.press('Enter');
  await expect(page.getByRole('listbox')).toBeVisible();
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await expect(page).not.toHaveURL(/extract=yuncheng/);
  await atlas.ready();
});
