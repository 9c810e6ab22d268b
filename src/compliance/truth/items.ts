// Truth tables of what is or is not there: F01–F10, W11, S01–S09 and the counted sets of Yuncheng.
import type { Mark } from '../../model/verdict.ts';
import { aSite } from '../../testing/world.ts';
import type { Case, TruthTables } from './case.ts';

const facilities = ['F01', 'F02', 'F03', 'F04', 'F05', 'F06', 'F07', 'F08', 'F09', 'F10'];
const services = ['S01', 'S02', 'S03', 'S04', 'S05', 'S06', 'S07', 'S08', 'S09'];
const mechanisms = ['C07a', 'C07b', 'C07c', 'C07d', 'C07e'];

function maskOf(item: string): { key: string } {
  return { key: `site|S1|${item}` };
}

function oneItem(item: string): Case[] {
  const site = aSite();
  return [
    {
      kind: 'pass',
      when: 'present',
      given: [site.has(item, 'present')],
      verdict: 'pass',
      measured: { status: 'present', as_of: '2025-05-31', source: 'county' },
    },
    { kind: 'fail', when: 'absent', given: [site.has(item, 'absent')], verdict: 'fail' },
    { kind: 'fail', when: 'only planned', given: [site.has(item, 'planned')], verdict: 'fail' },
    { kind: 'fail', when: 'shared', given: [site.has(item, 'shared')], verdict: 'fail' },
    {
      kind: 'pass',
      when: 'shared counts',
      given: [site.has(item, 'shared')],
      parameters: { count_shared: true },
      verdict: 'pass',
    },
    { kind: 'null', when: 'no row', given: [site], verdict: 'unknown', measured: { status: null } },
    {
      kind: 'null',
      when: 'first recorded after the round',
      given: [site.has(item, 'present', { as_of: '2025-07-01' })],
      verdict: 'unknown',
    },
    {
      kind: 'suppressed',
      when: 'suppressed',
      given: [site.masked('provision', 'status', maskOf(item))],
      verdict: 'suppressed',
    },
    {
      kind: 'suppressed',
      when: 'suppressed for all rounds',
      given: [site.masked('provision', 'status', { ...maskOf(item), round: null })],
      verdict: 'suppressed',
    },
    {
      kind: 'null',
      when: 'suppressed in another round',
      given: [site.masked('provision', 'status', { ...maskOf(item), round: '2025-03-31' })],
      verdict: 'unknown',
    },
    {
      kind: 'other',
      when: 'suppressed, but known',
      given: [site.has(item, 'present').masked('provision', 'status', maskOf(item))],
      verdict: 'pass',
    },
    {
      kind: 'stale',
      when: 'a day older than a year',
      given: [site.has(item, 'present', { as_of: '2024-06-29' })],
      verdict: 'pass',
      marks: ['stale'],
    },
    {
      kind: 'other',
      when: 'a year old to the day',
      given: [site.has(item, 'present', { as_of: '2024-06-30' })],
      verdict: 'pass',
    },
    {
      kind: 'other',
      when: 'the newest row counts',
      given: [
        site.has(item, 'present', { as_of: '2025-01-01' }).has(item, 'absent', { as_of: '2025-06-30' }),
      ],
      verdict: 'fail',
    },
    {
      kind: 'other',
      when: 'of the same day the stricter row counts',
      given: [
        site
          .has(item, 'present', { source: 'visit' })
          .has(item, 'planned')
          .has(item, 'shared', { source: 'document' }),
      ],
      verdict: 'fail',
      measured: { status: 'planned', source: 'county' },
    },
    {
      kind: 'other',
      when: 'declared',
      given: [site.has(item, 'present', { source: 'self' })],
      verdict: 'pass',
      marks: ['self_declared'],
    },
    {
      kind: 'other',
      when: 'declared and verified',
      given: [site.has(item, 'present', { source: 'self', verified_on: '2025-06-30' })],
      verdict: 'pass',
    },
    {
      kind: 'other',
      when: 'declared, verified after the round',
      given: [site.has(item, 'present', { source: 'self', verified_on: '2025-07-01' })],
      verdict: 'pass',
      marks: ['self_declared'],
    },
    {
      kind: 'other',
      when: 'after the period of the document',
      given: [site.has(item, 'present', { as_of: '2026-03-01' })],
      round: '2026-03-31',
      verdict: 'pass',
      marks: ['period_ended'],
    },
    { kind: 'null', when: 'no table', given: [site], absent: ['provision'], verdict: 'unknown' },
  ];
}

