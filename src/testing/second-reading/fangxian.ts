// Second reading of the checks of the Fang report, from its prose.
import { allThere, covered, ratio, some } from './counting.ts';
import type { SecondReading } from './decide.ts';
import { heldInMonth } from './months.ts';
import { and, compared, or } from './truth.ts';

const slots = ['K03a', 'K03b', 'K03c', 'K03d', 'K03e', 'K03f', 'K03g', 'K03h', 'K03i'];

export const fangxian: Readonly<Record<string, SecondReading>> = {
  K03: {
    subject: 'township',
    applies: (read, subject) => or(...slots.map((code) => some(ratio(read, 'township', subject, code)))),
    met: (read, subject) => and(...slots.map((code) => covered(ratio(read, 'township', subject, code)))),
  },
  K04: {
    subject: 'county',
    met: (read, { id }) => allThere(read, 'county', id, ['K04a', 'K04b', 'K04c', 'K04d']),
  },
  K05: {
    subject: 'county',
    soft: true,
    met: (read, { id }) =>
      and(
        ...['K05a', 'K05b', 'K05c'].map((code) =>
          compared(read.readPart('county', id, code, 'value'), '=', 0),
        ),
      ),
  },
  K08: {
    subject: 'county',
    every: 'month',
    met: (read, { id, month }) => heldInMonth(read, 'county', id, month ?? '', 'meeting'),
  },
};
