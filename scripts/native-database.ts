// An extract folder → a native database with every table of the contract. Refuses a file that is not as the
// manifest says, by name; never repairs.
import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { packOfFile, schemaVersion } from '../src/model/manifest.ts';
import type { Manifest, ManifestFile } from '../src/model/manifest.ts';
import { Problem } from '../src/model/problem.ts';
import { columnsOf, isTableName } from '../src/model/tables.ts';
import type { TableName } from '../src/model/tables.ts';
import type { Database, Statement } from '../src/query/port.ts';
import { extractTableStatements, quoted } from '../src/query/prepare-tables.ts';
import { timeLimits } from '../src/runtime/time-limits.ts';
import { openNative } from './native-engine.ts';

export { openNative } from './native-engine.ts';

export interface OpenedExtract {
  readonly database: Database;
  readonly manifest: Manifest;
  /** SHA-256 of the bytes of manifest.json, lower-case hex. */
  readonly manifestSha256: string;
  /** Text of a pack that the manifest names. Rejects with file_missing or file_hash_wrong. */
  readPack(file: string): Promise<string>;
  close(): void;
}

/** Rejects with Problem manifest_missing, manifest_invalid, schema_newer, file_missing or file_…_wrong. */
export async function openExtract(dir: string): Promise<OpenedExtract> {
  const { manifest, manifestSha256 } = await readManifest(dir);
  const isData = ({ name }: ManifestFile) => packOfFile(name) === null;
  for (const file of manifest.files.filter(isData)) await verifiedBytes(dir, file);
  const outside = manifest.files.flatMap(({ name }) => packOfFile(name) ?? []);
  const limitOf = ({ pack }: Statement) => (outside.includes(pack ?? '') ? timeLimits.any : null);
  const database = await openNative({ limitOf });
  try {
    await loadTables(database, resolve(dir), manifest);
    for (const text of locking) await database.query({ text, values: [] });
  } catch (error) {
    database.close();
    throw error;
  }
  const readPack = async (name: string) => {
    const file = manifest.files.find((one) => one.name === name);
    if (file === undefined) throw new Problem('file_missing', { file: name });
    return new TextDecoder().decode(await verifiedBytes(dir, file));
  };
  return { database, manifest, manifestSha256, readPack, close: () => database.close() };
}

/** From here on no file, no other database, no setting. */
export const locking = ['SET enable_external_access = false', 'SET lock_configuration = true'];

async function readManifest(dir: string): Promise<{ manifest: Manifest; manifestSha256: string }> {
  const bytes = await readFile(join(dir, 'manifest.json')).catch((error: unknown) => {
    throw new Problem('manifest_missing', { folder: dir }, error);
  });
  let manifest: Manifest;
  try {
    manifest = JSON.parse(bytes.toString('utf8')) as Manifest;
  } catch (error) {
    throw new Problem('manifest_invalid', { folder: dir, key: '(JSON)' }, error);
  }
  if (typeof manifest?.schema !== 'number')
    throw new Problem('manifest_invalid', { folder: dir, key: 'schema' });
  if (manifest.schema > schemaVersion) throw new Problem('schema_newer', { schema: String(manifest.schema) });
  for (const key of ['files', 'rounds', 'packs', 'region'] as const) {
    if (!Array.isArray(manifest[key])) throw new Problem('manifest_invalid', { folder: dir, key });
  }
  const stray = manifest.files.find(({ name }) => !fileName.test(name));
  if (stray !== undefined)
    throw new Problem('manifest_invalid', { folder: dir, key: `files: ${stray.name}` });
  return { manifest, manifestSha256: createHash('sha256').update(bytes).digest('hex') };
}

const fileName = /^([a-z_]+\.(parquet|json)|pack-[A-Z0-9]+\.yaml)$/;

async function verifiedBytes(dir: string, file: ManifestFile): Promise<Uint8Array> {
  const bytes = await readFile(join(dir, file.name)).catch((error: unknown) => {
    throw new Problem('file_missing', { file: file.name }, error);
  });
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  if (bytes.length !== file.bytes || sha256 !== file.sha256) {
    throw new Problem('file_hash_wrong', { file: file.name });
  }
  return bytes;
}

async function loadTables(database: Database, dir: string, manifest: Manifest): Promise<void> {
  const files = manifest.files.filter((file) => file.name.endsWith('.parquet'));
  const present = files.map(tableOf);
  for (const statement of extractTableStatements(present)) await database.query(statement);
  for (const file of files) await loadTable(database, join(dir, file.name), file);
}

function tableOf(file: ManifestFile): TableName {
  const table = file.name.slice(0, -'.parquet'.length);
  if (isTableName(table)) return table;
  throw new Problem('manifest_invalid', { key: `files: ${file.name}` });
}

async function loadTable(database: Database, path: string, file: ManifestFile): Promise<void> {
  const table = tableOf(file);
  const source = `read_parquet('${path.replaceAll("'", "''")}', file_row_number = true)`;
  const heads = await database.query({
    text: `DESCRIBE SELECT * EXCLUDE (file_row_number) FROM ${source}`,
    values: [],
  });
  const names = heads.column('column_name').map(String);
  const known = columnsOf(table);
  const same = names.length === Object.keys(file.columns).length;
  if (!same || names.some((name) => !Object.hasOwn(known, name) || file.columns[name] === undefined)) {
    throw new Problem('file_columns_wrong', { file: file.name });
  }
  await database.query({
    text: `INSERT INTO ${quoted(table)} BY NAME SELECT * EXCLUDE (file_row_number) FROM ${source} ORDER BY file_row_number`,
    values: [],
  });
  const counted = await database.query({ text: `SELECT count(*) AS n FROM ${quoted(table)}`, values: [] });
  if (counted.column('n')[0] !== file.rows) throw new Problem('file_rows_wrong', { file: file.name });
}
