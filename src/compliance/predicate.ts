// Reads the SQL of a predicate as far as it must: which facts it names and which parameters.
// It does not parse SQL: the grammar has done that when the pack was read, and the engine binds every predicate.
import type { Parameter, ParameterValue } from '../model/requirement.ts';
import type { Reference } from './facts/registry.ts';
import { referenceTo } from './facts/registry.ts';

const quotedText = /'(?:[^']|'')*'/g;
const dotted = /\b([A-Za-z]\w*)\.([a-z$]\w*)/g;
const dollar = /\$([a-z]\w*)/g;

/** Distinct references in order of appearance; `unknown` lists `alias.column` that no fact offers. */
export function referencesOf(sql: string): { known: readonly Reference[]; unknown: readonly string[] } {
  const known = new Map<string, Reference>();
  const unknown: string[] = [];
  for (const [whole, alias = '', column = ''] of sql.replaceAll(quotedText, "''").matchAll(dotted)) {
    const reference = referenceTo(alias, column);
    if (reference === null) unknown.push(whole);
    else known.set(whole, reference);
  }
  return { known: [...known.values()], unknown };
}

/** A choice of column becomes the chosen word: it comes from the parameter's own list, never from a user's text. */
export function withChoices(
  sql: string,
  parameters: readonly Parameter[],
  values: Readonly<Record<string, ParameterValue>>,
): string {
  return sql.replaceAll(dollar, (whole, name: string) => {
    const parameter = parameters.find((candidate) => candidate.name === name);
    if (parameter?.type !== 'choice') return whole;
    const chosen = String(values[name] ?? parameter.default);
    if (!parameter.options.includes(chosen)) throw new RangeError(`${chosen} is not an option of ${name}`);
    return chosen;
  });
}

/** The predicate as the engine sees it: `$name` becomes a column of the one-row relation `parameter`. */
export function bound(sql: string): string {
  return sql.replaceAll(dollar, (_, name: string) => `parameter.${name}`);
}

/** The predicate as a person reads it: `$name` becomes its value. */
export function filledIn(sql: string, values: Readonly<Record<string, ParameterValue>>): string {
  return sql.replaceAll(dollar, (whole, name: string) => {
    const value = values[name];
    if (value === undefined) return whole;
    if (typeof value !== 'string') return String(value);
    return /^\d{4}-\d\d-\d\d$/.test(value) ? `DATE '${value}'` : value;
  });
}
