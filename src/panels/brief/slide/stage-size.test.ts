import { expect, test } from 'vitest';
import { aspectFor, stageScale } from './stage-size.ts';

test('the stage takes the shape of the screen and fits into it', () => {
  expect([aspectFor(1920, 1080), aspectFor(1366, 768), aspectFor(1024, 768), aspectFor(1280, 1024)]).toEqual([
    'wide',
    'wide',
    'narrow',
    'narrow',
  ]);
  expect(stageScale('wide', 1920, 1080)).toBe(1);
  expect(stageScale('narrow', 1024, 768)).toBeCloseTo(0.711, 3);
  expect(stageScale('wide', 1024, 768)).toBeCloseTo(0.533, 3);
});
