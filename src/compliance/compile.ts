// One pack → one statement: facts, then every requirement judged beside its subject, then one row a finding.
// It runs unchanged in both engines. Values are bound; names come from the contract and the pack.
import { subjectKinds } from '../model/requirement.ts';
import type { Pack, Parameter, Requirement, SubjectKind } from '../model/requirement.ts';
import { markBit, verdictCode } from '../model/verdict.ts';
import type { Bound, Statement } from '../query/port.ts';
import { referencesIn } from './decision.ts';
import { judged } from './decision.ts';
import type { Written } from './decision.ts';
import { groupOf, kindOf } from './facts/fact.ts';
import type { Fact, SubjectGroup } from './facts/fact.ts';
import { isByItem, tablesAskedFor } from './facts/registry.ts';
import type { ParameterValues } from './finding.ts';
import { withChoices } from './predicate.ts';
import { subjectText } from './subjects.ts';

export interface EvaluationOptions {
  /** Quarter end, ISO. */
  readonly round: string;
  readonly parameters: ParameterValues;
  /** A trial reading applies to every subject. */
  readonly trial: boolean;
  /** Requirement ids; all where absent. */
  readonly only?: readonly string[];
  readonly subject?: { readonly kind: SubjectKind; readonly id: string };
}

export interface CompileOptions extends EvaluationOptions {
  /** Also give the id of every subject and the measured figures. */
  readonly detail: boolean;
}

/** The requirements that a call evaluates, in the order that column `requirement` counts. */
export function chosen(pack: Pack, options: EvaluationOptions): Requirement[] {
  return pack.requirements.filter(
    (requirement) =>
      (options.only === undefined || options.only.includes(requirement.id)) &&
      (options.subject === undefined || options.subject.kind === requirement.subject),
  );
}

/** Columns: requirement, kind, subject_row, subject_id, county, period, verdict, marks, and measured with detail. */
export function compilePack(pack: Pack, options: CompileOptions): Statement {
  const written = chosen(pack, options).map((one) => writtenOut(one, pack, options.parameters));
  if (written.length === 0) return { text: emptyText(options.detail), values: [], pack: pack.id };
  const groups = groupsOf(written.map(({ requirement }) => requirement));
  const ended = pack.validUntil !== null && options.round > pack.validUntil;
  const relations = groups.flatMap((group) => {
    const own = written.flatMap((one, index) => (groupOf(one.requirement) === group ? [{ one, index }] : []));
    const texts = own.flatMap(({ one }) => [
      one.applies,
      one.met,
      one.boundary,
      one.modelled,
      ...one.measured,
    ]);
    const read = columnsRead(texts);
    return [
      ...groupRelations(group, read, pack, options),
      [`judged_${group}`, judged(group, own, [...read.keys()], ended, options.detail)] as const,
    ];
  });
  const branches = groups.map((group) => branch(group, written, options.detail));
  return statementOf(pack, options, relations, branches);
}

/** The groups of subjects that are asked for, in the order of the kinds. */
export function groupsOf(entries: readonly Pick<Requirement, 'subject' | 'every'>[]): SubjectGroup[] {
  const wanted = new Set(entries.map(groupOf));
  return subjectKinds
    .flatMap((kind): SubjectGroup[] => [kind, `${kind}_month`])
    .filter((group) => wanted.has(group));
}

type Relation = readonly [name: string, text: string];

/** The whole statement: parameters and what the extract has first, then the relations, then one branch a group. */
export function statementOf(
  pack: Pack,
  options: EvaluationOptions,
  relations: readonly Relation[],
  branches: readonly string[],
): Statement {
  const { text: parameterText, values } = parameterRow(pack, options);
  const all: Relation[] = [['parameter', parameterText], ['have', haveText()], ...relations];
  const text = `WITH ${all.map(([name, body]) => `${name} AS MATERIALIZED (${body})`).join(',\n')}
${branches.join('\nUNION ALL ')}`;
  return { text, values, pack: pack.id };
}

