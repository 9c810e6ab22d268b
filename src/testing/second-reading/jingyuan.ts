// Second reading of the checks of the Jingyuan notice, from its prose.
import { allThere, covered, isThere, ratio, some } from './counting.ts';
import type { SecondReading, Subject } from './decide.ts';
import { heldInMonth, lastDay } from './months.ts';
import type { Reader } from './reader.ts';
import { textOf, type Row } from './registers.ts';
import { and, compared, type Truth } from './truth.ts';

/** Of a township, month and deliverable: whether a row exists, and the day it was handed in. */
function delivery(
  read: Reader,
  { id, month }: Subject,
  deliverable: string,
): { due: Truth; on: string | null } {
  const mine = (row: Row): boolean =>
    row['deliverable'] === deliverable && row['month'] === `${month ?? ''}-01`;
  const row = read.about('report', 'adcode', id).find(mine);
  return { due: read.has('report') ? row !== undefined : null, on: textOf(row?.['submitted_on']) };
}

function monthly(deliverable: string): SecondReading {
  return {
    subject: 'township',
    every: 'month',
    applies: (read, subject) => delivery(read, subject, deliverable).due,
    met: (read, subject) => {
      const { on } = delivery(read, subject, deliverable);
      const [month, day25] = [subject.month ?? '', `${subject.month ?? ''}-25`];
      if (on === null) return lastDay(month) <= read.round ? false : null;
      return on < day25 || (on === day25 && read.flag('day_25_on_time'));
    },
    boundary: (read, subject) => delivery(read, subject, deliverable).on === `${subject.month ?? ''}-25`,
  };
}

/** The stages, each with its item and the parameter of its date. */
const stages = [
  ['J16a', 'stage_1_by'],
  ['J16b', 'stage_2_by'],
  ['J16c', 'stage_3_by'],
  ['J16d', 'stage_4_by'],
] as const;

/** Finished on the day that the filed document states, which is the day of the record. */
function finishedInTime(read: Reader, county: string, code: string, by: string): Truth {
  const { status, asOf } = read.item('county', county, code);
  if (status === null || asOf === null) return null;
  if (status !== 'present') return false;
  const date = read.text(by);
  return asOf < date || (asOf === date && (by !== 'stage_1_by' || read.flag('day_15_on_time')));
}

export const jingyuan: Readonly<Record<string, SecondReading>> = {
  J01: monthly('monitoring_entry'),
  J02: monthly('change_list'),
  J03: { subject: 'township', met: (read, { id }) => isThere(read, 'township', id, 'J03') },
  J05: {
    subject: 'township',
    every: 'month',
    applies: (read, subject) => some(ratio(read, 'township', subject, 'J05a')),
    met: (read, subject) => covered(ratio(read, 'township', subject, 'J05a')),
  },
  J06: {
    subject: 'county',
    every: 'month',
    met: (read, { id, month }) => heldInMonth(read, 'county', id, month ?? '', 'comparison'),
  },
  J07: { subject: 'county', met: (read, { id }) => allThere(read, 'county', id, ['J07a', 'J07b']) },
  J11: {
    subject: 'county',
    applies: (read, subject) => some(ratio(read, 'county', subject, 'J11a')),
    met: (read, subject) => covered(ratio(read, 'county', subject, 'J11a')),
    boundary: (read, { id }) => compared(read.readPart('county', id, 'J11b', 'value'), '>', 0),
  },
  J13: {
    subject: 'county',
    every: 'month',
    applies: (read, subject) => some(ratio(read, 'county', subject, 'J13a')),
    met: (read, subject) => covered(ratio(read, 'county', subject, 'J13a')),
  },
  J16: {
    subject: 'county',
    met: (read, { id }) => and(...stages.map(([code, by]) => finishedInTime(read, id, code, by))),
    boundary: (read, { id }) =>
      stages.some(([code, by]) => {
        const { status, asOf } = read.item('county', id, code);
        return status === 'present' && asOf === read.text(by);
      }),
  },
};
