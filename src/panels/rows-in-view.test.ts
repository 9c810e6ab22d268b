// Which rows of a long table are drawn.
import { describe, expect, it } from 'vitest';
import { rowsWith } from './rows-in-view.ts';

const range = { startIndex: 40, endIndex: 42, overscan: 2, count: 100 };

describe('rows drawn of a long table', () => {
  it.each([
    { stands: 'before the range', active: 0, rows: [0, 38, 39, 40, 41, 42, 43, 44] },
    { stands: 'just before it', active: 37, rows: [37, 38, 39, 40, 41, 42, 43, 44] },
    { stands: 'at its first row', active: 38, rows: [38, 39, 40, 41, 42, 43, 44] },
    { stands: 'within it', active: 41, rows: [38, 39, 40, 41, 42, 43, 44] },
    { stands: 'at its last row', active: 44, rows: [38, 39, 40, 41, 42, 43, 44] },
    { stands: 'after it', active: 99, rows: [38, 39, 40, 41, 42, 43, 44, 99] },
    { stands: 'on the head', active: -1, rows: [38, 39, 40, 41, 42, 43, 44] },
    { stands: 'on a row that is gone', active: 100, rows: [38, 39, 40, 41, 42, 43, 44] },
  ])('the keyboard stands $stands', ({ active, rows }) => {
    expect(rowsWith(active, range)).toEqual(rows);
  });

  it('of an empty table there are none', () => {
    expect(rowsWith(0, { startIndex: 0, endIndex: -1, overscan: 0, count: 0 })).toEqual([]);
  });
});
