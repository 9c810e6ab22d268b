// `atlas sample`: writes the canonical registers of one demo jurisdiction. The logic sits in src/sample.
import { closeSync, mkdirSync, openSync, rmSync, writeFileSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { stringify } from 'csv-stringify/sync';
import { columnsOf, tableNames, type TableName } from '../src/model/tables.ts';
import { aboutOf } from '../src/sample/about.ts';
import { buildRegisters } from '../src/sample/build.ts';
import { outlineOf, placesOf } from '../src/sample/geography.ts';
import type { Cell } from '../src/sample/register.ts';
import { readItems, readPlaces, readPlan, regionNames } from './sample-sources.ts';

const rowsPerWrite = 2000;

const usage = () => `usage: atlas sample --region <${regionNames().join('|')}> --out DIR [--json]`;

interface Call {
  readonly region: string;
  readonly out: string;
  readonly json: boolean;
}

function readCall(argv: readonly string[]): Call | null {
  try {
    const { values } = parseArgs({
      args: [...argv],
      options: { region: { type: 'string' }, out: { type: 'string' }, json: { type: 'boolean' } },
    });
    const { region, out, json = false } = values;
    return region && out && regionNames().includes(region) ? { region, out, json } : null;
  } catch {
    return null;
  }
}

/** Writes a table piece by piece; returns its number of rows. */
function writeTable(
  folder: string,
  table: TableName,
  rows: Iterable<Readonly<Record<string, Cell>>>,
): number {
  const columns = Object.keys(columnsOf(table));
  const file = openSync(join(folder, `${table}.csv`), 'w');
  const cast = { boolean: (value: boolean) => String(value) };
  let count = 0;
  let waiting: Cell[][] = [];
  const flush = () => {
    if (waiting.length > 0) writeSync(file, stringify(waiting, { cast }));
    waiting = [];
  };
  try {
    writeSync(file, stringify([columns]));
    for (const row of rows) {
      waiting.push(columns.map((column) => row[column] ?? null));
      count += 1;
      if (waiting.length === rowsPerWrite) flush();
    }
    flush();
  } finally {
    closeSync(file);
  }
  return count;
}

function writeJson(folder: string, name: string, value: unknown, indent?: number): void {
  writeFileSync(join(folder, name), `${JSON.stringify(value, null, indent)}\n`);
}

/** Writes CSV files, about.json and boundary.geojson; returns rows per table. */
export function writeSample(region: string, folder: string): Record<string, number> {
  const plan = readPlan(region);
  const places = placesOf(plan, readPlaces(plan));
  const registers = buildRegisters(plan, places, readItems());
  const rows: Record<string, number> = {};
  mkdirSync(folder, { recursive: true });
  for (const table of tableNames) {
    const found: Iterable<Readonly<Record<string, Cell>>> | undefined = registers[table];
    if (found) rows[table] = writeTable(folder, table, found);
    else rmSync(join(folder, `${table}.csv`), { force: true });
  }
  writeJson(folder, 'about.json', aboutOf(region, plan), 2);
  if (plan.outline) writeJson(folder, 'boundary.geojson', outlineOf(places));
  else rmSync(join(folder, 'boundary.geojson'), { force: true });
  return rows;
}

export async function sampleCommand(argv: readonly string[]): Promise<number> {
  const call = readCall(argv);
  if (!call) {
    process.stderr.write(`${usage()}\n`);
    return 2;
  }
  const rows = writeSample(call.region, call.out);
  const total = Object.values(rows).reduce((sum, count) => sum + count, 0);
  process.stderr.write(`${call.region}: ${Object.keys(rows).length} tables, ${total} rows in ${call.out}\n`);
  if (call.json) process.stdout.write(`${JSON.stringify({ region: call.region, rows })}\n`);
  return Promise.resolve(0);
}
