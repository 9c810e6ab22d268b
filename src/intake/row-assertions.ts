// What must hold between rows: keys stand once, references exist. Each statement yields the rows at fault as
// (row, value, other_row, total) with the first thousand of them.
import { columnsOf } from '../model/tables.ts';
import type { TableName } from '../model/tables.ts';
import { quoted } from '../query/prepare-tables.ts';
import { shownPerRule } from './fault.ts';
import type { RuleName } from './rules.ts';
import { rowColumn, staged } from './staging.ts';

export interface RowAssertion {
  readonly rule: RuleName;
  readonly column: string;
  readonly statement: string;
  readonly hint?: string;
}

export type Headers = ReadonlyMap<TableName, readonly string[]>;

/** The frame around a query of (row, value, other_row). */
export function listed(inner: string): string {
  return `SELECT *, count(*) OVER () AS total FROM (${inner}) ORDER BY "row" LIMIT ${shownPerRule}`;
}

export function rowAssertions(table: TableName, headers: Headers): readonly RowAssertion[] {
  const header = headers.get(table) ?? [];
  return [
    ...duplicates(table, header),
    ...references(table, header, headers),
    ...roadEnds(table, header, headers),
    ...subjects(table, header, headers),
    ...countyLevels(table, header, headers),
  ];
}

export function keyOf(table: TableName): readonly string[] {
  return Object.entries(columnsOf(table)).flatMap(([name, column]) => (column.key ? [name] : []));
}

function duplicates(table: TableName, header: readonly string[]): RowAssertion[] {
  // masked.round belongs to what tells two masked cells apart, although it may be empty.
  const key = table === 'masked' && header.includes('round') ? [...keyOf(table), 'round'] : keyOf(table);
  if (!key.every((name) => header.includes(name))) return [];
  const columns = key.map(quoted).join(', ');
  const complete = keyOf(table).map((name) => `${quoted(name)} IS NOT NULL`);
  const inner = `SELECT ${rowColumn} AS "row", concat_ws(' | ', ${columns}) AS value,
      min(${rowColumn}) OVER (PARTITION BY ${columns}) AS other_row
    FROM ${staged(table)} WHERE ${complete.join(' AND ')} QUALIFY other_row < ${rowColumn}`;
  return [{ rule: 'duplicate', column: key.join(', '), statement: listed(inner) }];
}

function references(table: TableName, header: readonly string[], headers: Headers): RowAssertion[] {
  return Object.entries(columnsOf(table)).flatMap(([name, column]) => {
    const target = column.references;
    if (target === undefined || !header.includes(name)) return [];
    const key = keyOf(target)[0] ?? '';
    return headers.get(target)?.includes(key) ? [missing(table, name, target, key, 'true')] : [];
  });
}

function missing(
  table: TableName,
  name: string,
  target: TableName,
  key: string,
  where: string,
  rule: RuleName = 'reference',
): RowAssertion {
  const inner = `SELECT ${rowColumn} AS "row", ${quoted(name)} AS value, NULL::BIGINT AS other_row
    FROM ${staged(table)} AS here
    WHERE ${quoted(name)} IS NOT NULL AND ${where}
      AND NOT EXISTS (SELECT 1 FROM ${staged(target)} AS there WHERE there.${quoted(key)} = here.${quoted(name)})`;
  return { rule, column: name, statement: listed(inner), hint: `${target}.csv` };
}

function roadEnds(table: TableName, header: readonly string[], headers: Headers): RowAssertion[] {
  if (table !== 'road_edge' || !headers.get('road_node')?.includes('node')) return [];
  return ['from', 'to']
    .filter((end) => header.includes(end))
    .map((end) => missing(table, end, 'road_node', 'node', 'true'));
}

const subjectTargets = [
  { kinds: ['site'], table: 'site', key: 'site_id', rule: 'reference' },
  { kinds: ['workshop'], table: 'workshop', key: 'workshop_id', rule: 'reference' },
  { kinds: ['county', 'township', 'city'], table: 'region', key: 'adcode', rule: 'reference' },
  { kinds: ['community'], table: 'site', key: 'community', rule: 'community_unknown' },
] as const;

function subjects(table: TableName, header: readonly string[], headers: Headers): RowAssertion[] {
  if (!header.includes('subject_kind') || !header.includes('subject_id')) return [];
  return subjectTargets.flatMap((target) => {
    if (!headers.get(target.table)?.includes(target.key)) return [];
    const kinds = target.kinds.map((kind) => `'${kind}'`).join(', ');
    const where = `subject_kind IN (${kinds})`;
    return [missing(table, 'subject_id', target.table, target.key, where, target.rule)];
  });
}

function countyLevels(table: TableName, header: readonly string[], headers: Headers): RowAssertion[] {
  if (!header.includes('county_adcode')) return [];
  const region = headers.get('region');
  if (!region?.includes('level') || !region.includes('adcode')) return [];
  const inner = `SELECT ${rowColumn} AS "row", county_adcode AS value, NULL::BIGINT AS other_row
    FROM ${staged(table)} AS here WHERE EXISTS (SELECT 1 FROM ${staged('region')} AS there
      WHERE there.adcode = here.county_adcode AND there.level <> 'county')`;
  return [{ rule: 'not_a_county', column: 'county_adcode', statement: listed(inner) }];
}
