// Truth table of W03 of Yuncheng: a workshop for a small site.
import { aRow, aSite, aWorkshop, round } from '../../testing/world.ts';
import type { Case } from './case.ts';

const small = aSite().with('site_round', { pop_lifted: 799, as_of: '2025-06-01' });
const tied = small.tiedTo('W1');

export const w03: readonly Case[] = [
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
