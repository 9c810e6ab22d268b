// Facts of a briefing and the gap list over the sample extracts, recounted from `atlas findings` and the files themselves.
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import type { BriefingFacts, PlaceFacts } from '../src/briefing/facts.ts';
import type { Template } from '../src/briefing/template.ts';
import type { DetailedFinding, Tally } from '../src/compliance/finding.ts';
import { wordsFor } from '../src/language/language.ts';
import { verdicts } from '../src/model/verdict.ts';
import type { Cell } from '../src/query/port.ts';
import { findingsCommand } from './findings.ts';
import { openHeadless, type HeadlessAtlas } from './headless-atlas.ts';
import { openNative, type NativeDatabase } from './native-engine.ts';

const extracts = fileURLToPath(new URL('../public/extracts/', import.meta.url));
const samples = ['yuncheng', 'ziyang', 'hequ', 'fangxian', 'jingyuan'];
/** Asks for what every briefing counts, and nothing beside it. */
const bare: Template = { schema: 1, id: 'bare', title: { zh: '演示', en: 'Demo' }, sections: [] };

let native: NativeDatabase;
beforeAll(async () => {
  native = await openNative();
});
afterAll(() => {
  native.close();
});

type Line = Readonly<Record<string, Cell>>;

/** Rows of a statement over the files of an extract; `{table}` stands for its file. */
async function rowsOf(dir: string, text: string): Promise<Line[]> {
  const sql = text.replaceAll(
    /\{(\w+)\}/g,
    (_, table: string) => `read_parquet('${join(dir, table)}.parquet')`,
  );
  const names = (await native.query({ text: `DESCRIBE ${sql}`, values: [] }))
    .column('column_name')
    .map(String);
  const rows = await native.query({ text: sql, values: [] });
  const columns = names.map((name) => [name, rows.column(name)] as const);
  return Array.from({ length: rows.rowCount }, (_, index) =>
    Object.fromEntries(columns.map(([name, cells]) => [name, cells[index] ?? null])),
  );
}

async function printedFindings(dir: string): Promise<DetailedFinding[]> {
  const out = vi.spyOn(process.stdout, 'write').mockReturnValue(true);
  try {
    expect(await findingsCommand(['--extract', dir])).toBe(0);
    const text = out.mock.calls.map(([chunk]) => String(chunk)).join('');
    return text
      .split('\n')
      .filter((line) => line !== '')
      .map((line) => JSON.parse(line) as DetailedFinding);
  } finally {
    out.mockRestore();
  }
}

/** County of every subject, from the tables alone. */
async function countiesOf(dir: string): Promise<Map<string, string>> {
  const files = (await rowsOf(dir, `SELECT file FROM glob('${dir}/*.parquet')`)).map(({ file }) =>
    String(file),
  );
  const has = (table: string): boolean => files.some((file) => file.endsWith(`/${table}.parquet`));
  const ofProjects = `SELECT 'project' AS kind, p.project_id AS id, coalesce(p.county_adcode, s.county_adcode) AS county
    FROM {project} AS p LEFT JOIN {site} AS s ON s.site_id = p.site_id`;
  const parts = [
    `SELECT 'site' AS kind, site_id AS id, county_adcode AS county FROM {site}`,
    `SELECT DISTINCT 'community', community, county_adcode FROM {site} WHERE community <> ''`,
    `SELECT CASE level WHEN 'prefecture' THEN 'city' ELSE level END, adcode, left(adcode, 6) FROM {region}`,
    ...(has('workshop') ? [`SELECT 'workshop', workshop_id, county_adcode FROM {workshop}`] : []),
    ...(has('project') ? [ofProjects] : []),
  ];
  const rows = await rowsOf(dir, parts.join(' UNION ALL '));
  return new Map(rows.map(({ kind, id, county }) => [`${String(kind)} ${String(id)}`, String(county)]));
}

type Counts = Record<string, Record<string, number>>;

/** By requirement and verdict. */
function counted(findings: readonly DetailedFinding[]): Counts {
  const counts: Counts = {};
  for (const { requirement, verdict } of findings) {
    const own = (counts[requirement] ??= Object.fromEntries(verdicts.map((one) => [one, 0])));
    own[verdict] = (own[verdict] ?? 0) + 1;
  }
  return counts;
}

function countsOf(tallies: Readonly<Record<string, Tally>>): Counts {
  return Object.fromEntries(
    Object.entries(tallies).map(([id, { pass, fail, unknown, suppressed, notApplicable }]) => [
      id,
      { pass, fail, not_applicable: notApplicable, unknown, suppressed },
    ]),
  );
}

/** Sites that are there at the round, as the contract says it: not closed, not merged, no new code that is yet to come. */
const open = (round: string): string => `(CASE WHEN s.closed_on IS NULL THEN s.merged_into IS NULL
    ELSE s.closed_on > DATE '${round}' END) AND NOT (s.opened_on > DATE '${round}' AND s.opened_on IS NOT NULL
    AND EXISTS (SELECT 1 FROM {site} AS f WHERE f.merged_into = s.site_id))`;

function isHidden(column: string, round: string): string {
  return `EXISTS (SELECT 1 FROM {masked} AS m WHERE m.table_name = 'site_round' AND m.key = s.site_id
    AND m.column_name = '${column}' AND (m.round IS NULL OR m.round = DATE '${round}'))`;
}

