// Runs the truth tables of a pack in a native engine, one small world after another.
import { detailedFindings } from '../src/compliance/evaluate.ts';
import type { MeasuredValue } from '../src/compliance/finding.ts';
import { measurePack } from '../src/compliance/measure.ts';
import type { FigureCase, TruthTables, VerdictCase } from '../src/compliance/truth-text.ts';
import { Problem } from '../src/model/problem.ts';
import type { Pack } from '../src/model/requirement.ts';
import { columnsOf, duckType, tableNames } from '../src/model/tables.ts';
import { createTable, quoted } from '../src/query/prepare-tables.ts';
import type { Database } from '../src/query/port.ts';

export interface TruthFailure {
  readonly id: string;
  /** Place among the cases of its clause, from 0. */
  readonly index: number;
  readonly when: string;
  readonly expected: string;
  readonly found: string;
}

export interface TruthRun {
  readonly cases: number;
  readonly failures: readonly TruthFailure[];
}

export async function runTruth(database: Database, pack: Pack, truth: TruthTables): Promise<TruthRun> {
  const failures: TruthFailure[] = [];
  let cases = 0;
  const run = async <C extends VerdictCase | FigureCase>(
    tables: Readonly<Record<string, readonly C[]>>,
    ask: (id: string, one: C) => Promise<readonly [expected: unknown, found: unknown]>,
  ) => {
    for (const [id, list] of Object.entries(tables)) {
      for (const [index, one] of list.entries()) {
        cases += 1;
        const [expected, found] = (await attempt(() => ask(id, one))).map((side) => JSON.stringify(side));
        if (expected !== found) {
          failures.push({ id, index, when: one.when.en, expected: expected ?? '', found: found ?? '' });
        }
      }
    }
  };
  await run(truth.checks, (id, one) => verdictOf(database, pack, id, one));
  await run(truth.examples, (id, one) => figuresOf(database, pack, id, one));
  return { cases, failures };
}

/** A case that the engine cannot answer fails with the engine's words. */
async function attempt(
  ask: () => Promise<readonly [unknown, unknown]>,
): Promise<readonly [unknown, unknown]> {
  try {
    return await ask();
  } catch (error) {
    if (error instanceof Problem || error instanceof RangeError) return ['an answer', error.message];
    throw error;
  }
}

async function verdictOf(database: Database, pack: Pack, id: string, one: VerdictCase) {
  const found = await detailedFindings(database, pack, await settled(database, id, one));
  const finding = found.find((each) => isAsked(one, each.subject_id, each.period));
  const own = namedOf(finding?.measured ?? {}, Object.keys(one.measured));
  return [
    { verdict: one.verdict, marks: one.marks, measured: one.measured },
    { verdict: finding?.verdict ?? 'no finding', marks: finding?.marks ?? [], measured: own },
  ] as const;
}

async function figuresOf(database: Database, pack: Pack, id: string, one: FigureCase) {
  const found = await measurePack(database, pack, await settled(database, id, one));
  const measurement = found.find((each) => isAsked(one, each.subjectId, each.period));
  const said = Object.fromEntries(
    Object.entries(measurement?.figures ?? {}).map(([name, { state, value }]) => [
      name,
      state === 'suppressed' ? state : value,
    ]),
  );
  return [
    { applies: one.applies, figures: one.figures },
    {
      applies: measurement === undefined ? 'no answer' : measurement.applies,
      figures: namedOf(said, Object.keys(one.figures)),
    },
  ] as const;
}

function namedOf(
  figures: Readonly<Record<string, MeasuredValue>>,
  names: readonly string[],
): Record<string, MeasuredValue> {
  return Object.fromEntries(names.map((name) => [name, figures[name] ?? null]));
}

function isAsked(one: VerdictCase | FigureCase, subject: string, period: string | null): boolean {
  return (one.subject === null || one.subject === subject) && (one.period === null || one.period === period);
}

/** Replaces whatever the database holds by the world of the case. */
async function settled(database: Database, id: string, one: VerdictCase | FigureCase) {
  const run = (text: string, values: readonly (string | number | boolean | null)[] = []) =>
    database.query({ text, values });
  for (const table of tableNames) {
    await run(`DROP TABLE IF EXISTS ${quoted(table)}`);
    await run(createTable(table));
  }
  await run('DELETE FROM extract_table');
  for (const table of tableNames.filter((name) => !one.absent.includes(name))) {
    await run('INSERT INTO extract_table VALUES (?)', [table]);
  }
  for (const { table, cells } of one.given) {
    const columns = columnsOf(table);
    const names = Object.keys(cells);
    const casts = names.map((name) => `CAST(? AS ${duckType[columns[name]?.type ?? 'text']})`);
    const text = `INSERT INTO ${quoted(table)} (${names.map(quoted).join(', ')}) VALUES (${casts.join(', ')})`;
    await run(text, Object.values(cells));
  }
  return { round: one.round, trial: false, parameters: one.parameters, only: [id] };
}
