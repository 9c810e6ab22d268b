// For every option of a filter: how many sites would remain if it were chosen beside all other filters.
import { sizeClassOf, type SizeClass } from '../../model/size-class.ts';
import { verdictCode, type Verdict } from '../../model/verdict.ts';
import type { DataAge } from '../session.ts';
import { ageOf } from './age.ts';
import { populationOf, rowsMatching, rowTests, type Dimension, type FilterInput } from './filtering.ts';

export interface FacetCounts {
  readonly counties: ReadonlyMap<string, number>;
  readonly sizes: ReadonlyMap<SizeClass, number>;
  readonly ages: ReadonlyMap<DataAge, number>;
  verdict(requirement: string, verdict: Verdict): number;
}

function countBy<Key>(rows: Uint32Array, keyOf: (row: number) => Key): Map<Key, number> {
  const counts = new Map<Key, number>();
  for (const row of rows) {
    const key = keyOf(row);
    counts.set(key, (counts.get(key) ?? 0) + 1);
  }
  return counts;
}

export function facetCounts(input: FilterInput): FacetCounts {
  const { sites, roundTable, findings } = input;
  const all = rowsMatching(input);
  const active = rowTests(input);
  const without = (dimension: Dimension): Uint32Array =>
    active.has(dimension) ? rowsMatching(input, dimension) : all;
  return {
    counties: countBy(without('counties'), (row) => sites?.county[row] ?? ''),
    sizes: countBy(without('sizes'), (row) => sizeClassOf(populationOf(input, row))),
    ages: countBy(without('ages'), (row) => (roundTable === null ? 'not_known' : ageOf(roundTable, row))),
    verdict: (requirement, verdict) => {
      const codes = findings?.sites.get(requirement)?.verdicts;
      return all.reduce((count, row) => count + (codes?.[row] === verdictCode[verdict] ? 1 : 0), 0);
    },
  };
}