function oneService(item: string): Case[] {
  const site = aSite();
  const marks: Mark[] = ['self_declared'];
  return [
    {
      kind: 'pass',
      when: 'declared present',
      given: [site.has(item, 'present', { source: 'self' })],
      verdict: 'pass',
      marks,
    },
    {
      kind: 'pass',
      when: 'visited',
      given: [site.has(item, 'present', { source: 'visit' })],
      verdict: 'pass',
    },
    {
      kind: 'pass',
      when: 'verified',
      given: [site.has(item, 'present', { verified_on: '2025-06-01' })],
      verdict: 'pass',
    },
    { kind: 'fail', when: 'absent', given: [site.has(item, 'absent')], verdict: 'fail', marks },
    {
      kind: 'fail',
      when: 'shared',
      given: [site.has(item, 'shared')],
      parameters: { count_shared: true },
      verdict: 'fail',
      marks,
    },
    { kind: 'null', when: 'no row', given: [site], verdict: 'unknown', marks },
    {
      kind: 'suppressed',
      when: 'suppressed',
      given: [site.masked('provision', 'status', maskOf(item))],
      verdict: 'suppressed',
      marks,
    },
    {
      kind: 'stale',
      when: 'old',
      given: [site.has(item, 'present', { as_of: '2024-06-29' })],
      verdict: 'pass',
      marks: ['stale', 'self_declared'],
    },
  ];
}

function counted(items: readonly string[], always: boolean): Case[] {
  const site = aSite();
  const [first = '', ...rest] = items;
  const marks: Mark[] = always ? ['self_declared'] : [];
  const all = items.length;
  return [
    ...(always
      ? []
      : ([
          {
            kind: 'pass',
            when: 'all present',
            given: [site.hasAll(items, 'present')],
            verdict: 'pass',
            measured: { present: all, shared: 0, absent: 0, unknown: 0, of: all },
          },
          {
            kind: 'pass',
            when: 'one shared, which counts',
            given: [site.has(first, 'shared').hasAll(rest, 'present')],
            parameters: { count_shared: true },
            verdict: 'pass',
            measured: { present: all - 1, shared: 1 },
          },
          {
            kind: 'fail',
            when: 'one shared',
            given: [site.has(first, 'shared').hasAll(rest, 'present')],
            verdict: 'fail',
          },
          {
            kind: 'other',
            when: 'one declared',
            given: [site.has(first, 'present', { source: 'self' }).hasAll(rest, 'present')],
            verdict: 'pass',
            marks: ['self_declared'],
          },
        ] as const)),
    {
      kind: 'fail',
      when: 'one absent, the others unknown',
      given: [site.has(first, 'absent')],
      verdict: 'fail',
      marks,
      measured: { present: 0, absent: 1, unknown: all - 1 },
    },
    {
      kind: 'fail',
      when: 'one planned, the others present',
      given: [site.has(first, 'planned').hasAll(rest, 'present')],
      verdict: 'fail',
      marks,
      measured: { present: all - 1, absent: 1, unknown: 0 },
    },
    {
      kind: 'null',
      when: 'one unknown',
      given: [site.hasAll(rest, 'present')],
      verdict: 'unknown',
      marks,
      measured: { present: all - 1, unknown: 1 },
    },
    {
      kind: 'suppressed',
      when: 'one suppressed',
      given: [site.hasAll(rest, 'present').masked('provision', 'status', maskOf(first))],
      verdict: 'suppressed',
      marks,
    },
    {
      kind: 'fail',
      when: 'one absent, one suppressed',
      given: [site.hasAll(rest, 'absent').masked('provision', 'status', maskOf(first))],
      verdict: 'fail',
      marks,
    },
    {
      kind: 'stale',
      when: 'one old',
      given: [site.has(first, 'absent', { as_of: '2024-06-29' }).hasAll(rest, 'present')],
      verdict: 'fail',
      marks: ['stale', ...marks],
    },
  ];
}

const allServices: readonly Case[] = [
  ...counted(services, true),
  {
    kind: 'null',
    when: 'all nine present: the tenth is not in the source',
    given: [aSite().hasAll(services, 'present')],
    verdict: 'unknown',
    marks: ['self_declared'],
    measured: { present: 9, of: 9, claimed: 10 },
  },
  {
    kind: 'null',
    when: 'all nine visited',
    given: [aSite().hasAll(services, 'present', { source: 'visit' })],
    verdict: 'unknown',
  },
];

export const itemTables: TruthTables = {
  ...Object.fromEntries([...facilities, 'W11'].map((item) => [item, oneItem(item)])),
  ...Object.fromEntries(services.map((item) => [item, oneService(item)])),
  'F-ALL': counted(facilities, false),
  C07: counted(mechanisms, false),
  'S-ALL': allServices,
};
