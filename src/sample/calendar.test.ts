import { expect, test } from 'vitest';
import { addDays, addMonths, monthsOf, quarterEnds } from './calendar.ts';

test('days pass over months, years and leap days', () => {
  expect(addDays('2024-02-28', 1)).toBe('2024-02-29');
  expect(addDays('2025-12-31', 1)).toBe('2026-01-01');
  expect(addDays('2026-01-01', -1)).toBe('2025-12-31');
  expect(addDays('2023-01-01', 1000)).toBe('2025-09-27');
});

test('a month later is the same day, or the last day of a shorter month', () => {
  expect(addMonths('2026-06-30', -12)).toBe('2025-06-30');
  expect(addMonths('2024-02-29', 12)).toBe('2025-02-28');
  expect(addMonths('2025-11-30', 3)).toBe('2026-02-28');
});

test('rounds are quarter ends', () => {
  expect(quarterEnds('2021-09-30', '2022-06-30')).toEqual([
    '2021-09-30',
    '2021-12-31',
    '2022-03-31',
    '2022-06-30',
  ]);
  expect(quarterEnds('2021-09-30', '2026-06-30')).toHaveLength(20);
  expect(quarterEnds('2020-09-30', '2026-06-30')).toHaveLength(24);
  expect(monthsOf('2025-06-30')).toEqual(['2025-04-01', '2025-05-01', '2025-06-01']);
});
