// Truth tables of what is or is not there: F01–F10, W11 and S01–S09 of Yuncheng.
import type { Mark } from '../../model/verdict.ts';
import { aSite } from '../../testing/world.ts';
import type { Case, TruthTables } from './case.ts';

export const facilities = ['F01', 'F02', 'F03', 'F04', 'F05', 'F06', 'F07', 'F08', 'F09', 'F10'];
export const services = ['S01', 'S02', 'S03', 'S04', 'S05', 'S06', 'S07', 'S08', 'S09'];

export function maskOf(item: string): { key: string } {
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

export const itemTables: TruthTables = {
  ...Object.fromEntries([...facilities, 'W11'].map((item) => [item, oneItem(item)])),
  ...Object.fromEntries(services.map((item) => [item, oneService(item)])),
};
