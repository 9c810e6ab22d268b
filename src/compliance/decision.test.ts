import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { openWasmDatabase } from '../testing/wasm-database.ts';
import type { WasmDatabase } from '../testing/wasm-database.ts';
import { packFromDisk, packIds } from '../testing/policy.ts';
import { aRow, aSite, aWorkshop, round, settle } from '../testing/world.ts';
import type { SiteBuilder } from '../testing/world.ts';
import { tableNames } from '../model/tables.ts';
import { noFinding } from './finding.ts';
import { detailedFindings, evaluatePack } from './evaluate.ts';

vi.setConfig({ testTimeout: 120_000, hookTimeout: 60_000 });

let database: WasmDatabase;
beforeAll(async () => {
  database = await openWasmDatabase();
});
afterAll(() => database.close());

type Known = boolean | null;
const and = (a: Known, b: Known): Known =>
  a === false || b === false ? false : a === null || b === null ? null : true;

/** The policy page again, as slowly and plainly as it can be written. */
function slowVerdict(applies: Known, met: Known): string {
  if (applies === false) return 'not_applicable';
  if (applies === null || met === null) return 'unknown';
  return met ? 'pass' : 'fail';
}

const maybe = <T>(value: fc.Arbitrary<T>): fc.Arbitrary<T | null> => fc.option(value, { nil: null });
const status = maybe(fc.constantFrom('present', 'absent', 'planned', 'shared'));
const facilities = ['F01', 'F02', 'F03', 'F04', 'F05', 'F06', 'F07', 'F08', 'F09', 'F10'];
const siteWorld = fc.record({
  statuses: fc.array(status, { minLength: 10, maxLength: 10 }),
  people: maybe(fc.integer({ min: 98, max: 102 })),
  secretary: maybe(fc.boolean()),
  teamId: maybe(fc.constantFrom('T1', 'T2', 'T3')),
  teamSize: maybe(fc.integer({ min: 2, max: 4 })),
  arranged: maybe(fc.boolean()),
});
type SiteWorld = typeof siteWorld extends fc.Arbitrary<infer T> ? T : never;

function built(world: SiteWorld, index: number): SiteBuilder {
  const site = aSite(`S${index}`).with('site_round', { pop_registered: world.people }).with('team', {
    first_secretary: world.secretary,
    team_id: world.teamId,
    team_size: world.teamSize,
    county_arranged: world.arranged,
  });
  return facilities.reduce((each, item, place) => {
    const found = world.statuses[place];
    return typeof found === 'string' ? each.has(item, found) : each;
  }, site);
}

function expected(world: SiteWorld, all: readonly SiteWorld[], shared: boolean): Record<string, string> {
  const there = (found: string | null): Known =>
    found === null ? null : found === 'present' || (found === 'shared' && shared);
  const { people, teamId, teamSize } = world;
  const sites = all.filter((other) => other.teamId === teamId).length;
  const alone = teamId === null ? null : sites === 1;
  const enough = teamSize === null ? null : teamSize >= 3;
  return {
    'F-ALL': slowVerdict(true, world.statuses.map(there).reduce(and, true)),
    C01: slowVerdict(people === null ? null : people >= 100, and(and(world.secretary, alone), enough)),
    C02: slowVerdict(people === null ? null : people <= 100, world.arranged),
  };
}

describe('decisions in SQL', () => {
  it('equal the policy page written out by hand', async () => {
    const worlds = fc.array(siteWorld, { minLength: 1, maxLength: 40 });
    await fc.assert(
      fc.asyncProperty(worlds, fc.boolean(), async (all, shared) => {
        settle(database, all.map(built));
        const options = { round, trial: false, parameters: { count_shared: shared } };
        const only = ['F-ALL', 'C01', 'C02'];
        const found = await detailedFindings(database, packFromDisk('YC'), { ...options, only });
        const got = found.map((one) => [one.requirement, one.subject_id, one.verdict].join(' '));
        const wanted = all.flatMap((world, index) =>
          Object.entries(expected(world, all, shared)).map(([id, word]) => `${id} S${index} ${word}`),
        );
        expect(got.sort()).toEqual(wanted.sort());
      }),
      { numRuns: 25, seed: 20210823 },
    );
  });

  it('know nothing, and fail nobody, where only the required tables are there', async () => {
    const absent = tableNames.filter((name) => name !== 'site' && name !== 'region');
    const town = aRow('region', { adcode: '640424100', name_zh: '镇', level: 'township' });
    settle(database, [aSite('S1', '140802', { community: '社区' }), town], absent);
    for (const id of packIds) {
      const options = { round, trial: true, parameters: {} };
      const found = await detailedFindings(database, packFromDisk(id), options);
      expect(new Set(found.map(({ verdict }) => verdict))).toEqual(new Set(['unknown']));
    }
  });

  it('bind by county, and bind everyone in a trial reading', async () => {
    settle(database, [aSite('S1', '610924'), aSite('S2', '140802')]);
    const pack = packFromDisk('YC');
    const options = { round, parameters: {}, only: ['F01'] };
    const own = await evaluatePack(database, pack, { ...options, trial: false });
    const trial = await evaluatePack(database, pack, { ...options, trial: true });
    expect([...(own.sites.get('F01')?.verdicts ?? [])]).toEqual([noFinding, 3]);
    expect([...(trial.sites.get('F01')?.verdicts ?? [])]).toEqual([3, 3]);
  });

  it('are the same with and without figures, for one subject and for all', async () => {
    const site = aSite().at(111, 35).has('F01', 'present', { source: 'self' }).tiedTo('W1');
    settle(database, [
      site.with('site_round', { pop_lifted: 800 }),
      aWorkshop('W1', { lon: 111, lat: 35 }),
      aSite('S2'),
    ]);
    const pack = packFromDisk('YC');
    const options = { round, trial: false, parameters: {} };
    const all = await detailedFindings(database, pack, options);
    const one = await detailedFindings(database, pack, { ...options, subject: { kind: 'site', id: 'S1' } });
    const plain = await evaluatePack(database, pack, options);
    expect(one).toEqual(all.filter((finding) => finding.subject_id === 'S1'));
    for (const { requirement, verdict, subject_id: id } of all.filter(
      (each) => each.subject_kind === 'site',
    )) {
      const codes = plain.sites.get(requirement)?.verdicts;
      expect(['pass', 'fail', 'not_applicable', 'unknown'][codes?.[id === 'S1' ? 0 : 1] ?? 9]).toBe(verdict);
    }
    expect(plain.others.map(({ requirement, verdict }) => [requirement, verdict])).toEqual([
      ['W05', 'pass'],
      ['W06', 'unknown'],
      ['W07', 'unknown'],
    ]);
  });
});
