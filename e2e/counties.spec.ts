// Counties: down to a site and back, pins in the link, the calendar as the command says it, hidden cells never a number.
import { execFileSync } from 'node:child_process';
import { violations } from './axe.ts';
import { CountiesDriver } from './counties-driver.ts';
import { expect, test } from './test.ts';

interface Line {
  readonly subject_id: string;
  readonly period: string | null;
  readonly verdict: string;
  readonly marks: readonly string[];
  readonly measured: Readonly<Record<string, unknown>>;
}

function byCommand(extract: string, requirement: string, round: string): readonly Line[] {
  const script = ['node_modules/tsx/dist/cli.mjs', 'scripts/atlas.ts', 'findings'];
  const choice = ['--extract', `public/extracts/${extract}`, '--requirement', requirement, '--round', round];
  const text = execFileSync(process.execPath, [...script, ...choice], {
    encoding: 'utf8',
    maxBuffer: 1 << 28,
  });
  return text
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line) => JSON.parse(line) as Line);
}

/** The state that a finding of a monthly report has in the calendar. */
function stateOf({ verdict, marks, measured }: Line): string {
  if (marks.includes('boundary')) return 'boundary';
  if (verdict === 'pass') return 'on_time';
  if (verdict === 'fail') return measured['submitted_on'] === null ? 'missing' : 'late';
  return verdict;
}

test('counties stand in order and sort by any column', async ({ atlas }) => {
  const counties = new CountiesDriver(atlas);
  await counties.open('yuncheng', 'counties');
  const failed = (await counties.column('failed')).map((text) => Number.parseInt(text, 10));
  expect(failed).toHaveLength(13);
  expect([...failed].sort((a, b) => b - a)).toEqual(failed);
  await counties.sortBy('counties.column.sites');
  const sites = (await counties.column('sites')).map(Number);
  expect([...sites].sort((a, b) => b - a)).toEqual(sites);
});

test('the way leads down to a site and back', async ({ atlas, page }) => {
  test.slow();
  const counties = new CountiesDriver(atlas);
  await counties.open('yuncheng', 'counties');
  const city = await counties.trail.innerText();
  const county = await counties.drill('140829');
  await expect(counties.trail).toContainText(county);
  await expect(page).toHaveURL(/place=140829/);
  await counties.ready();
  const [township = ''] = (await counties.order()).filter((place) => place !== null && place !== '140829');
  const town = await counties.drill(township ?? '');
  await expect(counties.trail).toContainText(town);
  const [site = ''] = await counties.order();
  await counties.drill(site ?? '');
  await expect(atlas.profile).toHaveAttribute('data-site', site ?? '');

  await page
    .getByRole('navigation', { name: atlas.say('shell.workspaces') })
    .getByRole('button', { name: atlas.say('shell.workspace.trends') })
    .click();
  await counties.back(county);
  await expect(page).toHaveURL(/place=140829(&|$)/);
  await counties.back(city);
  await expect(page).not.toHaveURL(/place=/);
  await expect.poll(async () => (await counties.order()).length).toBe(13);
});

test('pinned places are compared and kept in the link', async ({ atlas, page }) => {
  const counties = new CountiesDriver(atlas);
  await counties.open('yuncheng', 'counties');
  await counties.pin('140829');
  await expect(counties.comparison).toHaveCount(0);
  await counties.pin('140802');
  await expect(counties.comparison).toBeVisible();
  await expect(page).toHaveURL(/pins=county(:|%3A)140829,county(:|%3A)140802/);
  const line = counties.comparison.locator('tr[data-line="failed"]');
  const said = await line.innerText();
  await page.reload();
  await counties.ready();
  await expect.poll(() => line.innerText()).toBe(said);
  await expect(line).toHaveAttribute('data-differ', /true|false/);
});

