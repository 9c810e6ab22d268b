import { expect, test } from 'vitest';
import { cellAfter } from './grid-keys.ts';

const size = { rows: 100, columns: 5, page: 10 };

test.each([
  ['ArrowUp', false, { row: 0, column: 2 }, { row: -1, column: 2 }],
  ['ArrowUp', false, { row: -1, column: 2 }, { row: -1, column: 2 }],
  ['ArrowDown', false, { row: 99, column: 2 }, { row: 99, column: 2 }],
  ['ArrowLeft', false, { row: 3, column: 0 }, { row: 3, column: 0 }],
  ['ArrowRight', false, { row: 3, column: 4 }, { row: 3, column: 4 }],
  ['PageDown', false, { row: 95, column: 1 }, { row: 99, column: 1 }],
  ['PageUp', false, { row: 5, column: 1 }, { row: 0, column: 1 }],
  ['Home', false, { row: 7, column: 3 }, { row: 7, column: 0 }],
  ['End', false, { row: 7, column: 3 }, { row: 7, column: 4 }],
  ['Home', true, { row: 7, column: 3 }, { row: 0, column: 0 }],
  ['End', true, { row: 7, column: 3 }, { row: 99, column: 4 }],
])('%s (with Ctrl: %s) moves within the grid', (key, whole, from, to) => {
  expect(cellAfter(key, whole, from, size)).toEqual(to);
});

test('other keys move nothing, and an empty grid has only its head', () => {
  expect(cellAfter('a', false, { row: 0, column: 0 }, size)).toBeNull();
  expect(cellAfter('ArrowDown', false, { row: -1, column: 0 }, { rows: 0, columns: 5, page: 10 })).toEqual({
    row: -1,
    column: 0,
  });
});
