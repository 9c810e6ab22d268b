import fc from 'fast-check';
import { expect, test } from 'vitest';
import { allocate, type Share } from './allocate.ts';

const sum = (parts: readonly number[]) => parts.reduce((all, part) => all + part, 0);

const shares = fc.array(
  fc.record({
    weight: fc.integer({ min: 1, max: 1000 }),
    floor: fc.integer({ min: 0, max: 20 }),
    room: fc.integer({ min: 0, max: 500 }),
  }),
  { minLength: 1, maxLength: 40 },
);

test('the parts add up to the total and stay within floor and cap', () => {
  fc.assert(
    fc.property(shares, fc.double({ min: 0, max: 1, noNaN: true }), (drawn, fill) => {
      const bounded = drawn.map(({ weight, floor, room }) => ({ weight, floor, cap: floor + room }));
      const least = sum(bounded.map(({ floor }) => floor));
      const most = sum(bounded.map(({ cap }) => cap));
      const total = least + Math.floor((most - least) * fill);
      const parts = allocate(total, bounded);
      expect(sum(parts)).toBe(total);
      parts.forEach((part, i) => {
        expect(Number.isInteger(part)).toBe(true);
        expect(part).toBeGreaterThanOrEqual(bounded[i]?.floor ?? 0);
        expect(part).toBeLessThanOrEqual(bounded[i]?.cap ?? 0);
      });
    }),
  );
});

test('without bounds every part is within one of its proportional share', () => {
  const weights = fc.array(fc.integer({ min: 1, max: 1000 }), { minLength: 1, maxLength: 40 });
  fc.assert(
    fc.property(weights, fc.integer({ min: 0, max: 1_000_000 }), (drawn, total) => {
      const parts = allocate(
        total,
        drawn.map((weight): Share => ({ weight })),
      );
      drawn.forEach((weight, i) => {
        expect(Math.abs((parts[i] ?? 0) - (total * weight) / sum(drawn))).toBeLessThanOrEqual(1);
      });
    }),
  );
});

test('a share without weight keeps its floor', () => {
  expect(allocate(10, [{ weight: 0, floor: 3 }, { weight: 1 }, { weight: 0 }])).toEqual([3, 7, 0]);
});

test('bounds that do not allow the total are refused', () => {
  expect(() => allocate(2, [{ weight: 1, floor: 3 }])).toThrow('floors exceed');
  expect(() => allocate(9, [{ weight: 1, cap: 4 }])).toThrow('caps leave 5 of 9');
});
