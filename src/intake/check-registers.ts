// A folder of registers → staged tables and every fault in them. Writes nothing; stops at no fault but reads on.
import { columnsOf, isTableName, tableNames, tables } from '../model/tables.ts';
import type { TableName } from '../model/tables.ts';
import type { Cell, Database } from '../query/port.ts';
import { quoted } from '../query/prepare-tables.ts';
import { cellAssertions } from './cell-assertions.ts';
import type { CellAssertion } from './cell-assertions.ts';
import { readShape } from './csv-structure.ts';
import { rowDoubts } from './doubts.ts';
import type { FaultCollector } from './fault.ts';
import { faultOf, shownPerRule } from './fault.ts';
import type { RegisterFolder } from './folder.ts';
import { checkHeader } from './header.ts';
import { maskedAssertions } from './masked-assertions.ts';
import { rowAssertions } from './row-assertions.ts';
import type { Headers, RowAssertion } from './row-assertions.ts';
import { createStagingSchema, emptyStagingStatement, rowColumn, staged, stageStatement } from './staging.ts';

/** Stages and checks all tables; the headers of those that could be staged. */
export async function checkTables(
  database: Database,
  folder: RegisterFolder,
  faults: FaultCollector,
): Promise<Headers> {
  checkFileNames(folder, faults);
  await database.query(createStagingSchema);
  const headers = new Map<TableName, readonly string[]>();
  for (const table of tableNames) {
    if (!folder.files.includes(`${table}.csv`)) continue;
    const header = await stageTable(database, folder, table, faults);
    if (header !== null) headers.set(table, header);
  }
  for (const [table, header] of headers) await checkCells(database, table, header, faults);
  for (const table of headers.keys()) {
    for (const assertion of rowAssertions(table, headers))
      await checkRows(database, table, assertion, faults);
    await doubtUncheckedReferences(database, folder, table, headers, faults);
  }
  for (const assertion of maskedAssertions(headers)) await checkRows(database, 'masked', assertion, faults);
  return headers;
}

/** Plausibility of staged rows; only where no fault was found, since it casts. */
export async function doubtRows(database: Database, headers: Headers, faults: FaultCollector): Promise<void> {
  for (const [table, header] of headers) {
    for (const doubt of rowDoubts(table, header)) await checkRows(database, table, doubt, faults);
  }
}

function checkFileNames(folder: RegisterFolder, faults: FaultCollector): void {
  for (const table of tableNames) {
    const required = 'required' in tables[table];
    const file = `${table}.csv`;
    if (required && !folder.files.includes(file)) faults.add(faultOf('file_missing', { file }));
  }
  for (const file of folder.files) {
    if (!/[.]csv$/i.test(file) || isTableName(file.replace(/[.]csv$/, ''))) continue;
    faults.add(faultOf('file_unknown', { file, hint: tableNames.join(', ') }));
  }
}

async function stageTable(
  database: Database,
  folder: RegisterFolder,
  table: TableName,
  faults: FaultCollector,
): Promise<readonly string[] | null> {
  const file = `${table}.csv`;
  const shape = readShape(file, await folder.read(file), faults);
  if (shape === null) return null;
  const usable = checkHeader(table, shape.header, faults);
  if (!usable || !shape.readable) return null;
  const statement =
    shape.records === 0
      ? emptyStagingStatement(table, shape.header)
      : stageStatement(table, shape.header, folder.path(file), shape.records);
  try {
    await database.query(statement);
    const rows = await database.query({ text: `SELECT count(*) AS n FROM ${staged(table)}`, values: [] });
    const found = Number(rows.column('n')[0]);
    if (found === shape.records) return shape.header;
    faults.add(faultOf('file_unreadable', { file, hint: `${found} ≠ ${shape.records}` }));
  } catch (error) {
    const cause = error instanceof Error && error.cause instanceof Error ? error.cause : error;
    faults.add(
      faultOf('file_unreadable', { file, hint: cause instanceof Error ? cause.message : String(cause) }),
    );
  }
  return null;
}

/** One pass counts the faults of all assertions; only those that have any are listed. */
async function checkCells(
  database: Database,
  table: TableName,
  header: readonly string[],
  faults: FaultCollector,
): Promise<void> {
  const assertions = cellAssertions(table, header);
  if (assertions.length === 0) return;
  const counts = assertions.map(({ fault }, at) => `count(*) FILTER (WHERE ${fault}) AS n${at}`);
  const totals = await database.query({
    text: `SELECT ${counts.join(', ')} FROM ${staged(table)}`,
    values: [],
  });
  for (const [at, assertion] of assertions.entries()) {
    const total = Number(totals.column(`n${at}`)[0]);
    if (total > 0) await listCells(database, table, header, assertion, total, faults);
  }
}

async function listCells(
  database: Database,
  table: TableName,
  header: readonly string[],
  assertion: CellAssertion,
  total: number,
  faults: FaultCollector,
): Promise<void> {
  const value = header.includes(assertion.column) ? quoted(assertion.column) : 'NULL::VARCHAR';
  const rows = await database.query({
    text: `SELECT ${rowColumn} AS "row", ${value} AS value FROM ${staged(table)}
      WHERE ${assertion.fault} ORDER BY "row" LIMIT ${shownPerRule}`,
    values: [],
  });
  addRows(table, assertion, rows.column('row'), rows.column('value'), null, faults);
  faults.addUnlisted(`${table}.csv`, assertion.rule, total - rows.rowCount);
}

async function checkRows(
  database: Database,
  table: TableName,
  assertion: RowAssertion,
  faults: FaultCollector,
): Promise<void> {
  const rows = await database.query({ text: assertion.statement, values: [] });
  if (rows.rowCount === 0) return;
  addRows(table, assertion, rows.column('row'), rows.column('value'), rows.column('other_row'), faults);
  faults.addUnlisted(`${table}.csv`, assertion.rule, Number(rows.column('total')[0]) - rows.rowCount);
}

function addRows(
  table: TableName,
  assertion: CellAssertion | RowAssertion,
  rows: readonly Cell[],
  values: readonly Cell[],
  others: readonly Cell[] | null,
  faults: FaultCollector,
): void {
  const { rule, column } = assertion;
  rows.forEach((row, at) => {
    const value = values[at] ?? null;
    const other = others?.[at] ?? null;
    const hint = assertion.hint ?? (other === null ? '' : String(other));
    const otherRow = other === null ? null : Number(other);
    faults.add(
      faultOf(rule, {
        file: `${table}.csv`,
        row: Number(row),
        column,
        value: value === null ? null : String(value),
        otherRow,
        hint,
      }),
    );
  });
}

/** A reference into a table that the folder does not have cannot be checked: said once per column. */
async function doubtUncheckedReferences(
  database: Database,
  folder: RegisterFolder,
  table: TableName,
  headers: Headers,
  faults: FaultCollector,
): Promise<void> {
  const header = headers.get(table) ?? [];
  for (const [name, column] of Object.entries(columnsOf(table))) {
    const target = column.references;
    if (target === undefined || !header.includes(name) || folder.files.includes(`${target}.csv`)) continue;
    const rows = await database.query({
      text: `SELECT count(*) AS n FROM ${staged(table)} WHERE ${quoted(name)} IS NOT NULL`,
      values: [],
    });
    if (rows.column('n')[0] === 0) continue;
    const hint = `${target}.csv`;
    faults.add(faultOf('reference_unchecked', { file: `${table}.csv`, column: name, hint }));
  }
}
