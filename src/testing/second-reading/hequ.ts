// Second reading of the checks of the Hequ report, from its prose.
import { allThere } from './counting.ts';
import type { SecondReading } from './decide.ts';
import { stableJobs } from './households.ts';
import { compared } from './truth.ts';

/** Of the households (or people) that `whole` counts, all are among `part`; where there are none it does not apply. */
function allOf(table: 'site_round' | 'safety_round', whole: string, part: string): SecondReading {
  return {
    subject: 'site',
    applies: (read, { id }) => compared(read.numberOfRound(table, id, whole), '>', 0),
    met: (read, { id }) =>
      compared(read.numberOfRound(table, id, part), '=', read.numberOfRound(table, id, whole)),
  };
}

export const hequ: Readonly<Record<string, SecondReading>> = {
  H03: stableJobs,
  H04: allOf('site_round', 'hh_total', 'hh_menu_covered'),
  H05: allOf('site_round', 'hh_no_labour', 'hh_no_labour_covered'),
  H08: {
    subject: 'site',
    met: (read, { id }) => compared(read.readPart('site', id, 'H08a', 'value'), '=', 0),
  },
  H09: {
    subject: 'county',
    met: (read, { id }) => allThere(read, 'county', id, ['H09a', 'H09b', 'H09c']),
  },
  H11: allOf('safety_round', 'home_visits_due', 'home_visits_done'),
};
