// Truth tables of the workshop clauses of Yuncheng: W03, W05, W07, W09a, W09b.
import { aRow, aSite, aWorkshop, round } from '../../testing/world.ts';
import type { Case, TruthTables } from './case.ts';

const small = aSite().with('site_round', { pop_lifted: 799, as_of: '2025-06-01' });
const tied = small.tiedTo('W1');

const w03: readonly Case[] = [
  {
    kind: 'pass',
    when: 'a running workshop is tied',
    given: [tied, aWorkshop()],
    verdict: 'pass',
    measured: { pop_lifted: 799, workshops: 1 },
  },
  { kind: 'pass', when: 'an idle one', given: [tied, aWorkshop('W1', { status: 'idle' })], verdict: 'pass' },
  {
    kind: 'pass',
    when: 'closed since, but idle in the round',
    given: [
      tied,
      aWorkshop('W1', { status: 'closed' }),
      aRow('workshop_round', { workshop_id: 'W1', round, status: 'idle' }),
    ],
    verdict: 'pass',
  },
  {
    kind: 'pass',
    when: 'date of acceptance not known',
    given: [tied, aWorkshop('W1', { accepted_on: null })],
    verdict: 'pass',
  },
  {
    kind: 'fail',
    when: 'the complete list names none',
    given: [small],
    verdict: 'fail',
    measured: { workshops: 0 },
  },
  {
    kind: 'fail',
    when: 'only planned',
    given: [tied, aWorkshop('W1', { status: 'planned', accepted_on: null })],
    verdict: 'fail',
  },
  {
    kind: 'fail',
    when: 'closed in the round',
    given: [tied, aWorkshop(), aRow('workshop_round', { workshop_id: 'W1', round, status: 'closed' })],
    verdict: 'fail',
  },
  {
    kind: 'fail',
    when: 'accepted after the round',
    given: [tied, aWorkshop('W1', { accepted_on: '2025-07-01' })],
    verdict: 'fail',
  },
  {
    kind: 'pass',
    when: 'accepted on the day of the round',
    given: [tied, aWorkshop('W1', { accepted_on: round })],
    verdict: 'pass',
  },
  {
    kind: 'boundary',
    when: 'exactly 800',
    given: [aSite().with('site_round', { pop_lifted: 800 }).tiedTo('W1'), aWorkshop()],
    verdict: 'pass',
    marks: ['boundary'],
  },
  {
    kind: 'boundary',
    when: 'exactly 800 and no list',
    given: [aSite().with('site_round', { pop_lifted: 800 })],
    absent: ['workshop_site'],
    verdict: 'unknown',
    marks: ['boundary'],
  },
  {
    kind: 'not_applicable',
    when: '801',
    given: [aSite().with('site_round', { pop_lifted: 801 })],
    verdict: 'not_applicable',
  },
  {
    kind: 'other',
    when: '801 under a higher limit',
    given: [aSite().with('site_round', { pop_lifted: 801 })],
    parameters: { max_lifted: 900 },
    verdict: 'fail',
  },
  { kind: 'null', when: 'no figures', given: [aSite()], verdict: 'unknown' },
  {
    kind: 'null',
    when: 'no list of relations',
    given: [small],
    absent: ['workshop_site'],
    verdict: 'unknown',
  },
  { kind: 'null', when: 'no list of workshops', given: [small], absent: ['workshop'], verdict: 'unknown' },
  {
    kind: 'null',
    when: 'figures of another round only',
    given: [aSite().with('site_round', { pop_lifted: 10, round: '2025-03-31' })],
    verdict: 'unknown',
  },
  {
    kind: 'suppressed',
    when: 'people suppressed',
    given: [aSite().with('site_round', {}).masked('site_round', 'pop_lifted')],
    verdict: 'suppressed',
  },
  {
    kind: 'suppressed',
    when: 'people suppressed and the row missing',
    given: [aSite().masked('site_round', 'pop_lifted')],
    verdict: 'suppressed',
  },
  {
    kind: 'null',
    when: 'another column suppressed',
    given: [aSite().with('site_round', {}).masked('site_round', 'pop_total')],
    verdict: 'unknown',
  },
  {
    kind: 'stale',
    when: 'old figures',
    given: [aSite().with('site_round', { pop_lifted: 10, as_of: '2024-06-29' })],
    verdict: 'fail',
    marks: ['stale'],
  },
  {
    kind: 'stale',
    when: 'old figures, not applicable',
    given: [aSite().with('site_round', { pop_lifted: 900, as_of: '2024-06-29' })],
    verdict: 'not_applicable',
    marks: ['stale'],
  },
];

