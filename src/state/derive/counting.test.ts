import { expect, it } from 'vitest';
import { smallAtlas } from '../../testing/small-atlas.ts';
import { countedRows } from './counting.ts';

const { sites } = smallAtlas([
  { name: '一直开放', county: 'A' },
  { name: '三月关闭', county: 'A' },
  { name: '并入一号', county: 'A' },
  { name: '并入但无日期', county: 'A' },
]);
const table =
  sites === null
    ? null
    : {
        ...sites,
        closedOn: [null, '2025-03-31', '2025-05-01', null],
        mergedInto: [null, null, 'S0', 'S0'],
      };

it.each([
  ['2024-12-31', [0, 1, 2]],
  ['2025-03-31', [0, 2]],
  ['2025-06-30', [0]],
])('counts at %s the sites that are neither closed nor merged by then', (round, rows) => {
  expect([...countedRows(table, round)]).toEqual(rows);
});

it('counts every site while no round is known', () => {
  expect(countedRows(table, null).length).toBe(4);
});

it('counts a new code from the day it opens, and the place once', () => {
  const renewed =
    sites === null
      ? null
      : {
          ...sites,
          closedOn: [null, '2025-04-30', null, null],
          mergedInto: [null, 'S2', null, null],
          openedOn: [null, null, '2025-05-01', '2025-05-01'],
        };
  expect([...countedRows(renewed, '2025-03-31')]).toEqual([0, 1, 3]);
  expect([...countedRows(renewed, '2025-06-30')]).toEqual([0, 2, 3]);
});
