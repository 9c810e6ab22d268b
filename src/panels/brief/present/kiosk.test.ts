import { expect, test } from 'vitest';
import { dueIn, isResting, otherSeconds } from './kiosk.ts';

test('a slide turns after its seconds, and rests a minute after any input', () => {
  expect(dueIn({ turnedAt: 1000, inputAt: null, seconds: 15 }, 6000)).toBe(10_000);
  expect(dueIn({ turnedAt: 1000, inputAt: 5000, seconds: 15 }, 6000)).toBe(59_000);
  expect(dueIn({ turnedAt: 1000, inputAt: 5000, seconds: 120 }, 6000)).toBe(115_000);
  expect([isResting({ inputAt: 0 }, 59_999), isResting({ inputAt: 0 }, 60_000)]).toEqual([true, false]);
});

test('the seconds have steps and two ends', () => {
  expect([otherSeconds(15, 'faster'), otherSeconds(15, 'slower')]).toEqual([10, 20]);
  expect([otherSeconds(5, 'faster'), otherSeconds(120, 'slower')]).toEqual([5, 120]);
});