test('each cell of the calendar is what the command finds', async ({ atlas }) => {
  const counties = new CountiesDriver(atlas);
  await counties.open('jingyuan', 'calendar');
  const shown = (await counties.cells()).filter(({ requirement }) => requirement === 'J01');
  const quarters = ['2025-09-30', '2025-12-31', '2026-03-31', '2026-06-30'];
  const found = quarters.flatMap((round) => byCommand('jingyuan', 'J01', round));
  expect(shown.length).toBe(found.length);
  expect(shown.length).toBeGreaterThanOrEqual(7 * 12);
  for (const line of found) {
    const cell = shown.find(({ subject, period }) => subject === line.subject_id && period === line.period);
    expect([cell?.subject, cell?.period, cell?.state]).toEqual([line.subject_id, line.period, stateOf(line)]);
    const came = line.measured['submitted_on'];
    if (typeof came === 'string' && line.verdict !== 'not_applicable') expect(cell?.name).toContain(came);
  }
});

test('the calendar is walked by arrows and says each cell', async ({ atlas, page }) => {
  const counties = new CountiesDriver(atlas);
  await counties.open('jingyuan', 'calendar', '&round=2025-06-30');
  const [first, second] = await counties.cells();
  await counties.calendar.locator('td[data-period]').first().focus();
  const pointed = page.getByTestId('duty-pointed');
  await expect(pointed).toHaveText(first?.name ?? '');
  await page.keyboard.press('ArrowRight');
  await expect(pointed).toHaveText(second?.name ?? '');
  await page.keyboard.press('End');
  await expect(pointed).toContainText('2025-06');
});

test('months after the round are not yet due', async ({ atlas, page }) => {
  const counties = new CountiesDriver(atlas);
  await counties.open('jingyuan', 'calendar', '&round=2025-06-30');
  await atlas.pick('calendar.months', '2025 年');
  await expect(page.getByRole('progressbar')).toHaveCount(0);
  const later = (await counties.cells()).filter(({ period }) => period > '2025-06');
  expect(later.length).toBeGreaterThan(0);
  expect(new Set(later.map(({ state }) => state))).toEqual(new Set(['not_due']));
});

test('a hidden cell reads 已隐藏 in table and export, never as a number', async ({ atlas, page }) => {
  const counties = new CountiesDriver(atlas);
  await counties.open('yuncheng', 'households', '&place=140802200');
  await atlas.pick('households.subject', atlas.say('households.subject.pipeline'));
  const row = await counties.safetyRow('140802-006');
  expect(row).toHaveLength(6);
  expect(row.every((cell) => cell.startsWith('已隐藏'))).toBe(true);
  expect(row.join(' ')).not.toMatch(/\d+ 户/);
  const name = await counties.safety.locator('tr[data-place="140802-006"] th').innerText();
  const line = (await counties.csv('safety-pipeline')).find(([place]) => place === name);
  const figures = line?.slice(2).filter((_, index) => index % 2 === 0);
  expect(figures).toEqual(Array.from({ length: 6 }, () => '已隐藏'));
  await expect(page.getByTestId('pipeline')).toContainText(atlas.say('counties.people.hidden', { count: 2 }));
});

test('the county profile holds registers and duties; Ziyang stands against the published sums', async ({
  atlas,
  page,
}) => {
  const counties = new CountiesDriver(atlas);
  await counties.open('ziyang', 'counties', '&place=610924');
  const finance = page.getByTestId('finance');
  await expect(finance).toContainText(atlas.say('counties.finance.property_subsidy'));
  await expect(finance).toContainText('5,670,000');
  await expect(page.getByTestId('place-findings').locator('[data-requirement="Z21"]')).toBeVisible();
});

for (const view of ['counties', 'calendar', 'households'] as const) {
  test(`axe finds nothing in ${view}, in both languages`, async ({ atlas, page }) => {
    const counties = new CountiesDriver(atlas);
    const pins = view === 'counties' ? '&pins=county:610924,site:610924-002&place=610924' : '';
    await counties.open('ziyang', view, pins);
    expect(await violations(page)).toEqual([]);
    await atlas.switchLanguage();
    expect(await violations(page)).toEqual([]);
  });
}
