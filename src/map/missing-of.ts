// How many facilities each site lacks, and how many are open, from the verdict arrays of the facilities. Pure.
import { verdictCode } from '../model/verdict.ts';

/** In `missing`: no facility of the site was judged. */
export const noCount = 255;

export interface MissingOfSites {
  readonly missing: Uint8Array;
  /** Unknown or hidden. */
  readonly unknown: Uint8Array;
  readonly suppressed: Uint8Array;
}

/** Counts over the verdict arrays of the facilities; a site without any finding has 255 missing. */
export function missingOf(facilities: readonly Uint8Array[], count: number): MissingOfSites {
  const missing = new Uint8Array(count).fill(noCount);
  const unknown = new Uint8Array(count);
  const suppressed = new Uint8Array(count);
  for (const verdicts of facilities)
    for (let row = 0; row < count; row += 1) {
      const code = verdicts[row] ?? noCount;
      if (code === noCount) continue;
      if (missing[row] === noCount) missing[row] = 0;
      if (code === verdictCode.fail) missing[row] = (missing[row] ?? 0) + 1;
      if (code === verdictCode.unknown || code === verdictCode.suppressed)
        unknown[row] = (unknown[row] ?? 0) + 1;
      if (code === verdictCode.suppressed) suppressed[row] = 1;
    }
  return { missing, unknown, suppressed };
}
