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
/** The smallest sample with all registers, for what judges its rounds again and again. */
let small: HeadlessAtlas;
let facts: BriefingFacts;
const again = (template = bare): Promise<BriefingFacts> => headless.commands.briefingFacts(template);
const ofSmall = (): Promise<BriefingFacts> => small.commands.briefingFacts(bare);

const folder = (name: string): string =>
  fileURLToPath(new URL(`../public/extracts/${name}`, import.meta.url));

beforeAll(async () => {
  headless = await openHeadless(folder('yuncheng'));
  small = await openHeadless(folder('hequ'));
  facts = await again();
});
afterAll(() => {
  headless.close();
  small.close();
});
afterEach(() => {
  headless.commands.clearFilters();
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

it('goes on where only the language, the slide or a site that no section tells is another', async () => {
  const kept = again();
  headless.commands.setLanguage('en');
  headless.commands.setBriefing({ slide: 'facilities' });
  void headless.commands.selectSite('140821-003');
  expect((await kept).all).toEqual(facts.all);
  const sheet = again(full);
  const leaving = headless.commands.selectSite(null);
  await expect(sheet).rejects.toMatchObject(ended);
  await leaving;
});

it('tells of the earlier round what a briefing of that round tells; waits for its verdicts', async () => {
  const now = await ofSmall();
  const changing = small.commands.setRound(now.since);
  const told: number[] = [];
  const earlier = await small.commands.briefingFacts(bare, { onProgress: (one) => told.push(one) });
  await changing;
  expect([earlier.round, told.at(-1)]).toEqual([now.since, 1]);
  expect(told.toSorted((a, b) => a - b)).toEqual(told);
  expect(now.all.before).toEqual(earlier.all.tallies);
  expect(now.all.ratesBefore).toEqual(earlier.all.rates);
  expect(now.counties.map(({ before }) => before)).toEqual(earlier.counties.map(({ tallies }) => tallies));
  const before = new Map(earlier.sites.id.map((site, at) => [site, at]));
  for (const [id, codes] of Object.entries(now.sites.verdicts)) {
    const then = earlier.sites.verdicts[id] ?? new Uint8Array(0);
    const met = now.sites.id.filter(
      (site, at) => codes[at] === verdictCode.pass && then[before.get(site) ?? -1] === verdictCode.fail,
    );
    expect([id, now.all.moves?.[id]?.newlyMet]).toEqual([id, met.length]);
  }
});

it('ends where the round or a parameter becomes another, or the reader has enough', async () => {
  const ofRound = ofSmall();
  const changing = small.commands.setRound(null);
  await expect(ofRound).rejects.toMatchObject(ended);
  await changing;
  const ofParameter = ofSmall();
  const setting = small.commands.setParameter('stale_months', 24);
  await expect(ofParameter).rejects.toMatchObject(ended);
  await setting;
  const stop = new AbortController();
  const list = small.commands.gapList(wordsFor('en'), { signal: stop.signal });
  stop.abort();
  await expect(list).rejects.toMatchObject(ended);
});
