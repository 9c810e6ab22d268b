// Registers as they were written: every cell text, every row with its place in the file.
import type { TableName } from '../model/tables.ts';
import type { Statement } from '../query/port.ts';
import { quoted } from '../query/prepare-tables.ts';

/** Record number with the header as row 1; no contract column has this name. */
export const rowColumn = '_row';

export const createStagingSchema: Statement = { text: 'CREATE SCHEMA staging', values: [] };

/** The staging table of a register. */
export function staged(table: TableName): string {
  return `staging.${quoted(table)}`;
}

/** Reads a CSV whose shape was found to be sound; `records` leaves blank lines at the end out. */
export function stageStatement(
  table: TableName,
  header: readonly string[],
  path: string,
  records: number,
): Statement {
  const columns = header.map((name) => `'${name.replaceAll("'", "''")}': 'VARCHAR'`).join(', ');
  return {
    text: `CREATE TABLE ${staged(table)} AS
      SELECT row_number() OVER () + 1 AS ${rowColumn}, *
      FROM read_csv(?, columns = {${columns}}, auto_detect = false, header = true, delim = ',', quote = '"',
        escape = '"', nullstr = '', parallel = false, strict_mode = false, null_padding = false)
      LIMIT ${records}`,
    values: [path],
  };
}

/** The same table where the register has only its header. */
export function emptyStagingStatement(table: TableName, header: readonly string[]): Statement {
  const columns = header.map((name) => `${quoted(name)} VARCHAR`);
  return {
    text: `CREATE TABLE ${staged(table)} (${[`${rowColumn} BIGINT`, ...columns].join(', ')})`,
    values: [],
  };
}
