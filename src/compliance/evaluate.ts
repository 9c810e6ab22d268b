// Runs a compiled pack and turns its rows into findings. The statement decides; nothing is judged here.
import { subjectKinds } from '../model/requirement.ts';
import type { Measured, Pack } from '../model/requirement.ts';
import { marksOf, verdictOf } from '../model/verdict.ts';
import type { Cell, Database } from '../query/port.ts';
import { chosen, compilePack } from './compile.ts';
import type { EvaluationOptions } from './compile.ts';
import { noFinding } from './finding.ts';
import type {
  DetailedFinding,
  FindingSet,
  MeasuredValue,
  ParameterValues,
  SiteVerdicts,
  SubjectFinding,
} from './finding.ts';
import { defaultParameters } from './parameters.ts';
import { typedValue } from './typed-value.ts';

/**
 * `parameters` may hold overrides only; defaults of the pack fill the rest. Sites and other subjects are asked for
 * apart: of a million rows about sites no text is read.
 */
export async function evaluatePack(
  database: Database,
  pack: Pack,
  options: EvaluationOptions,
): Promise<FindingSet> {
  const parameters = defaultParameters(pack, options.parameters);
  const full = { ...options, parameters };
  const evaluated = chosen(pack, full);
  const idsOf = (ofSites: boolean): string[] =>
    evaluated.filter(({ subject }) => (subject === 'site') === ofSites).map(({ id }) => id);
  const sites = await siteVerdicts(database, pack, { ...full, only: idsOf(true) });
  const others = await otherFindings(database, pack, { ...full, only: idsOf(false) });
  return { pack: pack.id, round: options.round, trial: options.trial, parameters, sites, others };
}

type Chosen = EvaluationOptions & { readonly only: readonly string[] };

async function siteVerdicts(
  database: Database,
  pack: Pack,
  options: Chosen,
): Promise<ReadonlyMap<string, SiteVerdicts>> {
  if (options.only.length === 0) return new Map();
  const count = Number((await database.query(countSites)).column('n')[0] ?? 0);
  const rows = await database.query(compilePack(pack, { ...options, detail: false }));
  const ids = chosen(pack, options).map(({ id }) => id);
  const byIndex = ids.map((id) => emptyVerdicts(id, count));
  if (rows.rowCount > slice) await pause();
  const [requirement, row] = [rows.numbers('requirement'), rows.numbers('subject_row')];
  const [verdict, marks] = [rows.numbers('verdict'), rows.numbers('marks')];
  for (let from = 0; from < rows.rowCount; from += slice) {
    if (from > 0) await pause();
    for (let index = from; index < Math.min(from + slice, rows.rowCount); index += 1) {
      const target = byIndex[requirement[index] ?? -1];
      const place = row[index] ?? -1;
      if (target === undefined) continue;
      target.verdicts[place] = verdict[index] ?? noFinding;
      target.marks[place] = marks[index] ?? 0;
    }
  }
  return new Map(byIndex.map((verdicts) => [verdicts.requirement, verdicts]));
}

/** Rows that are taken over in one go: some ten milliseconds. */
const slice = 400_000;

/** Lets the thread do something else before it goes on. */
function pause(): Promise<void> {
  return new Promise((resolve) => {
    setTimeout(resolve);
  });
}

const countSites = { text: 'SELECT CAST(count(*) AS INTEGER) AS n FROM site', values: [] };

function emptyVerdicts(requirement: string, count: number): SiteVerdicts {
  return { requirement, verdicts: new Uint8Array(count).fill(noFinding), marks: new Uint8Array(count) };
}

async function otherFindings(database: Database, pack: Pack, options: Chosen): Promise<SubjectFinding[]> {
  if (options.only.length === 0) return [];
  const rows = await database.query(compilePack(pack, { ...options, detail: false }));
  const ids = chosen(pack, options).map(({ id }) => id);
  const [requirement, kind] = [rows.numbers('requirement'), rows.numbers('kind')];
  const [verdict, marks] = [rows.numbers('verdict'), rows.numbers('marks')];
  const [subject, county, period] = [rows.column('subject_id'), rows.column('county'), rows.column('period')];
  const found = Array.from({ length: rows.rowCount }, (_, index): SubjectFinding => ({
    requirement: ids[requirement[index] ?? -1] ?? '',
    subjectKind: subjectKinds[kind[index] ?? 0] ?? 'site',
    subjectId: String(subject[index]),
    county: String(county[index]),
    period: textOrNull(period[index]),
    verdict: verdictOf(verdict[index] ?? -1),
    marks: marksOf(marks[index] ?? 0),
  }));
  const place = new Map(ids.map((id, index) => [id, index]));
  return found.sort(
    (a, b) =>
      (place.get(a.requirement) ?? 0) - (place.get(b.requirement) ?? 0) ||
      compared(a.subjectId, b.subjectId) ||
      compared(a.period ?? '', b.period ?? ''),
  );
}

/** Findings with their figures, sorted by requirement (as text), subject and period. */
export async function detailedFindings(
  database: Database,
  pack: Pack,
  options: EvaluationOptions,
): Promise<DetailedFinding[]> {
  const parameters = defaultParameters(pack, options.parameters);
  const full = { ...options, parameters };
  const evaluated = chosen(pack, full);
  const rows = await database.query(compilePack(pack, { ...full, detail: true }));
  const [requirement, verdict, marks] = [
    rows.numbers('requirement'),
    rows.numbers('verdict'),
    rows.numbers('marks'),
  ];
  const [subject, period, measured] = [
    rows.column('subject_id'),
    rows.column('period'),
    rows.column('measured'),
  ];
  const own = evaluated.map((one) => pick(parameters, one.parameters));
  const found: DetailedFinding[] = [];
  for (let index = 0; index < rows.rowCount; index += 1) {
    const which = requirement[index] ?? -1;
    const one = evaluated[which];
    if (one === undefined) continue;
    found.push({
      requirement: one.id,
      pack: pack.id,
      subject_kind: one.subject,
      subject_id: String(subject[index]),
      round: options.round,
      period: textOrNull(period[index]),
      verdict: verdictOf(verdict[index] ?? -1),
      marks: marksOf(marks[index] ?? 0),
      measured: figuresOf(one.measured, measured[index]),
      parameters: own[which] ?? {},
    });
  }
  return found.sort(byRequirementAndSubject);
}

function byRequirementAndSubject(a: DetailedFinding, b: DetailedFinding): number {
  return (
    compared(a.requirement, b.requirement) ||
    compared(a.subject_id, b.subject_id) ||
    compared(a.period ?? '', b.period ?? '')
  );
}

/** By code unit: the same order on every machine. */
function compared(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

function textOrNull(cell: Cell | undefined): string | null {
  return cell === null || cell === undefined ? null : String(cell);
}

function pick(values: ParameterValues, names: readonly string[]): ParameterValues {
  return Object.fromEntries(
    names.flatMap((name) => (values[name] === undefined ? [] : [[name, values[name]]])),
  );
}

function figuresOf(measured: readonly Measured[], cell: Cell | undefined): Record<string, MeasuredValue> {
  const texts = Array.isArray(cell) ? (cell as readonly (string | null)[]) : [];
  return Object.fromEntries(
    measured.map(({ name, type }, index) => [name, typedValue(texts[index] ?? null, type)]),
  );
}
