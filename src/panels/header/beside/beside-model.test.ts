import { expect, it } from 'vitest';
import { packFromDisk } from '../../../testing/policy.ts';
import { smallAtlas } from '../../../testing/small-atlas.ts';
import type { Pack } from '../../../model/requirement.ts';
import { siteCounts, themePairs } from './beside-model.ts';

const { findings } = smallAtlas([
  { name: '东', county: 'A', verdicts: { F01: 'fail', F02: 'pass', Z16: 'fail', 'F-ALL': 'fail' } },
  {
    name: '西',
    county: 'A',
    verdicts: { F01: 'unknown', F02: 'suppressed', Z16: 'pass', 'F-ALL': 'unknown' },
  },
]);

function judged(pack: Pack) {
  if (findings === null) throw new Error('the small atlas has findings');
  return { pack, findings };
}

it('counts hard failures alone, never an advisory one, and no counted set beside its items', () => {
  const own = siteCounts(judged(packFromDisk('YC')), 2);
  expect(own).toEqual({
    failed: Uint16Array.of(1, 0),
    met: Uint16Array.of(1, 0),
    unknown: Uint16Array.of(0, 1),
    suppressed: Uint16Array.of(0, 1),
  });
  expect(siteCounts(judged(packFromDisk('ZY')), 2)).toMatchObject({
    failed: Uint16Array.of(0, 0),
    met: Uint16Array.of(0, 1),
  });
});

it('pairs both documents under the headings that either has', () => {
  const pairs = themePairs(judged(packFromDisk('YC')), judged(packFromDisk('ZY')));
  expect(pairs[0]?.theme).toBe('facility');
  const f01 = pairs[0]?.left.find(({ requirement }) => requirement.id === 'F01');
  expect(f01?.tally).toMatchObject({ pass: 0, fail: 1, unknown: 1, n: 2 });
  expect(pairs.every(({ left, right }) => left.length + right.length > 0)).toBe(true);
});
