// Truth tables of households and township duties: W14, H03–H05, J01, J02.
import { aRow, aSite } from '../../testing/world.ts';
import type { Case, TruthTables } from './case.ts';

function stable(county: string): Case[] {
  const site = (labour: number | null, known: number | null, jobs: number | null, cells = {}) =>
    aSite('S1', county).with('site_round', {
      hh_labour: labour,
      hh_labour_known: known,
      hh_labour_stable: jobs,
      ...cells,
    });
  return [
    {
      kind: 'pass',
      when: 'all known and all stable',
      given: [site(20, 20, 20)],
      verdict: 'pass',
      measured: { stable: 20, known: 20, labour: 20, rate: 1, lower: 1, upper: 1 },
    },
    {
      kind: 'fail',
      when: 'one known to be without',
      given: [site(25, 20, 19)],
      verdict: 'fail',
      measured: { rate: 0.95, lower: 0.76, upper: 0.96 },
    },
    { kind: 'fail', when: 'without, and the total not needed', given: [site(25, 20, 0)], verdict: 'fail' },
    {
      kind: 'null',
      when: 'some not known, the others stable',
      given: [site(25, 20, 20)],
      verdict: 'unknown',
      measured: { lower: 0.8, upper: 1 },
    },
    { kind: 'null', when: 'no figures', given: [site(20, null, null)], verdict: 'unknown' },
    {
      kind: 'null',
      when: 'households with labour not known',
      given: [site(null, 20, 20)],
      verdict: 'unknown',
    },
    {
      kind: 'null',
      when: 'nobody known',
      given: [site(20, 0, 0)],
      verdict: 'unknown',
      measured: { rate: null },
    },
    {
      kind: 'suppressed',
      when: 'suppressed',
      given: [site(20, 20, null).masked('site_round', 'hh_labour_stable')],
      verdict: 'suppressed',
    },
    {
      kind: 'not_applicable',
      when: 'no household with labour',
      given: [site(0, 0, 0)],
      verdict: 'not_applicable',
    },
    {
      kind: 'stale',
      when: 'old figures',
      given: [site(1, 1, 1, { as_of: '2024-06-29' })],
      verdict: 'pass',
      marks: ['stale'],
    },
    {
      kind: 'null',
      when: 'no table',
      given: [aSite('S1', county)],
      absent: ['site_round'],
      verdict: 'unknown',
    },
  ];
}

function covered(base: string, part: string): Case[] {
  const site = (all: number | null, some: number | null, cells = {}) =>
    aSite('S1', '140930').with('site_round', { [base]: all, [part]: some, ...cells });
  return [
    {
      kind: 'pass',
      when: 'all',
      given: [site(12, 12)],
      verdict: 'pass',
      measured: { covered: 12, [base]: 12 },
    },
    { kind: 'fail', when: 'all but one', given: [site(12, 11)], verdict: 'fail' },
    { kind: 'null', when: 'the covered not known', given: [site(12, null)], verdict: 'unknown' },
    { kind: 'null', when: 'the base not known', given: [site(null, 12)], verdict: 'unknown' },
    {
      kind: 'suppressed',
      when: 'suppressed',
      given: [site(12, null).masked('site_round', part)],
      verdict: 'suppressed',
    },
    { kind: 'not_applicable', when: 'nobody', given: [site(0, 0)], verdict: 'not_applicable' },
    {
      kind: 'stale',
      when: 'old figures',
      given: [site(0, 0, { as_of: '2024-06-29' })],
      verdict: 'not_applicable',
      marks: ['stale'],
    },
  ];
}

function monthly(deliverable: string): Case[] {
  const town = aRow('region', { adcode: '640424100', name_zh: '香水镇', level: 'township' });
  const report = (submitted: string | null) =>
    aRow('report', { adcode: '640424100', month: '2025-05-01', deliverable, submitted_on: submitted });
  const of = { subject: '640424100', period: '2025-05' };
  return [
    {
      kind: 'pass',
      when: 'on the 24th',
      given: [town, report('2025-05-24')],
      verdict: 'pass',
      measured: { submitted_on: '2025-05-24' },
      ...of,
    },
    {
      kind: 'boundary',
      when: 'on the 25th',
      given: [town, report('2025-05-25')],
      verdict: 'pass',
      marks: ['boundary'],
      ...of,
    },
    {
      kind: 'boundary',
      when: 'on the 25th, read as late',
      given: [town, report('2025-05-25')],
      parameters: { day_25_on_time: false },
      verdict: 'fail',
      marks: ['boundary'],
      ...of,
    },
    { kind: 'fail', when: 'on the 26th', given: [town, report('2025-05-26')], verdict: 'fail', ...of },
    {
      kind: 'fail',
      when: 'never, and the month is over',
      given: [town, report(null)],
      verdict: 'fail',
      ...of,
    },
    {
      kind: 'fail',
      when: 'never, in the month that ends with the round',
      given: [
        town,
        aRow('report', { adcode: '640424100', month: '2025-06-01', deliverable, submitted_on: null }),
      ],
      verdict: 'fail',
      subject: '640424100',
      period: '2025-06',
    },
    {
      kind: 'not_applicable',
      when: 'nothing was due',
      given: [
        town,
        aRow('report', {
          adcode: '640424100',
          month: '2025-05-01',
          deliverable: 'another',
          submitted_on: '2025-05-02',
        }),
      ],
      verdict: 'not_applicable',
      ...of,
    },
    { kind: 'null', when: 'no table', given: [town], absent: ['report'], verdict: 'unknown', ...of },
  ];
}

export const peopleTables: TruthTables = {
  W14: stable('140802'),
  H03: stable('140930'),
  H04: covered('hh_total', 'hh_menu_covered'),
  H05: covered('hh_no_labour', 'hh_no_labour_covered'),
  J01: monthly('monitoring_entry'),
  J02: monthly('change_list'),
};
