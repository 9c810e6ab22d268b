// Counts of verdicts over a set of subjects, with the bounds that the open ones leave.
import { verdictCode } from '../model/verdict.ts';
import { noFinding, type Tally } from './finding.ts';

function tallyOfCounts(counts: Uint32Array): Tally {
  const of = (code: number): number => counts[code] ?? 0;
  const pass = of(verdictCode.pass);
  const fail = of(verdictCode.fail);
  const unknown = of(verdictCode.unknown);
  const suppressed = of(verdictCode.suppressed);
  const n = pass + fail + unknown + suppressed;
  return {
    pass,
    fail,
    unknown,
    suppressed,
    notApplicable: of(verdictCode.not_applicable),
    n,
    lower: n === 0 ? null : pass / n,
    upper: n === 0 ? null : (pass + unknown + suppressed) / n,
  };
}

/** Counts `verdicts` (codes of model/verdict; no finding is left out), all of them or those in `members`. */
export function tally(verdicts: ArrayLike<number>, members?: ArrayLike<number>): Tally {
  const counts = new Uint32Array(256);
  const size = members?.length ?? verdicts.length;
  for (let position = 0; position < size; position += 1) {
    const code = verdicts[members === undefined ? position : (members[position] ?? -1)] ?? noFinding;
    counts[code] = (counts[code] ?? 0) + 1;
  }
  return tallyOfCounts(counts);
}
