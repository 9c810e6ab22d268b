// Takes the pictures of docs/screenshots: Review in every size, language and theme; the other workspaces in both languages.
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { chromium } from '@playwright/test';
import type { Browser, Page } from '@playwright/test';
import { AtlasDriver } from '../e2e/atlas-driver.ts';
import { VisitDriver } from '../e2e/visit-driver.ts';
import { browserFlags } from './browser-flags.ts';
import { serve } from './static-server.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));
const sizes = [
  { width: 1366, height: 768 },
  { width: 1920, height: 1080 },
  { width: 800, height: 1280 },
];
const languages = ['zh', 'en'] as const;
const themes = ['light', 'dark'] as const;

interface View {
  readonly size: { readonly width: number; readonly height: number };
  readonly language: (typeof languages)[number];
  readonly theme: (typeof themes)[number];
}

/** What is pictured beside Review: the part of the link that opens it, and what must stand on the screen first. */
const others = [
  { name: 'rounds', search: '&show=trends', waitFor: '[data-testid="series"][data-state="done"]' },
  { name: 'counties', search: '&show=trends&view=counties', waitFor: 'table' },
  { name: 'rules', search: '&show=rules&rule=W03', waitFor: 'table, pre, code' },
  { name: 'brief', search: '&show=brief', waitFor: '[data-testid="slide-count"]' },
] as const;

/** A slide on the wall: the ten facilities, county by county. */
const slide = {
  name: 'slide',
  search: '&show=brief&slide=ranking:F-ALL',
  waitFor: '[data-slide="ranking:F-ALL"]',
} as const;

async function openPage(browser: Browser, address: string, { size, language, theme }: View): Promise<Page> {
  const context = await browser.newContext({
    baseURL: address,
    viewport: size,
    locale: language === 'en' ? 'en-GB' : 'zh-CN',
    timezoneId: 'Asia/Shanghai',
  });
  const page = await context.newPage();
  await page.addInitScript((value) => {
    localStorage.setItem('anzhi-atlas.theme', value);
  }, theme);
  return page;
}

async function save(page: Page, name: string): Promise<void> {
  await page.waitForTimeout(2_500);
  await page.screenshot({ path: join(root, 'docs', 'screenshots', name), animations: 'disabled' });
  console.log(name);
  await page.context().close();
}

async function takeOther(
  browser: Browser,
  address: string,
  view: View,
  other: (typeof others)[number] | typeof slide,
): Promise<void> {
  const page = await openPage(browser, address, view);
  const language = view.language === 'en' ? '&lang=en' : '';
  await page.goto(`./?extract=yuncheng${other.search}${language}`);
  await page.locator('.progress-strip').waitFor({ state: 'detached', timeout: 60_000 });
  await page.locator(other.waitFor).first().waitFor({ timeout: 120_000 });
  await save(page, `${other.name}-${view.size.width}-${view.language}-${view.theme}.png`);
}

async function take(browser: Browser, address: string, view: View): Promise<void> {
  const { size, language, theme } = view;
  const page = await openPage(browser, address, view);
  const atlas = new AtlasDriver(page);
  await atlas.open('yuncheng', language === 'en' ? '&lang=en' : '');
  if (size.width >= 1100) await atlas.openFirstSite();
  await save(page, `review-${size.width}-${language}-${theme}.png`);
}

/** A drawn list with its commitment, and one of its sites on the tablet in the sun. The list is another each time. */
async function takeInspection(browser: Browser, address: string, view: View): Promise<void> {
  const page = await openPage(browser, address, view);
  const { language, size } = view;
  await page.addInitScript(() => {
    localStorage.setItem('anzhi-atlas.visit.light', 'sun');
    localStorage.setItem('anzhi-atlas.inspect.role', '市督导一组');
  });
  const visit = new VisitDriver(page);
  visit.speak(language === 'en' ? 'en' : 'zh-CN');
  const words = language === 'en' ? '&lang=en' : '';
  await page.goto(`./?extract=yuncheng&show=inspect&look=inspect.tab:draw${words}`);
  await page.getByTestId('frame').waitFor({ timeout: 60_000 });
  await visit.setPassphrase();
  if (size.width === 800) {
    await visit.planByHand(['140802-001']);
    await visit.enter(0);
    await visit.answer((await visit.items())[0] ?? '', 'contradicted').click();
    await visit.allSaved();
    await save(page, `visit-${size.width}-${language}-sun.png`);
    return;
  }
  await page.getByRole('button', { name: visit.say('draw.do'), exact: true }).click();
  await page.getByTestId('draw-list').waitFor();
  await save(page, `draw-${size.width}-${language}-${view.theme}.png`);
}

const executablePath = process.env['CHROME_PATH'];
const browser = await chromium.launch({
  args: browserFlags,
  ...(executablePath === undefined ? {} : { executablePath }),
});
const { address, close } = await serve({ folder: join(root, 'dist'), port: 4431 });
try {
  for (const size of sizes) {
    for (const language of languages) {
      for (const theme of themes) await take(browser, address, { size, language, theme });
    }
  }
  for (const language of languages) {
    await takeOther(
      browser,
      address,
      { size: { width: 1920, height: 1080 }, language, theme: 'dark' },
      slide,
    );
  }
  const size = { width: 1366, height: 768 };
  for (const other of others) {
    for (const language of languages) {
      await takeOther(browser, address, { size, language, theme: 'light' }, other);
    }
  }
  for (const language of languages) {
    await takeInspection(browser, address, { size, language, theme: 'light' });
    await takeInspection(browser, address, { size: { width: 800, height: 1280 }, language, theme: 'light' });
  }
} finally {
  await browser.close();
  close();
}
