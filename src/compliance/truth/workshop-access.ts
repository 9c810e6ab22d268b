// Truth table of W05 of Yuncheng: a new workshop within 20 minutes.
import { aSite, aWorkshop } from '../../testing/world.ts';
import type { Case } from './case.ts';

/** Metres north of the site at (111, 35). */
const north = (metres: number) => ({ lon: 111, lat: 35 + (metres / 6371008.8) * (180 / Math.PI) });
const place = aSite().at(111, 35);
const far = aSite('S2').at(111, 35.5);
const near = (metres: number, cells = {}) => aWorkshop('W1', { ...north(metres), ...cells });

export const w05: readonly Case[] = [
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
