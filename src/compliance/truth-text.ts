// Truth tables and worked examples as data: the form of a file of data/policy/truth, checked against its pack.
// It runs nothing; the page shows the cases as documentation and a test runs them.
import * as v from 'valibot';
import type { Bilingual, CatalogueEntry, Pack, ParameterValue } from '../model/requirement.ts';
import { columnsOf, isTableName } from '../model/tables.ts';
import type { TableName } from '../model/tables.ts';
import { marks, verdicts } from '../model/verdict.ts';
import type { Mark, Verdict } from '../model/verdict.ts';
import type { MeasuredValue } from './finding.ts';
import { filledRows, truthRound } from './truth-rows.ts';
import type { TruthRow, TruthRows } from './truth-rows.ts';
import { readYaml } from './yaml-source.ts';
import type { Refuse } from './yaml-source.ts';

export const caseKinds = [
  'pass',
  'fail',
  'boundary',
  'null',
  'suppressed',
  'not_applicable',
  'stale',
  'other',
  'example',
] as const;
export type CaseKind = (typeof caseKinds)[number];

interface Given {
  readonly kind: CaseKind;
  /** The world of the case, as a person says it. */
  readonly when: Bilingual;
  readonly given: readonly TruthRow[];
  readonly parameters: Readonly<Record<string, ParameterValue>>;
  /** Tables that the extract does not have. */
  readonly absent: readonly TableName[];
  readonly round: string;
  /** Subject id where the world holds several; null = the only one. */
  readonly subject: string | null;
  /** Month of a monthly duty, YYYY-MM. */
  readonly period: string | null;
}

/** A world and what a check must say of its subject. */
export interface VerdictCase extends Given {
  readonly verdict: Verdict;
  readonly marks: readonly Mark[];
  /** Some of the figures beside the verdict. */
  readonly measured: Readonly<Record<string, MeasuredValue>>;
}

/** A world and the figures that a measure or a reference must find there. */
export interface FigureCase extends Given {
  /** Whether the clause concerns the subject; null = not known. */
  readonly applies: boolean | null;
  /** The figures named; null = unknown, the word `suppressed` = hidden. */
  readonly figures: Readonly<Record<string, MeasuredValue>>;
}

export interface TruthTables {
  readonly checks: Readonly<Record<string, readonly VerdictCase[]>>;
  readonly examples: Readonly<Record<string, readonly FigureCase[]>>;
}

const words = v.strictObject({ zh: v.pipe(v.string(), v.nonEmpty()), en: v.pipe(v.string(), v.nonEmpty()) });
const isoDate = v.pipe(v.string(), v.isoDate());
const cell = v.nullable(v.union([v.string(), v.number(), v.boolean()]));
const cells = v.record(v.string(), cell);
const value = v.union([v.string(), v.number(), v.boolean()]);

const caseSchema = v.strictObject({
  /** An unquoted null is the word. */
  kind: v.pipe(
    v.nullable(v.picklist(caseKinds)),
    v.transform((kind) => kind ?? 'null'),
  ),
  when: words,
  given: v.optional(v.record(v.string(), v.array(v.nullable(cells))), {}),
  verdict: v.optional(v.picklist(verdicts)),
  marks: v.optional(v.array(v.picklist(marks)), []),
  measured: v.optional(cells, {}),
  applies: v.optional(v.nullable(v.boolean()), true),
  figures: v.optional(cells),
  parameters: v.optional(v.record(v.string(), value), {}),
  absent: v.optional(v.array(v.string()), []),
  round: v.optional(isoDate, truthRound),
  subject: v.optional(v.pipe(v.union([v.string(), v.number()]), v.transform(String))),
  period: v.optional(v.pipe(v.string(), v.regex(/^\d{4}-\d\d$/))),
});
type CaseText = v.InferOutput<typeof caseSchema>;

const truthSchema = v.nullable(v.record(v.string(), v.array(caseSchema)));

