// manifest.json and extracts/index.json → typed values, or a Problem that names the key that is wrong.
// Unknown keys of a newer minor writer are let through; a newer schema number is refused before anything else.
import * as v from 'valibot';
import { packOfFile, schemaVersion } from '../model/manifest.ts';
import type { ExtractEntry, Manifest } from '../model/manifest.ts';
import { Problem } from '../model/problem.ts';
import { columnsOf, isTableName, tableNames, tables } from '../model/tables.ts';

const bilingual = v.object({ zh: v.string(), en: v.string() });
const isoDay = v.pipe(v.string(), v.regex(/^\d{4}-\d{2}-\d{2}$/));
const whole = v.pipe(v.number(), v.integer(), v.minValue(0));
const columnType = v.picklist(['text', 'int', 'real', 'date', 'bool']);

const manifestFile = v.object({
  name: v.pipe(v.string(), v.regex(/^([a-z_]+\.(parquet|json)|pack-[A-Z0-9]+\.yaml)$/)),
  bytes: whole,
  sha256: v.pipe(v.string(), v.regex(/^[0-9a-f]{64}$/)),
  rows: whole,
  columns: v.record(v.string(), columnType),
});

const manifest = v.object({
  schema: v.number(),
  extract_id: v.pipe(v.string(), v.minLength(1)),
  data_through: isoDay,
  builder: v.string(),
  synthetic: v.boolean(),
  title: bilingual,
  region: v.array(v.string()),
  rounds: v.array(isoDay),
  packs: v.array(v.string()),
  datum: v.record(v.string(), v.string()),
  map_review_number: v.string(),
  source: bilingual,
  disclosure: v.object({ k: v.nullable(v.number()), audience: v.string(), suppressed_cells: whole }),
  files: v.array(manifestFile),
});

const extractList = v.array(
  v.object({
    id: v.pipe(v.string(), v.minLength(1)),
    title: bilingual,
    synthetic: v.boolean(),
    data_through: v.string(),
  }),
);

/** The file that holds the outlines. Every other file of an extract is a table or a pack. */
export const boundaryFile = 'boundary.json';

export function tableFile(table: string): string {
  return `${table}.parquet`;
}

/** Rejects with `schema_newer` or `manifest_invalid`; `extract` is the folder's name, for the message. */
export function readManifest(text: string, extract: string): Manifest {
  const raw = parsed(text, 'manifest_invalid', { extract });
  const schema = typeof raw === 'object' && raw !== null && 'schema' in raw ? raw.schema : undefined;
  if (typeof schema === 'number' && schema > schemaVersion) {
    throw new Problem('schema_newer', { extract, found: String(schema), expected: String(schemaVersion) });
  }
  const result = v.safeParse(manifest, raw);
  if (!result.success) throw invalid('manifest_invalid', result.issues[0], { extract });
  if (schema !== schemaVersion) throw new Problem('manifest_invalid', { extract, key: 'schema' });
  checkFiles(result.output, extract);
  return result.output;
}

/** Rejects with `extract_list_missing`. */
export function readExtractList(text: string): readonly ExtractEntry[] {
  const result = v.safeParse(extractList, parsed(text, 'extract_list_missing', {}));
  if (!result.success) throw invalid('extract_list_missing', result.issues[0], {});
  return result.output;
}

function checkFiles(value: Manifest, extract: string): void {
  const names = value.files.map((file) => file.name);
  const twice = names.find((name, index) => names.indexOf(name) !== index);
  if (twice !== undefined) throw new Problem('manifest_invalid', { extract, key: `files: ${twice}` });
  for (const table of tableNames) {
    if ('required' in tables[table] && !names.includes(tableFile(table))) {
      throw new Problem('manifest_invalid', { extract, key: `files: ${tableFile(table)}` });
    }
  }
  for (const file of value.files) checkColumns(file.name, file.columns, extract);
}

function checkColumns(name: string, columns: Readonly<Record<string, string>>, extract: string): void {
  if (name === boundaryFile || packOfFile(name) !== null) return;
  const table = name.slice(0, -'.parquet'.length);
  if (!name.endsWith('.parquet') || !isTableName(table)) {
    throw new Problem('manifest_invalid', { extract, key: `files: ${name}` });
  }
  const known = columnsOf(table);
  const wrong = Object.entries(columns).find(([column, type]) => known[column]?.type !== type);
  if (wrong) throw new Problem('file_columns_wrong', { file: name, column: wrong[0] });
  const missing = Object.entries(known).find(
    ([column, rule]) => (rule.key ?? rule.required) === true && columns[column] === undefined,
  );
  if (missing) throw new Problem('file_columns_wrong', { file: name, column: missing[0] });
}

function parsed(
  text: string,
  code: 'manifest_invalid' | 'extract_list_missing',
  detail: Readonly<Record<string, string>>,
): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    throw new Problem(code, { ...detail, key: 'JSON' }, error);
  }
}

function invalid(
  code: 'manifest_invalid' | 'extract_list_missing',
  issue: v.BaseIssue<unknown>,
  detail: Readonly<Record<string, string>>,
): Problem {
  const key = v.getDotPath(issue) ?? 'JSON';
  return new Problem(code, { ...detail, key, reason: issue.message }, new Error(issue.message));
}
