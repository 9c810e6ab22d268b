// Small worlds for tests: subjects with the rows about them, at one round. Builders never change, they copy.
import { columnsOf, duckType, tableNames } from '../model/tables.ts';
import type { TableName } from '../model/tables.ts';
import type { Bound } from '../query/port.ts';
import { createTable, quoted } from '../query/prepare-tables.ts';
import type { WasmDatabase } from './wasm-database.ts';

export const round = '2025-06-30';

type Cells = Readonly<Record<string, Bound>>;
type Row = readonly [table: TableName, cells: Cells];

export interface Subject {
  readonly rows: readonly Row[];
}

/** A site and what is recorded about it. */
export class SiteBuilder implements Subject {
  readonly id: string;
  readonly rows: readonly Row[];

  constructor(id: string, rows: readonly Row[]) {
    this.id = id;
    this.rows = rows;
  }

  /** A row of a table that is kept by site, or by site and round. */
  with(table: 'site_round' | 'team' | 'clinic', cells: Cells): SiteBuilder {
    return this.plus(table, { site_id: this.id, round, ...cells });
  }

  /** An item of `provision`; recorded by the county a month before the round unless said otherwise. */
  has(item: string, status: string, cells: Cells = {}): SiteBuilder {
    const row = { subject_kind: 'site', subject_id: this.id, item, status };
    return this.plus('provision', { ...row, as_of: '2025-05-31', source: 'county', ...cells });
  }

  hasAll(items: readonly string[], status: string, cells: Cells = {}): SiteBuilder {
    return items.reduce<SiteBuilder>((site, item) => site.has(item, status, cells), this);
  }

  /** A cell that was suppressed before export, for this round unless said otherwise. */
  masked(table: TableName, column: string, cells: Cells = {}): SiteBuilder {
    return this.plus('masked', { table_name: table, key: this.id, round, column_name: column, ...cells });
  }

  tiedTo(workshop: string, cells: Cells = {}): SiteBuilder {
    return this.plus('workshop_site', { workshop_id: workshop, site_id: this.id, ...cells });
  }

  at(lon: number, lat: number): SiteBuilder {
    return new SiteBuilder(
      this.id,
      this.rows.map(([table, cells]) => [table, table === 'site' ? { ...cells, lon, lat } : cells]),
    );
  }

  private plus(table: TableName, cells: Cells): SiteBuilder {
    return new SiteBuilder(this.id, [...this.rows, [table, cells]]);
  }
}

export function aSite(id = 'S1', county = '140802', cells: Cells = {}): SiteBuilder {
  return new SiteBuilder(id, [['site', { site_id: id, name_zh: id, county_adcode: county, ...cells }]]);
}

/** A running workshop accepted after the date of the Yuncheng document, unless said otherwise. */
export function aWorkshop(id = 'W1', cells: Cells = {}): Subject {
  const row = { workshop_id: id, county_adcode: '140802', status: 'running', accepted_on: '2022-05-01' };
  return { rows: [['workshop', { ...row, ...cells }]] };
}

/** Any other row. */
export function aRow(table: TableName, cells: Cells): Subject {
  return { rows: [[table, cells]] };
}

/** Replaces whatever the database holds by the world; `absent` tables are not in the extract at all. */
export function settle(
  database: WasmDatabase,
  world: readonly Subject[],
  absent: readonly TableName[] = [],
): void {
  const present = tableNames.filter((table) => !absent.includes(table));
  const empty = tableNames.map(createTable);
  const names = present.map((table) => `('${table}')`).join(', ');
  const listed = `CREATE OR REPLACE TABLE extract_table AS SELECT * FROM (VALUES ${names}) AS t(name)`;
  const rows = world.flatMap((subject) => subject.rows).map(([table, cells]) => insert(table, cells));
  database.run([...(settled.has(database) ? emptied : empty), listed, ...rows].join(';\n'));
  settled.add(database);
}

const settled = new WeakSet<WasmDatabase>();
/** The table `site` anew, since its row numbers count; the others only emptied, which is quicker. */
const emptied = tableNames.map((table) =>
  table === 'site' ? `DROP TABLE site; ${createTable(table)}` : `DELETE FROM ${quoted(table)}`,
);

function insert(table: TableName, cells: Cells): string {
  const columns = columnsOf(table);
  const values = Object.entries(cells).map(
    ([name, value]) => `CAST(${literal(value)} AS ${duckType[columns[name]?.type ?? 'text']})`,
  );
  return `INSERT INTO ${quoted(table)} (${Object.keys(cells).map(quoted).join(', ')}) VALUES (${values.join(', ')})`;
}

function literal(value: Bound): string {
  return typeof value === 'string' ? `'${value.replaceAll("'", "''")}'` : String(value);
}
