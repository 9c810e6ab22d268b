// The registers that a ledger writes to: their columns, what tells two rows apart, and cells as text.
import { columnsOf } from '../../model/tables.ts';
import { compareTexts } from './operation.ts';
import { disarmed, type RegisterRow } from './register-text.ts';

export const ledgerRegisters = ['visit', 'issue', 'provision', 'workshop_site'] as const;
export type LedgerRegister = (typeof ledgerRegisters)[number];

/** Columns of a register; positions say their datum, since the device measures in WGS-84 whatever the rest is in. */
export function registerHeader(register: LedgerRegister): readonly string[] {
  const columns = Object.keys(columnsOf(register));
  return register === 'provision' ? [...columns, 'datum'] : columns;
}

/** Columns that tell two rows of a register apart. */
export function registerKey(register: LedgerRegister): readonly string[] {
  return Object.entries(columnsOf(register)).flatMap(([name, column]) => (column.key ? [name] : []));
}

export function keyText(register: LedgerRegister, row: RegisterRow): string {
  return registerKey(register)
    .map((name) => row[name] ?? '')
    .join('|');
}

function cell(value: string | number | null): string {
  if (value === null) return '';
  return typeof value === 'number' ? String(value) : disarmed(value);
}

export function rowOf(cells: Readonly<Record<string, string | number | null>>): RegisterRow {
  return Object.fromEntries(Object.entries(cells).map(([name, value]) => [name, cell(value)]));
}

export function sortedRows(register: LedgerRegister, rows: Iterable<RegisterRow>): readonly RegisterRow[] {
  return [...rows].sort((a, b) => compareTexts(keyText(register, a), keyText(register, b)));
}
