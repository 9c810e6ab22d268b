// The installed browser, without a window and without a way out of the machine.
import type { Browser, Page } from '@playwright/test';
import { browserFlags } from '../browser-flags.ts';
import { presentBrowser } from '../find-browser.mjs';

/** Why there is none, in words of the terminal. */
export class NoBrowser extends Error {
  override readonly name = 'NoBrowser';
}

export const howToGetOne =
  'install Chromium or Google Chrome (Debian and Ubuntu: apt-get install chromium fonts-noto-cjk), or name one in CHROME_PATH';

/** Runs `work` on an empty page without scripts. Rejects with NoBrowser where none is installed or it does not start. */
export async function withPage<T>(
  { scale }: { readonly scale: number },
  work: (page: Page, browser: Browser) => Promise<T>,
): Promise<T> {
  const path = await presentBrowser().catch((error: Error) => {
    throw new NoBrowser(error.message);
  });
  if (path === null) throw new NoBrowser(`there is no browser on this machine: ${howToGetOne}`);
  const { chromium } = await import('@playwright/test');
  const browser = await chromium
    .launch({ executablePath: path, args: [...browserFlags] })
    .catch((error: Error) => {
      throw new NoBrowser(`${path} does not start: ${error.message.split('\n')[0] ?? ''}`);
    });
  try {
    const context = await browser.newContext({
      javaScriptEnabled: false,
      offline: true,
      deviceScaleFactor: scale,
    });
    return await work(await context.newPage(), browser);
  } finally {
    await browser.close();
  }
}
