// Social safety of one round, with the cells that were suppressed.
import type { Database } from '../../query/port.ts';
import { extractTables } from '../../query/extract-tables.ts';
import { maskedSafetyCells } from '../../query/masked-cells.ts';
import { safetyTable } from '../../query/safety-table.ts';
import { householdColumns, safetyColumns, type SafetyColumn, type SafetyTable } from '../safety-table.ts';
import { doubles, fullTexts, texts } from './rows.ts';

const all: readonly SafetyColumn[] = [...safetyColumns, ...householdColumns];

export async function readTableNames(database: Database): Promise<ReadonlySet<string>> {
  return new Set(fullTexts(await database.query(extractTables()), 'name'));
}

export async function readSafety(database: Database, round: string): Promise<SafetyTable> {
  const rows = await database.query(safetyTable(round, safetyColumns, householdColumns));
  const hidden = await database.query(maskedSafetyCells(round));
  const masked: Partial<Record<SafetyColumn, Uint8Array>> = {};
  const places = hidden.numbers('row');
  fullTexts(hidden, 'column_name').forEach((name, index) => {
    const column = all.find((candidate) => candidate === name);
    if (column === undefined) return;
    const cells = (masked[column] ??= new Uint8Array(rows.rowCount));
    cells[places[index] ?? -1] = 1;
  });
  const values = Object.fromEntries(all.map((name) => [name, doubles(rows, name)]));
  return {
    round,
    present: (await readTableNames(database)).has('safety_round'),
    asOf: texts(rows, 'as_of'),
    values: values as Record<SafetyColumn, Float64Array>,
    masked,
  };
}
