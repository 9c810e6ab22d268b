// Why a finding is as it is: the rows that it rests on, with their dates, and its SQL as a person reads it.
import type { Pack, Requirement } from '../model/requirement.ts';
import type { TableName } from '../model/tables.ts';
import { columnsOf } from '../model/tables.ts';
import type { Bound, Database, Statement } from '../query/port.ts';
import type { EvaluationOptions } from './compile.ts';
import { referencesIn } from './decision.ts';
import type { MeasuredValue, ParameterValues } from './finding.ts';
import { defaultParameters } from './parameters.ts';
import { filledIn, withChoices } from './predicate.ts';

export interface EvidenceRow {
  readonly table: TableName;
  /** Cells as text; null = not known. */
  readonly cells: Readonly<Record<string, MeasuredValue>>;
}

export interface Explanation {
  readonly requirement: string;
  readonly subjectId: string;
  readonly rows: readonly EvidenceRow[];
  /** `applies` and `met` with their parameters filled in. */
  readonly sql: string;
}

export async function explainFinding(
  database: Database,
  pack: Pack,
  requirementId: string,
  subjectId: string,
  options: EvaluationOptions,
): Promise<Explanation> {
  const requirement = pack.requirements.find((one) => one.id === requirementId);
  if (requirement === undefined) throw new RangeError(`${pack.id} has no requirement ${requirementId}`);
  const parameters = defaultParameters(pack, options.parameters);
  const choose = (sql: string): string => withChoices(sql, pack.parameters, parameters);
  const [applies, met] = [choose(requirement.applies), choose(requirement.met)];
  const rows: EvidenceRow[] = [];
  for (const { table, statement } of evidence(applies, met, requirement, subjectId, options.round)) {
    rows.push(...(await rowsOf(database, table, statement)));
  }
  return { requirement: requirementId, subjectId, rows, sql: readable(applies, met, parameters) };
}

function readable(applies: string, met: string, parameters: ParameterValues): string {
  return `-- applies\n${filledIn(applies, parameters)}\n-- met\n${filledIn(met, parameters)}`;
}

interface Question {
  readonly table: TableName;
  readonly statement: Statement;
}

/** Where the rows of a table stand for one subject; `?` are the subject and, where `dated`, the round. */
const rowsFor: Readonly<Record<string, readonly [TableName, string, ('subject' | 'round')[]][]>> = {
  site_round: [['site_round', 'site_id = ? AND round = CAST(? AS DATE)', ['subject', 'round']]],
  team: [
    [
      'team',
      `round = CAST(? AS DATE) AND (site_id = ? OR team_id = (SELECT t.team_id FROM team AS t
        WHERE t.site_id = ? AND t.round = CAST(? AS DATE)))`,
      ['round', 'subject', 'subject', 'round'],
    ],
  ],
  clinic: [['clinic', 'site_id = ? AND round = CAST(? AS DATE)', ['subject', 'round']]],
  workshops_of_site: [
    ['workshop_site', 'site_id = ?', ['subject']],
    ['workshop', 'workshop_id IN (SELECT workshop_id FROM workshop_site WHERE site_id = ?)', ['subject']],
    [
      'workshop_round',
      'workshop_id IN (SELECT workshop_id FROM workshop_site WHERE site_id = ?) AND round = CAST(? AS DATE)',
      ['subject', 'round'],
    ],
  ],
  workshop: [
    ['workshop', 'workshop_id = ?', ['subject']],
    ['workshop_round', 'workshop_id = ? AND round = CAST(? AS DATE)', ['subject', 'round']],
  ],
  workshop_access: [
    ['workshop_site', 'workshop_id = ?', ['subject']],
    ['site', 'site_id IN (SELECT site_id FROM workshop_site WHERE workshop_id = ?)', ['subject']],
  ],
  community_activity: [
    [
      'event',
      `subject_kind = 'community' AND kind = 'activity' AND subject_id = ?
        AND held_on BETWEEN CAST(date_trunc('quarter', CAST(? AS DATE)) AS DATE) AND CAST(? AS DATE)`,
      ['subject', 'round', 'round'],
    ],
  ],
  finance: [
    [
      'finance',
      `adcode = ? AND year <= year(CAST(? AS DATE))
        AND item IN ('fund_government', 'fund_residents', 'property_subsidy')`,
      ['subject', 'round'],
    ],
  ],
  monthly_report: [
    [
      'report',
      `adcode = ? AND month BETWEEN CAST(date_trunc('quarter', CAST(? AS DATE)) AS DATE) AND CAST(? AS DATE)`,
      ['subject', 'round', 'round'],
    ],
  ],
};

function evidence(
  applies: string,
  met: string,
  requirement: Requirement,
  subjectId: string,
  round: string,
): Question[] {
  const references = referencesIn(applies, met, ...requirement.measured.map(({ sql }) => sql));
  const facts = new Set(references.map(({ fact }) => fact.name));
  const codes = new Set(
    referencesIn(applies, met)
      .filter(({ fact }) => fact.name === 'items')
      .map(({ alias }) => alias),
  );
  const questions = [...facts].flatMap((fact) =>
    (rowsFor[fact] ?? []).map(([table, where, values]) =>
      question(
        table,
        where,
        values.map((value) => (value === 'round' ? round : subjectId)),
      ),
    ),
  );
  return codes.size === 0 ? questions : [provisionRows([...codes], subjectId, round), ...questions];
}

/** All rows of the items up to the round, newest first: the first of each item is the one that counts. */
function provisionRows(codes: readonly string[], subjectId: string, round: string): Question {
  const list = codes.map(() => '?').join(', ');
  const where = `subject_kind = 'site' AND subject_id = ? AND as_of <= CAST(? AS DATE) AND item IN (${list})
    ORDER BY item, as_of DESC, CASE status WHEN 'absent' THEN 0 WHEN 'planned' THEN 1 WHEN 'shared' THEN 2 ELSE 3 END, source DESC`;
  return question('provision', where, [subjectId, round, ...codes]);
}

function question(table: TableName, where: string, values: readonly Bound[]): Question {
  const columns = Object.keys(columnsOf(table)).map((name) => `CAST("${name}" AS VARCHAR) AS "${name}"`);
  const text = `SELECT ${columns.join(', ')} FROM "${table}" WHERE ${where}`;
  return { table, statement: { text: text.includes('ORDER BY') ? text : `${text} ORDER BY ALL`, values } };
}

async function rowsOf(database: Database, table: TableName, statement: Statement): Promise<EvidenceRow[]> {
  const answer = await database.query(statement);
  const columns = Object.keys(columnsOf(table)).map((name) => [name, answer.column(name)] as const);
  return Array.from({ length: answer.rowCount }, (_, index) => ({
    table,
    cells: Object.fromEntries(
      columns.map(([name, cells]) => [name, (cells[index] ?? null) as string | null]),
    ),
  }));
}
