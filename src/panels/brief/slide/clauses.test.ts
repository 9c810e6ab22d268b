import { expect, test } from 'vitest';
import { clausesOf } from './clauses.ts';

test('a Chinese title may end a line after each of its clauses, an English one is whole', () => {
  expect(clausesOf('F-ALL 十有齐全：180 个安置点未达到，适用 200 个')).toEqual([
    'F-ALL 十有齐全：',
    '180 个安置点未达到，',
    '适用 200 个',
  ]);
  expect(clausesOf('One in four, or more: 38')).toEqual(['One in four, or more: 38']);
});
