// Second reading of the Yuncheng plan: workshops, posts, stable jobs, follow-up industry, the safety net.
import { covered, ratio, some } from './counting.ts';
import type { SecondReading, Subject } from './decide.ts';
import { stableJobs } from './households.ts';
import type { Reader } from './reader.ts';
import { truthOf } from './registers.ts';
import { and, compared, or, type Truth } from './truth.ts';
import {
  countOfRound,
  flagOf,
  isNew,
  isWithin,
  onEdge,
  postsReach,
  reaches,
  restsOnLine,
  workshopsOf,
} from './workshops.ts';

/** No more poverty-exited people than the limit. */
function isSmall(read: Reader, { id }: Subject): Truth {
  const people = read.numberOfRound('site_round', id, 'pop_lifted');
  return compared(people, read.flag('limits_included') ? '<=' : '<', read.number('max_lifted'));
}

function hasWorkshop(read: Reader, { id }: Subject): Truth {
  const ties = workshopsOf(read, id);
  return ties === null ? null : ties.some(({ status }) => status === 'running' || status === 'idle');
}

function posts(column: 'willing_hh' | 'willing_unemployed'): SecondReading {
  return {
    subject: 'site',
    applies: (read, subject) =>
      and(isSmall(read, subject), compared(read.numberOfRound('site_round', subject.id, column), '>', 0)),
    met: (read, { id }) =>
      postsReach(read, workshopsOf(read, id), read.numberOfRound('site_round', id, column)),
  };
}

/** Reserved posts of all posts; where nothing is known of reserved ones, resettled workers of all workers. */
function shareOf(read: Reader, id: string): { share: number | null; proxy: boolean } {
  const [reserved, all] = [countOfRound(read, id, 'posts_reserved'), countOfRound(read, id, 'posts')];
  const [resettled, workers] = [
    countOfRound(read, id, 'workers_resettled'),
    countOfRound(read, id, 'workers'),
  ];
  const proxy = reserved === null;
  const [part, whole] = proxy ? [resettled, workers] : [reserved, all];
  return { share: part === null || whole === null || whole === 0 ? null : part / whole, proxy };
}

const workshopReadings: Readonly<Record<string, SecondReading>> = {
  W03: {
    subject: 'site',
    applies: isSmall,
    met: hasWorkshop,
    boundary: (read, { id }) =>
      compared(read.numberOfRound('site_round', id, 'pop_lifted'), '=', read.number('max_lifted')),
  },
  W05: {
    subject: 'workshop',
    applies: (read, { id }) => isNew(read, id),
    met: (read, { id }) => {
      const all = reaches(read, id);
      return all === null || all.length === 0 ? null : or(...all.map((one) => isWithin(read, one)));
    },
    boundary: (read, { id }) => onEdge(read, reaches(read, id) ?? []),
    modelled: (read, { id }) => restsOnLine(read, reaches(read, id) ?? []),
  },
  W06: {
    subject: 'workshop',
    applies: (read, { id }) => isNew(read, id),
    met: (read, { id }) => flagOf(read, id, 'in_project_library'),
  },
  W07: {
    subject: 'workshop',
    applies: (read, { id }) => isNew(read, id),
    met: (read, { id }) => compared(shareOf(read, id).share, '>=', read.number('share')),
    boundary: (read, { id }) => compared(shareOf(read, id).share, '=', read.number('share')),
    modelled: (read, { id }) => shareOf(read, id).proxy,
  },
  W09a: posts('willing_hh'),
  W09b: { ...posts('willing_unemployed'), soft: true },
  W14: stableJobs,
};

/** The county has found the site fit for an industry of its own. */
function designated(read: Reader, { id }: Subject): Truth {
  return truthOf(read.ofRound('industry_round', id, 'designated'));
}

export const employmentReadings: Readonly<Record<string, SecondReading>> = {
  ...workshopReadings,
  G03: {
    subject: 'site',
    applies: designated,
    met: (read, { id }) => truthOf(read.ofRound('industry_round', id, 'register_kept')),
  },
  G04: {
    subject: 'site',
    soft: true,
    applies: (read, subject) =>
      and(
        designated(read, subject),
        compared(read.numberOfRound('industry_round', subject.id, 'willing_hh_lifted'), '>', 0),
      ),
    met: (read, { id }) =>
      compared(
        read.numberOfRound('industry_round', id, 'served_hh_lifted'),
        '>=',
        read.numberOfRound('industry_round', id, 'willing_hh_lifted'),
      ),
  },
  M07: {
    subject: 'site',
    applies: (read, subject) => some(ratio(read, 'site', subject, 'M07a')),
    met: (read, subject) => covered(ratio(read, 'site', subject, 'M07a')),
  },
};
