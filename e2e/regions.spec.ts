// Every demo region opens, by link and by the picker, each with what its documents ask.
import { readFileSync } from 'node:fs';
import type { ExtractEntry, Manifest } from '../src/model/manifest.ts';
import { expect, test } from './test.ts';

const entries = (): ExtractEntry[] =>
  JSON.parse(readFileSync('public/extracts/index.json', 'utf8')) as ExtractEntry[];
const manifest = (id: string): Manifest =>
  JSON.parse(readFileSync(`public/extracts/${id}/manifest.json`, 'utf8')) as Manifest;

const regions = ['yuncheng', 'ziyang', 'hequ', 'fangxian', 'jingyuan'];

for (const region of regions) {
  test(`${region} opens with its sites and the documents that bind it`, async ({ atlas, page }) => {
    await atlas.visit(`?extract=${region}`);
    const { files } = manifest(region);
    const sites = files.find((file) => file.name === 'site.parquet')?.rows;
    await expect(page.getByTestId('site-count')).toHaveAttribute('data-value', String(sites), {
      timeout: 60_000,
    });
    await expect(atlas.map).toHaveAttribute('data-state', 'ready', { timeout: 60_000 });
    await expect(page.getByTestId('synthetic')).toBeVisible();
    await expect(page.getByTestId('problem')).toHaveCount(0);
  });
}

test('the picker leads from one region to another', async ({ atlas, page }) => {
  await atlas.open('yuncheng', '&size=1');
  for (const entry of entries().filter(({ id }) => id === 'hequ' || id === 'ziyang')) {
    await atlas.pick('shell.region', entry.title.zh);
    await expect(page).toHaveURL(new RegExp(`extract=${entry.id}`));
    const sites = manifest(entry.id).files.find((file) => file.name === 'site.parquet')?.rows ?? 0;
    await expect.poll(() => atlas.siteCount(), { timeout: 60_000 }).toBeLessThanOrEqual(sites);
    await atlas.ready();
  }
});

test('the national extract is offered only where it was built', () => {
  const ids = entries().map(({ id }) => id);
  expect(regions.every((region) => ids.includes(region))).toBe(true);
});
