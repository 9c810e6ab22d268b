// A fact is a named relation that predicates may read: one row a subject, keyed by the column `key`.
// Its text may read contract tables and the one-row relations `parameter` and `have`; it judges nothing.
import type { SubjectKind } from '../../model/requirement.ts';
import type { TableName } from '../../model/tables.ts';

/** A contract cell, as table and column: what is masked, documented and shown as evidence. */
export interface CellName {
  readonly table: TableName;
  readonly column: string;
}

export interface Fact {
  readonly name: string;
  readonly subject: SubjectKind;
  /** Each column that a predicate may name, with the contract cells it is made of. */
  readonly columns: Readonly<Record<string, readonly CellName[]>>;
  /** The row carries a date: the text yields a boolean column `stale`. */
  readonly dated: boolean;
  /** Columns with a companion `<column>_masked`: true where a cell behind it is empty because it was suppressed. */
  readonly masks: 'all' | readonly string[];
  /** Text of the relation for the columns that are read, with their companions. */
  readonly text: (read: readonly string[]) => string;
}

export function cells<T extends TableName>(table: T, ...columns: readonly string[]): CellName[] {
  return columns.map((column) => ({ table, column }));
}

/** Condition on `masked AS m`: listed for this round, or for every round. */
export const maskedNow = '(m.round IS NULL OR m.round = parameter.round)';

/** True where a dated row is older than the pack's stale_months at the round. */
export function staleWhere(asOf: string): string {
  return `${asOf} + to_months(parameter.stale_months) < parameter.round`;
}
