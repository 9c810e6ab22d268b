// A fact is a named relation that predicates may read: one row a subject, keyed by the column `key`.
// Its text may read contract tables and the one-row relations `parameter` and `have`; it judges nothing.
import type { Requirement, SubjectKind } from '../../model/requirement.ts';
import type { TableName } from '../../model/tables.ts';
import { openAt } from '../../query/open-sites.ts';

/** Subjects that are asked together: all of a kind, once a round or once for each month of the quarter. */
export type SubjectGroup = SubjectKind | `${SubjectKind}_month`;

export function groupOf({ subject, every }: Pick<Requirement, 'subject' | 'every'>): SubjectGroup {
  return every === 'month' ? `${subject}_month` : subject;
}

export function kindOf(group: SubjectGroup): SubjectKind {
  return group.replace(/_month$/, '') as SubjectKind;
}

export function isMonthly(group: SubjectGroup): boolean {
  return group.endsWith('_month');
}

/** A contract cell, as table and column: what is masked, documented and shown as evidence. */
export interface CellName {
  readonly table: TableName;
  readonly column: string;
}

export interface Fact {
  readonly name: string;
  /** The subjects that it can be asked of. */
  readonly about: readonly SubjectGroup[];
  /** Each column that a predicate may name, with the contract cells it is made of. */
  readonly columns: Readonly<Record<string, readonly CellName[]>>;
  /** The row carries a date: the text yields a boolean column `stale`. */
  readonly dated: boolean;
  /** The text yields a boolean column `self`: a row behind the figures is the subject's own word, seen by nobody else. */
  readonly declared?: true;
  /** Columns with a companion `<column>_masked`: true where a cell behind it is empty because it was suppressed. */
  readonly masks: 'all' | readonly string[];
  /**
   * Text of the relation for the columns that are read, with their companions. `key` is the subject's key:
   * its id, or id|YYYY-MM in a monthly group. The subjects themselves are the relation `subject_<group>`.
   */
  readonly text: (read: readonly string[], group: SubjectGroup) => string;
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

/** Sites that count at the round of `parameter`; `site` is the table's alias. */
export function stillOpen(site: string): string {
  return openAt(site, 'parameter.round');
}