/** The subjects of a group and the facts about them. */
export function groupRelations(
  group: SubjectGroup,
  read: ReadonlyMap<Fact, ReadonlySet<string>>,
  pack: Pack,
  options: EvaluationOptions,
): Relation[] {
  const binds = options.trial ? null : pack.binds;
  return [
    [`subject_${group}`, subjectText(group, binds, options.subject !== undefined)],
    ...[...read].map(([fact, columns]): Relation => [
      `fact_${fact.name}_${group}`,
      fact.text([...columns], group),
    ]),
  ];
}

function writtenOut(requirement: Requirement, pack: Pack, values: ParameterValues): Written {
  const choose = (sql: string): string => withChoices(sql, pack.parameters, values);
  const applies = choose(requirement.applies);
  const met = choose(requirement.met);
  const boundary = choose(requirement.boundary ?? 'false');
  const modelled = choose(requirement.modelled ?? 'false');
  const measured = requirement.measured.map((one) => choose(one.sql));
  return { requirement, applies, met, boundary, modelled, measured };
}

const sqlType = { int: 'INTEGER', real: 'DOUBLE', date: 'DATE', bool: 'BOOLEAN', choice: 'VARCHAR' } as const;

function parameterRow(pack: Pack, options: EvaluationOptions): Statement {
  const rows: [string, string, Bound][] = [
    ['round', 'DATE', options.round],
    ['subject_id', 'VARCHAR', options.subject?.id ?? null],
    ...pack.parameters
      .filter((one) => one.type !== 'choice')
      .map((one): [string, string, Bound] => [one.name, sqlType[one.type], valueOf(one, options.parameters)]),
  ];
  return {
    text: `SELECT ${rows.map(([name, type]) => `CAST(? AS ${type}) AS ${name}`).join(', ')}`,
    values: rows.map(([, , value]) => value),
  };
}

function valueOf(parameter: Parameter, values: ParameterValues): Bound {
  return values[parameter.name] ?? parameter.default;
}

function haveText(): string {
  const columns = tablesAskedFor.map((name) => `coalesce(bool_or(name = '${name}'), false) AS ${name}`);
  return `SELECT ${columns.join(', ')} FROM extract_table`;
}

/** The facts that the texts read, each with the columns (of a fact by item: the item codes) that are named. */
export function columnsRead(texts: readonly string[]): Map<Fact, Set<string>> {
  const read = new Map<Fact, Set<string>>();
  for (const { fact, alias, column } of referencesIn(...texts)) {
    const columns = read.get(fact) ?? new Set();
    read.set(fact, columns.add(isByItem(fact) ? alias : column));
  }
  return read;
}

/** Turns the requirements that stand beside a subject into one row each. */
function branch(group: SubjectGroup, written: readonly Written[], detail: boolean): string {
  const own = written.flatMap((one, index) => (groupOf(one.requirement) === group ? [index] : []));
  const small = group === 'site' && !detail;
  const list = (prefix: string): string => `unnest([${own.map((index) => `${prefix}${index}`).join(', ')}])`;
  const numbers = `CAST([${own.join(', ')}] AS SMALLINT[])`;
  return `SELECT unnest(${numbers}) AS requirement, CAST(${subjectKinds.indexOf(kindOf(group))} AS TINYINT) AS kind,
  subject_row, ${small ? 'CAST(NULL AS VARCHAR)' : 'id'} AS subject_id, ${small ? 'CAST(NULL AS VARCHAR)' : 'county'} AS county,
  period, ${list('v')} AS verdict, ${list('m')} AS marks${detail ? `, ${list('d')} AS measured` : ''} FROM judged_${group}`;
}

function emptyText(detail: boolean): string {
  return `SELECT CAST(0 AS SMALLINT) AS requirement, CAST(0 AS TINYINT) AS kind, CAST(-1 AS INTEGER) AS subject_row,
  '' AS subject_id, '' AS county, '' AS period, CAST(${verdictCode.unknown} AS UTINYINT) AS verdict,
  CAST(${markBit.boundary} AS UTINYINT) AS marks${detail ? ", [''] AS measured" : ''} WHERE false`;
}
