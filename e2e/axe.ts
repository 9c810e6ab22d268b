// axe over the page as it stands: its violations as lines, none where all is well.
import { readFileSync } from 'node:fs';
import type { Page } from '@playwright/test';
import type { AxeResults, RunOptions } from 'axe-core';

const source = readFileSync('node_modules/axe-core/axe.min.js', 'utf8');
const options: RunOptions = { resultTypes: ['violations'] };

/** For what is read from afar: 7:1 too. */
export const fromAfar: RunOptions = { rules: { 'color-contrast-enhanced': { enabled: true } } };

/** The page's policy refuses injected scripts, so axe comes in through the debugger, as the browser's own tools do. */
export async function violations(page: Page, more: RunOptions = {}): Promise<string[]> {
  // What is still fading in has not its own colours yet.
  await page.evaluate(() => Promise.all(document.getAnimations().map(({ finished }) => finished)));
  await page.evaluate(source);
  const results = await page.evaluate(
    async (runOptions) => {
      const { axe } = globalThis as unknown as {
        axe: { run: (context: Document, options: RunOptions) => Promise<AxeResults> };
      };
      return axe.run(document, runOptions);
    },
    { ...options, ...more },
  );
  return results.violations.map(
    ({ id, nodes }) =>
      `${id}: ${nodes.map(({ target, failureSummary }) => `${target.join(' ')} ${failureSummary ?? ''}`).join('; ')}`,
  );
}
