// The matching sites in the order of the matrix. Ties keep the order of names; the order is total.
import { populationBases, type PopulationBase } from '../../model/size-class.ts';
import { verdictCode } from '../../model/verdict.ts';
import type { Atlas } from '../atlas-state.ts';
import { noCount, type MissingFacilities } from '../../compliance/missing-facilities.ts';

/** Worst first: fail, unknown, suppressed, pass, not applicable, no finding. */
const severity: Readonly<Record<number, number>> = {
  [verdictCode.fail]: 5,
  [verdictCode.unknown]: 4,
  [verdictCode.suppressed]: 3,
  [verdictCode.pass]: 2,
  [verdictCode.not_applicable]: 1,
};

function isBase(column: string): column is PopulationBase {
  return (populationBases as readonly string[]).includes(column);
}

type SortInput = Pick<Atlas, 'session' | 'sites' | 'roundTable' | 'findings' | 'matching'>;

function keyOf(input: SortInput, missing: MissingFacilities | null): (row: number) => number {
  const { column } = input.session.sort;
  if (column === 'missing') {
    return (row) => {
      const count = missing?.missing[row] ?? noCount;
      return count === noCount ? -1 : count * 100 + (missing?.unknown[row] ?? 0);
    };
  }
  if (isBase(column)) {
    const values = input.roundTable?.values[column];
    return (row) => {
      const value = values?.[row] ?? NaN;
      return Number.isNaN(value) ? -1 : value;
    };
  }
  const codes = input.findings?.sites.get(column)?.verdicts;
  return (row) => severity[codes?.[row] ?? 255] ?? 0;
}

export function sortedSites(input: SortInput, missing: MissingFacilities | null): Uint32Array {
  const { column, descending } = input.session.sort;
  const sign = descending ? -1 : 1;
  const ranks = input.sites?.nameRank ?? [];
  const byName = (a: number, b: number): number => (ranks[a] ?? 0) - (ranks[b] ?? 0);
  if (column === 'name') return input.matching.slice().sort((a, b) => sign * byName(a, b));
  const key = keyOf(input, missing);
  const keys = new Float64Array(input.sites?.count ?? 0);
  for (const row of input.matching) keys[row] = key(row);
  return input.matching.slice().sort((a, b) => sign * ((keys[a] ?? 0) - (keys[b] ?? 0)) || byName(a, b));
}
