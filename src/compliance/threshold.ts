// Reads from a requirement which figure a threshold is compared with, and on which side of it the clause binds. Pure.
import type { Parameter, ParameterValue, Requirement } from '../model/requirement.ts';
import { withChoices } from './predicate.ts';

export interface Comparison {
  /** Table and column of the figure. */
  readonly table: string;
  readonly column: string;
  /** Name of the parameter that it is compared with. */
  readonly parameter: string;
}

/** `site_round.pop_lifted = $max_lifted` */
const equality = /^(\w+)\.(\w+)\s*=\s*\$(\w+)$/;

/** What the boundary compares; null where it is no plain comparison of one figure with one parameter. */
export function comparisonOf(boundary: string | null): Comparison | null {
  const [, table, column, parameter] = equality.exec(boundary ?? '') ?? [];
  return table === undefined || column === undefined || parameter === undefined
    ? null
    : { table, column, parameter };
}

export interface BindingSide extends Comparison {
  /** The clause binds figures up to the limit, or from it on. */
  readonly side: 'up_to' | 'from';
  /** Whether a figure exactly on the limit is bound. */
  readonly included: boolean;
  readonly limit: number;
}

/** ` OR site_round.pop_lifted <> $max_lifted)` behind a parameter that says whether limits include the number. */
const switched = /\(\s*\$(\w+)\s+OR\s+(\w+\.\w+)\s*<>\s*\$(\w+)\s*\)/;

/**
 * Null where the clause does not start or end at a figure, or says so in another form. Only what stands in `applies`
 * as written is read; nothing is guessed.
 */
export function bindingSide(
  { applies, boundary }: Pick<Requirement, 'applies' | 'boundary'>,
  parameters: readonly Parameter[],
  values: Readonly<Record<string, ParameterValue>>,
): BindingSide | null {
  const compared = boundary === null ? null : comparisonOf(withChoices(boundary, parameters, values));
  const limit = compared === null ? undefined : values[compared.parameter];
  if (compared === null || typeof limit !== 'number') return null;
  const text = withChoices(applies, parameters, values);
  const operator = new RegExp(
    `\\b${compared.table}\\.${compared.column}\\s*(<=|<|>=|>)\\s*\\$${compared.parameter}\\b`,
  ).exec(text)?.[1];
  if (operator === undefined) return null;
  const [, flag, figure, parameter] = switched.exec(text) ?? [];
  const isSwitched =
    flag !== undefined &&
    figure === `${compared.table}.${compared.column}` &&
    parameter === compared.parameter;
  const isOpen = isSwitched && values[flag] === false;
  return {
    ...compared,
    side: operator.startsWith('<') ? 'up_to' : 'from',
    included: operator.endsWith('=') && !isOpen,
    limit,
  };
}
