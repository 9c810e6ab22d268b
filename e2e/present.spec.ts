// Slides on the wall: read from the back row, driven by keyboard alone, live, frozen when asked, and turning by themselves.
import { fromAfar, violations } from './axe.ts';
import { slideFaults } from './measure-slide.ts';
import { PresentDriver } from './present-driver.ts';
import { expect, test } from './test.ts';

const extract = 'hequ';
const screens = [
  { width: 1920, height: 1080 },
  { width: 1024, height: 768 },
] as const;

for (const language of ['zh-CN', 'en'] as const) {
  test(`every slide can be read from afar on both screens and in both themes: ${language}`, async ({
    atlas,
    page,
  }) => {
    const present = new PresentDriver(atlas);
    await page.setViewportSize(screens[0]);
    await present.open(extract, `&lang=${language}`);
    for (const screen of screens) {
      await page.setViewportSize(screen);
      await present.expectAspect(screen.width / screen.height > 1.5 ? 'wide' : 'narrow');
      await present.press('Home');
      await present.expectNumber(1);
      // Each slide is seen in both themes: light on one screen, dark on the other, the other way round in English.
      if (language === 'en' || screen !== screens[0]) await present.press('t');
      const [, count] = await present.place();
      expect(count).toBeGreaterThan(10);
      for (let number = 1; number <= count; number += 1) {
        await present.expectNumber(number);
        await present.mapReady();
        const name = `slide ${number} at ${screen.width}`;
        expect(await slideFaults(page), name).toEqual([]);
        // The rules of axe see structure too; each slide is looked at in one language, on one screen.
        const turn = language === 'en' ? number : number + 1;
        if (turn % 2 === 0 && screen === screens[number % 4 < 2 ? 0 : 1])
          expect(await violations(page, fromAfar), name).toEqual([]);
        await present.press('PageDown');
      }
    }
  });
}

test('by keyboard alone: numbers, overview, notes, black, help, and out again step by step', async ({
  atlas,
  page,
}) => {
  const present = new PresentDriver(atlas);
  await page.setViewportSize(screens[0]);
  await present.open(extract);
  const [, count] = await present.place();
  const spoken = page.getByTestId('present-spoken');
  await present.press('3', 'Enter');
  await present.expectNumber(3);
  await expect(spoken).toContainText(`3`);
  await expect(page).toHaveURL(/slide=(?!title)/);
  await present.press('ArrowRight', ' ', 'Backspace', 'ArrowLeft');
  await present.expectNumber(3);
  await present.press('End');
  await present.expectNumber(count);

  await present.press('o');
  await expect(present.overview.getByRole('button')).toHaveCount(count);
  await expect(present.overview).toContainText(await page.locator('[data-clock]').first().innerText());
  expect(await violations(page)).toEqual([]);
  await present.press('Home', 'ArrowRight', 'Enter');
  await present.expectNumber(2);

  await present.press('n');
  await expect(present.notes).toContainText('0:');
  await expect(present.notes.getByRole('listitem').first()).toBeVisible();
  expect(await slideFaults(page)).toEqual([]);
  expect(await violations(page)).toEqual([]);
  await present.press('?');
  await expect(page.getByTestId('present-help')).toBeVisible();
  expect(await violations(page)).toEqual([]);
  await present.press('Escape');
  await expect(page.getByTestId('present-help')).toBeHidden();
  await present.press('.');
  await expect(page.locator('.present__black')).toBeVisible();
  await present.press('PageDown');
  await expect(page.locator('.present__black')).toBeHidden();
  await present.expectNumber(2);
  await present.press('Escape');
  await expect(present.notes).toBeHidden();
  await present.press('a');
  await present.expectAspect('narrow');
  await present.press('Escape');
  await expect(present.wall).toBeHidden();
  await expect(page).not.toHaveURL(/slide=/);
});

test('leads into the dashboard and back to the very slide, with what was left', async ({ atlas, page }) => {
  const present = new PresentDriver(atlas);
  await page.setViewportSize(screens[0]);
  await present.open(extract, '&county=140930');
  await present.press('2', 'Enter');
  await present.expectNumber(2);
  const before = page.url();
  const name = await present.focusDrill();
  expect(name).toContain(atlas.say('present.drill', { workspace: '' }).slice(0, 1));
  await present.press('Enter');
  await expect(present.wayBack).toBeVisible();
  await expect(present.wayBack).toContainText(atlas.say('present.return.number', { number: 2 }));
  await expect(page).not.toHaveURL(/show=brief/);
  await atlas.settled();
  expect(await violations(page)).toEqual([]);
  // Escape belongs to the dashboard.
  await present.press('Escape');
  await expect(present.wayBack).toBeVisible();
  await present.press('Alt+ArrowLeft');
  await expect(present.wall).toBeVisible();
  await present.expectNumber(2);
  expect(page.url()).toBe(before);
  expect(await page.evaluate(() => document.activeElement?.matches('.slide__drill'))).toBe(true);
});

test('a freeze holds what is shown while the dashboard goes on to another round, and says so', async ({
  atlas,
  page,
}) => {
  const present = new PresentDriver(atlas);
  await page.setViewportSize(screens[0]);
  await present.open(extract);
  await present.press('2', 'Enter', 'z');
  const shown = await present.slide.locator('.slide__body').innerText();
  const clock = await present.foot.locator('[data-clock]').innerText();
  await expect(present.foot).toContainText('■');
  await present.focusDrill();
  await present.press('Enter');
  await expect(present.wayBack).toBeVisible();
  await atlas.picker('shell.round').click();
  const earlier = page.getByRole('option').nth(1);
  const round = /\d{4}-\d{2}-\d{2}/.exec(await earlier.innerText())?.[0] ?? '';
  await earlier.click();
  await atlas.settled();
  // By the workspace, not by the way back: the round stays as it was changed.
  await page
    .getByRole('navigation', { name: atlas.say('shell.workspaces') })
    .getByRole('button', { name: atlas.say('shell.workspace.brief') })
    .click();
  await expect(present.foot).toContainText(round, { timeout: 30_000 });
  expect(await present.slide.locator('.slide__body').innerText()).toBe(shown);
  expect(await present.foot.locator('[data-clock]').innerText()).toBe(clock);
  expect(await slideFaults(page)).toEqual([]);
  await present.press('z');
  await expect(present.slide.locator('.slide__head')).toContainText(round);
  await expect(present.foot).toContainText(atlas.say('present.renewed', { time: '' }).trim());
  await present.expectNumber(2);
});

test('turns by itself for a hall, rests after input, and nothing moves where movement is not wanted', async ({
  atlas,
  page,
}) => {
  const present = new PresentDriver(atlas);
  await page.emulateMedia({ reducedMotion: 'reduce' });
  await page.setViewportSize(screens[1]);
  await present.open(extract);
  await present.press('End');
  const [count] = await present.place();
  await present.press('k', '+', '+');
  await expect(present.foot).toContainText(atlas.say('present.kiosk.on', { count: 5 }));
  await expect(present.wall).toHaveCSS('cursor', 'none');
  expect(await slideFaults(page)).toEqual([]);
  // Endless: after the last comes the first.
  await present.expectNumber(1);
  await present.press('PageDown');
  await expect(present.foot).toContainText(atlas.say('present.kiosk.resting'));
  expect(count).toBeGreaterThan(2);
  expect(await page.evaluate(() => document.getAnimations().length)).toBe(0);
  await page.mouse.move(300, 300);
  await page.mouse.move(320, 320);
  await expect(page.getByRole('toolbar')).toHaveCSS('opacity', '1');
  expect(await violations(page)).toEqual([]);
});
