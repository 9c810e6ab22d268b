// Second reading of the checks of the Hequ report, from its prose.
import type { SecondReading } from './decide.ts';
import { compared } from './truth.ts';

export const hequ: Readonly<Record<string, SecondReading>> = {
  H04: {
    subject: 'site',
    applies: (read, { id }) => compared(read.numberOfRound('site_round', id, 'hh_total'), '>', 0),
    met: (read, { id }) =>
      compared(
        read.numberOfRound('site_round', id, 'hh_menu_covered'),
        '=',
        read.numberOfRound('site_round', id, 'hh_total'),
      ),
  },
  H05: {
    subject: 'site',
    applies: (read, { id }) => compared(read.numberOfRound('site_round', id, 'hh_no_labour'), '>', 0),
    met: (read, { id }) =>
      compared(
        read.numberOfRound('site_round', id, 'hh_no_labour_covered'),
        '=',
        read.numberOfRound('site_round', id, 'hh_no_labour'),
      ),
  },
};
