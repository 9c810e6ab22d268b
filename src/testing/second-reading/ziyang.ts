// Second reading of the checks of the Ziyang report, from its prose.
import { allThere, covered, isThere, ratio, some } from './counting.ts';
import type { SecondReading, Subject } from './decide.ts';
import type { Reader } from './reader.ts';
import { textOf, truthOf } from './registers.ts';
import { and, compared, or } from './truth.ts';
import { ziyangFinance } from './ziyang-finance.ts';

function quotient(code: string): SecondReading {
  return {
    subject: 'site',
    applies: (read, subject) => some(ratio(read, 'site', subject, code)),
    met: (read, subject) => covered(ratio(read, 'site', subject, code)),
  };
}

function people(read: Reader, { id }: Subject): number | null {
  return read.numberOfRound('site_round', id, read.text('base'));
}

const team = (column: string) => (read: Reader, id: string) => read.numberOfRound('team', id, column);
const [grids, gridWorkers, paid, buildings] = [
  team('grids'),
  team('grid_workers'),
  team('grid_paid_yuan'),
  team('buildings'),
];

export const ziyang: Readonly<Record<string, SecondReading>> = {
  Z01: {
    subject: 'site',
    applies: (read, { id }) => compared(buildings(read, id), '>', 0),
    met: (read, subject) => {
      const [own, workers] = [grids(read, subject.id), gridWorkers(read, subject.id)];
      const needed = own === null ? null : own * read.number('members_per_grid');
      return and(
        compared(own, '>', 0),
        compared(workers, '>=', needed),
        covered(ratio(read, 'site', subject, 'Z01')),
      );
    },
  },
  Z02: {
    subject: 'site',
    applies: (read, { id }) => compared(gridWorkers(read, id), '>', 0),
    met: (read, { id }) => {
      const workers = gridWorkers(read, id);
      const due =
        workers === null
          ? null
          : (workers * read.number('grid_subsidy_yuan') * read.number('grid_months')) / 12;
      return compared(paid(read, id), '>=', due);
    },
  },
  Z03: {
    subject: 'county',
    met: (read, { id }) => allThere(read, 'county', id, ['Z03a', 'Z03b', 'Z03c', 'Z03d']),
  },
  Z04: {
    subject: 'site',
    met: (read, { id }) =>
      and(
        isThere(read, 'site', id, 'Z04a', read.flag('count_shared')),
        compared(team('team_size')(read, id), '>', 0),
        truthOf(read.ofRound('team', id, 'first_secretary')),
      ),
  },
  Z04b: quotient('Z04b'),
  Z06: { subject: 'county', met: (read, { id }) => isThere(read, 'county', id, 'Z06') },
  Z08: { subject: 'county', met: (read, { id }) => allThere(read, 'county', id, ['Z08a', 'Z08b']) },
  Z11: {
    subject: 'site',
    applies: (read, { id }) => compared(read.numberOfRound('safety_round', id, 'voters_eligible'), '>', 0),
    met: (read, { id }) =>
      compared(
        read.numberOfRound('safety_round', id, 'voters_registered'),
        '>=',
        read.numberOfRound('safety_round', id, 'voters_eligible'),
      ),
  },
  Z12: quotient('Z12'),
  Z12a: {
    subject: 'site',
    applies: (read, { id }) => compared(read.numberOfRound('safety_round', id, 'monitored_hh'), '>', 0),
    met: (read, { id }) =>
      compared(
        read.numberOfRound('safety_round', id, 'monitored_helped_hh'),
        '>=',
        read.numberOfRound('safety_round', id, 'monitored_hh'),
      ),
  },
  Z16: {
    subject: 'site',
    soft: true,
    applies: (read, { id }) =>
      and(
        compared(read.numberOfRound('site_round', id, 'hh_total'), '>=', read.number('min_households')),
        isThere(read, 'site', id, 'Z16q'),
      ),
    met: (read, { id }) =>
      allThere(read, 'site', id, ['Z16a', 'Z16b', 'Z16c', 'Z16d', 'Z16e'], read.flag('count_shared')),
    boundary: (read, { id }) =>
      compared(read.numberOfRound('site_round', id, 'hh_total'), '=', read.number('min_households')),
  },
  Z18: {
    subject: 'site',
    applies: (read, subject) => compared(people(read, subject), '>=', read.number('min_people')),
    met: (read, { id }) =>
      allThere(read, 'site', id, ['Z18a', 'Z18b', 'Z18c', 'Z18d'], read.flag('count_shared')),
    boundary: (read, subject) => compared(people(read, subject), '=', read.number('min_people')),
  },
  ...ziyangFinance,
  Z23: {
    subject: 'site',
    met: (read, { id }) => compared(read.numberOfRound('clinic', id, 'institutions_serving'), '>=', 1),
  },
  Z24: {
    subject: 'site',
    soft: true,
    met: (read, { id }) =>
      or(
        compared(read.numberOfRound('clinic', id, 'doctors_certified'), '>=', 1),
        truthOf(read.ofRound('clinic', id, 'outreach')),
      ),
  },
  Z27: {
    subject: 'site',
    soft: true,
    met: (read, { id }) =>
      allThere(
        read,
        'site',
        id,
        ['Z27a', 'Z27b', 'Z27c', 'Z27d', 'Z27e', 'Z27f', 'Z27g'],
        read.flag('count_shared'),
      ),
  },
  Z31: {
    subject: 'community',
    met: (read, { id }) => {
      if (!read.has('event')) return null;
      const [from, to] = ['2025-04-01', read.round];
      return read
        .about('event', 'subject_id', id)
        .filter((row) => row['subject_kind'] === 'community' && row['kind'] === 'activity')
        .map((row) => textOf(row['held_on']))
        .some((day) => day !== null && day >= from && day <= to);
    },
  },
};