/** Metres north of the site at (111, 35). */
const north = (metres: number) => ({ lon: 111, lat: 35 + (metres / 6371008.8) * (180 / Math.PI) });
const place = aSite().at(111, 35);
const far = aSite('S2').at(111, 35.5);
const near = (metres: number, cells = {}) => aWorkshop('W1', { ...north(metres), ...cells });

const w05: readonly Case[] = [
  {
    kind: 'pass',
    when: 'a walk of 12 minutes',
    given: [place.tiedTo('W1', { walk_minutes: 12, measured_on: '2025-05-01' }), near(5000)],
    verdict: 'pass',
    measured: { site_id: 'S1', minutes: 12, metres: null, method: 'measured' },
  },
  {
    kind: 'fail',
    when: 'a walk of 21 minutes overrides a short line',
    given: [place.tiedTo('W1', { walk_minutes: 21 }), near(100)],
    verdict: 'fail',
    measured: { method: 'measured' },
  },
  {
    kind: 'boundary',
    when: 'a walk of 20 minutes',
    given: [place.tiedTo('W1', { walk_minutes: 20 }), near(5000)],
    verdict: 'pass',
    marks: ['boundary'],
  },
  {
    kind: 'pass',
    when: '769 m',
    given: [place.tiedTo('W1'), near(769)],
    verdict: 'pass',
    marks: ['modelled'],
    measured: { metres: 769, method: 'straight_line', minutes: null },
  },
  { kind: 'null', when: '771 m', given: [place.tiedTo('W1'), near(771)], verdict: 'unknown' },
  {
    kind: 'fail',
    when: '1,334 m',
    given: [place.tiedTo('W1'), near(1334)],
    verdict: 'fail',
    marks: ['modelled'],
  },
  {
    kind: 'other',
    when: '771 m in 25 minutes',
    given: [place.tiedTo('W1'), near(771)],
    parameters: { minutes: 25 },
    verdict: 'pass',
    marks: ['modelled'],
  },
  {
    kind: 'other',
    when: 'a walk after the round does not count',
    given: [place.tiedTo('W1', { walk_minutes: 5, measured_on: '2025-07-01' }), near(1334)],
    verdict: 'fail',
    marks: ['modelled'],
  },
  {
    kind: 'pass',
    when: 'near one of two tied sites',
    given: [place.tiedTo('W1'), far.tiedTo('W1'), near(500)],
    verdict: 'pass',
    marks: ['modelled'],
    measured: { site_id: 'S1' },
  },
  {
    kind: 'null',
    when: 'far from one, the other without position',
    given: [place.tiedTo('W1'), aSite('S2').tiedTo('W1'), near(2000)],
    verdict: 'unknown',
  },
  {
    kind: 'fail',
    when: 'far from both',
    given: [place.tiedTo('W1'), far.tiedTo('W1'), near(2000)],
    verdict: 'fail',
    marks: ['modelled'],
  },
  {
    kind: 'fail',
    when: 'tied only to the far one',
    given: [place, far.tiedTo('W1'), near(10)],
    verdict: 'fail',
    marks: ['modelled'],
    measured: { site_id: 'S2' },
  },
  {
    kind: 'pass',
    when: 'not tied, the nearest counts',
    given: [place, far, near(10)],
    verdict: 'pass',
    marks: ['modelled'],
    measured: { site_id: 'S1' },
  },
  {
    kind: 'pass',
    when: 'no position but a measured walk',
    given: [aSite().tiedTo('W1', { walk_minutes: 3 }), aWorkshop()],
    verdict: 'pass',
  },
  { kind: 'null', when: 'no position', given: [place.tiedTo('W1'), aWorkshop()], verdict: 'unknown' },
  { kind: 'null', when: 'not tied and no position', given: [place, aWorkshop()], verdict: 'unknown' },
  {
    kind: 'null',
    when: 'no list of relations',
    given: [place, near(5000)],
    absent: ['workshop_site'],
    verdict: 'unknown',
  },
  {
    kind: 'suppressed',
    when: 'the walk is suppressed',
    given: [place.tiedTo('W1').masked('workshop_site', 'walk_minutes', { key: 'W1|S1' }), aWorkshop()],
    verdict: 'suppressed',
  },
  {
    kind: 'suppressed',
    when: 'the acceptance is suppressed',
    given: [place.masked('workshop', 'accepted_on', { key: 'W1' }), near(10, { accepted_on: null })],
    verdict: 'suppressed',
  },
  {
    kind: 'not_applicable',
    when: 'accepted on the date of the document',
    given: [place, near(5000, { accepted_on: '2021-08-23' })],
    verdict: 'not_applicable',
    measured: { metres: 5000 },
  },
  {
    kind: 'fail',
    when: 'accepted a day later',
    given: [place, near(5000, { accepted_on: '2021-08-24' })],
    verdict: 'fail',
    marks: ['modelled'],
  },
  {
    kind: 'not_applicable',
    when: 'closed',
    given: [place, near(5000, { status: 'closed' })],
    verdict: 'not_applicable',
  },
  {
    kind: 'not_applicable',
    when: 'running, accepted after the round',
    given: [place, near(5000, { accepted_on: '2025-07-01' })],
    verdict: 'not_applicable',
  },
  {
    kind: 'pass',
    when: 'planned',
    given: [place, near(10, { status: 'planned', accepted_on: null })],
    verdict: 'pass',
    marks: ['modelled'],
  },
  {
    kind: 'null',
    when: 'running, acceptance not known',
    given: [place, near(10, { accepted_on: null })],
    verdict: 'unknown',
  },
];

