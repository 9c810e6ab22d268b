// A decoded table against what the manifest says of it: names, types and number of rows. Never repairs.
import { DataType, DateUnit, Precision } from 'apache-arrow';
import type { Table } from 'apache-arrow';
import type { ManifestFile } from '../model/manifest.ts';
import { Problem } from '../model/problem.ts';
import type { ColumnType } from '../model/tables.ts';

/** Throws `file_columns_wrong` or `file_rows_wrong`. */
export function checkTable(table: Table, file: ManifestFile): void {
  const found = new Set(table.schema.fields.map((field) => field.name));
  const missing = Object.keys(file.columns).find((name) => !found.has(name));
  if (missing !== undefined) throw new Problem('file_columns_wrong', { file: file.name, column: missing });
  for (const field of table.schema.fields) {
    const expected = file.columns[field.name];
    if (expected === undefined || !isOfType(field.type as DataType, expected)) {
      throw new Problem('file_columns_wrong', { file: file.name, column: field.name });
    }
  }
  if (table.numRows !== file.rows) {
    const expected = String(file.rows);
    throw new Problem('file_rows_wrong', { file: file.name, expected, found: String(table.numRows) });
  }
}

function isOfType(type: DataType, expected: ColumnType): boolean {
  if (expected === 'text') return DataType.isUtf8(type);
  if (expected === 'int') return DataType.isInt(type) && type.bitWidth === 32;
  if (expected === 'real') return DataType.isFloat(type) && type.precision === Precision.DOUBLE;
  if (expected === 'date') return DataType.isDate(type) && type.unit === DateUnit.DAY;
  return DataType.isBool(type);
}
