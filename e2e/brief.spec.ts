// The Brief workspace: a template is changed, kept and handed on; a slide is left for the dashboard and found again.
import { wordsFor } from '../src/language/language.ts';
import { violations } from './axe.ts';
import { BriefDriver, textOf } from './brief-driver.ts';
import { PresentDriver } from './present-driver.ts';
import { expect, test } from './test.ts';

const extract = 'hequ';
const words = wordsFor('zh-CN');

test('a template is changed by keyboard, kept, handed on as a file and read again', async ({
  atlas,
  page,
}) => {
  const brief = new BriefDriver(atlas);
  await atlas.open(extract);
  await brief.tabTo(words.t('shell.workspace.brief'));
  await brief.press('Enter');
  const all = await brief.slideCount();
  await brief.tabTo(words.t('brief.template'));
  await brief.press('Enter', 'End', 'Enter');
  await expect(page).toHaveURL(/template=inspection-roundup/);
  await expect.poll(() => brief.slideCount()).not.toBe(all);

  const [first, second, ...rest] = await brief.sections();
  const name = (kind: string | null | undefined): string => words.t(`brief.section.${kind as 'title'}`);
  await brief.tabTo(words.t('brief.down', { section: name(first) }));
  await brief.press('Enter');
  await expect.poll(() => brief.sections()).toEqual([second, first, ...rest]);
  // The focus went with the section.
  await expect(page.locator(':focus')).toHaveAttribute(
    'aria-label',
    words.t('brief.down', { section: name(first) }),
  );
  await brief.tabTo(words.t('brief.remove', { section: name(rest[0]) }));
  await brief.press('Enter');
  await brief.tabTo(words.t('brief.add'));
  await brief.press('Enter', 'End', 'Enter');
  await expect.poll(() => brief.sections()).toEqual([second, first, ...rest.slice(1), 'method']);

  await page.locator('.brief__section .disclosure__button').first().click();
  const note = page.getByRole('textbox', { name: words.t('brief.note.of', { section: name(second) }) });
  await note.pressSequentially('先说车间，再说就业 <b>𠮷</b>');
  await note.press('Home');
  await note.pressSequentially('请');
  await expect(note).toHaveValue('请先说车间，再说就业 <b>𠮷</b>');
  await expect(page.getByTestId('template-changed')).toBeVisible();
  const own = page.getByRole('textbox', { name: words.t('brief.keepAs.name') });
  await own.fill('县里的汇报');
  await own.press('Enter');
  await expect(brief.said).toHaveText(words.t('brief.kept', { title: '县里的汇报' }));
  await expect(page).toHaveURL(/template=own-/);
  const sections = await brief.sections();
  await page.reload();
  const count = await brief.slideCount();
  await expect.poll(() => brief.sections()).toEqual(sections);
  await expect(page.getByTestId('template-changed')).toBeHidden();

  const press = (key: Parameters<typeof words.t>[0]) =>
    page.getByRole('button', { name: words.t(key) }).click();
  const file = await brief.fileOf(() => press('brief.file.write'));
  expect(file.name).toMatch(/^own-[0-9a-f]+\.json$/);
  expect(textOf(file)).toContain('请先说车间');
  const address = page.url();
  await press('brief.delete');
  await expect(brief.said).toHaveText(words.t('brief.deleted', { title: '县里的汇报' }));
  await expect(page).not.toHaveURL(/template=/);
  await brief.readTemplate(file.name, textOf(file));
  await expect(page).toHaveURL(address);
  expect([await brief.slideCount(), await brief.sections()]).toEqual([count, sections]);

  const good = JSON.parse(textOf(file)) as object;
  const bad = {
    schema: { ...good, schema: 2 },
    id: { ...good, id: '<b>' },
    'title.zh': { ...good, title: { zh: '', en: 'x' } },
    author: { ...good, author: 'x' },
    sections: { ...good, sections: [] },
    'sections.0.kind': { ...good, sections: [{ kind: 'score' }] },
    'sections.0.script': { ...good, sections: [{ kind: 'map', script: '' }] },
    'sections.0.note': { ...good, sections: [{ kind: 'map', note: 3 }] },
    'sections.0.counties.0': { ...good, sections: [{ kind: 'map', counties: ['盐湖区'] }] },
    JSON: '{"schema":',
  };
  for (const [place, content] of Object.entries(bad)) {
    const text = typeof content === 'string' ? content : JSON.stringify(content);
    await brief.readTemplate(`${place}.json`, text);
    await expect(brief.problem).toContainText(place === 'JSON' ? 'JSON' : `${place}.json · ${place}`);
    expect([await brief.sections(), page.url()]).toEqual([sections, address]);
  }
  await page.goto(address.replace(/template=[^&]+/, 'template=of-somebody'));
  await expect(brief.workspace).toContainText(words.t('brief.missing', { id: 'of-somebody' }));
  await expect.poll(() => brief.slideCount()).toBe(all);
});

test('over Yuncheng: axe in both languages, a file cancelled half way, and back to the very slide', async ({
  atlas,
  page,
}) => {
  test.slow();
  const brief = new BriefDriver(atlas);
  await brief.open('yuncheng');
  expect(await violations(page)).toEqual([]);
  const downloads: string[] = [];
  page.on('download', (download) => downloads.push(download.suggestedFilename()));
  await page.getByTestId('take-pptx').click();
  await page.getByTestId('take-cancel').click();
  await expect(brief.taken).toHaveText(words.t('brief.take.cancelled'));

  await atlas.switchLanguage();
  await brief.upToDate();
  await page.setViewportSize({ width: 800, height: 1280 });
  await page.getByRole('button', { name: atlas.say('brief.sections') }).click();
  await page.locator('.brief__section .disclosure__button').nth(2).click();
  expect(await violations(page)).toEqual([]);
  await page.setViewportSize({ width: 1366, height: 768 });
  await atlas.switchTheme('dark');
  expect(await violations(page)).toEqual([]);

  const present = new PresentDriver(atlas);
  await page.getByRole('button', { name: atlas.say('brief.present'), exact: true }).click();
  await present.press('2', 'Enter');
  await present.expectNumber(2);
  await present.mapReady();
  // A mark on the drawn slide, and a watch for a briefing that is made again.
  await present.slide.evaluate((slide) => {
    slide.setAttribute('data-mark', 'left');
  });
  await page.evaluate(() => {
    new MutationObserver(() => {
      if (document.querySelector('[data-testid="brief-making"]') !== null)
        document.body.dataset['made'] = 'again';
    }).observe(document.body, { childList: true, subtree: true });
  });
  const shown = await present.slide.innerText();
  const before = page.url();
  await present.focusDrill();
  await present.press('Enter');
  await expect(present.wayBack).toBeVisible();
  await expect(page).not.toHaveURL(before);
  await atlas.settled();
  await present.press('Alt+ArrowLeft');
  await present.expectNumber(2);
  expect(page.url()).toBe(before);
  await expect(page.getByTestId('brief-page')).toHaveAttribute('data-dimmed', 'false', { timeout: 2_000 });
  await expect(present.slide).toHaveAttribute('data-mark', 'left');
  await expect.poll(() => present.slide.innerText()).toBe(shown);
  await expect(page.locator('body')).not.toHaveAttribute('data-made', 'again');
  expect(downloads).toEqual([]);
});
