// The ledgers: an issue from a failing requirement through all its steps, refusals included, and back.
import { readFileSync } from 'node:fs';
import { writeWorkbook } from '../src/briefing/workbook/write-workbook.ts';
import { wordsFor } from '../src/language/language.ts';
import { answerSheet } from '../src/panels/inspect/ledgers/answer-sheet.ts';
import { AtlasDriver } from './atlas-driver.ts';
import { violations } from './axe.ts';
import { OtherDevice } from './ledger-file.ts';
import { LedgersDriver } from './ledgers-driver.ts';
import { expect, test } from './test.ts';

test.describe.configure({ timeout: 180_000 });

const site = '140828-007';

/** Today and yesterday in Shanghai. */
const days = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Asia/Shanghai' });
const today = days.format(new Date());
const yesterday = days.format(Date.now() - 86_400_000);

test('an issue from a failing requirement is refused, put right, closed, found again and taken away', async ({
  atlas,
  page,
}) => {
  const ledgers = new LedgersDriver(atlas);
  await atlas.open('yuncheng', `&site=${site}`);
  const failed = atlas.profile.locator('.finding:has(.verdict--fail)').first();
  await failed.getByRole('button').first().click();
  await failed.getByTestId('raise-issue').click();
  const form = page.getByTestId('new-issue');
  const title = await form.getByLabel(atlas.say('ledgers.column.title'), { exact: true }).inputValue();
  expect(title).not.toBe('');
  const save = form.getByRole('button', { name: atlas.say('ledgers.new.save'), exact: true });
  await save.click();
  await expect(form.locator('[data-refusal="finder_missing"]')).toBeVisible();
  await form.getByLabel(atlas.say('ledgers.field.finder'), { exact: true }).fill('市督导一组');
  await form.getByLabel(atlas.say('ledgers.field.foundOn'), { exact: true }).fill(yesterday);
  await save.click();
  await expect(form).toHaveCount(0);
  await expect(page.getByTestId('profile-issues')).toHaveAttribute('data-count', '1');

  await page.getByRole('button', { name: atlas.say('shell.workspace.inspect'), exact: true }).click();
  await expect(ledgers.figure('open')).toContainText(`1 ${atlas.say('ledgers.of.found', { count: 1 })}`);
  await ledgers.openCard(title);
  await ledgers.step('register');
  await ledgers.stands('registered');
  await ledgers.step('assign', { owner: '县教育局' });
  await ledgers.refused('due_missing');
  await ledgers.step('assign', { dueOn: today });
  await ledgers.stands('assigned');
  await ledgers.step('move_due', { dueOn: '2099-01-31' });
  await ledgers.refused('reason_missing');
  await ledgers.step('move_due', { reason: '汛期停工' });
  await expect(page.getByTestId('issue-history')).toContainText('汛期停工');
  await ledgers.step('begin');
  await ledgers.step('request_acceptance');
  await ledgers.refused('action_missing');
  await ledgers.step('request_acceptance', { action: '=已开园' });
  await ledgers.stands('acceptance_requested');
  await ledgers.step('check_on_site', { verifier: '市督导一组' });
  await ledgers.refused('verifier_is_finder');
  await ledgers.step('check_on_site', { verifier: '市督导二组' });
  await ledgers.refused('evidence_missing');
  await ledgers.closeSheet();

  const other = new OtherDevice();
  other.visited(site, today, '市督导二组');
  await ledgers.import(other.file());
  await ledgers.openCard(title);
  await ledgers.steps.getByRole('checkbox').first().check({ force: true });
  await ledgers.step('check_on_site', { verifier: '市督导二组' });
  await ledgers.stands('checked_on_site');
  await ledgers.step('review');
  await ledgers.step('close');
  await ledgers.stands('closed');
  await page.getByTestId('reopen').getByLabel(atlas.say('ledgers.need.reason')).fill('又停了');
  await page.getByTestId('reopen').getByRole('button').click();
  await ledgers.stands('found');
  await ledgers.closeSheet();
  await expect(ledgers.figure('open')).toContainText(`1 ${atlas.say('ledgers.of.found', { count: 2 })}`);
  await expect(ledgers.figure('reopened')).toContainText('1');
  await expect(ledgers.figure('noEvidence')).toContainText(
    `0 ${atlas.say('ledgers.of.closed', { count: 1 })}`,
  );

  await ledgers.ledger('rectify');
  const file = await ledgers.take('csv');
  expect(file.suggestedFilename()).toBe('yuncheng-ledger-rectify-synthetic.csv');
  const text = readFileSync(await file.path(), 'utf8');
  expect(text).toContain(atlas.say('shell.synthetic.long'));
  expect(text).toContain("'=已开园");
  expect((await ledgers.take('xlsx')).suggestedFilename()).toBe('yuncheng-ledger-all-synthetic.xlsx');
  expect((await ledgers.take('registers')).suggestedFilename()).toBe(
    'yuncheng-ledger-registers-synthetic.zip',
  );
  expect(page.url()).not.toContain(title);

  await page.reload();
  await expect(ledgers.figure('open')).toContainText(`1 ${atlas.say('ledgers.of.found', { count: 2 })}`, {
    timeout: 60_000,
  });
  await expect(ledgers.card(title)).toHaveCount(2);
});

