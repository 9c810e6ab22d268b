// Verdict and marks of each requirement beside its subject, as SQL: the order of decision of the policy page.
import type { Requirement } from '../model/requirement.ts';
import { markBit, verdictCode } from '../model/verdict.ts';
import type { Fact, SubjectGroup } from './facts/fact.ts';
import type { Reference } from './facts/registry.ts';
import { bound, referencesOf } from './predicate.ts';

/** A requirement with its choices filled in: every text is ready for `bound`. */
export interface Written {
  readonly requirement: Requirement;
  readonly applies: string;
  readonly met: string;
  readonly boundary: string;
  readonly modelled: string;
  readonly measured: readonly string[];
}

export function referencesIn(...predicates: readonly string[]): Reference[] {
  return predicates.flatMap((predicate) => [...referencesOf(predicate).known]);
}

/** The subjects of a group, each beside the facts that are read. */
export function besideFacts(group: SubjectGroup, facts: readonly Fact[]): string {
  const joins = facts.map(
    ({ name }) => `LEFT JOIN fact_${name}_${group} AS ${name} ON ${name}.key = subject.key`,
  );
  return `FROM subject_${group} AS subject CROSS JOIN parameter
    ${joins.join('\n    ')}`;
}

/** One row a subject: v<i> and m<i> of each requirement, and d<i> (figures as texts) with detail. */
export function judged(
  group: SubjectGroup,
  own: readonly { readonly one: Written; readonly index: number }[],
  facts: readonly Fact[],
  periodEnded: boolean,
  detail: boolean,
): string {
  const inputs = own.flatMap(({ one, index }) => inputsOf(one, index, detail));
  const verdicts = own.map(({ index }) => `${verdictOf(index)} AS v${index}`);
  const marks = own.map(({ one, index }) => `${marksOf(one.requirement, index, periodEnded)} AS m${index}`);
  const figures = detail ? own.map(({ index }) => `d${index}`) : [];
  const subject = ['subject_row', 'id', 'county', 'period'];
  return `SELECT ${[...subject, ...own.map(({ index }) => `v${index}`), ...marks, ...figures].join(',\n  ')} FROM (
  SELECT *, ${verdicts.join(',\n    ')} FROM (
    SELECT ${subject.map((name) => `subject.${name}`).join(', ')},
      ${inputs.join(',\n      ')}
    ${besideFacts(group, facts)}))`;
}

function inputsOf(one: Written, index: number, detail: boolean): string[] {
  const before = referencesIn(one.applies);
  const all = referencesIn(one.applies, one.met);
  const figures = one.measured.map((sql) => `CAST(${bound(sql)} AS VARCHAR)`).join(', ');
  return [
    `CAST((${bound(one.applies)}) AS BOOLEAN) AS a${index}`,
    `CAST((${bound(one.met)}) AS BOOLEAN) AS k${index}`,
    `${any(all.map(suppressed))} AS x${index}`,
    `${any(before.flatMap(stale))} AS sa${index}`,
    `${any(all.flatMap(stale))} AS s${index}`,
    `coalesce(CAST((${bound(one.boundary)}) AS BOOLEAN), false) AS b${index}`,
    `coalesce(CAST((${bound(one.modelled)}) AS BOOLEAN), false) AS p${index}`,
    `${selfDeclared(one.requirement, before)} AS fa${index}`,
    `${selfDeclared(one.requirement, all)} AS f${index}`,
    ...(detail ? [`CAST([${figures}] AS VARCHAR[]) AS d${index}`] : []),
  ];
}

export function any(conditions: readonly string[]): string {
  const distinct = [...new Set(conditions)];
  return distinct.length === 0 ? 'false' : `coalesce(${distinct.join(' OR ')}, false)`;
}

/** The cell is empty because it was suppressed. Facts offer the flag only where a cell can be suppressed. */
export function suppressed({ fact, alias, column }: Reference): string {
  if (fact.name === 'items') return `${alias}.masked`;
  return maskable(fact, column) ? `${alias}.${column}_masked` : 'false';
}

function maskable(fact: Fact, column: string): boolean {
  return fact.masks === 'all' || fact.masks.includes(column);
}

export function stale({ fact, alias }: Reference): string[] {
  return fact.dated ? [`${alias}.stale`] : [];
}

function selfDeclared(requirement: Requirement, references: readonly Reference[]): string {
  const codes = references.filter(({ fact }) => fact.name === 'items').map(({ alias }) => alias);
  const sets = references.filter(({ fact }) => fact.declared).map(({ alias }) => alias);
  switch (requirement.selfDeclared) {
    case 'never':
      return 'false';
    case 'by_source':
      return any([...codes, ...sets].map((alias) => `${alias}.self`));
    case 'always':
      return any(codes.map((code) => `NOT coalesce(${code}.visited, false)`));
  }
}

function verdictOf(index: number): string {
  return `CAST(CASE WHEN NOT a${index} THEN ${verdictCode.not_applicable}
      WHEN a${index} AND k${index} THEN ${verdictCode.pass} WHEN a${index} AND NOT k${index} THEN ${verdictCode.fail}
      WHEN x${index} THEN ${verdictCode.suppressed} ELSE ${verdictCode.unknown} END AS UTINYINT)`;
}

function marksOf(requirement: Requirement, index: number, periodEnded: boolean): string {
  const outside = `v${index} = ${verdictCode.not_applicable}`;
  const decided = `v${index} IN (${verdictCode.pass}, ${verdictCode.fail})`;
  const always =
    (requirement.strength === 'soft' ? markBit.advisory : 0) + (periodEnded ? markBit.period_ended : 0);
  const bit = (condition: string, value: number): string => `CASE WHEN ${condition} THEN ${value} ELSE 0 END`;
  const bits = [
    String(always),
    bit(`b${index}`, markBit.boundary),
    bit(`CASE WHEN ${outside} THEN sa${index} ELSE s${index} END`, markBit.stale),
    bit(`${decided} AND p${index}`, markBit.modelled),
    bit(`CASE WHEN ${outside} THEN fa${index} ELSE f${index} END`, markBit.self_declared),
  ];
  return `CAST(${bits.join(' + ')} AS UTINYINT)`;
}