const posts = (cells: Record<string, number>) => [
  aWorkshop(),
  aRow('workshop_round', { workshop_id: 'W1', round, ...cells }),
];
const hidden = (column: string) =>
  aRow('masked', { table_name: 'workshop_round', key: 'W1', round, column_name: column });

const w07: readonly Case[] = [
  {
    kind: 'pass',
    when: 'more than half reserved',
    given: posts({ posts: 10, posts_reserved: 6 }),
    verdict: 'pass',
    measured: { share: 0.6, numerator: 6, denominator: 10, reading: 'reserved' },
  },
  {
    kind: 'fail',
    when: 'less than half reserved',
    given: posts({ posts: 10, posts_reserved: 4, workers: 4, workers_resettled: 4 }),
    verdict: 'fail',
  },
  {
    kind: 'boundary',
    when: 'exactly half',
    given: posts({ posts: 10, posts_reserved: 5 }),
    verdict: 'pass',
    marks: ['boundary'],
  },
  {
    kind: 'other',
    when: 'half of the workers stand in',
    given: posts({ posts: 10, workers: 8, workers_resettled: 5 }),
    verdict: 'pass',
    marks: ['modelled'],
    measured: { reading: 'filled', numerator: 5, denominator: 8 },
  },
  {
    kind: 'null',
    when: 'no posts at all',
    given: posts({ posts: 0, posts_reserved: 0 }),
    verdict: 'unknown',
  },
  {
    kind: 'null',
    when: 'no workers',
    given: posts({ workers: 0, workers_resettled: 0 }),
    verdict: 'unknown',
  },
  { kind: 'null', when: 'posts not known', given: posts({ posts_reserved: 5 }), verdict: 'unknown' },
  { kind: 'null', when: 'no row of the round', given: [aWorkshop()], verdict: 'unknown' },
  {
    kind: 'suppressed',
    when: 'resettled workers suppressed',
    given: [...posts({ workers: 8 }), hidden('workers_resettled')],
    verdict: 'suppressed',
  },
  {
    kind: 'not_applicable',
    when: 'an old workshop',
    given: [aWorkshop('W1', { accepted_on: '2020-01-01' })],
    verdict: 'not_applicable',
  },
];