test('two devices differ and a person settles it; every view says the same and is free of barriers', async ({
  atlas,
  page,
}) => {
  const ledgers = new LedgersDriver(atlas);
  const [one, two] = [new OtherDevice(), new OtherDevice()];
  const key = crypto.randomUUID();
  one.set('市督导一组', '2026-06-01T09:00:00+08:00', 'issue', key, {
    site,
    county: '140828',
    dimension: 'fire',
    title: '消防通道被占用',
    foundOn: '2026-06-01',
    source: 'city',
    finder: '市督导一组',
    status: 'found',
  });
  two.learn(one);
  one.set('甲组', '2026-06-02T09:00:00+08:00', 'issue', key, { title: '消防通道被车辆占用' });
  two.set('乙组', '2026-06-02T10:00:00+08:00', 'issue', key, { title: '消防通道被杂物占用' });
  two.learn(one);
  await ledgers.open();
  await ledgers.import(two.file());
  const all = page.getByTestId('conflicts');
  await expect(all.locator('section')).toHaveCount(1);
  expect(await violations(page)).toEqual([]);
  await page.locator(`.issue-card[data-issue="${key}"]`).getByRole('button').first().click();
  const conflict = page.getByTestId('issue-conflicts');
  expect(await violations(page)).toEqual([]);
  await conflict.locator('li', { hasText: '车辆' }).getByRole('button').click();
  await expect(conflict).toHaveCount(0);
  await ledgers.closeSheet();
  await expect(all).toHaveCount(0);

  expect(await violations(page)).toEqual([]);
  await page.getByRole('searchbox').fill('车辆');
  for (const view of ['table', 'map', 'calendar'] as const) {
    await ledgers.view(view);
    expect(await violations(page)).toEqual([]);
  }
  await ledgers.view('table');
  await expect(ledgers.table).toHaveAttribute('data-rows', '1');
  await ledgers.table.focus();
  await page.keyboard.press('End');
  await page.keyboard.press('Enter');
  await expect(ledgers.sheet).toHaveAttribute('data-issue', key);
});

/** A department's answer to an issue, in the columns of the workbook that it was sent. */
async function answered(key: string, action: string): Promise<Buffer> {
  const sheet = answerSheet(wordsFor('zh-CN'), [], { notice: null, heading: [] });
  const row = [key, '夏县', '康居7号小区', '', '2026-06-01', '2026-07-01', action, '2026-06-20'];
  return Buffer.from(await writeWorkbook({ sheets: [{ ...sheet, count: 1, rows: () => [row] }] }));
}

test('a department answers in a workbook, which is read against the ledger as it stands', async ({
  atlas,
  page,
  context,
}) => {
  const ledgers = new LedgersDriver(atlas);
  const device = new OtherDevice();
  const [first, second] = [crypto.randomUUID(), crypto.randomUUID()];
  const [assigned, done] = ['2026-06-02T09:00:00+08:00', '2026-06-21T09:00:00+08:00'];
  for (const [key, title] of [
    [first, '大门损坏'],
    [second, '护栏松动'],
  ] as const) {
    device.set('市督导一组', assigned, 'issue', key, {
      ...{ site, county: '140828', dimension: 'fire', title, foundOn: '2026-06-01', source: 'city' },
      ...{ finder: '市督导一组', owner: '县教育局', dueOn: '2026-07-01', status: 'rectifying' },
    });
  }
  await ledgers.open();
  await ledgers.import(device.file());
  const answersOpen = async (): Promise<void> => {
    await ledgers.ledger('rectify');
    await page.getByRole('button', { name: atlas.say('ledgers.answers') }).click();
  };
  await answersOpen();
  const sent = page.waitForEvent('download');
  await page.getByRole('button', { name: atlas.say('ledgers.answers.out'), exact: true }).click();
  expect((await sent).suggestedFilename()).toBe('yuncheng-ledger-answers-synthetic.xlsx');

  const mimeType = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
  const comesBack = async (key: string, action: string): Promise<void> => {
    const file = { name: 'back.xlsx', mimeType, buffer: await answered(key, action) };
    await page.getByLabel(atlas.say('ledgers.answers.in'), { exact: true }).setInputFiles(file);
  };
  const preview = page.getByTestId('answer-preview');
  await comesBack(first, '=已换新');
  await expect(preview).toContainText('=已换新');
  expect(await violations(page)).toEqual([]);
  await preview.getByLabel(atlas.say('ledgers.role')).fill('县专班');
  await preview.getByRole('button', { name: atlas.say('ledgers.role.save') }).click();
  await preview.getByRole('button', { name: atlas.say('ledgers.answers.write') }).click();
  await expect(preview).toHaveCount(0);
  await ledgers.ledger('issues');
  await ledgers.openCard('大门损坏');
  await ledgers.stands('acceptance_requested');
  await ledgers.closeSheet();

  await answersOpen();
  await comesBack(second, '已加固');
  await expect(preview).toContainText('已加固');
  // Meanwhile the issue is closed elsewhere: what was right a moment ago is not written over that.
  device.set('市督导二组', done, 'issue', second, { status: 'closed', closedOn: '2026-06-21' });
  const other = new LedgersDriver(new AtlasDriver(await context.newPage()));
  await other.open();
  await other.import(device.file());
  await expect(page.getByTestId('answer-faults')).toHaveAttribute('data-count', '1');
  await expect(preview).toHaveCount(0);
});
