// Saved views: kept in the browser, handed on as a file, and honest where nothing can be kept.
import { wordsFor } from '../src/language/language.ts';
import { AtlasDriver } from './atlas-driver.ts';
import { violations } from './axe.ts';
import { BriefDriver, textOf } from './brief-driver.ts';
import { expect, test } from './test.ts';

const extract = 'hequ';
const words = wordsFor('zh-CN');

test('views are kept with every choice, replaced, deleted, handed on, and read twice without doubles', async ({
  atlas,
  page,
  browser,
  baseURL,
}) => {
  const brief = new BriefDriver(atlas);
  await atlas.visit(
    `?extract=${extract}&show=trends&view=counties&verdict=H03:fail&set=stale_months:6&base=pop_registered&look=standing.order:-people,calendar.year:2025`,
  );
  await atlas.settled();
  await brief.openViews();
  await brief.saveView('例会 <前>');
  await expect.poll(() => brief.viewNames()).toEqual(['例会 <前>']);
  const address = page.url();
  expect(address).toMatch(/look=.*standing\.order/);
  await page.goto(`./?extract=${extract}`);
  await atlas.ready();
  await brief.openViews();
  await brief.views.getByRole('button', { name: '例会 <前>', exact: true }).click();
  await expect(page).toHaveURL(address);
  await expect(brief.views).toBeHidden();
  await atlas.settled();

  await brief.openViews();
  await brief.views.getByRole('textbox').fill('例会 <前>');
  await expect(brief.views.locator('button[type="submit"]')).toHaveText(words.t('views.replace'));
  await brief.saveView('第二');
  await expect.poll(() => brief.viewNames()).toEqual(['例会 <前>', '第二']);
  // A dialog stands beside the landmarks of the page.
  expect(await violations(page, { rules: { region: { enabled: false } } })).toEqual([]);
  const file = await brief.fileOf(() =>
    brief.views.getByRole('button', { name: words.t('views.export') }).click(),
  );
  await brief.views.getByRole('button', { name: words.t('views.deleteNamed', { name: '第二' }) }).click();
  await expect.poll(() => brief.viewNames()).toEqual(['例会 <前>']);
  await brief.readViews('{"schema":1,"views":[{"name":"","link":"?","kept_on":"2026-01-01"}]}');
  await expect(brief.problem).toContainText('views.0.name');
  expect(await brief.viewNames()).toEqual(['例会 <前>']);

  const context = await browser.newContext({ baseURL: baseURL ?? '', locale: 'zh-CN' });
  const elsewhere = new BriefDriver(new AtlasDriver(await context.newPage()));
  await elsewhere.page.goto(`./?extract=${extract}&show=rules`);
  await elsewhere.openViews();
  for (const [added, same] of [
    [2, 0],
    [0, 2],
  ] as const) {
    await elsewhere.readViews(textOf(file));
    await expect(elsewhere.views).toContainText(words.t('views.read', { count: added, same }));
    await expect.poll(() => elsewhere.viewNames()).toHaveLength(2);
  }
  await elsewhere.views.getByRole('button', { name: '例会 <前>', exact: true }).click();
  await expect(elsewhere.page).toHaveURL(address);
  await context.close();
});

test('where the browser keeps nothing, nothing pretends to be kept', async ({ atlas, page }) => {
  await page.addInitScript(() => {
    indexedDB.open = () => {
      throw new DOMException('forbidden', 'SecurityError');
    };
  });
  const brief = new BriefDriver(atlas);
  await brief.open(extract, '&template=own-0123456789ab');
  await expect(brief.workspace).toContainText(words.t('brief.missing', { id: 'own-0123456789ab' }));
  await expect(brief.workspace).toContainText(words.t('brief.forbidden'));
  const own = page.getByRole('textbox', { name: words.t('brief.keepAs.name') });
  await own.fill('不会留下');
  await own.press('Enter');
  await expect(brief.problem).toHaveAttribute('data-code', 'storage_failed');
  await expect(brief.said).toHaveText('');
  await brief.openViews();
  await expect(brief.views).toContainText(words.t('views.forbidden'));
  await brief.saveView('不会留下');
  await expect(brief.views.locator('[data-code="storage_failed"]')).toBeVisible();
  await expect.poll(() => brief.viewNames()).toEqual([]);
});