function capacity(column: 'willing_hh' | 'willing_unemployed', advisory: boolean): Case[] {
  const marks = advisory ? (['advisory'] as const) : [];
  const site = (willing: number | null, lifted = 300) =>
    aSite().with('site_round', { pop_lifted: lifted, [column]: willing });
  const w2 = aWorkshop('W2');
  return [
    {
      kind: 'pass',
      when: 'enough posts in two workshops',
      given: [
        site(30).tiedTo('W1', { posts_allocated: 10 }).tiedTo('W2', { posts_allocated: 20 }),
        aWorkshop(),
        w2,
      ],
      verdict: 'pass',
      marks,
      measured: { posts: 30, [column]: 30 },
    },
    {
      kind: 'fail',
      when: 'one short',
      given: [site(30).tiedTo('W1', { posts_allocated: 29 }), aWorkshop()],
      verdict: 'fail',
      marks,
    },
    {
      kind: 'fail',
      when: 'no running workshop',
      given: [site(1).tiedTo('W1', { posts_allocated: 50 }), aWorkshop('W1', { status: 'idle' })],
      verdict: 'fail',
      marks,
      measured: { posts: 0 },
    },
    {
      kind: 'null',
      when: 'short with one allocation open',
      given: [site(30).tiedTo('W1', { posts_allocated: 10 }).tiedTo('W2'), aWorkshop(), w2],
      verdict: 'unknown',
      marks,
    },
    {
      kind: 'pass',
      when: 'enough with one allocation open',
      given: [site(10).tiedTo('W1', { posts_allocated: 10 }).tiedTo('W2'), aWorkshop(), w2],
      verdict: 'pass',
      marks,
    },
    {
      kind: 'suppressed',
      when: 'short with one allocation suppressed',
      given: [
        site(30).tiedTo('W1').masked('workshop_site', 'posts_allocated', { key: 'W1|S1', round: null }),
        aWorkshop(),
      ],
      verdict: 'suppressed',
      marks,
    },
    { kind: 'not_applicable', when: 'nobody is willing', given: [site(0)], verdict: 'not_applicable', marks },
    {
      kind: 'not_applicable',
      when: 'a large site',
      given: [site(null, 801)],
      verdict: 'not_applicable',
      marks,
    },
    { kind: 'null', when: 'the willing are not known', given: [site(null)], verdict: 'unknown', marks },
    {
      kind: 'suppressed',
      when: 'the willing are suppressed',
      given: [site(null).masked('site_round', column)],
      verdict: 'suppressed',
      marks,
    },
    {
      kind: 'null',
      when: 'no list of relations',
      given: [site(5)],
      absent: ['workshop_site'],
      verdict: 'unknown',
      marks,
    },
    {
      kind: 'stale',
      when: 'old figures',
      given: [aSite().with('site_round', { pop_lifted: 1, [column]: 1, as_of: '2024-06-29' })],
      verdict: 'fail',
      marks: ['stale', ...marks],
    },
    {
      kind: 'other',
      when: 'exactly 800 is no boundary here',
      given: [site(0, 800)],
      verdict: 'not_applicable',
      marks,
    },
  ];
}

export const workshopTables: TruthTables = {
  W03: w03,
  W05: w05,
  W07: w07,
  W09a: capacity('willing_hh', false),
  W09b: capacity('willing_unemployed', true),
};
