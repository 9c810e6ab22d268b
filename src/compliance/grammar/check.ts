// Whether a predicate may be used: what it says is in the grammar, and every name in it is one of a fact or the pack.
import type { Parameter } from '../../model/requirement.ts';
import type { SubjectGroup } from '../facts/fact.ts';
import { referenceTo } from '../facts/registry.ts';
import type { Reference } from '../facts/registry.ts';
import { Refusal, shown } from './fault.ts';
import type { PredicateFault } from './fault.ts';
import { expandedLength } from './limits.ts';
import { parsePredicate } from './parse.ts';
import type { Named } from './parse.ts';

/** Known to every predicate without being declared. */
const given = ['round'];

export interface Names {
  readonly parameters: readonly Parameter[];
  readonly group: SubjectGroup;
}

export type Checked =
  | { readonly ok: true; readonly parameters: readonly string[]; readonly references: readonly Reference[] }
  | { readonly ok: false; readonly fault: PredicateFault };

/** A predicate with its items written out. Names of the pack's parameters that it reads, and what it reads of facts. */
export function checkPredicate(predicate: string, names: Names): Checked {
  const parsed = parsePredicate(predicate, { length: expandedLength });
  if (!parsed.ok) return parsed;
  try {
    const references = parsed.names.flatMap((one) => referencesOf(one, names));
    const parameters = parsed.names.flatMap((one) => parameterOf(one, names.parameters));
    return { ok: true, parameters: [...new Set(parameters)], references };
  } catch (error) {
    if (error instanceof Refusal) return { ok: false, fault: { at: error.at, reason: error.reason } };
    throw error;
  }
}

function parameterOf(named: Named, parameters: readonly Parameter[]): string[] {
  if (named.kind === 'column') return [];
  const name = named.kind === 'chosen' ? named.parameter : named.name;
  if (named.kind === 'parameter' && given.includes(name)) return [];
  const parameter = parameters.find((one) => one.name === name);
  if (parameter === undefined)
    throw new Refusal(named.at, `${shown(`$${name}`)} is not a parameter of the pack`);
  if (named.kind === 'chosen' && parameter.type !== 'choice') {
    throw new Refusal(named.at, `$${name} follows a dot and is no choice`);
  }
  if (named.kind === 'parameter' && parameter.type === 'choice') {
    throw new Refusal(named.at, `$${name} is a choice of columns and may only follow a dot`);
  }
  return [name];
}

function referencesOf(named: Named, { parameters, group }: Names): Reference[] {
  if (named.kind === 'parameter') return [];
  const columns =
    named.kind === 'column'
      ? [named.column]
      : (parameters.find((one) => one.name === named.parameter)?.options ?? []);
  return columns.map((column) => {
    const reference = referenceTo(named.alias, column);
    if (reference === null) {
      throw new Refusal(named.at, `${shown(`${named.alias}.${column}`)} is no column of a fact`);
    }
    if (!reference.fact.about.includes(group)) {
      const about = reference.fact.about.join(', ');
      throw new Refusal(named.at, `${named.alias} is about ${about}, not ${group}`);
    }
    return reference;
  });
}
