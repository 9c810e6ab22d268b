import { expect, it } from 'vitest';
import { moved } from './cell-keys.ts';

const lengths = [12, 4, 12];

it.each<[string, readonly [number, number], readonly [number, number] | undefined]>([
  ['ArrowRight', [0, 0], [0, 1]],
  ['ArrowRight', [0, 11], undefined],
  ['ArrowLeft', [0, 0], undefined],
  ['ArrowDown', [0, 11], [1, 3]],
  ['ArrowDown', [0, 0], [1, 0]],
  ['ArrowDown', [1, 3], [2, 11]],
  ['ArrowDown', [2, 5], undefined],
  ['ArrowUp', [0, 5], undefined],
  ['Home', [2, 5], [2, 0]],
  ['End', [1, 0], [1, 3]],
  ['Enter', [1, 1], undefined],
])('%s from %j leads to %j', (key, from, to) => {
  expect(moved(lengths, from, key)).toEqual(to);
});