/** `fileName` is only for messages. Throws Problem pack_invalid with file, line and reason. */
export function parseTruth(yamlText: string, fileName: string, pack: Pack): TruthTables {
  const { value: tables, refuse } = readYaml(yamlText, fileName, truthSchema);
  const checks: Record<string, VerdictCase[]> = {};
  const examples: Record<string, FigureCase[]> = {};
  for (const [id, cases] of Object.entries(tables ?? {})) {
    const entry = pack.catalogue.find((one) => one.id === id);
    if (entry === undefined) return refuse([id], `${pack.id} has no clause ${id}`);
    if (entry.kind === 'check') {
      checks[id] = cases.map((one, index) => verdictCase(one, entry, pack, within(refuse, id, index)));
    } else if (entry.kind === 'not_computable') refuse([id], `${id} cannot be computed`);
    else examples[id] = cases.map((one, index) => figureCase(one, entry, pack, within(refuse, id, index)));
  }
  return { checks, examples };
}

function within(refuse: Refuse, ...above: (string | number)[]): Refuse {
  return (path, reason) => refuse([...above, ...path], reason);
}

type Asked = Exclude<CatalogueEntry, { kind: 'not_computable' }>;

function verdictCase(one: CaseText, entry: Asked, pack: Pack, refuse: Refuse): VerdictCase {
  if (one.verdict === undefined) return refuse([], 'verdict is missing');
  if (one.kind === 'example') refuse(['kind'], 'a check has no example but a verdict');
  if (one.figures !== undefined) refuse(['figures'], 'a check has measured figures');
  checkFigures(one.measured, 'measured', entry, refuse);
  const marked = marks.filter((mark) => one.marks.includes(mark));
  return {
    ...givenOf(one, entry, pack, refuse),
    verdict: one.verdict,
    marks: marked,
    measured: one.measured,
  };
}

function figureCase(one: CaseText, entry: Asked, pack: Pack, refuse: Refuse): FigureCase {
  const beside = (['verdict', 'measured', 'marks'] as const).find((name) =>
    name === 'verdict' ? one.verdict !== undefined : Object.keys(one[name]).length > 0,
  );
  if (beside !== undefined) refuse([beside], `${entry.id} has figures and no ${beside}`);
  if (one.figures === undefined && one.applies === true) refuse([], 'figures is missing');
  const figures = one.figures ?? {};
  checkFigures(figures, 'figures', entry, refuse);
  return { ...givenOf(one, entry, pack, refuse), applies: one.applies, figures };
}

function checkFigures(figures: object, where: string, entry: Asked, refuse: Refuse): void {
  const stray = Object.keys(figures).find((name) => !entry.measured.some((one) => one.name === name));
  if (stray !== undefined) refuse([where, stray], `${stray} is not a figure of ${entry.id}`);
}

function givenOf(one: CaseText, entry: Asked, pack: Pack, refuse: Refuse): Given {
  const stray = Object.keys(one.parameters).find((name) => !pack.parameters.some((p) => p.name === name));
  if (stray !== undefined) refuse(['parameters', stray], `${stray} is not a parameter of the pack`);
  return {
    kind: one.kind,
    when: one.when,
    given: filledRows(rowsOf(one, refuse), pack, entry.id),
    parameters: one.parameters,
    absent: one.absent.map((name) => (isTableName(name) ? name : refuse(['absent'], `no table ${name}`))),
    round: one.round,
    subject: one.subject ?? null,
    period: one.period ?? null,
  };
}

function rowsOf(one: CaseText, refuse: Refuse): TruthRows {
  return Object.fromEntries(
    Object.entries(one.given).map(([table, rows]) => {
      if (!isTableName(table)) return refuse(['given', table], `no table ${table}`);
      const columns = columnsOf(table);
      return [
        table,
        rows.map((row, index) => {
          const stray = Object.keys(row ?? {}).find((name) => columns[name] === undefined);
          if (stray !== undefined) refuse(['given', table, index, stray], `${table} has no column ${stray}`);
          return row ?? {};
        }),
      ];
    }),
  );
}
