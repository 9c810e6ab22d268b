// How many of the facility columns each site lacks, and how many are open.
import type { FindingSet } from '../../compliance/finding.ts';
import { verdictCode } from '../../model/verdict.ts';

export interface MissingCounts {
  readonly missing: Uint8Array;
  /** Unknown or suppressed. */
  readonly unknown: Uint8Array;
}

export function missingCounts(
  findings: FindingSet,
  columns: readonly string[],
  count: number,
): MissingCounts {
  const missing = new Uint8Array(count);
  const unknown = new Uint8Array(count);
  for (const column of columns) {
    const verdicts = findings.sites.get(column)?.verdicts;
    if (verdicts === undefined) continue;
    for (let row = 0; row < count; row += 1) {
      const code = verdicts[row];
      if (code === verdictCode.fail) missing[row] = (missing[row] ?? 0) + 1;
      else if (code === verdictCode.unknown || code === verdictCode.suppressed)
        unknown[row] = (unknown[row] ?? 0) + 1;
    }
  }
  return { missing, unknown };
}
