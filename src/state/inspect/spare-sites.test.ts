// Sites that stand in for a stop: by the rules of the draw, where the plan was drawn.
import { expect, it } from 'vitest';
import { defaultDrawParameters } from '../../inspection/draw/parse-parameters.ts';
import type { Draw } from '../../inspection/draw/types.ts';
import { siteTableOf } from '../site-table.ts';
import { spareSites } from './spare-sites.ts';

const rows = [
  ['A1', '140801', null],
  ['A2', '140801', null],
  ['A3', '140801', '2025-08-15'],
  ['B1', '140802', null],
  ['B2', '140802', null],
  ['C1', '140803', null],
] as const;
const columns: Readonly<Record<string, readonly (string | number | null)[]>> = {
  site_id: rows.map(([site]) => site),
  county_adcode: rows.map(([, county]) => county),
  closed_on: rows.map(([, , closed]) => closed),
  lon: rows.map(() => 111),
  lat: rows.map(() => 35),
};
const sites = siteTableOf(rows.length, (name) => columns[name] ?? rows.map(() => null));
const subject = {
  extract: 'x',
  round: '2025-06-30',
  pack: 'YC',
  packSha256: '',
  policy: {},
  day: '2025-11-22',
};
const draw: Draw = {
  parameters: {
    ...defaultDrawParameters(subject),
    counties: ['140801', '140802'],
    excluded: ['A2'],
    inspectors: [
      { role: '甲组', conflicts: ['140802'] },
      { role: '乙组', conflicts: ['140801'] },
    ],
  },
  manifestSha256: '',
  commitment: '',
  list: [],
  inclusion: [],
  reasons: [],
  teams: [
    { county: '140801', roles: ['甲组'] },
    { county: '140802', roles: ['乙组'] },
  ],
};
const all = [0, 1, 2, 3, 4, 5];

it('holds to exclusions, counties, the day and the conflicts of the team that goes there', () => {
  const { others, mayStandIn } = spareSites({ draw, sites: ['B1'] }, sites, all);
  expect(others.map(({ site }) => site)).toEqual(['A1', 'B2']);
  expect([mayStandIn('B2', 'B1'), mayStandIn('A1', 'B1'), mayStandIn('B2', 'A1')]).toEqual([
    true,
    false,
    false,
  ]);
});

it('may be any other site where the list was made by hand', () => {
  const { others, mayStandIn } = spareSites({ draw: null, sites: ['B1'] }, sites, all);
  expect(others.map(({ site }) => site)).toEqual(['A1', 'A2', 'A3', 'B2', 'C1']);
  expect(mayStandIn('A1', 'B1')).toBe(true);
});
