import { expect, it } from 'vitest';
import { smallAtlas } from '../testing/small-atlas.ts';
import { missingFacilities } from './missing-facilities.ts';

it('counts failing, unknown and hidden facilities, and leaves a site without findings at 255', () => {
  const { findings } = smallAtlas([
    { name: 'a', county: 'A', verdicts: { F01: 'pass', F02: 'pass', W03: 'fail' } },
    { name: 'b', county: 'A', verdicts: { F01: 'fail', F02: 'fail' } },
    { name: 'c', county: 'A', verdicts: { F01: 'unknown', F02: 'suppressed' } },
    { name: 'd', county: 'A', verdicts: { F01: 'not_applicable' } },
    { name: 'e', county: 'A', verdicts: { W03: 'fail' } },
  ]);
  const counted = missingFacilities(findings!, ['F01', 'F02', 'F03'], 5);
  expect([...counted.missing]).toEqual([0, 2, 0, 0, 255]);
  expect([...counted.unknown]).toEqual([0, 0, 2, 0, 0]);
  expect([...counted.suppressed]).toEqual([0, 0, 1, 0, 0]);
});
