// axe without findings in every state of the page, in both languages and both themes.
import { violations } from './axe.ts';
import { expect, test } from './test.ts';
import type { AtlasDriver } from './atlas-driver.ts';

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

for (const { name, reach } of states) {
  test(`${name}: in Chinese, light and dark, and in English`, async ({ atlas, page }) => {
    await reach(atlas, '');
    expect(await violations(page), 'light').toEqual([]);
    await atlas.switchTheme('dark');
    expect(await violations(page), 'dark').toEqual([]);
    await atlas.switchLanguage();
    expect(await violations(page), 'English').toEqual([]);
  });
}
