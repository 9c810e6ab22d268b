// An inspector with a tablet: answers, notes and photographs outlive the page; two hands never overwrite each other.
import type { Page } from '@playwright/test';
import { readLedgerFile } from '../src/inspection/ledger/ledger-file.ts';
import { violations } from './axe.ts';
import { OtherDevice } from './ledger-file.ts';
import { expect, test } from './test.ts';
import { VisitDriver } from './visit-driver.ts';

test.use({
  viewport: { width: 800, height: 1280 },
  hasTouch: true,
  permissions: ['geolocation'],
  geolocation: { latitude: 39.38, longitude: 111.14, accuracy: 8 },
});

const extract = 'hequ';
/** Three lines: a figure, a walk that nobody has made, and one under another heading. */
const site = '兴顺23号新村';

/** A small photograph, drawn by the browser itself. */
async function photograph(page: Page): Promise<Buffer> {
  const bytes = await page.evaluate(async () => {
    const canvas = new OffscreenCanvas(320, 240);
    const pen = canvas.getContext('2d');
    if (pen !== null) {
      pen.fillStyle = '#7a9';
      pen.fillRect(0, 0, 320, 240);
      pen.fillStyle = '#345';
      pen.fillRect(60, 90, 200, 120);
    }
    const blob = await canvas.convertToBlob({ type: 'image/jpeg' });
    return [...new Uint8Array(await blob.arrayBuffer())];
  });
  return Buffer.from(bytes);
}

/** The browser asks before the page goes with something that is not kept, and goes nowhere where one says no. */
async function staysWhenAsked(page: Page): Promise<void> {
  const asked = page.waitForEvent('dialog');
  await page.evaluate(() => {
    setTimeout(() => {
      globalThis.location.reload();
    }, 0);
  });
  const question = await asked;
  expect(question.type()).toBe('beforeunload');
  await question.dismiss();
}

/** Targets that a thumb would miss. */
async function smallTargets(visit: VisitDriver): Promise<string[]> {
  const targets = visit.form.locator('button, input:not([type=file]), textarea, [role=tab]');
  return targets.evaluateAll((all) =>
    all
      .filter((target) => target.getBoundingClientRect().height < 48)
      .map((target) => target.outerHTML.slice(0, 120)),
  );
}

