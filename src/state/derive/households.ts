// Households with labour and a stable job, summed over sites: only over those that give all three figures. Pure.
import type { HouseholdFacts } from '../../briefing/facts.ts';
import type { RoundTable } from '../site-table.ts';

const columns = ['hh_labour', 'hh_labour_known', 'hh_labour_stable'] as const;

/** Null where no site gives all three figures. */
export function householdSums(table: RoundTable, rows: Uint32Array): HouseholdFacts | null {
  const { hh_labour: labour, hh_labour_known: known, hh_labour_stable: stable } = table.values;
  const sums = { labour: 0, known: 0, stable: 0, sitesUnknown: 0, sitesSuppressed: 0, counted: 0 };
  for (const row of rows) {
    const [l, k, s] = [labour[row] ?? NaN, known[row] ?? NaN, stable[row] ?? NaN];
    if (Number.isNaN(l + k + s)) {
      const hidden = columns.some((column) => table.masked[column]?.[row] === 1);
      sums[hidden ? 'sitesSuppressed' : 'sitesUnknown'] += 1;
      continue;
    }
    sums.counted += 1;
    sums.labour += l;
    sums.known += k;
    sums.stable += s;
  }
  if (sums.counted === 0) return null;
  const unknown = sums.labour - sums.known;
  return {
    without: sums.known - sums.stable,
    known: sums.known,
    labour: sums.labour,
    unknown,
    sitesUnknown: sums.sitesUnknown,
    sitesSuppressed: sums.sitesSuppressed,
    lower: sums.labour === 0 ? null : sums.stable / sums.labour,
    upper: sums.labour === 0 ? null : (sums.stable + unknown) / sums.labour,
  };
}
