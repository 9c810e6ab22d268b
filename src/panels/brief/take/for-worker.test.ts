import { expect, it } from 'vitest';
import { provenanceOf } from '../../../briefing/compose/provenance.ts';
import { slidesOf } from '../../../briefing/slides.ts';
import { gapGeoJson } from '../../../briefing/tables/gap-geojson.ts';
import { workbookOf } from '../../../briefing/workbook/workbook-of.ts';
import { writeWorkbook } from '../../../briefing/workbook/write-workbook.ts';
import { wordsFor } from '../../../language/language.ts';
import { exampleDocument } from '../../../testing/briefing-example.ts';
import { exampleGaps } from '../../../testing/gap-example.ts';
import { aBriefingWorld } from '../../../testing/briefing-world.ts';
import { factsForTables, withoutMapSites } from './for-worker.ts';

const { facts } = aBriefingWorld(7);
const words = wordsFor('zh-CN');

it('makes the same tables of the facts that go to the worker', async () => {
  const gaps = exampleGaps(2, 44);
  const workbook = (of: typeof facts): Promise<Uint8Array> =>
    writeWorkbook(
      workbookOf(of, gaps, words, provenanceOf(of, words)),
      () => undefined,
      () => false,
    );
  const geoJson = (of: typeof facts): string =>
    [...gapGeoJson(of, gaps, words, provenanceOf(of, words), 'all')].join('');
  const bare = factsForTables(facts);
  expect(bare.sites.id).toEqual([]);
  expect(await workbook(bare)).toEqual(await workbook(facts));
  expect(geoJson(bare)).toBe(geoJson(facts));
});

it('cuts the document that goes to the worker into the same slides, and leaves that of the page as it is', () => {
  const document = exampleDocument('zh-CN');
  const ids = slidesOf(document).map(({ id }) => id);
  const bare = withoutMapSites(document);
  expect(slidesOf(bare).map(({ id }) => id)).toEqual(ids);
  const sites = [document, bare].map(({ cards }) =>
    cards.flatMap(({ blocks }) => blocks.map((block) => (block.kind === 'map' ? block.sites.length : 0))),
  );
  expect(Math.max(...(sites[0] ?? []))).toBeGreaterThan(0);
  expect(Math.max(...(sites[1] ?? []))).toBe(0);
});
