// The Trends workspace over time: the slider, what changed between two rounds, how old the data are.
import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import type { Verdict } from '../src/model/verdict.ts';
import { violations } from './axe.ts';
import { expect, test } from './test.ts';
import { TrendsDriver } from './trends-driver.ts';

test.describe.configure({ timeout: 240_000 });

interface Line {
  readonly subject_id: string;
  readonly verdict: Verdict;
}

/** Verdicts of a requirement in a round, by the command. */
function byCommand(round: string, requirement: string): ReadonlyMap<string, Verdict> {
  const call = ['findings', '--extract', 'public/extracts/yuncheng', '--round', round];
  const text = execFileSync(
    process.execPath,
    ['node_modules/tsx/dist/cli.mjs', 'scripts/atlas.ts', ...call, '--requirement', requirement],
    { encoding: 'utf8', maxBuffer: 1 << 28 },
  );
  const lines = text.split('\n').filter((line) => line.trim() !== '');
  return new Map(
    lines.map((line) => JSON.parse(line) as Line).map(({ subject_id: id, verdict }) => [id, verdict]),
  );
}

test('the slider moves by keyboard, one round a step, and the link keeps the round', async ({
  atlas,
  page,
}) => {
  const trends = new TrendsDriver(atlas);
  await trends.open('&view=age');
  const newest = await trends.round();
  await trends.slider.focus();
  await page.keyboard.press('ArrowLeft');
  await expect(page).toHaveURL(/round=2026-03-31/);
  await expect.poll(() => trends.round()).toBe('2026-03-31');
  await page.keyboard.press('Home');
  await expect(page).toHaveURL(/round=2021-09-30/);
  await page.keyboard.press('End');
  await expect(page).not.toHaveURL(/round=/);
  await expect.poll(() => trends.round()).toBe(newest);
});

test('changes of a year are those that the command counts, and a site opens in Review', async ({
  atlas,
  page,
}) => {
  const trends = new TrendsDriver(atlas);
  await trends.open();
  await trends.untilJudged();
  await expect(trends.card('F05').getByRole('img')).toHaveAttribute(
    'aria-label',
    /F05.*2021-09-30.*2026-06-30/,
  );
  await trends.choose('F05');
  await trends.compareWithLastYear();
  const [before, now] = [byCommand('2025-06-30', 'F05'), byCommand('2026-06-30', 'F05')];
  const count = (from: readonly Verdict[], to: readonly Verdict[]): number =>
    [...now].filter(([id, verdict]) => {
      const earlier = before.get(id);
      return earlier !== undefined && from.includes(earlier) && to.includes(verdict);
    }).length;
  const met = count(['fail'], ['pass']);
  expect(met).toBeGreaterThan(0);
  await expect.poll(() => trends.changed('newly_met')).toBe(met);
  await expect.poll(() => trends.changed('newly_failing')).toBe(count(['pass'], ['fail']));
  await expect
    .poll(() => trends.changed('became_known'))
    .toBe(count(['unknown', 'suppressed'], ['pass', 'fail']));
  await expect
    .poll(() => trends.changed('became_unknown'))
    .toBe(count(['pass', 'fail', 'suppressed'], ['unknown']));
  const gone = [...before.keys()].filter((id) => !now.has(id)).length;
  expect((await trends.changed('merged')) + (await trends.changed('closed'))).toBe(gone);

  const sheet = readFileSync(await (await trends.takeChangesAway()).path(), 'utf8');
  expect(sheet).toContain('2025-06-30');
  expect(sheet.split('\r\n').filter((line) => line.startsWith('F05,')).length).toBeGreaterThanOrEqual(
    met + gone,
  );

  const site = trends.changes.locator('[data-kind="newly_met"]').getByRole('button').first();
  const name = await site.innerText();
  await site.click();
  await expect(page).toHaveURL(/site=/);
  await expect(atlas.profile).toContainText(name);
});

for (const language of ['zh-CN', 'en'] as const) {
  test(`rounds and the age of the data are clear to axe: ${language}`, async ({ atlas, page }) => {
    const trends = new TrendsDriver(atlas);
    await trends.open(`&lang=${language}`);
    await trends.untilJudged();
    expect(await violations(page)).toEqual([]);
    await trends.choose('W03');
    await page.getByTestId('as-table').click();
    await expect(page.getByTestId('rate-trends').getByRole('table')).toBeVisible();
    expect(await violations(page)).toEqual([]);
    await trends.show('age');
    await expect(trends.ageTable).toBeVisible();
    expect(await trends.ageTable.locator('[data-status]').count()).toBeGreaterThan(50);
    expect(await violations(page)).toEqual([]);
    if (language === 'en') expect(await trends.ageTable.innerText()).not.toMatch(/[\u4e00-\u9fff]/);
  });
}
