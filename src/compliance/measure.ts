// Asks the database for the figures of measures and references. One statement a pack, like the verdicts; it judges nothing.
import { subjectKinds } from '../model/requirement.ts';
import type { Measure, Measured, Pack, ReferenceClause } from '../model/requirement.ts';
import type { Cell, Database, Rows, Statement } from '../query/port.ts';
import { columnsRead, groupRelations, groupsOf, statementOf } from './compile.ts';
import type { EvaluationOptions } from './compile.ts';
import { any, besideFacts, referencesIn, stale, suppressed } from './decision.ts';
import { groupOf, kindOf } from './facts/fact.ts';
import type { SubjectGroup } from './facts/fact.ts';
import type { Measurement } from './measurement.ts';
import { defaultParameters } from './parameters.ts';
import { bound, withChoices } from './predicate.ts';
import { typedValue } from './typed-value.ts';

type Figured = Measure | ReferenceClause;

/** The measures and references that a call asks for, in the order of the catalogue. */
function asked(pack: Pack, options: EvaluationOptions): Figured[] {
  return pack.catalogue.filter(
    (entry): entry is Figured =>
      (entry.kind === 'measure' || entry.kind === 'reference') &&
      entry.measured.length > 0 &&
      (options.only === undefined || options.only.includes(entry.id)) &&
      (options.subject === undefined || options.subject.kind === entry.subject),
  );
}

/** Columns: requirement, kind, subject_id, county, period, applies, stale, figures (texts), hidden. Null: nothing is asked. */
export function compileMeasures(pack: Pack, options: EvaluationOptions): Statement | null {
  const entries = asked(pack, options);
  if (entries.length === 0) return null;
  const choose = (sql: string): string => withChoices(sql, pack.parameters, options.parameters);
  const groups = groupsOf(entries);
  const parts = groups.map((group) => {
    const own = entries.flatMap((entry, index) => (groupOf(entry) === group ? [{ entry, index }] : []));
    const read = columnsRead(
      own.flatMap(({ entry }) => [entry.applies, ...entry.measured.map(({ sql }) => sql)].map(choose)),
    );
    const columns = own.flatMap(({ entry, index }) => figureColumns(entry, index, choose));
    const subject = ['id', 'county', 'period'].map((name) => `subject.${name}`).join(', ');
    const text = `SELECT ${subject},\n    ${columns.join(',\n    ')}\n    ${besideFacts(group, [...read.keys()])}`;
    return {
      relations: [...groupRelations(group, read, pack, options), [`measured_${group}`, text] as const],
      branch: branch(
        group,
        own.map(({ index }) => index),
      ),
    };
  });
  return statementOf(
    pack,
    options,
    parts.flatMap(({ relations }) => relations),
    parts.map((part) => part.branch),
  );
}

function figureColumns(
  { applies, measured }: Figured,
  index: number,
  choose: (sql: string) => string,
): string[] {
  const texts = measured.map(({ sql }) => choose(sql));
  const figures = texts.map((sql) => `CAST(${bound(sql)} AS VARCHAR)`);
  const hidden = texts.map((sql) => any(referencesIn(sql).map(suppressed)));
  const aged = any(referencesIn(choose(applies), ...texts).flatMap(stale));
  return [
    `CAST((${bound(choose(applies))}) AS BOOLEAN) AS a${index}`,
    `CAST([${figures.join(', ')}] AS VARCHAR[]) AS d${index}`,
    `CAST([${hidden.join(', ')}] AS VARCHAR[]) AS h${index}`,
    `${aged} AS s${index}`,
  ];
}

function branch(group: SubjectGroup, own: readonly number[]): string {
  const list = (prefix: string): string => `unnest([${own.map((index) => `${prefix}${index}`).join(', ')}])`;
  return `SELECT unnest(CAST([${own.join(', ')}] AS SMALLINT[])) AS requirement,
  CAST(${subjectKinds.indexOf(kindOf(group))} AS TINYINT) AS kind, id AS subject_id, county, period,
  ${list('a')} AS applies, ${list('s')} AS stale, ${list('d')} AS figures, ${list('h')} AS hidden FROM measured_${group}`;
}

/** Clauses asked for in one statement: more of them side by side only need more memory over a large extract. */
const askedAtOnce = 6;

/** Sorted by requirement (order of the catalogue), subject and period. `parameters` may hold overrides only. */
export async function measurePack(
  database: Database,
  pack: Pack,
  options: EvaluationOptions,
): Promise<Measurement[]> {
  const full = { ...options, parameters: defaultParameters(pack, options.parameters) };
  const ids = asked(pack, full).map(({ id }) => id);
  const found: Measurement[] = [];
  for (let from = 0; from < ids.length; from += askedAtOnce) {
    const part = { ...full, only: ids.slice(from, from + askedAtOnce) };
    const statement = compileMeasures(pack, part);
    if (statement === null) continue;
    for (const one of readRows(await database.query(statement), asked(pack, part), pack, options.round)) {
      found.push(one);
    }
  }
  const place = new Map(ids.map((id, index) => [id, index]));
  return found.sort(
    (a, b) =>
      (place.get(a.requirement) ?? 0) - (place.get(b.requirement) ?? 0) ||
      compared(a.subjectId, b.subjectId) ||
      compared(a.period ?? '', b.period ?? ''),
  );
}

function compared(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

function readRows(rows: Rows, entries: readonly Figured[], pack: Pack, round: string): Measurement[] {
  const column = (name: string): readonly Cell[] => rows.column(name);
  const [which, kind] = [rows.numbers('requirement'), rows.numbers('kind')];
  const [id, county, period] = [column('subject_id'), column('county'), column('period')];
  const [applies, stale, figures, hidden] = [
    column('applies'),
    column('stale'),
    column('figures'),
    column('hidden'),
  ];
  return Array.from({ length: rows.rowCount }, (_, index): Measurement[] => {
    const entry = entries[which[index] ?? -1];
    if (entry === undefined) return [];
    return [
      {
        requirement: entry.id,
        pack: pack.id,
        subjectKind: subjectKinds[kind[index] ?? 0] ?? 'site',
        subjectId: String(id[index]),
        county: String(county[index]),
        round,
        period: typeof period[index] === 'string' ? period[index] : null,
        applies: typeof applies[index] === 'boolean' ? applies[index] : null,
        stale: stale[index] === true,
        figures: figuresOf(entry.measured, figures[index], hidden[index]),
      },
    ];
  }).flat();
}

function figuresOf(
  measured: readonly Measured[],
  texts: Cell | undefined,
  hidden: Cell | undefined,
): Measurement['figures'] {
  const values = Array.isArray(texts) ? (texts as readonly (string | null)[]) : [];
  const flags = Array.isArray(hidden) ? (hidden as readonly (string | null)[]) : [];
  return Object.fromEntries(
    measured.map(({ name, type }, index) => {
      const value = typedValue(values[index] ?? null, type);
      const state = value !== null ? 'known' : flags[index] === 'true' ? 'suppressed' : 'unknown';
      return [name, { state, value }];
    }),
  );
}
