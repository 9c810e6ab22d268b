import { expect, test } from 'vitest';
import type { TableBlock } from '../../../briefing/document.ts';
import { tableColumns } from './table-columns.ts';

const table: TableBlock = {
  kind: 'table',
  title: '',
  columns: [
    { title: 'County', align: 'start', width: 0.9 },
    { title: 'Unknown', align: 'end', width: 0.1 },
  ],
  rows: [{ cells: ['盐湖区盐湖区盐湖区', '7'], drill: null }],
};

test('columns keep their shares and leave room for the longest word', () => {
  const [first, second] = tableColumns(table, 800).split(/ (?=minmax)/);
  expect(first).toMatch(/^minmax\(\d+px, 900fr\)$/);
  const least = Number(/\((\d+)px/.exec(second ?? '')?.[1]);
  expect(least).toBeGreaterThan(100);
  expect(least).toBeLessThan(240);
});
