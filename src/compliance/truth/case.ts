// One line of a truth table: a world, and what the requirement must say of its subject.
import type { ParameterValue } from '../../model/requirement.ts';
import type { Mark, Verdict } from '../../model/verdict.ts';
import type { MeasuredValue } from '../finding.ts';
import type { TableName } from '../../model/tables.ts';
import type { Subject } from '../../testing/world.ts';

export const caseKinds = [
  'pass',
  'fail',
  'boundary',
  'null',
  'suppressed',
  'not_applicable',
  'stale',
  'other',
] as const;

export interface Case {
  readonly kind: (typeof caseKinds)[number];
  readonly when: string;
  readonly given: readonly Subject[];
  readonly verdict: Verdict;
  readonly marks?: readonly Mark[];
  readonly measured?: Readonly<Record<string, MeasuredValue>>;
  readonly parameters?: Readonly<Record<string, ParameterValue>>;
  readonly absent?: readonly TableName[];
  readonly round?: string;
  /** Subject id where the world holds several. */
  readonly subject?: string;
  readonly period?: string;
}

export type TruthTables = Readonly<Record<string, readonly Case[]>>;
