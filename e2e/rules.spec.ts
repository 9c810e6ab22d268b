// The Rules workspace: a clause is found, read with its result, followed to a site, tried elsewhere, and printed.
import { execFileSync } from 'node:child_process';
import type { Page } from '@playwright/test';
import { violations } from './axe.ts';
import { RulesDriver } from './rules-driver.ts';
import type { RuleCounts } from './rules-driver.ts';
import { expect, test } from './test.ts';

interface Line {
  readonly requirement: string;
  readonly verdict: keyof RuleCounts;
}

/** What `atlas findings` says of one requirement. */
function byCommand(requirement: string): RuleCounts {
  const script = ['node_modules/tsx/dist/cli.mjs', 'scripts/atlas.ts', 'findings'];
  const choice = ['--extract', 'public/extracts/yuncheng', '--requirement', requirement];
  const text = execFileSync(process.execPath, [...script, ...choice], {
    encoding: 'utf8',
    maxBuffer: 1 << 28,
  });
  const counts = { pass: 0, fail: 0, unknown: 0, suppressed: 0, not_applicable: 0 };
  for (const line of text.split('\n').filter((one) => one.trim() !== '')) {
    counts[(JSON.parse(line) as Line).verdict] += 1;
  }
  return counts;
}

const focusIn = (page: Page, selector: string): Promise<boolean> =>
  page.evaluate((where) => document.activeElement?.closest(where) !== null, selector);

test('a clause is found by search, its counts are those of the command, and a site opens in Review', async ({
  atlas,
  page,
}) => {
  await atlas.open('yuncheng');
  const rules = new RulesDriver(atlas);
  await rules.enter();
  await rules.search('w03');
  await rules.open('W03');
  await expect(rules.clause).toContainText('三（二）');
  await expect(page.getByTestId('rule-sql')).toContainText('site_round.pop_lifted');
  await expect.poll(() => rules.counts()).toEqual(byCommand('W03'));
  await expect(page.getByTestId('rule-truth')).toHaveAttribute('data-cases', /^[1-9]/);

  await rules.listSubjects('fail');
  const site = rules.subjects.getByRole('button').first();
  const name = await site.innerText();
  await site.click();
  await expect(atlas.profile).toBeVisible();
  await expect(atlas.siteName()).toHaveText(name);
  await expect(page).toHaveURL(/site=/);
});

test('a link opens the clause, whichever document it stands in', async ({ atlas, page }) => {
  await atlas.visit('?extract=yuncheng&show=rules&rule=Z18');
  const rules = new RulesDriver(atlas);
  await expect(rules.clause).toHaveAttribute('data-rule', 'Z18');
  await expect(page.getByTestId('rule-ask')).toBeVisible({ timeout: 60_000 });
  await page.getByTestId('rule-ask').click();
  await expect(page.getByTestId('rule-result')).toBeVisible({ timeout: 60_000 });
  await expect(rules.clause).toContainText(atlas.say('rules.result.trial'));
});

test('search, groups and kinds narrow the list', async ({ atlas, page }) => {
  await atlas.open('yuncheng', '&lang=en');
  const rules = new RulesDriver(atlas);
  await rules.enter();
  await rules.search('kindergarten');
  await rules.expectShown(1);
  await expect(rules.row('F05')).toBeVisible();
  await rules.search('');
  const group = page.getByRole('button', { name: atlas.say('rules.group') });
  await group.click();
  await page.getByRole('option', { name: atlas.say('rules.group.owner') }).click();
  await expect(rules.list).toContainText(atlas.say('rules.owner.none'));
  await group.click();
  await page.getByRole('option', { name: atlas.say('rules.group.theme') }).click();
  await expect(rules.list).toContainText(atlas.say('rules.theme.facility'));
  const checks = page.locator('button[data-kind="check"]');
  await checks.click();
  await rules.expectShown(Number(await checks.getAttribute('data-count')));
});

test('the list and the clause work by keyboard alone', async ({ atlas, page }) => {
  await atlas.open('yuncheng');
  const rules = new RulesDriver(atlas);
  await rules.enter();
  for (let step = 0; step < 30 && !(await focusIn(page, '[role="listbox"]')); step += 1) {
    await page.keyboard.press('Tab');
  }
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await expect(rules.clause).toHaveAttribute('data-rule', 'F02');
  for (let step = 0; step < 30 && !(await focusIn(page, '[data-verdict="fail"]')); step += 1) {
    await page.keyboard.press('Tab');
  }
  await page.keyboard.press('Enter');
  await expect(rules.subjects).toBeVisible();
});

test('the handbook holds every clause and says what it rests on', async ({ atlas, page }) => {
  test.slow();
  await atlas.open('yuncheng');
  const rules = new RulesDriver(atlas);
  await rules.enter();
  const total = Number(await page.getByTestId('rule-count').getAttribute('data-value'));
  await page.getByRole('button', { name: atlas.say('rules.handbook') }).click();
  await expect(page.getByTestId('handbook-ready')).toBeVisible({ timeout: 60_000 });
  await expect(rules.handbook.locator('[data-clause]')).toHaveCount(total);
  await expect(rules.handbook).toContainText(atlas.say('shell.synthetic.long'));
  await expect(rules.handbook).toContainText(atlas.say('rules.print.unchanged'));
  await page.emulateMedia({ media: 'print' });
  await expect(rules.handbook).toBeVisible();
  await expect(page.getByRole('banner')).toBeHidden();
  await page.emulateMedia({ media: 'screen' });
  expect(await violations(page)).toEqual([]);
  await page.keyboard.press('Escape');
  await expect(rules.list).toBeVisible();
});

for (const rest of ['', '&lang=en']) {
  test(`axe finds nothing in the Rules workspace ${rest}`, async ({ atlas, page }) => {
    test.slow();
    await atlas.open('yuncheng', rest);
    const rules = new RulesDriver(atlas);
    await rules.enter();
    expect(await violations(page)).toEqual([]);
    await rules.open('W03');
    await rules.listSubjects('fail');
    expect(await violations(page)).toEqual([]);
    await rules.open('W01');
    await expect(page.getByTestId('rule-figures')).toBeVisible();
    expect(await violations(page)).toEqual([]);
  });
}
