// Truth tables of C01 and C02 of Yuncheng: who looks after a site.
import { aSite } from '../../testing/world.ts';
import type { Case, TruthTables } from './case.ts';

const hundred = (people: number | null, id = 'S1') =>
  aSite(id).with('site_round', { pop_registered: people });
const full = { first_secretary: true, team_id: 'T1', team_size: 3 };

const c01: readonly Case[] = [
  {
    kind: 'pass',
    when: 'secretary, own team, three members',
    given: [hundred(101).with('team', full)],
    verdict: 'pass',
    measured: { pop_registered: 101, first_secretary: true, team_size: 3, sites_of_team: 1 },
  },
  {
    kind: 'boundary',
    when: 'exactly 100',
    given: [hundred(100).with('team', full)],
    verdict: 'pass',
    marks: ['boundary'],
  },
  {
    kind: 'fail',
    when: 'no secretary, the rest not known',
    given: [hundred(101).with('team', { first_secretary: false })],
    verdict: 'fail',
  },
  {
    kind: 'fail',
    when: 'two members',
    given: [hundred(101).with('team', { team_size: 2 })],
    verdict: 'fail',
  },
  {
    kind: 'fail',
    when: 'no team',
    given: [hundred(101).with('team', { first_secretary: true, team_size: 0 })],
    verdict: 'fail',
  },
  {
    kind: 'fail',
    when: 'the team serves two sites',
    given: [hundred(101).with('team', full), hundred(50, 'S2').with('team', full)],
    subject: 'S1',
    verdict: 'fail',
    measured: { sites_of_team: 2 },
  },
  {
    kind: 'other',
    when: 'it served two sites in another round',
    given: [hundred(101).with('team', full), aSite('S2').with('team', { ...full, round: '2025-03-31' })],
    subject: 'S1',
    verdict: 'pass',
  },
  {
    kind: 'null',
    when: 'the team is not named',
    given: [hundred(101).with('team', { first_secretary: true, team_size: 3 })],
    verdict: 'unknown',
  },
  {
    kind: 'null',
    when: 'two unnamed teams are not one',
    given: [hundred(101).with('team', { team_size: 3 }), aSite('S2').with('team', { team_size: 3 })],
    subject: 'S1',
    verdict: 'unknown',
  },
  { kind: 'null', when: 'no row', given: [hundred(101)], verdict: 'unknown' },
  { kind: 'null', when: 'people not known', given: [hundred(null).with('team', full)], verdict: 'unknown' },
  {
    kind: 'suppressed',
    when: 'people suppressed',
    given: [hundred(null).with('team', full).masked('site_round', 'pop_registered')],
    verdict: 'suppressed',
  },
  {
    kind: 'suppressed',
    when: 'size suppressed',
    given: [
      hundred(101)
        .with('team', { ...full, team_size: null })
        .masked('team', 'team_size'),
    ],
    verdict: 'suppressed',
  },
  { kind: 'not_applicable', when: '99', given: [hundred(99)], verdict: 'not_applicable' },
  {
    kind: 'stale',
    when: 'old figures',
    given: [aSite().with('site_round', { pop_registered: 300, as_of: '2024-06-29' }).with('team', full)],
    verdict: 'pass',
    marks: ['stale'],
  },
  { kind: 'other', when: 'size is no boundary', given: [hundred(300).with('team', full)], verdict: 'pass' },
];

const c02: readonly Case[] = [
  {
    kind: 'pass',
    when: 'arranged',
    given: [hundred(99).with('team', { county_arranged: true })],
    verdict: 'pass',
  },
  {
    kind: 'boundary',
    when: 'exactly 100',
    given: [hundred(100).with('team', { county_arranged: false })],
    verdict: 'fail',
    marks: ['boundary'],
  },
  {
    kind: 'fail',
    when: 'not arranged',
    given: [hundred(5).with('team', { county_arranged: false })],
    verdict: 'fail',
  },
  { kind: 'null', when: 'not recorded', given: [hundred(5)], verdict: 'unknown' },
  {
    kind: 'suppressed',
    when: 'suppressed',
    given: [hundred(null).masked('site_round', 'pop_registered', { round: null })],
    verdict: 'suppressed',
  },
  { kind: 'not_applicable', when: '101', given: [hundred(101)], verdict: 'not_applicable' },
  {
    kind: 'stale',
    when: 'old figures',
    given: [
      aSite()
        .with('site_round', { pop_registered: 3, as_of: '2024-06-29' })
        .with('team', { county_arranged: true }),
    ],
    verdict: 'pass',
    marks: ['stale'],
  },
];

export const teamTables: TruthTables = { C01: c01, C02: c02 };