test('a visit is kept as it is made, outlives the page and another tab, and ends in the ledgers', async ({
  page,
  context,
  atlas,
}) => {
  test.setTimeout(240_000);
  const visit = new VisitDriver(page);
  await visit.open(extract, 'draw');
  await visit.setPassphrase();
  await visit.planByHand([site]);
  await visit.enter(0);
  const [first = '', second = ''] = await visit.items();
  let third = '';
  await test.step('answers, a note, a position and a photograph', async () => {
    await page.getByTestId('locate').click();
    await expect(page.getByTestId('locate')).toContainText('±8');
    await visit.answer(first, 'contradicted').click();
    await visit.answer(second, 'confirmed').click();
    await visit.answer(second, 'confirmed').click();
    await expect(visit.answer(second, 'confirmed')).toHaveAttribute('aria-pressed', 'false');
    await visit.answer(second, 'confirmed').click();
    await visit.note(first, '大门锁着，无人值守');
    await visit
      .line(first)
      .getByTestId('photo-input')
      .setInputFiles({
        name: 'IMG_0001.jpg',
        mimeType: 'image/jpeg',
        buffer: await photograph(page),
      });
    await expect(visit.line(first).locator('[data-photo] img')).toBeVisible();
    await expect(visit.line(second)).toContainText(visit.say('visit.minutes.missing'));
    const minutes = visit.line(second).getByTestId('minutes');
    await minutes.fill('12.55');
    await expect(visit.line(second).getByRole('alert')).toBeVisible();
    await expect(visit.saved).toHaveAttribute('data-state', 'held');
    await staysWhenAsked(page);
    await expect(minutes).toHaveValue('12.55');
    await minutes.fill('１２.5');
    await visit.allSaved();
    await expect(minutes).toHaveValue('12.5');
    third = await visit.next();
    await visit.answer(third, 'could_not_check').click();
    await visit.allSaved();
  });
  await test.step('a reload and the passphrase bring everything back', async () => {
    await page.reload({ waitUntil: 'domcontentloaded' });
    await visit.unlock();
    await visit.enter(0);
    await visit.heading(0);
    await expect(visit.answer(first, 'contradicted')).toHaveAttribute('aria-pressed', 'true');
    await expect(visit.answer(second, 'confirmed')).toHaveAttribute('aria-pressed', 'true');
    await expect(visit.line(first).getByTestId('note')).toHaveValue('大门锁着，无人值守');
    await expect(visit.line(first).locator('[data-photo] img')).toBeVisible();
    await expect(visit.line(first)).toContainText('±8 m');
    await expect(visit.line(second).getByTestId('minutes')).toHaveValue('12.5');
    await expect.poll(() => visit.form.getAttribute('data-left')).toBe('0');
  });
  await test.step('axe finds nothing in both languages and three looks, and no target is small', async () => {
    await visit.loaded();
    expect(await violations(page)).toEqual([]);
    expect(await smallTargets(visit)).toEqual([]);
    await atlas.switchTheme('dark');
    expect(await violations(page)).toEqual([]);
    await atlas.switchLanguage();
    await page.getByTestId('sun').click();
    expect(await violations(page)).toEqual([]);
    await page.getByTestId('sun').click();
    await atlas.switchLanguage();
    await atlas.switchTheme('light');
  });
  await test.step('a line on which another device answered otherwise is held until a person chooses', async () => {
    const { operations } = readLedgerFile(await visit.exportClear());
    const key = operations.find(({ entity }) => entity === 'visit')?.key ?? '';
    const device = new OtherDevice();
    device.set('县督查组', '2026-11-20T10:00:00+08:00', 'spot_check', `${key}:${third}`, {
      answer: 'contradicted',
    });
    await visit.import(device.file());
    await visit.enter(0);
    await visit.headingOf(third);
    await expect(visit.answer(third, 'confirmed')).toBeDisabled();
    await visit
      .line(third)
      .locator('[data-field="answer"] .visit__option')
      .filter({ hasText: '县督查组' })
      .click();
    await expect(visit.answer(third, 'contradicted')).toHaveAttribute('aria-pressed', 'true');
    await visit.answer(third, 'could_not_check').click();
    await visit.allSaved();
    await visit.headingOf(first);
  });
  await test.step('two tabs that fill in one field at once: both values stand, a person decides', async () => {
    const other = new VisitDriver(await context.newPage());
    await other.goTo(extract, 'visit');
    await other.unlock();
    await other.enter(0);
    await other.heading(0);
    const [mine, theirs] = [visit, other].map((tab) => tab.line(first).getByTestId('note'));
    if (mine === undefined || theirs === undefined) throw new Error('no note');
    await theirs.fill('乙');
    await other.allSaved();
    await expect(mine).toHaveValue('乙');
    await Promise.all([mine.fill('一号窗口'), theirs.fill('二号窗口')]);
    // Whether the tabs wrote at the same moment or one was just faster, a person sees both texts, in one tab or both.
    const tabs = [visit, other].map((tab) => tab.line(first).locator('.visit__option'));
    await expect.poll(async () => Math.max(...(await Promise.all(tabs.map((tab) => tab.count()))))).toBe(2);
    const counts = await Promise.all(tabs.map((tab) => tab.count()));
    const options = tabs[counts.indexOf(2)];
    if (options === undefined) throw new Error('no tab shows both');
    await expect(options.filter({ hasText: '一号窗口' })).toBeVisible();
    await options.filter({ hasText: '二号窗口' }).click();
    for (const note of [mine, theirs]) await expect(note).toHaveValue('二号窗口');
    for (const tab of tabs) await expect(tab).toHaveCount(0);
    await other.page.close();
    await page.bringToFront();
    // Where the other tab was faster, this one wrote nothing since it was opened.
    await expect(visit.saved).toHaveAttribute('data-pending', '0');
  });
  await test.step('an issue from the line, and the end of the visit', async () => {
    await page.getByTestId('finish').click();
    const gap = page.getByTestId('close-form').locator('[data-gap]');
    await expect(gap).toHaveAttribute('data-gap', 'issue');
    await gap.getByRole('button').click();
    await expect(visit.answer(first, 'confirmed')).toBeFocused();
    await page.getByTestId('new-issue').click();
    const form = page.getByTestId('issue-form');
    await expect(form.getByTestId('issue-title')).not.toHaveValue('');
    await form.getByLabel(visit.say('visit.issue.finder')).fill('市督导一组');
    await form.getByTestId('save-issue').click();
    await expect(visit.issues).toHaveCount(1);
    await expect(page.getByTestId('noted')).toHaveText(visit.say('visit.issue.saved'));
    await expect(page.getByTestId('new-issue')).toBeFocused();
    await visit.allSaved();
    expect(decodeURIComponent(page.url())).not.toContain(site);
    await visit.finish();
    await expect(visit.stops.first()).toContainText('核 3 / 3 项');
  });
  await test.step('on the next visit, what stands open is looked at, and what no line asks is noted', async () => {
    await visit.enter(0);
    const look = visit.issues.first();
    await look.locator('button[data-answer="contradicted"]').press('Enter');
    await look.locator('button[data-answer="confirmed"]').tap();
    await look.getByTestId('note').fill('已加锁并有人值守');
    await look.getByTestId('photo-input').setInputFiles({
      name: 'IMG_0002.jpg',
      mimeType: 'image/jpeg',
      buffer: await photograph(page),
    });
    await expect(look.locator('[data-photo] img')).toBeVisible();
    await page.getByTestId('new-issue').tap();
    const form = page.getByTestId('issue-form');
    await form.getByRole('button', { name: visit.say('visit.issue.about.other') }).tap();
    await form.getByTestId('issue-title').fill('楼后护坡开裂');
    // What is typed outlives the form, and a touch on a line.
    await form.getByTestId('issue-title').press('Escape');
    await visit.line(first).getByRole('heading').tap();
    await page.getByTestId('new-issue').tap();
    await expect(form.getByTestId('issue-title')).toHaveValue('楼后护坡开裂');
    await form.getByTestId('save-issue').tap();
    await expect(form.getByRole('alert')).toContainText(visit.say('visit.issue.refused.dimension_missing'));
    expect(await smallTargets(visit)).toEqual([]);
    await form.getByRole('button', { name: visit.say('counties.issues.quality_safety') }).tap();
    expect(await violations(page)).toEqual([]);
    await form.getByTestId('save-issue').tap();
    await expect(visit.issues).toHaveCount(2);
    await visit.allSaved();
    await page.reload({ waitUntil: 'domcontentloaded' });
    await visit.unlock();
    await visit.enter(0);
    const kept = visit.issues.filter({ hasText: visit.say('visit.issue.answer.confirmed') });
    await expect(kept.getByTestId('note')).toHaveValue('已加锁并有人值守');
    await expect(kept.locator('button[data-answer="confirmed"]')).toHaveAttribute('aria-pressed', 'true');
    await expect(kept.locator('[data-photo] img')).toBeVisible();
    expect(decodeURIComponent(page.url())).not.toContain(site);
    await visit.finish();
    await expect(visit.stops.first()).toContainText('核 0 / 3 项');
  });
});
