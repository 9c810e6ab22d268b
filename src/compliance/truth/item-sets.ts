// Truth tables of the counted sets of Yuncheng: F-ALL, C07 and S-ALL.
import type { Mark } from '../../model/verdict.ts';
import { aSite } from '../../testing/world.ts';
import type { Case, TruthTables } from './case.ts';
import { facilities, maskOf, services } from './items.ts';

const mechanisms = ['C07a', 'C07b', 'C07c', 'C07d', 'C07e'];

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

export const itemSetTables: TruthTables = {
  'F-ALL': counted(facilities, false),
  C07: counted(mechanisms, false),
  'S-ALL': allServices,
};
