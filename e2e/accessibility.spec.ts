// axe without findings in every state of the page, in both languages and both themes.
import { readFileSync } from 'node:fs';
import type { Page } from '@playwright/test';
import type { AxeResults, RunOptions } from 'axe-core';
import { expect, test } from './test.ts';
import type { AtlasDriver } from './atlas-driver.ts';

const source = readFileSync('node_modules/axe-core/axe.min.js', 'utf8');
const options: RunOptions = { resultTypes: ['violations'] };

/** The page's policy refuses injected scripts, so axe comes in through the debugger, as the browser's own tools do. */
async function violations(page: Page): Promise<string[]> {
  // What is still fading in has not its own colours yet.
  await page.evaluate(() => Promise.all(document.getAnimations().map(({ finished }) => finished)));
  await page.evaluate(source);
  const results = await page.evaluate(async (runOptions) => {
    const { axe } = globalThis as unknown as {
      axe: { run: (context: Document, options: RunOptions) => Promise<AxeResults> };
    };
    return axe.run(document, runOptions);
  }, options);
  return results.violations.map(
    ({ id, nodes }) =>
      `${id}: ${nodes.map(({ target, failureSummary }) => `${target.join(' ')} ${failureSummary ?? ''}`).join('; ')}`,
  );
}

interface State {
  readonly name: string;
  readonly reach: (atlas: AtlasDriver, rest: string) => Promise<unknown>;
}

const states: readonly State[] = [
  { name: 'open', reach: (atlas, rest) => atlas.open('yuncheng', rest) },
  {
    name: 'a site with its reasons',
    reach: async (atlas, rest) => {
      await atlas.open('yuncheng', rest);
      await atlas.openFirstSite();
      await atlas.readWhy('W03');
    },
  },
  {
    name: 'nothing matches',
    reach: async (atlas, rest) => {
      await atlas.open('yuncheng', rest);
      await atlas.search('不存在的安置点');
      await atlas.expectSiteCount(0);
    },
  },
  {
    name: 'a place without site duties',
    reach: (atlas, rest) => atlas.open('jingyuan', rest),
  },
  {
    name: 'a failure',
    reach: async (atlas, rest) => {
      await atlas.visit(`?extract=nowhere${rest}`);
      await expect(atlas.problem('extract_unknown')).toBeVisible();
    },
  },
  {
    name: 'loading',
    reach: async (atlas, rest) => {
      await atlas.page.context().route('**/assets/duckdb-*.wasm', () => new Promise(() => undefined));
      await atlas.visit(`?extract=yuncheng${rest}`);
      await expect(atlas.map).toHaveAttribute('data-state', 'ready', { timeout: 60_000 });
    },
  },
];

for (const language of ['zh-CN', 'en'] as const) {
  for (const theme of ['light', 'dark'] as const) {
    for (const { name, reach } of states) {
      test(`${name}: ${language}, ${theme}`, async ({ atlas, page }) => {
        await page.addInitScript((value) => {
          localStorage.setItem('anzhi-atlas.theme', value);
        }, theme);
        await reach(atlas, `&lang=${language}`);
        await expect(page.locator('html')).toHaveAttribute('data-theme', theme);
        expect(await violations(page)).toEqual([]);
      });
    }
  }
}
