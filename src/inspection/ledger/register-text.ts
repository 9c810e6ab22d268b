// Canonical registers as text: a header row, cells quoted where they must be, one line feed after each row.
import { Problem } from '../../model/problem.ts';

export type RegisterRow = Readonly<Record<string, string>>;

export interface Register {
  readonly header: readonly string[];
  /** A cell that is missing or empty is not known. */
  readonly rows: readonly RegisterRow[];
}

const formulaStart = /^[=+\-@\t\r＝＋－＠]/;

/** Text that a spreadsheet would run as a formula is disarmed by an apostrophe, as in every table of the product. */
export function disarmed(text: string): string {
  return formulaStart.test(text) ? `'${text}` : text;
}

function cell(text: string): string {
  return /[",\n\r]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

/** A header of another's register may be any name, those that every object knows included. */
function valueOf(row: RegisterRow, name: string): string {
  return Object.hasOwn(row, name) ? (row[name] ?? '') : '';
}

export function registerText({ header, rows }: Register): string {
  const lines = rows.map((row) => header.map((name) => cell(valueOf(row, name))).join(','));
  return [header.map(cell).join(','), ...lines].map((line) => `${line}\n`).join('');
}

const cellAt = /("(?:[^"]|"")*"|[^",\r\n]*)(,|\r?\n|$)/y;

/** Reads a register. Rejects with Problem ledger_invalid (`issue.csv:12`) where its text is no CSV or a row has other cells. */
export function readRegister(name: string, bytes: Uint8Array): Register {
  const [header = [], ...records] = recordsOf(name, decoded(name, bytes));
  const rows = records.map((cells, index) => {
    if (cells.length !== header.length) refuse(`${name}:${index + 2}`);
    return Object.fromEntries(cells.map((text, at) => [header[at] ?? '', text]));
  });
  return { header, rows };
}

function decoded(name: string, bytes: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return refuse(name);
  }
}

function recordsOf(name: string, text: string): readonly (readonly string[])[] {
  const records: string[][] = [];
  let record: string[] = [];
  cellAt.lastIndex = 0;
  while (cellAt.lastIndex < text.length) {
    const found = cellAt.exec(text);
    if (found === null) return refuse(`${name}:${records.length + 1}`);
    const [, raw = '', end = ''] = found;
    record.push(raw.startsWith('"') ? raw.slice(1, -1).replaceAll('""', '"') : raw);
    if (end === ',' && cellAt.lastIndex === text.length) record.push('');
    if (end === ',') continue;
    records.push(record);
    record = [];
  }
  if (record.length > 0) records.push(record);
  return records.filter((cells) => cells.length > 1 || cells[0] !== '');
}

function refuse(part: string): never {
  throw new Problem('ledger_invalid', { part });
}
