import { expect, it } from 'vitest';
import { smallAtlas } from '../../../testing/small-atlas.ts';
import { effectOf, firstChanges } from './effect-model.ts';

const sites = [
  { name: '东', county: 'A', verdicts: { W03: 'fail', F01: 'pass' } },
  { name: '西', county: 'A', verdicts: { W03: 'pass', F01: 'pass' } },
  { name: '南', county: 'B', verdicts: { W03: 'unknown', F01: 'fail' } },
] as const;
const changed = [
  { name: '东', county: 'A', verdicts: { W03: 'not_applicable', F01: 'fail' } },
  { name: '西', county: 'A', verdicts: { W03: 'pass', F01: 'pass' } },
  { name: '南', county: 'B', verdicts: { W03: 'not_applicable', F01: 'fail' } },
] as const;

function effectBetween(before: Parameters<typeof smallAtlas>[0], after: Parameters<typeof smallAtlas>[0]) {
  const now = smallAtlas(after);
  return effectOf({ ...now, baseline: smallAtlas(before).findings });
}

it('counts subjects once and changes one by one, by county', () => {
  const effect = effectBetween([...sites], [...changed]);
  expect(effect?.subjects).toBe(2);
  expect(effect?.count).toBe(3);
  expect(effect?.counties.map(({ county, subjects, changes }) => [county, subjects, changes])).toEqual([
    ['A', 1, 2],
    ['B', 1, 1],
  ]);
  expect(effect?.counties[0]?.net).toEqual({
    pass: -1,
    fail: 0,
    not_applicable: 1,
    unknown: 0,
    suppressed: 0,
  });
});

it('is empty where the change touches nothing, and null while the defaults are not judged', () => {
  expect(effectBetween([...sites], [...sites])).toMatchObject({ count: 0, subjects: 0, counties: [] });
  expect(effectOf({ ...smallAtlas([...sites]), baseline: null })).toBeNull();
});

it('lists the first changes, of all counties or of one', () => {
  const now = smallAtlas([...changed]);
  const effect = effectBetween([...sites], [...changed]);
  const listed = (county: string | null, limit: number): [number, string][] =>
    firstChanges(effect?.changes ?? { sites: [], others: [] }, now.sites, county, limit).map(
      ({ row, requirement }) => [row, requirement],
    );
  expect(listed(null, 2)).toEqual([
    [0, 'W03'],
    [2, 'W03'],
  ]);
  expect(listed('A', 9)).toEqual([
    [0, 'W03'],
    [0, 'F01'],
  ]);
});
