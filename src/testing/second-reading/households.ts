// The rule of one stable job in each household with labour, which two documents share.
import type { SecondReading } from './decide.ts';
import { compared } from './truth.ts';

/** Fewer stable than known: not met. All with labour known and stable: met. Otherwise open. */
export const stableJobs: SecondReading = {
  subject: 'site',
  applies: (read, { id }) => compared(read.numberOfRound('site_round', id, 'hh_labour'), '>', 0),
  met: (read, { id }) => {
    const labour = read.numberOfRound('site_round', id, 'hh_labour');
    const known = read.numberOfRound('site_round', id, 'hh_labour_known');
    const stable = read.numberOfRound('site_round', id, 'hh_labour_stable');
    if (stable !== null && known !== null && stable < known) return false;
    return stable !== null && stable === known && known === labour ? true : null;
  },
};
