// The rows that a finding rests on, as questions to the database: what is there, what was counted, what was held.
// It knows where rows stand; what they mean is decided elsewhere.
import type { SubjectKind } from '../model/requirement.ts';
import type { TableName } from '../model/tables.ts';
import { columnsOf } from '../model/tables.ts';
import type { Bound, Database, Statement } from '../query/port.ts';
import { eventKindOf } from './facts/events.ts';
import type { MeasuredValue } from './finding.ts';

export interface EvidenceRow {
  readonly table: TableName;
  /** Cells as text; null = not known. */
  readonly cells: Readonly<Record<string, MeasuredValue>>;
}

/** Of whom and when. */
export interface About {
  readonly kind: SubjectKind;
  readonly monthly: boolean;
  readonly id: string;
  readonly round: string;
}

export interface Question {
  readonly table: TableName;
  readonly statement: Statement;
}

const inQuarter = (date: string): string =>
  `${date} BETWEEN CAST(date_trunc('quarter', CAST(? AS DATE)) AS DATE) AND CAST(? AS DATE)`;

/** All rows of the items up to the round, newest first: the first of each item is the one that counts. */
export function provisionRows(codes: readonly string[], { kind, id, round }: About): Question[] {
  if (codes.length === 0) return [];
  const where = `subject_kind = ? AND subject_id = ? AND as_of <= CAST(? AS DATE) AND item IN (${marks(codes)})
    ORDER BY item, as_of DESC, CASE status WHEN 'absent' THEN 0 WHEN 'planned' THEN 1 WHEN 'shared' THEN 2 ELSE 3 END, source DESC`;
  return [question('provision', where, [kind, id, round, ...codes])];
}

/** Of each item the period that counts and the one before it; of a monthly duty the months of the quarter. */
export function measureRows(codes: readonly string[], { kind, monthly, id, round }: About): Question[] {
  if (codes.length === 0) return [];
  const until = monthly ? inQuarter('period') : 'period <= CAST(? AS DATE)';
  const newest = monthly ? '' : 'QUALIFY row_number() OVER (PARTITION BY item ORDER BY period DESC) <= 2';
  const where = `subject_kind = ? AND subject_id = ? AND item IN (${marks(codes)}) AND ${until}
    ${newest} ORDER BY item, period DESC`;
  return [question('measure', where, [kind, id, ...codes, ...(monthly ? [round, round] : [round])])];
}

/** What was held in the quarter, newest first; all of it up to the round where a column counts everything so far. */
export function eventRows(columns: readonly string[], { kind, id, round }: About): Question[] {
  const kinds = [...new Set(columns.flatMap((column) => eventKindOf(column) ?? []))];
  if (kinds.length === 0) return [];
  const soFar = columns.some((column) => column.endsWith('_so_far'));
  const until = soFar ? 'held_on <= CAST(? AS DATE)' : inQuarter('held_on');
  const where = `subject_kind = ? AND subject_id = ? AND kind IN (${marks(kinds)}) AND ${until}
    ORDER BY held_on DESC, event_id`;
  return [question('event', where, [kind, id, ...kinds, ...(soFar ? [round] : [round, round])])];
}

function marks(values: readonly string[]): string {
  return values.map(() => '?').join(', ');
}

/** Rows of a table in an order that is the same everywhere. */
export function question(table: TableName, where: string, values: readonly Bound[]): Question {
  const columns = Object.keys(columnsOf(table)).map((name) => `CAST("${name}" AS VARCHAR) AS "${name}"`);
  const text = `SELECT ${columns.join(', ')} FROM "${table}" WHERE ${where}`;
  return { table, statement: { text: text.includes('ORDER BY') ? text : `${text} ORDER BY ALL`, values } };
}

export async function rowsOf(database: Database, { table, statement }: Question): Promise<EvidenceRow[]> {
  const answer = await database.query(statement);
  const columns = Object.keys(columnsOf(table)).map((name) => [name, answer.column(name)] as const);
  return Array.from({ length: answer.rowCount }, (_, index) => ({
    table,
    cells: Object.fromEntries(
      columns.map(([name, cells]) => [name, (cells[index] ?? null) as string | null]),
    ),
  }));
}
