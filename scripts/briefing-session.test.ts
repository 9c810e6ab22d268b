// What the facts of a briefing follow: filters, rounds, parameters and sections; and what ends them.
import { fileURLToPath } from 'node:url';
import { afterAll, afterEach, beforeAll, expect, it } from 'vitest';
import type { BriefingFacts } from '../src/briefing/facts.ts';
import { sectionKinds, type Template } from '../src/briefing/template.ts';
import { wordsFor } from '../src/language/language.ts';
import { verdictCode } from '../src/model/verdict.ts';
import { openHeadless, type HeadlessAtlas } from './headless-atlas.ts';

const bare: Template = { schema: 1, id: 'bare', title: { zh: '演示', en: 'Demo' }, sections: [] };
const full: Template = { ...bare, id: 'full', sections: sectionKinds.map((kind) => ({ kind })) };
const ended = { name: 'AbortError' };

let headless: HeadlessAtlas;
let facts: BriefingFacts;
const again = (template = bare): Promise<BriefingFacts> => headless.commands.briefingFacts(template);

beforeAll(async () => {
  headless = await openHeadless(fileURLToPath(new URL('../public/extracts/yuncheng', import.meta.url)));
  facts = await again();
});
afterAll(() => {
  headless.close();
});
afterEach(async () => {
  headless.commands.clearFilters();
  const { session } = headless.atlas();
  if (Object.keys(session.parameters).length > 0) await headless.commands.restoreParameters();
  if (session.round !== null) await headless.commands.setRound(null);
});

it('tells what Review shows', () => {
  const { figures, matching } = headless.atlas();
  const { tallies, before, people, households } = facts.all;
  expect(facts.sites.count).toBe(matching.length);
  expect(people.value).toBe(figures?.sites.people);
  expect(tallies['F-ALL']).toMatchObject({ pass: figures?.tenOfTen?.k, n: figures?.tenOfTen?.n });
  expect(households).toMatchObject({
    without: figures?.households?.without,
    unknown: figures?.households?.unknown,
  });
  expect((tallies['W03']?.fail ?? 0) - (before?.['W03']?.fail ?? 0)).toBe(figures?.noWorkshop?.change);
});

it('tells of the earlier round what a briefing of that round tells', async () => {
  await headless.commands.setRound(facts.since);
  const earlier = await again();
  expect(facts.all.before).toEqual(earlier.all.tallies);
  expect(facts.all.ratesBefore).toEqual(earlier.all.rates);
  expect(facts.counties.map(({ before }) => before)).toEqual(earlier.counties.map(({ tallies }) => tallies));
  for (const [id, now] of Object.entries(facts.sites.verdicts)) {
    const then = earlier.sites.verdicts[id] ?? new Uint8Array(0);
    const met = facts.sites.id.filter(
      (site, at) => now[at] === verdictCode.pass && then[earlier.sites.id.indexOf(site)] === verdictCode.fail,
    );
    expect([id, facts.all.moves?.[id]?.newlyMet]).toEqual([id, met.length]);
  }
});

it('follows the filter of counties with all subjects', async () => {
  headless.commands.setFilters({ counties: ['140821'] });
  const county = await again();
  const own = facts.counties.find(({ id }) => id === '140821');
  expect(county.counties.map(({ id }) => id)).toEqual(['140821']);
  expect([county.all.sites, county.sites.count]).toEqual([own?.sites, own?.sites]);
  expect(county.all).toMatchObject({ tallies: own?.tallies, before: own?.before, moves: own?.moves });
  expect(new Set(county.workshops.map((one) => one.county))).toEqual(new Set(['140821']));
  const lines = await headless.commands.gapList(wordsFor('en'));
  expect(new Set(lines.map(({ countyCode }) => countyCode))).toEqual(new Set(['140821']));
});

it('follows every other filter with the sites alone', async () => {
  headless.commands.setFilters({ verdicts: [{ requirement: 'F05', verdict: 'fail' }] });
  const failing = await again();
  expect(failing.sites.count).toBe(facts.all.tallies['F05']?.fail);
  expect(failing.all.tallies['F05']).toMatchObject({ fail: failing.sites.count, pass: 0, unknown: 0 });
  expect(failing.all.tallies['W05']).toEqual(facts.all.tallies['W05']);
  expect(failing.filters).toMatchObject([{ by: 'verdict', requirement: 'F05', verdict: 'fail' }]);
});

it('reads registers only where a section asks for them', async () => {
  const { records, ages, sheets, moves, rateSeries } = facts;
  expect([records, ages, sheets, moves, rateSeries.household]).toEqual([{}, [], [], [], []]);
  await headless.commands.selectSite('140821-003');
  const asked = await again(full);
  await headless.commands.selectSite(null);
  expect(Object.keys(asked.records)).toEqual(asked.counties.map(({ id }) => id));
  expect(asked.sheets.map(({ site }) => asked.sites.id[site])).toEqual(['140821-003']);
  expect(asked.ages.length).toBeGreaterThan(0);
  expect(asked.rateSeries.household.at(-1)).toEqual({ round: asked.round, rate: asked.all.rates.household });
  const met = Object.values(asked.all.moves ?? {}).reduce((sum, { newlyMet }) => sum + newlyMet, 0);
  expect(asked.moves.filter(({ kind }) => kind === 'newly_met')).toHaveLength(met);
});

it('ends where the round or a parameter becomes another, or the reader has enough', async () => {
  const ofRound = again();
  const changing = headless.commands.setRound(facts.since);
  await expect(ofRound).rejects.toMatchObject(ended);
  await changing;
  const ofParameter = again();
  const setting = headless.commands.setParameter('max_lifted', 801);
  await expect(ofParameter).rejects.toMatchObject(ended);
  await setting;
  const stop = new AbortController();
  const list = headless.commands.gapList(wordsFor('en'), { signal: stop.signal });
  stop.abort();
  await expect(list).rejects.toMatchObject(ended);
});

it('goes on where only the language or the slide is another', async () => {
  const kept = again();
  headless.commands.setLanguage('en');
  headless.commands.setBriefing({ slide: 'facilities' });
  expect((await kept).all).toEqual(facts.all);
});

it('waits for verdicts that are on their way, and tells how far it is', async () => {
  const changing = headless.commands.setRound(facts.since);
  const told: number[] = [];
  const { round } = await headless.commands.briefingFacts(bare, { onProgress: (one) => told.push(one) });
  await changing;
  expect(round).toBe(facts.since);
  expect([told.at(-1), told.toSorted((a, b) => a - b)]).toEqual([1, told]);
});
