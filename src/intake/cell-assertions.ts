// What must hold of each cell of a register, as data generated from the contract. A condition is true where the
// row is at fault; it reads one staged row only.
import { columnsOf } from '../model/tables.ts';
import type { Column, ColumnType, TableName } from '../model/tables.ts';
import { quoted } from '../query/prepare-tables.ts';
import { datums } from './datum.ts';
import type { Hint } from './fault.ts';
import type { RuleName } from './rules.ts';

export interface CellAssertion {
  readonly rule: RuleName;
  readonly column: string;
  /** SQL over the staged row, true at a fault. */
  readonly fault: string;
  readonly hint?: Hint;
}

const patterns: Readonly<
  Record<Exclude<ColumnType, 'text'>, { wellFormed: (cell: string) => string; hint: Hint }>
> = {
  int: {
    wellFormed: (cell) =>
      `regexp_full_match(${cell}, '-?[0-9]+') AND TRY_CAST(${cell} AS INTEGER) IS NOT NULL`,
    hint: { zh: '整数', en: 'a whole number' },
  },
  real: {
    wellFormed: (cell) =>
      `regexp_full_match(${cell}, '-?([0-9]+[.]?[0-9]*|[.][0-9]+)([eE][-+]?[0-9]+)?') AND isfinite(TRY_CAST(${cell} AS DOUBLE))`,
    hint: { zh: '数字', en: 'a number' },
  },
  date: {
    wellFormed: (cell) =>
      `regexp_full_match(${cell}, '[0-9]{4}-[0-9]{2}-[0-9]{2}') AND TRY_CAST(${cell} AS DATE) IS NOT NULL`,
    hint: { zh: '存在的日期 YYYY-MM-DD', en: 'an existing date as YYYY-MM-DD' },
  },
  bool: {
    wellFormed: (cell) => `${cell} IN ('true', 'false')`,
    hint: { zh: ' true 或 false', en: 'true or false' },
  },
};

/** All assertions over the columns that the register has. */
export function cellAssertions(table: TableName, header: readonly string[]): readonly CellAssertion[] {
  const columns = Object.entries(columnsOf(table)).filter(([name]) => header.includes(name));
  const generated = columns.flatMap(([name, column]) => [
    ...contentAssertions(name, column),
    ...dateAssertions(table, name, column),
    ...adcodeAssertions(table, name, header),
    ...uuidAssertions(table, name),
  ]);
  return [...generated, ...positionAssertions(header)];
}

function contentAssertions(name: string, column: Column): CellAssertion[] {
  const cell = quoted(name);
  const list: CellAssertion[] = [];
  if (column.key || column.required) list.push({ rule: 'empty', column: name, fault: `${cell} IS NULL` });
  if (column.type === 'text' && (column.key || column.references)) {
    list.push({ rule: 'space', column: name, fault: `regexp_matches(${cell}, '^[\\s\\p{Z}]|[\\s\\p{Z}]$')` });
  }
  if (column.type !== 'text') {
    const { wellFormed, hint } = patterns[column.type];
    list.push({
      rule: 'type',
      column: name,
      fault: `${cell} IS NOT NULL AND NOT coalesce(${wellFormed(cell)}, false)`,
      hint,
    });
  }
  if (column.oneOf) {
    const allowed = column.oneOf.map((value) => `'${value}'`).join(', ');
    list.push({
      rule: 'domain',
      column: name,
      fault: `${cell} NOT IN (${allowed})`,
      hint: column.oneOf.join(', '),
    });
  }
  if (column.min !== undefined) {
    const hint = String(column.min);
    list.push({ rule: 'min', column: name, fault: `TRY_CAST(${cell} AS DOUBLE) < ${hint}`, hint });
  }
  return list;
}

function dateAssertions(table: TableName, name: string, column: Column): CellAssertion[] {
  const day = `TRY_CAST(${quoted(name)} AS DATE)`;
  if (name === 'round' && column.key) {
    const fault = `${day} <> (date_trunc('quarter', ${day}) + INTERVAL 3 MONTH - INTERVAL 1 DAY)`;
    return [{ rule: 'quarter_end', column: name, fault }];
  }
  if (table === 'report' && name === 'month') {
    return [{ rule: 'month_start', column: name, fault: `day(${day}) <> 1` }];
  }
  if (table === 'measure' && name === 'period') {
    return [{ rule: 'month_end', column: name, fault: `${day} <> last_day(${day})` }];
  }
  return [];
}

function adcodeAssertions(table: TableName, name: string, header: readonly string[]): CellAssertion[] {
  if (name !== 'adcode' && !name.endsWith('_adcode')) return [];
  const cell = quoted(name);
  const digits = (count: number) => `NOT regexp_full_match(${cell}, '[0-9]{${count}}')`;
  const either = {
    rule: 'adcode',
    column: name,
    fault: `${digits(6)} AND ${digits(9)}`,
    hint: { zh: '6 或 9', en: '6 or 9' },
  } as const;
  if (name === 'county_adcode') return [{ ...either, fault: digits(6), hint: '6' }];
  if (name === 'township_adcode') return [{ ...either, fault: digits(9), hint: '9' }];
  if (table === 'region' && name === 'adcode' && header.includes('level')) {
    return [
      { ...either, fault: `level IS NOT DISTINCT FROM 'township' AND ${digits(9)}`, hint: '9' },
      { ...either, fault: `level IS DISTINCT FROM 'township' AND ${digits(6)}`, hint: '6' },
    ];
  }
  return [either];
}

function uuidAssertions(table: TableName, name: string): CellAssertion[] {
  const isUuid = (table === 'issue' && name === 'issue_id') || (table === 'visit' && name === 'visit_id');
  if (!isUuid) return [];
  return [{ rule: 'not_uuid', column: name, fault: `TRY_CAST(${quoted(name)} AS UUID) IS NULL` }];
}

function positionAssertions(header: readonly string[]): CellAssertion[] {
  const list: CellAssertion[] = [];
  const lon = header.includes('lon');
  const lat = header.includes('lat');
  const outside = (cell: string, bound: number) =>
    `abs(TRY_CAST(${cell} AS DOUBLE)) > ${bound} AND isfinite(TRY_CAST(${cell} AS DOUBLE))`;
  if (lon) list.push({ rule: 'range', column: 'lon', fault: outside('lon', 180), hint: '-180 … 180' });
  if (lat) list.push({ rule: 'range', column: 'lat', fault: outside('lat', 90), hint: '-90 … 90' });
  if (lon && lat) {
    list.push({ rule: 'lon_lat_pair', column: 'lon', fault: 'lon IS NULL AND lat IS NOT NULL' });
    list.push({ rule: 'lon_lat_pair', column: 'lat', fault: 'lat IS NULL AND lon IS NOT NULL' });
  } else if (lon || lat) {
    const there = lon ? 'lon' : 'lat';
    list.push({ rule: 'lon_lat_pair', column: lon ? 'lat' : 'lon', fault: `${there} IS NOT NULL` });
  }
  if (header.includes('datum')) {
    const allowed = datums.map((datum) => `'${datum}'`).join(', ');
    list.push({
      rule: 'domain',
      column: 'datum',
      fault: `datum NOT IN (${allowed})`,
      hint: datums.join(', '),
    });
  }
  return list;
}
