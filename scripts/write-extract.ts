// A ready intake → an extract folder: Parquet, boundary.json, manifest.json. The folder appears whole or not at all.
import { createHash } from 'node:crypto';
import { mkdir, open, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { boundaryText } from '../src/intake/boundary.ts';
import type { Intake, ReadTable } from '../src/intake/read-registers.ts';
import { keyOf } from '../src/intake/row-assertions.ts';
import { packFileName } from '../src/model/manifest.ts';
import type { Manifest, ManifestFile } from '../src/model/manifest.ts';
import { columnsOf } from '../src/model/tables.ts';
import type { ColumnType } from '../src/model/tables.ts';
import type { Database } from '../src/query/port.ts';
import { quoted } from '../src/query/prepare-tables.ts';

export type ReadyIntake = Extract<Intake, { status: 'ready' }>;

const rowGroupSize = 122_880;

/** Writes beside `out` and renames; an extract that stood there is replaced only by a whole one. */
export async function writeExtract(
  database: Database,
  intake: ReadyIntake,
  out: string,
  builder: string,
): Promise<Manifest> {
  const parent = dirname(out);
  const temporary = join(parent, `.${basename(out)}.new-${process.pid}`);
  await mkdir(parent, { recursive: true });
  await rm(temporary, { recursive: true, force: true });
  try {
    await mkdir(temporary);
    const manifest = await fillFolder(database, intake, temporary, builder);
    await flush(temporary);
    await replace(temporary, out);
    return manifest;
  } finally {
    await rm(temporary, { recursive: true, force: true });
  }
}

async function fillFolder(
  database: Database,
  intake: ReadyIntake,
  folder: string,
  builder: string,
): Promise<Manifest> {
  // One thread, so that rows and row groups always fall the same way.
  await database.query({ text: 'SET threads = 1', values: [] });
  const files: ManifestFile[] = [];
  for (const table of intake.tables) files.push(await writeTable(database, table, folder));
  if (intake.outlines !== null) {
    await writeFile(join(folder, 'boundary.json'), boundaryText(intake.outlines));
    const rows = intake.outlines.features.length;
    files.push({ ...(await digest(folder, 'boundary.json')), rows, columns: {} });
  }
  for (const { id, bytes } of intake.packs) {
    const name = packFileName(id);
    await writeFile(join(folder, name), bytes);
    files.push({ ...(await digest(folder, name)), rows: 0, columns: {} });
  }
  const { schema, extract_id, data_through, ...rest } = intake.manifest;
  const manifest: Manifest = { schema, extract_id, data_through, builder, ...rest, files };
  await writeFile(join(folder, 'manifest.json'), `${JSON.stringify(manifest, null, 1)}\n`);
  return manifest;
}

async function writeTable(
  database: Database,
  { table, header }: ReadTable,
  folder: string,
): Promise<ManifestFile> {
  const name = `${table}.parquet`;
  const columns = Object.entries(columnsOf(table)).filter(([column]) => header.includes(column));
  const order = [...keyOf(table), ...(table === 'masked' && header.includes('round') ? ['round'] : [])];
  const path = join(folder, name).replaceAll("'", "''");
  await database.query({
    text: `COPY (SELECT ${columns.map(([column]) => quoted(column)).join(', ')} FROM ${quoted(table)}
      ORDER BY ${order.map(quoted).join(', ')})
      TO '${path}' (FORMAT parquet, COMPRESSION zstd, ROW_GROUP_SIZE ${rowGroupSize})`,
    values: [],
  });
  const counted = await database.query({ text: `SELECT count(*) AS n FROM ${quoted(table)}`, values: [] });
  const types: Record<string, ColumnType> = {};
  for (const [column, { type }] of columns) types[column] = type;
  return { ...(await digest(folder, name)), rows: Number(counted.column('n')[0]), columns: types };
}

async function digest(
  folder: string,
  name: string,
): Promise<Pick<ManifestFile, 'name' | 'bytes' | 'sha256'>> {
  const bytes = await readFile(join(folder, name));
  return { name, bytes: bytes.length, sha256: createHash('sha256').update(bytes).digest('hex') };
}

async function flush(folder: string): Promise<void> {
  for (const path of [...(await readdir(folder)).map((name) => join(folder, name)), folder]) {
    const handle = await open(path, 'r');
    try {
      await handle.sync();
    } finally {
      await handle.close();
    }
  }
}

async function replace(temporary: string, out: string): Promise<void> {
  const old = join(dirname(out), `.${basename(out)}.old-${process.pid}`);
  const stood = await rename(out, old).then(
    () => true,
    (error: NodeJS.ErrnoException) => {
      if (error.code === 'ENOENT') return false;
      throw error;
    },
  );
  try {
    await rename(temporary, out);
  } catch (error) {
    if (stood) await rename(old, out);
    throw error;
  }
  if (stood) await rm(old, { recursive: true, force: true });
}