/** People, and households with labour, over the sites (of a county), each site added only where all its parts are known. */
async function sumsOf(dir: string, round: string, county: string): Promise<Line> {
  const hasFigures = (await rowsOf(dir, `SELECT file FROM glob('${dir}/site_round.parquet')`)).length > 0;
  if (!hasFigures) return {};
  const households =
    'r.hh_labour IS NOT NULL AND r.hh_labour_known IS NOT NULL AND r.hh_labour_stable IS NOT NULL';
  const [line = {}] = await rowsOf(
    dir,
    `SELECT count(*) AS sites, coalesce(sum(r.pop_total), 0) AS people,
      count(*) FILTER (WHERE r.pop_total IS NULL AND NOT ${isHidden('pop_total', round)}) AS unknown,
      count(*) FILTER (WHERE r.pop_total IS NULL AND ${isHidden('pop_total', round)}) AS hidden,
      sum(r.hh_labour) FILTER (WHERE ${households}) AS labour,
      sum(r.hh_labour_known) FILTER (WHERE ${households}) AS known,
      sum(r.hh_labour_stable) FILTER (WHERE ${households}) AS stable,
      sum(r.employed) FILTER (WHERE r.labourers IS NOT NULL) AS employed,
      sum(r.labourers) FILTER (WHERE r.employed IS NOT NULL) AS labourers,
      sum(r.hh_labour_stable) FILTER (WHERE r.hh_labour_known IS NOT NULL) AS rate_stable,
      sum(r.hh_labour_known) FILTER (WHERE r.hh_labour_stable IS NOT NULL) AS rate_known,
      sum(r.employed + r.willing_unemployed) AS willing, sum(r.hh_menu_covered) FILTER (WHERE r.hh_total IS NOT NULL) AS covered
    FROM {site} AS s LEFT JOIN {site_round} AS r ON r.site_id = s.site_id AND r.round = DATE '${round}'
    WHERE ${open(round)} AND ('${county}' = '' OR s.county_adcode = '${county}')`,
  );
  return line;
}

function placeSums({ sites, people, households, rates }: PlaceFacts): Line {
  return {
    sites,
    people: people.value,
    unknown: people.unknownSites,
    hidden: people.suppressedSites,
    labour: households?.labour ?? null,
    known: households?.known ?? null,
    stable: households === null ? null : households.known - households.without,
    employed: rates.labourer.numerator,
    labourers: rates.labourer.denominator,
    rate_stable: rates.household.numerator,
    rate_known: rates.household.denominator,
    willing: rates.willing.denominator,
    covered: rates.policy.numerator,
  };
}

describe.each(samples)('the briefing over %s', (name) => {
  const dir = join(extracts, name);
  let headless: HeadlessAtlas;
  let facts: BriefingFacts;

  beforeAll(async () => {
    headless = await openHeadless(dir);
    facts = await headless.commands.briefingFacts(bare);
  });
  afterAll(() => {
    headless.close();
  });

  it('counts the verdicts that `atlas findings` prints, as a whole and in each county', async () => {
    const findings = await printedFindings(dir);
    const counties = await countiesOf(dir);
    const countyOf = ({ subject_kind, subject_id }: DetailedFinding): string | undefined =>
      counties.get(`${subject_kind} ${subject_id}`);
    expect(findings.filter((finding) => countyOf(finding) === undefined)).toEqual([]);
    expect(countsOf(facts.all.tallies)).toEqual(counted(findings));
    for (const { id, tallies } of facts.counties) {
      expect(countsOf(tallies)).toEqual(counted(findings.filter((finding) => countyOf(finding) === id)));
    }
    const lines = await headless.commands.gapList(wordsFor('zh-CN'));
    const key = (parts: readonly (string | null)[]): string => parts.map((part) => part ?? '').join(' ');
    expect(
      lines.map((line) => key([line.requirement, line.subjectId, line.period, line.verdict])).sort(),
    ).toEqual(findings.map((one) => key([one.requirement, one.subject_id, one.period, one.verdict])).sort());
    expect(lines.filter(({ verdict, figure }) => verdict === 'suppressed' && figure !== null)).toEqual([]);
  });

  it('adds up people, rates and households as the files do', async () => {
    for (const place of [facts.all, ...facts.counties]) {
      expect(placeSums(place)).toMatchObject(await sumsOf(dir, facts.round, place.id));
    }
  });

  it('holds no hidden cell', async () => {
    const masked = await rowsOf(
      dir,
      `SELECT key, column_name AS name FROM {masked} WHERE table_name = 'site_round' AND starts_with(column_name, 'pop_')
        AND (round IS NULL OR round = DATE '${facts.round}')`,
    );
    const hidden = facts.sites.hidden as Readonly<Record<string, Uint8Array>>;
    const figures = facts.sites.population as Readonly<Record<string, Float64Array>>;
    const known = masked.filter(({ key }) => facts.sites.id.includes(String(key)));
    for (const { key, name: column } of known) {
      const at = facts.sites.id.indexOf(String(key));
      expect([hidden[String(column)]?.[at], figures[String(column)]?.[at]]).toEqual([1, NaN]);
    }
    const all = Object.values(hidden).reduce(
      (sum, cells) => sum + cells.filter((cell) => cell === 1).length,
      0,
    );
    expect(all).toBe(known.length);
  });
});

it('names what is wrong with a folder', async () => {
  await expect(openHeadless(join(extracts, 'nowhere'))).rejects.toMatchObject({ code: 'manifest_missing' });
});
