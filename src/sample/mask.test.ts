import { expect, test } from 'vitest';
import { maskedRows, maskRow, masksOf, type MaskedCell } from './mask.ts';

const cell: MaskedCell = { table: 'site_round', key: 'S1', round: '2026-06-30', column: 'pop_lifted' };

test('a masked cell is empty in its row and listed once', () => {
  const row = { site_id: 'S1', round: '2026-06-30', pop_total: 60, pop_lifted: 4 };
  const masks = masksOf([cell]);
  expect(maskRow(masks, 'site_round', 'S1', '2026-06-30', row)).toEqual({ ...row, pop_lifted: null });
  expect(maskRow(masks, 'site_round', 'S2', '2026-06-30', row)).toBe(row);
  expect(maskedRows([cell])).toEqual([
    { table_name: 'site_round', key: 'S1', round: '2026-06-30', column_name: 'pop_lifted' },
  ]);
});
