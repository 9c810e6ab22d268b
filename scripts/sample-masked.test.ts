// Hidden cells of the sample registers: empty and never zero, and never alone where a sum would give them away.
import { describe, expect, test } from 'vitest';
import { columnsOf, isTableName } from '../src/model/tables.ts';
import type { TableName } from '../src/model/tables.ts';
import type { Cell, Row } from '../src/sample/register.ts';
import { built, type Built } from './sample-built.ts';
import { readPlan } from './sample-sources.ts';

const regions = ['yuncheng', 'ziyang', 'hequ', 'fangxian', 'jingyuan'].map((name): [string, Built] => [
  name,
  built(readPlan(name)),
]);

type AnyRow = Readonly<Record<string, Cell>>;

function tableOf({ table_name }: Row<'masked'>): TableName {
  const table = String(table_name);
  if (!isTableName(table)) throw new Error(`no table ${table}`);
  return table;
}

/** Rows by table, key and round, each table read once. */
function finder(region: Built) {
  const known = new Map<TableName, Map<string, AnyRow>>();
  return (masked: Row<'masked'>): AnyRow | undefined => {
    const table = tableOf(masked);
    const keys = Object.entries(columnsOf(table)).flatMap(([name, { key }]) => (key ? [name] : []));
    const period = keys.find((name) => name === 'round' || name === 'period');
    const own = keys.filter((name) => name !== period);
    const rows = known.get(table) ?? new Map<string, AnyRow>();
    if (!known.has(table)) {
      for (const row of region.rows(table) as readonly AnyRow[]) {
        rows.set(`${own.map((name) => row[name]).join('|')} ${period ? row[period] : null}`, row);
      }
      known.set(table, rows);
    }
    return rows.get(`${masked.key} ${masked.round}`);
  };
}

describe.each(regions)('%s', (name, region) => {
  const masked = region.rows('masked');

  test('every hidden cell is empty in a row that is there; a hidden status has no row at all', () => {
    const rowOf = finder(region);
    const faults = masked.filter((cell) => {
      const row = rowOf(cell);
      if (cell.table_name === 'provision') return row !== undefined || cell.column_name !== 'status';
      return row === undefined || row[String(cell.column_name)] !== null;
    });
    expect(faults).toEqual([]);
  });

  test('of a measure or a count of the round, two holders of one county are hidden together', () => {
    const pairs = new Map<string, Row<'masked'>[]>();
    for (const cell of masked) {
      const table = String(cell.table_name);
      if (!['safety_round', 'industry_round', 'team', 'clinic', 'measure'].includes(table)) continue;
      const item = table === 'measure' ? String(cell.key).split('|')[2] : '';
      const at = `${table} ${item} ${cell.column_name} ${cell.round}`;
      pairs.set(at, [...(pairs.get(at) ?? []), cell]);
    }
    const holder = (cell: Row<'masked'>) => String(cell.key).replace(/^(site|township)\|/, '');
    expect(pairs.size).toBeGreaterThan(0);
    for (const pair of pairs.values()) {
      expect(pair).toHaveLength(2);
      expect(new Set(pair.map((cell) => holder(cell).slice(0, 6))).size).toBe(1);
    }
  });

  test('hidden cells stand in the tables that the region has', () => {
    const tables = new Set(masked.map((cell) => String(cell.table_name)));
    const expected: Readonly<Record<string, readonly string[]>> = {
      yuncheng: [
        'site_round',
        'industry_round',
        'safety_round',
        'provision',
        'workshop_round',
        'team',
        'measure',
      ],
      ziyang: ['site_round', 'safety_round', 'provision', 'workshop_round', 'team', 'clinic', 'measure'],
      hequ: ['site_round', 'safety_round', 'provision', 'workshop_round', 'team', 'measure'],
      fangxian: ['measure'],
      jingyuan: ['measure'],
    };
    for (const table of expected[name] ?? []) expect(tables).toContain(table);
  });
});
