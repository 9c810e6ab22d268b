// The rows of a truth case with what the file leaves out: keys, the round, the county of the pack.
import { columnsOf, tableNames } from '../model/tables.ts';
import type { TableName } from '../model/tables.ts';
import type { Pack } from '../model/requirement.ts';

/** A date is its text, YYYY-MM-DD. */
export type TruthCell = string | number | boolean | null;
export type TruthCells = Readonly<Record<string, TruthCell>>;
export type TruthRows = Readonly<Partial<Record<TableName, readonly TruthCells[]>>>;

export interface TruthRow {
  readonly table: TableName;
  readonly cells: TruthCells;
}

/** The round of a case that names none. */
export const truthRound = '2025-06-30';

interface World {
  /** The only site and the only workshop of the case, else the first of all. */
  readonly site: string;
  readonly workshop: string;
  readonly county: string;
  /** The clause: an item that is not named is its own. */
  readonly id: string;
}

/** Every row in full, table by table in the order of the contract. */
export function filledRows(given: TruthRows, pack: Pack, id: string): TruthRow[] {
  const world: World = {
    site: onlyKey(given.site, 'site_id', 'S1'),
    workshop: onlyKey(given.workshop, 'workshop_id', 'W1'),
    county: (pack.binds[0] ?? '').padEnd(6, '02'),
    id,
  };
  return tableNames.flatMap((table) =>
    (given[table] ?? []).map((cells, index) => ({
      table,
      cells: { ...defaults(table, cells, index, world), ...cells },
    })),
  );
}

function onlyKey(rows: readonly TruthCells[] | undefined, key: string, otherwise: string): string {
  const named = rows?.length === 1 ? rows[0]?.[key] : undefined;
  return named === undefined || named === null ? otherwise : String(named);
}

function defaults(table: TableName, cells: TruthCells, index: number, world: World): TruthCells {
  switch (table) {
    case 'site': {
      const id = cells['site_id'] ?? `S${index + 1}`;
      return { site_id: id, name_zh: id, county_adcode: world.county };
    }
    case 'workshop':
      return { workshop_id: `W${index + 1}`, county_adcode: world.county, status: 'running' };
    case 'region':
      return { name_zh: cells['adcode'] ?? world.county, adcode: world.county };
    case 'provision':
      return { ...itemOf(cells, world), as_of: '2025-05-31', source: 'county' };
    case 'measure':
      return { ...itemOf(cells, world), period: truthRound };
    case 'event':
      return { event_id: `E${index + 1}` };
    case 'masked':
      return { round: truthRound, key: keyOf(cells, world) };
    default:
      return keysOf(table, world);
  }
}

function itemOf(cells: TruthCells, world: World): TruthCells {
  const kind = cells['subject_kind'] ?? 'site';
  const id = kind === 'workshop' ? world.workshop : kind === 'county' ? world.county : world.site;
  return { subject_kind: kind, subject_id: id, item: world.id };
}

/** What stands in `masked.key` for the one site of the case. */
function keyOf(cells: TruthCells, world: World): string {
  return cells['table_name'] === 'provision' ? `site|${world.site}|${world.id}` : world.site;
}

/** Key cells of a table that is kept by site, by workshop or by round. */
function keysOf(table: TableName, world: World): TruthCells {
  const known: TruthCells = { site_id: world.site, workshop_id: world.workshop, round: truthRound };
  const keys = Object.entries(columnsOf(table)).filter(([, column]) => column.key === true);
  return Object.fromEntries(
    keys.flatMap(([name]) => (known[name] === undefined ? [] : [[name, known[name]]])),
  );
}
