// Truth tables of Ziyang: Z16, Z18, Z23, Z24, Z31.
import { aRow, aSite } from '../../testing/world.ts';
import type { Case, TruthTables } from './case.ts';

const five = ['Z16a', 'Z16b', 'Z16c', 'Z16d', 'Z16e'];
const four = ['Z18a', 'Z18b', 'Z18c', 'Z18d'];
const site = aSite('S1', '610924', { community: '红旗社区' });
const advisory = ['advisory'] as const;

const households = (count: number | null) => site.with('site_round', { hh_total: count });
const qualified = (count: number | null) => households(count).has('Z16q', 'present');

const z16: readonly Case[] = [
  {
    kind: 'pass',
    when: 'five of five',
    given: [qualified(120).hasAll(five, 'present')],
    verdict: 'pass',
    marks: advisory,
    measured: { present: 5, of: 5, claimed: 6, hh_total: 120, qualified: 'present' },
  },
  {
    kind: 'pass',
    when: 'a shared one counts',
    given: [qualified(120).hasAll(five, 'shared')],
    parameters: { count_shared: true },
    verdict: 'pass',
    marks: advisory,
  },
  {
    kind: 'fail',
    when: 'one absent',
    given: [qualified(120).has('Z16a', 'absent')],
    verdict: 'fail',
    marks: advisory,
  },
  {
    kind: 'boundary',
    when: 'exactly 100',
    given: [qualified(100).hasAll(five, 'present')],
    verdict: 'pass',
    marks: ['boundary', 'advisory'],
  },
  {
    kind: 'null',
    when: 'one unknown',
    given: [qualified(120).hasAll(five.slice(1), 'present')],
    verdict: 'unknown',
    marks: advisory,
  },
  {
    kind: 'null',
    when: 'not known whether qualified',
    given: [households(120).hasAll(five, 'present')],
    verdict: 'unknown',
    marks: advisory,
  },
  {
    kind: 'null',
    when: 'households not known',
    given: [qualified(null).hasAll(five, 'present')],
    verdict: 'unknown',
    marks: advisory,
  },
  {
    kind: 'suppressed',
    when: 'households suppressed',
    given: [qualified(null).hasAll(five, 'present').masked('site_round', 'hh_total')],
    verdict: 'suppressed',
    marks: advisory,
  },
  {
    kind: 'not_applicable',
    when: '99 households',
    given: [households(99)],
    verdict: 'not_applicable',
    marks: advisory,
  },
  {
    kind: 'not_applicable',
    when: 'not qualified',
    given: [households(null).has('Z16q', 'absent')],
    verdict: 'not_applicable',
    marks: advisory,
  },
  {
    kind: 'stale',
    when: 'one old',
    given: [qualified(120).has('Z16a', 'absent', { as_of: '2024-06-29' })],
    verdict: 'fail',
    marks: ['stale', 'advisory'],
  },
  {
    kind: 'other',
    when: 'an old item does not age what does not apply',
    given: [qualified(50).has('Z16a', 'absent', { as_of: '2020-01-01' })],
    verdict: 'not_applicable',
    marks: advisory,
  },
];

const people = (count: number | null, cells = {}) => site.with('site_round', { pop_total: count, ...cells });

const z18: readonly Case[] = [
  {
    kind: 'pass',
    when: 'four of four',
    given: [people(801).hasAll(four, 'present')],
    verdict: 'pass',
    measured: { present: 4, people: 801 },
  },
  { kind: 'fail', when: 'one absent', given: [people(801).has('Z18d', 'absent')], verdict: 'fail' },
  { kind: 'fail', when: 'one shared', given: [people(801).has('Z18d', 'shared')], verdict: 'fail' },
  {
    kind: 'boundary',
    when: 'exactly 800',
    given: [people(800).hasAll(four, 'present')],
    verdict: 'pass',
    marks: ['boundary'],
  },
  {
    kind: 'null',
    when: 'one unknown',
    given: [people(801).hasAll(four.slice(1), 'present')],
    verdict: 'unknown',
  },
  {
    kind: 'null',
    when: 'people not known',
    given: [people(null).hasAll(four, 'present')],
    verdict: 'unknown',
  },
  {
    kind: 'suppressed',
    when: 'people suppressed',
    given: [people(null).masked('site_round', 'pop_total')],
    verdict: 'suppressed',
  },
  { kind: 'not_applicable', when: '799', given: [people(799)], verdict: 'not_applicable' },
  {
    kind: 'other',
    when: 'another base',
    given: [people(10, { pop_lifted: 900 }).hasAll(four, 'present')],
    parameters: { base: 'pop_lifted' },
    verdict: 'pass',
    measured: { people: 900 },
  },
  {
    kind: 'stale',
    when: 'old figures',
    given: [people(10, { as_of: '2024-06-29' })],
    verdict: 'not_applicable',
    marks: ['stale'],
  },
];

