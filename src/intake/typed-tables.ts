// Staged text → the tables of the contract, with positions in WGS-84. Runs only where no fault was found.
import { columnsOf, duckType } from '../model/tables.ts';
import type { TableName } from '../model/tables.ts';
import type { Database } from '../query/port.ts';
import { createTable, quoted } from '../query/prepare-tables.ts';
import { isDatum, needsConversion, toWgs84 } from './datum.ts';
import type { Datum } from './datum.ts';
import type { Headers } from './row-assertions.ts';
import { rowColumn, staged } from './staging.ts';

/** Creates and fills the tables that have a register. */
export async function fillTables(database: Database, headers: Headers, datum: Datum): Promise<void> {
  await database.query({
    text: 'CREATE TABLE staging.moved ("row" BIGINT, lon DOUBLE, lat DOUBLE)',
    values: [],
  });
  for (const [table, header] of headers) {
    await database.query({ text: createTable(table), values: [] });
    const moved = await movePositions(database, table, header, datum);
    await database.query({ text: insertText(table, header, moved), values: [] });
    await database.query({ text: `DROP TABLE ${staged(table)}`, values: [] });
  }
}

function insertText(table: TableName, header: readonly string[], moved: boolean): string {
  const cells = Object.entries(columnsOf(table))
    .filter(([name]) => header.includes(name))
    .map(([name, column]) => {
      const own = `CAST(here.${quoted(name)} AS ${duckType[column.type]})`;
      const isPosition = moved && (name === 'lon' || name === 'lat');
      return `${isPosition ? `coalesce(moved.${name}, ${own})` : own} AS ${quoted(name)}`;
    });
  const join = moved ? `LEFT JOIN staging.moved AS moved ON moved."row" = here.${rowColumn}` : '';
  return `INSERT INTO ${quoted(table)} BY NAME SELECT ${cells.join(', ')}
    FROM ${staged(table)} AS here ${join} ORDER BY here.${rowColumn}`;
}

/** Fills staging.moved with the converted positions of one table; false where none needs conversion. */
async function movePositions(
  database: Database,
  table: TableName,
  header: readonly string[],
  datum: Datum,
): Promise<boolean> {
  if (!header.includes('lon') || !header.includes('lat')) return false;
  if (!header.includes('datum') && !needsConversion(datum)) return false;
  const own = header.includes('datum') ? `coalesce(datum, '${datum}')` : `'${datum}'`;
  const rows = await database.query({
    text: `SELECT ${rowColumn} AS "row", CAST(lon AS DOUBLE) AS lon, CAST(lat AS DOUBLE) AS lat, ${own} AS datum
      FROM ${staged(table)} WHERE lon IS NOT NULL AND ${own} IN ('gcj02', 'bd09')`,
    values: [],
  });
  if (rows.rowCount === 0) return false;
  const [lons, lats, names] = [rows.numbers('lon'), rows.numbers('lat'), rows.column('datum')];
  const moved = names.map((name, index) =>
    toWgs84([lons[index] ?? 0, lats[index] ?? 0], typeof name === 'string' && isDatum(name) ? name : datum),
  );
  await database.query({ text: 'DELETE FROM staging.moved', values: [] });
  await database.query({
    text: `INSERT INTO staging.moved SELECT unnest(CAST(string_split(?, ',') AS BIGINT[])),
      unnest(CAST(string_split(?, ',') AS DOUBLE[])), unnest(CAST(string_split(?, ',') AS DOUBLE[]))`,
    values: [
      Array.from(rows.numbers('row')).join(','),
      moved.map(([lon]) => lon).join(','),
      moved.map(([, lat]) => lat).join(','),
    ],
  });
  return true;
}

/** What the manifest says of one register's datum: as given, as assumed, or the list found in its rows. */
export async function statedDatum(
  database: Database,
  table: TableName,
  header: readonly string[],
  given: Datum | null,
): Promise<string> {
  const fallback = given ?? 'assumed wgs84';
  if (!header.includes('datum')) return fallback;
  const rows = await database.query({
    text: `SELECT DISTINCT datum FROM ${staged(table)} WHERE lon IS NOT NULL ORDER BY datum NULLS LAST`,
    values: [],
  });
  const names = rows.column('datum').map((name) => (name === null ? fallback : String(name)));
  return names.length === 0 ? fallback : [...new Set(names)].join(', ');
}
