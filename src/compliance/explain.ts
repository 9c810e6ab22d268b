// Why a finding is as it is: the rows that it rests on, with their dates, and its SQL as a person reads it.
import type { CatalogueEntry, Pack } from '../model/requirement.ts';
import type { TableName } from '../model/tables.ts';
import type { Database } from '../query/port.ts';
import type { EvaluationOptions } from './compile.ts';
import { referencesIn } from './decision.ts';
import { eventRows, measureRows, provisionRows, question, rowsOf } from './evidence.ts';
import type { About, EvidenceRow, Question } from './evidence.ts';
import type { Reference } from './facts/registry.ts';
import type { ParameterValues } from './finding.ts';
import { defaultParameters } from './parameters.ts';
import { filledIn, withChoices } from './predicate.ts';

export interface Explanation {
  readonly requirement: string;
  readonly subjectId: string;
  readonly rows: readonly EvidenceRow[];
  /** `applies` and `met`, or the figures of a measure, with their parameters filled in. */
  readonly sql: string;
}

/** Of a check, a measure or a reference; a clause that cannot be computed rests on no rows. */
export async function explainFinding(
  database: Database,
  pack: Pack,
  requirementId: string,
  subjectId: string,
  options: EvaluationOptions,
): Promise<Explanation> {
  const entry = pack.catalogue.find((one) => one.id === requirementId);
  if (entry === undefined || entry.kind === 'not_computable') {
    throw new RangeError(`${pack.id} computes no ${requirementId}`);
  }
  const parameters = defaultParameters(pack, options.parameters);
  const choose = (sql: string): string => withChoices(sql, pack.parameters, parameters);
  const written: Written = {
    deciding: Object.entries(decidingOf(entry)).map(([name, sql]) => [name, choose(sql)]),
    figures: entry.measured.map(({ name, sql }) => [name, choose(sql)]),
  };
  const about = {
    kind: entry.subject,
    monthly: entry.every === 'month',
    id: subjectId,
    round: options.round,
  };
  const rows: EvidenceRow[] = [];
  for (const asked of evidence(written, about)) rows.push(...(await rowsOf(database, asked)));
  const shown = entry.kind === 'check' ? written.deciding : [...written.deciding, ...written.figures];
  return { requirement: requirementId, subjectId, rows, sql: readable(shown, parameters) };
}

type Named = readonly [name: string, sql: string];

interface Written {
  readonly deciding: readonly Named[];
  readonly figures: readonly Named[];
}

function decidingOf(entry: Exclude<CatalogueEntry, { kind: 'not_computable' }>): Record<string, string> {
  return entry.kind === 'check' ? { applies: entry.applies, met: entry.met } : { applies: entry.applies };
}

function readable(texts: readonly Named[], parameters: ParameterValues): string {
  return texts.map(([name, sql]) => `-- ${name}\n${filledIn(sql, parameters)}`).join('\n');
}

type Value = 'subject' | 'kind' | 'round';

/** Rows of a site, or of the sites of a county or city. */
const inside = `site_id IN (SELECT s.site_id FROM site AS s WHERE CASE ? WHEN 'site' THEN s.site_id = ?
        WHEN 'city' THEN left(s.county_adcode, 4) = left(?, 4) ELSE s.county_adcode = ? END)`;
const insideValues: readonly Value[] = ['kind', 'subject', 'subject', 'subject'];

/**
 * Where the rows of a table stand for one subject; each `?` is the subject, its kind or the round.
 * Items, counts and events are asked for by name, see evidence.
 */
const rowsFor: Readonly<Record<string, readonly [TableName, string, readonly Value[]][]>> = {
  site_round: [['site_round', 'site_id = ? AND round = CAST(? AS DATE)', ['subject', 'round']]],
  industry_round: [['industry_round', 'site_id = ? AND round = CAST(? AS DATE)', ['subject', 'round']]],
  safety_round: [['safety_round', 'site_id = ? AND round = CAST(? AS DATE)', ['subject', 'round']]],
  region_sums: [
    [
      'site_round',
      `${inside} AND round = CAST(? AS DATE)
        AND site_id IN (SELECT s.site_id FROM site AS s WHERE coalesce(s.closed_on > CAST(? AS DATE), s.merged_into IS NULL))`,
      [...insideValues, 'round', 'round'],
    ],
  ],
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
  issues: [['issue', `${inside} AND found_on <= CAST(? AS DATE)`, [...insideValues, 'round']]],
  visits: [['visit', `${inside} AND visited_on <= CAST(? AS DATE)`, [...insideValues, 'round']]],
  place: [['site', 'site_id = ?', ['subject']]],
  project: [['project', 'project_id = ?', ['subject']]],
  projects: [
    [
      'project',
      'county_adcode = ? OR county_adcode IS NULL AND site_id IN (SELECT s.site_id FROM site AS s WHERE s.county_adcode = ?)',
      ['subject', 'subject'],
    ],
  ],
  assessment: [
    [
      'assessment',
      'left(county_adcode, 4) = left(?, 4) AND make_date(year, 12, 31) <= CAST(? AS DATE)',
      ['subject', 'round'],
    ],
  ],
  workshop_record: [
    ['workshop', 'workshop_id = ?', ['subject']],
    ['workshop_round', 'workshop_id = ? AND round = CAST(? AS DATE)', ['subject', 'round']],
  ],
  year_ends: [
    [
      'provision',
      `subject_kind = 'site' AND ${inside.replace('site_id IN', 'subject_id IN')} AND as_of <= CAST(? AS DATE)
        AND as_of <= DATE '2025-12-31' AND (left(item, 1) = 'F' OR left(item, 3) IN ('C07', 'C10') OR item = 'R08a')`,
      [...insideValues, 'round'],
    ],
    [
      'site_round',
      `${inside} AND round <= CAST(? AS DATE) AND month(round) = 12 AND year(round) BETWEEN 2021 AND 2025`,
      [...insideValues, 'round'],
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

/** Items of `provision` first, then what the other facts rest on, each table once a fact. */
function evidence({ deciding, figures }: Written, about: About): Question[] {
  const textsOf = (named: readonly Named[]): string[] => named.map(([, sql]) => sql);
  const decided = referencesIn(...textsOf(deciding));
  const all = [...decided, ...referencesIn(...textsOf(figures))];
  const named = (from: readonly Reference[], fact: string, part: 'alias' | 'column'): string[] => [
    ...new Set(from.filter((one) => one.fact.name === fact).map((one) => one[part])),
  ];
  const values = { subject: about.id, round: about.round, kind: about.kind };
  const tables = [...new Set(all.map(({ fact }) => fact.name))].flatMap((fact) =>
    (rowsFor[fact] ?? []).map(([table, where, names]) =>
      question(
        table,
        where,
        names.map((name) => values[name]),
      ),
    ),
  );
  return [
    ...provisionRows(named(decided.length === 0 ? all : decided, 'items', 'alias'), about),
    ...measureRows(named(all, 'figures', 'alias'), about),
    ...eventRows(named(all, 'events', 'column'), about),
    ...tables,
  ];
}
