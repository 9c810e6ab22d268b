import { describe, expect, it } from 'vitest';
import { smallAtlas, type SmallSite } from '../../testing/small-atlas.ts';
import type { Sort } from '../session.ts';
import { missingFacilities } from '../../compliance/missing-facilities.ts';
import { sortedSites } from './sorting.ts';

const sites: SmallSite[] = [
  { name: '丙', county: 'A', figures: { pop_total: 5 }, verdicts: { F01: 'pass', F02: 'unknown' } },
  { name: '甲', county: 'A', verdicts: { F01: 'fail', F02: 'fail' } },
  { name: '乙', county: 'A', figures: { pop_total: 9 }, verdicts: { F01: 'suppressed', F02: 'fail' } },
];

function orderBy(sort: Sort): number[] {
  const atlas = smallAtlas(sites);
  const session = { ...atlas.session, sort };
  const missing = missingFacilities(atlas.findings!, ['F01', 'F02'], sites.length);
  return [...sortedSites({ ...atlas, session }, missing)];
}

describe('order of the matrix', () => {
  it.each<[Sort, number[]]>([
    [{ column: 'name', descending: false }, [0, 1, 2]],
    [{ column: 'pop_total', descending: true }, [2, 0, 1]],
    [{ column: 'F01', descending: true }, [1, 2, 0]],
    [{ column: 'missing', descending: true }, [1, 2, 0]],
  ])('%j', (sort, rows) => {
    const expected =
      sort.column === 'name'
        ? [...rows].sort((a, b) => sites[a]!.name.localeCompare(sites[b]!.name, 'zh-CN'))
        : rows;
    expect(orderBy(sort)).toEqual(expected);
  });

  it('counts missing and open facilities apart', () => {
    const counts = missingFacilities(smallAtlas(sites).findings!, ['F01', 'F02'], 3);
    expect([...counts.missing]).toEqual([0, 2, 1]);
    expect([...counts.unknown]).toEqual([1, 0, 1]);
  });
});
