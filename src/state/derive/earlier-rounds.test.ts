import { expect, it } from 'vitest';
import { comparisonOf } from './earlier-rounds.ts';

const rounds = ['2024-03-31', '2024-06-30', '2024-09-30', '2024-12-31', '2025-03-31', '2025-06-30'];

it.each([
  ['the round before', '2025-06-30', null, 'last', '2025-03-31'],
  ['the same quarter a year ago', '2025-06-30', '2024-06-30', 'year', '2024-06-30'],
  ['a chosen round', '2025-06-30', '2024-03-31', 'since', '2024-03-31'],
  ['a chosen round that is the one before', '2025-06-30', '2025-03-31', 'last', '2025-03-31'],
  ['not a later round', '2024-09-30', '2025-06-30', 'last', '2024-06-30'],
  ['not a round that the extract lacks', '2025-06-30', '2019-06-30', 'last', '2025-03-31'],
])('compares with %s', (_, round, since, kind, from) => {
  expect(comparisonOf(rounds, round, since)).toEqual({ kind, from, to: round });
});

it('has nothing to compare the first round with', () => {
  expect(comparisonOf(rounds, '2024-03-31', null)).toBeNull();
  expect(comparisonOf(rounds, null, null)).toBeNull();
});
