// Counts of verdicts with bounds. Unknown and suppressed are part of n; not applicable and unbound are not.
import { verdictCode, verdicts as words } from '../model/verdict.ts';
import { noFinding } from './finding.ts';
import type { Tally } from './finding.ts';

/** Tally of the subjects at `members` (positions), or of all. */
export function tally(verdicts: Uint8Array, members?: ArrayLike<number>): Tally {
  const counts = new Uint32Array(words.length);
  const length = members?.length ?? verdicts.length;
  for (let index = 0; index < length; index += 1) {
    const code = verdicts[members?.[index] ?? index] ?? noFinding;
    if (code < counts.length) counts[code] = (counts[code] ?? 0) + 1;
  }
  return tallyOf(counts);
}

/**
 * One tally a group; `groups` names the group of each position (a county, a city, a size class),
 * null leaves the position out.
 */
export function tallyBy<Key>(
  verdicts: Uint8Array,
  groups: (position: number) => Key | null,
): ReadonlyMap<Key, Tally> {
  const members = new Map<Key, number[]>();
  for (let position = 0; position < verdicts.length; position += 1) {
    if (verdicts[position] === noFinding) continue;
    const key = groups(position);
    if (key === null) continue;
    const group = members.get(key);
    if (group === undefined) members.set(key, [position]);
    else group.push(position);
  }
  return new Map([...members].map(([key, positions]) => [key, tally(verdicts, positions)]));
}

/** City of a county: the first four digits of its adcode. */
export function cityOf(countyAdcode: string): string {
  return `${countyAdcode.slice(0, 4)}00`;
}

function tallyOf(counts: Uint32Array): Tally {
  const of = (code: number): number => counts[code] ?? 0;
  const [pass, fail] = [of(verdictCode.pass), of(verdictCode.fail)];
  const [unknown, suppressed] = [of(verdictCode.unknown), of(verdictCode.suppressed)];
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
