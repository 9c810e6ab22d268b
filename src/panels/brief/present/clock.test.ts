import { expect, test } from 'vitest';
import { clockAt, elapsedText } from './clock.ts';

test('elapsed time is told in minutes, then in hours', () => {
  expect([0, 67_000, 3_729_000].map(elapsedText)).toEqual(['0:00', '1:07', '1:02:09']);
  expect(clockAt(Date.UTC(2025, 5, 30, 16, 5))).toBe('00:05');
});
