// Truth tables of the workshop clauses of Yuncheng.
import { aRow, aSite, aWorkshop, round } from '../../testing/world.ts';
import type { Case, TruthTables } from './case.ts';
import { w05 } from './workshop-access.ts';
import { w03 } from './workshop-need.ts';

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