const z23: readonly Case[] = [
  { kind: 'pass', when: 'one', given: [site.with('clinic', { institutions_serving: 1 })], verdict: 'pass' },
  { kind: 'fail', when: 'none', given: [site.with('clinic', { institutions_serving: 0 })], verdict: 'fail' },
  { kind: 'null', when: 'no row', given: [site], verdict: 'unknown' },
  {
    kind: 'suppressed',
    when: 'suppressed',
    given: [site.with('clinic', {}).masked('clinic', 'institutions_serving')],
    verdict: 'suppressed',
  },
];

const z24: readonly Case[] = [
  {
    kind: 'pass',
    when: 'a doctor',
    given: [site.with('clinic', { doctors_certified: 1, outreach: false })],
    verdict: 'pass',
    marks: advisory,
    measured: { route: 'by doctor' },
  },
  {
    kind: 'pass',
    when: 'outreach',
    given: [site.with('clinic', { doctors_certified: 0, outreach: true })],
    verdict: 'pass',
    marks: advisory,
    measured: { route: 'by outreach' },
  },
  {
    kind: 'pass',
    when: 'outreach, doctors not known',
    given: [site.with('clinic', { outreach: true })],
    verdict: 'pass',
    marks: advisory,
  },
  {
    kind: 'fail',
    when: 'neither',
    given: [site.with('clinic', { doctors_certified: 0, outreach: false })],
    verdict: 'fail',
    marks: advisory,
  },
  {
    kind: 'null',
    when: 'no doctor, outreach not known',
    given: [site.with('clinic', { doctors_certified: 0 })],
    verdict: 'unknown',
    marks: advisory,
  },
  {
    kind: 'null',
    when: 'no outreach, doctors not known',
    given: [site.with('clinic', { outreach: false })],
    verdict: 'unknown',
    marks: advisory,
  },
  {
    kind: 'suppressed',
    when: 'doctors suppressed',
    given: [site.with('clinic', { outreach: false }).masked('clinic', 'doctors_certified')],
    verdict: 'suppressed',
    marks: advisory,
  },
];

const activity = (held: string, kind = 'activity') =>
  aRow('event', { event_id: held, subject_kind: 'community', subject_id: '红旗社区', kind, held_on: held });

const z31: readonly Case[] = [
  {
    kind: 'pass',
    when: 'on the first day of the quarter',
    given: [site, activity('2025-04-01')],
    verdict: 'pass',
    measured: { activities: 1, last_held_on: '2025-04-01' },
  },
  { kind: 'pass', when: 'on the day of the round', given: [site, activity('2025-06-30')], verdict: 'pass' },
  {
    kind: 'fail',
    when: 'nothing in the quarter',
    given: [site, activity('2025-03-31'), activity('2025-07-01')],
    verdict: 'fail',
    measured: { activities: 0 },
  },
  {
    kind: 'fail',
    when: 'a meeting is no activity',
    given: [site, activity('2025-05-01', 'meeting')],
    verdict: 'fail',
  },
  { kind: 'null', when: 'no table of events', given: [site], absent: ['event'], verdict: 'unknown' },
];

export const ziyangTables: TruthTables = { Z16: z16, Z18: z18, Z23: z23, Z24: z24, Z31: z31 };
