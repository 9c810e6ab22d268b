// Takes the pictures of docs/screenshots: the Review workspace with a site opened, in every size, language and theme.
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { chromium } from '@playwright/test';
import type { Browser } from '@playwright/test';
import { AtlasDriver } from '../e2e/atlas-driver.ts';
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

async function take(browser: Browser, address: string, { size, language, theme }: View): Promise<void> {
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
  const atlas = new AtlasDriver(page);
  await atlas.open('yuncheng', language === 'en' ? '&lang=en' : '');
  if (size.width >= 1100) await atlas.openFirstSite();
  await page.waitForTimeout(2_500);
  const name = `review-${size.width}-${language}-${theme}.png`;
  await page.screenshot({ path: join(root, 'docs', 'screenshots', name), animations: 'disabled' });
  console.log(name);
  await context.close();
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
} finally {
  await browser.close();
  close();
}
