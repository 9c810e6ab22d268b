// How many of the facility columns each site lacks, and how many are open. Pure counting over verdicts.
import { verdictCode } from '../model/verdict.ts';
import type { FindingSet } from './finding.ts';

/** In `missing`: no facility of the site was judged. */
export const noCount = 255;

export interface MissingFacilities {
  /** Failing facilities, or `noCount`. */
  readonly missing: Uint8Array;
  /** Unknown or suppressed. */
  readonly unknown: Uint8Array;
  /** 1 where any is suppressed. */
  readonly suppressed: Uint8Array;
}

/** Counts over `facilities` (requirement ids) for the `count` sites of the extract. */
export function missingFacilities(
  findings: FindingSet,
  facilities: readonly string[],
  count: number,
): MissingFacilities {
  const missing = new Uint8Array(count).fill(noCount);
  const unknown = new Uint8Array(count);
  const suppressed = new Uint8Array(count);
  for (const facility of facilities) {
    const verdicts = findings.sites.get(facility)?.verdicts;
    if (verdicts === undefined) continue;
    for (let row = 0; row < count; row += 1) {
      const code = verdicts[row] ?? noCount;
      if (code === noCount) continue;
      if (missing[row] === noCount) missing[row] = 0;
      if (code === verdictCode.fail) missing[row] = (missing[row] ?? 0) + 1;
      if (code === verdictCode.unknown || code === verdictCode.suppressed)
        unknown[row] = (unknown[row] ?? 0) + 1;
      if (code === verdictCode.suppressed) suppressed[row] = 1;
    }
  }
  return { missing, unknown, suppressed };
}
