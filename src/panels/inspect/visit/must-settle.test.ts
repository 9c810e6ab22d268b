import { expect, it } from 'vitest';
import { mustSettle } from './lines.ts';

it('a line is held while what was found on it is in conflict; a note in conflict holds nothing', () => {
  expect(mustSettle(null)).toBe(false);
  expect(mustSettle({ conflicts: ['note'] })).toBe(false);
  for (const field of ['answer', 'status', 'count', 'minutes', 'fix']) {
    expect(mustSettle({ conflicts: ['note', field] })).toBe(true);
  }
});
