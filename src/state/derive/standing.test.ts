import { describe, expect, it } from 'vitest';
import type { SubjectFinding } from '../../compliance/finding.ts';
import { smallAtlas, type SmallSite } from '../../testing/small-atlas.ts';
import { packFromDisk } from '../../testing/policy.ts';
import type { Atlas } from '../atlas-state.ts';
import type { Region } from '../site-table.ts';
import { placeTallies } from './place-tallies.ts';
import { placesBelow } from './places.ts';
import { hardRequirements, ranked, sortedStandings, standings } from './standing.ts';

const pack = packFromDisk('YC');

const region = (adcode: string, level: string, parent: string | null): Region => ({
  ...{ adcode, level, parent, nameZh: adcode, nameEn: null },
  ...{ lon: 111, lat: 35 },
});
const regions = [
  region('140800', 'prefecture', null),
  ...['140801', '140802', '140803', '140804', '140805'].map((code) => region(code, 'county', '140800')),
  ...['140802100', '140802101', '140802102'].map((code) => region(code, 'township', '140802')),
];

function atlas(sites: readonly SmallSite[], others: readonly SubjectFinding[] = []): Atlas {
  const made = smallAtlas(sites);
  return { ...made, pack, regions, findings: made.findings && { ...made.findings, others } };
}

function aSite(
  county: string,
  people: number | null,
  verdicts: SmallSite['verdicts'],
  township?: string,
): SmallSite {
  return {
    name: county,
    county,
    ...(township === undefined ? {} : { township }),
    ...(people === null ? {} : { figures: { pop_total: people } }),
    ...(verdicts === undefined ? {} : { verdicts }),
  };
}

describe('the order of places', () => {
  const state = atlas([
    aSite('140801', 100, { F01: 'fail', F02: 'fail' }),
    aSite('140802', 500, { F01: 'fail', F02: 'pass' }),
    aSite('140803', 500, { F01: 'pass', F02: 'fail' }),
    aSite('140804', 900, { F01: 'unknown', F02: 'fail' }),
    aSite('140804', null, { F01: 'suppressed', F02: 'fail' }),
  ]);
  const list = ranked(standings(state, placesBelow(state, null)));

  it('is failed requirements first, then known people; equal ones share a rank and the next is left out', () => {
    expect(list.map(({ place, rank, tied }) => [place.id, rank, tied])).toEqual([
      ['140801', 1, false],
      ['140804', 2, false],
      ['140802', 3, true],
      ['140803', 3, true],
      ['140805', null, false],
    ]);
  });

  it('counts a requirement once however many fail it, and its failures apart', () => {
    const four = list.find(({ place }) => place.id === '140804');
    expect(four).toMatchObject({
      failed: 1,
      failures: 2,
      failingSites: 2,
      unknown: 1,
      suppressed: 1,
      judged: 4,
    });
  });

  it('never takes unknown people for none: they stand beside the known ones', () => {
    const four = list.find(({ place }) => place.id === '140804');
    expect(four).toMatchObject({ people: 900, peopleUnknown: 1, peopleHidden: 0 });
  });

  it('turns round with the direction; places without a verdict stay last', () => {
    const by = (descending: boolean): string[] =>
      sortedStandings(list, 'people', descending, ({ id }) => id).map(({ place }) => place.id);
    expect(by(true)).toEqual(['140804', '140802', '140803', '140801', '140805']);
    expect(by(false)).toEqual(['140801', '140802', '140803', '140804', '140805']);
  });
});

it('hidden people are told from unknown ones', () => {
  const state = atlas([aSite('140801', null, { F01: 'fail' }), aSite('140801', null, { F01: 'fail' })]);
  const roundTable = state.roundTable && { ...state.roundTable, masked: { pop_total: Uint8Array.of(1, 0) } };
  const [first] = ranked(standings({ ...state, roundTable }, placesBelow(state, null)));
  expect(first).toMatchObject({ people: 0, peopleUnknown: 1, peopleHidden: 1 });
});

it('a requirement that only adds up others is not counted again, and no advisory one is', () => {
  const ids = hardRequirements(pack).map(({ id }) => id);
  expect(ids).toContain('F01');
  expect(ids).not.toContain('F-ALL');
  expect(ids).not.toContain('S-ALL');
  expect(ids).not.toContain('W09b');
});

describe('what lies below a place', () => {
  const other = (subjectKind: SubjectFinding['subjectKind'], subjectId: string): SubjectFinding => ({
    ...{ requirement: 'J01', subjectKind, subjectId, county: '140802' },
    ...{ period: '2025-04', verdict: 'fail', marks: [] },
  });
  const state = atlas(
    [
      aSite('140802', 10, { F01: 'fail' }, '140802100'),
      aSite('140802', 10, { F01: 'pass' }),
      aSite('140803', 10, { F01: 'pass' }),
    ],
    [other('township', '140802101'), other('county', '140802')],
  );

  it('is every county, the townships with a site or a duty and the sites without one, the sites of a township', () => {
    expect(placesBelow(state, null).map(({ id }) => id)).toEqual([
      '140801',
      '140802',
      '140803',
      '140804',
      '140805',
    ]);
    expect(placesBelow(state, '140802').map(({ id, loose, rows }) => [id, loose, rows.length])).toEqual([
      ['140802100', false, 1],
      ['140802101', false, 0],
      ['140802', true, 1],
    ]);
    expect(placesBelow(state, '140802100').map(({ level, id }) => [level, id])).toEqual([['site', 'S0']]);
  });

  it('a county has the findings of all its subjects, a township its own only', () => {
    const [, county] = placesBelow(state, null);
    const [, township] = placesBelow(state, '140802');
    if (county === undefined || township === undefined) throw new Error('a place is missing');
    expect(placeTallies(state, county).get('J01')).toMatchObject({ fail: 2, n: 2 });
    expect(placeTallies(state, township).get('J01')).toMatchObject({ fail: 1, n: 1 });
    expect(placeTallies(state, township).get('F01')?.n).toBe(0);
  });
});
