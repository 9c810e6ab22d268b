// How old the facts are: of each table and county the newest fact up to a round, and how many subjects are behind.
import type { Statement } from './port.ts';
import type { TableName } from '../model/tables.ts';
import { openAt } from './open-sites.ts';

export const ageUnits = ['site', 'workshop', 'township', 'county'] as const;
export type AgeUnit = (typeof ageUnits)[number];

/** What says that facts of a table are behind: a row for the round itself, for every month, a year, or an own term. */
export type Cycle = 'round' | 'month' | 'year' | 'stale_months' | 'item' | 'none';

export const ageTables = [
  'site_round',
  'industry_round',
  'safety_round',
  'team',
  'clinic',
  'workshop_round',
  'provision',
  'measure',
  'report',
  'finance',
  'assessment',
  'visit',
  'issue',
] as const satisfies readonly TableName[];
export type AgeTable = (typeof ageTables)[number];

interface Source {
  readonly table: AgeTable;
  readonly unit: AgeUnit;
  readonly cycle: Cycle;
  /** Columns id, item, date (of the fact), as_of, months (a fact holds that long; 0: for its own period only). */
  readonly text: string;
}

const byRound = (table: AgeTable, unit: AgeUnit, id: string, asOf: string): Source => ({
  table,
  unit,
  cycle: 'round',
  text: `SELECT ${id} AS id, '' AS item, round AS date, ${asOf} AS as_of, 0 AS months FROM ${table}`,
});

const bySubject = (unit: AgeUnit): Source[] => [
  {
    table: 'provision',
    unit,
    cycle: 'stale_months',
    text: `SELECT subject_id AS id, item, as_of AS date, as_of, parameter.stale_months AS months
    FROM provision, parameter WHERE subject_kind = '${unit}'`,
  },
  {
    table: 'measure',
    unit,
    cycle: 'item',
    text: `SELECT m.subject_id AS id, m.item, m.period AS date, m.as_of, coalesce(e.months, 12) AS months
    FROM measure AS m LEFT JOIN every_item AS e ON e.item = m.item WHERE m.subject_kind = '${unit}'`,
  },
];

const noDate = 'CAST(NULL AS DATE)';

const byYear = (table: 'finance' | 'assessment', county: string): Source => ({
  table,
  unit: 'county',
  cycle: 'year',
  text: `SELECT ${county} AS id, '' AS item, make_date(year, 12, 31) AS date, ${noDate} AS as_of, 12 AS months FROM ${table}`,
});

const undated = (table: 'visit' | 'issue', date: string): Source => ({
  table,
  unit: 'site',
  cycle: 'none',
  text: `SELECT site_id AS id, '' AS item, ${date} AS date, ${date} AS as_of, NULL AS months FROM ${table}
    WHERE site_id IS NOT NULL`,
});

export const ageSources: readonly Source[] = [
  byRound('site_round', 'site', 'site_id', 'as_of'),
  byRound('industry_round', 'site', 'site_id', 'as_of'),
  byRound('safety_round', 'site', 'site_id', 'as_of'),
  byRound('team', 'site', 'site_id', noDate),
  byRound('clinic', 'site', 'site_id', noDate),
  byRound('workshop_round', 'workshop', 'workshop_id', noDate),
  ...bySubject('site'),
  ...bySubject('township'),
  ...bySubject('county'),
  {
    table: 'report',
    unit: 'township',
    cycle: 'month',
    text: `SELECT adcode AS id, deliverable AS item, last_day(month) AS date, submitted_on AS as_of, 0 AS months
    FROM report, parameter WHERE submitted_on <= parameter.round`,
  },
  byYear('finance', 'left(adcode, 6)'),
  byYear('assessment', 'county_adcode'),
  undated('visit', 'visited_on'),
  undated('issue', 'found_on'),
];

const units: Readonly<Record<AgeUnit, string>> = {
  site: `SELECT s.site_id AS id, s.county_adcode AS county FROM site AS s, parameter
    WHERE ${openAt('s', 'parameter.round')}`,
  workshop: `SELECT workshop_id AS id, county_adcode AS county FROM workshop, parameter
    WHERE status <> 'closed' AND coalesce(accepted_on <= parameter.round, true)`,
  township: `SELECT adcode AS id, left(adcode, 6) AS county FROM region WHERE level = 'township'`,
  county: `SELECT adcode AS id, adcode AS county FROM region WHERE level = 'county'`,
};

/**
 * Columns: source (place in `ageSources`), county, present (the extract has the table), subjects, recorded (with any
 * row), behind (a fact of theirs held no longer at the round), newest and as_of (dates of the newest fact), until
 * (the round or day that the newest fact of the county holds for). `monthsOf`: how long items of `measure` hold.
 */
export function dataAge(
  round: string,
  staleMonths: number,
  monthsOf: readonly (readonly [item: string, months: number])[],
): Statement {
  const items = [['', 0] as const, ...monthsOf];
  const facts = ageSources.map(({ text }, index) => `SELECT ${index} AS source, f.* FROM (${text}) AS f`);
  const listed = ageSources.map(({ table, unit }, index) => `(${index}, '${table}', '${unit}')`);
  return {
    text: `WITH parameter AS (SELECT CAST(? AS DATE) AS round, CAST(? AS INTEGER) AS stale_months),
every_item(item, months) AS (VALUES ${items.map(() => '(CAST(? AS VARCHAR), CAST(? AS INTEGER))').join(', ')}),
source(source, table_name, unit) AS (VALUES ${listed.join(', ')}),
unit AS (${ageUnits.map((unit) => `SELECT '${unit}' AS unit, u.* FROM (${units[unit]}) AS u`).join('\nUNION ALL ')}),
fact AS (${facts.join('\nUNION ALL ')}),
newest AS (SELECT f.source, f.id, f.item, max(f.date) AS date, max(f.as_of) AS as_of,
    max(f.date + to_months(f.months)) AS until
  FROM fact AS f, parameter WHERE f.date <= parameter.round GROUP BY f.source, f.id, f.item),
subject AS (SELECT source, id, max(date) AS date, max(as_of) AS as_of, min(until) AS oldest, max(until) AS until
  FROM newest GROUP BY source, id)
SELECT CAST(s.source AS INTEGER) AS source, u.county AS county,
  s.table_name IN (SELECT name FROM extract_table) AS present, CAST(count(*) AS INTEGER) AS subjects,
  CAST(count(n.id) AS INTEGER) AS recorded,
  CAST(count(*) FILTER (WHERE n.oldest < parameter.round) AS INTEGER) AS behind,
  max(n.date) AS newest, max(n.as_of) AS as_of, CAST(max(n.until) AS DATE) AS until
FROM source AS s JOIN unit AS u ON u.unit = s.unit CROSS JOIN parameter
LEFT JOIN subject AS n ON n.source = s.source AND n.id = u.id
GROUP BY s.source, s.table_name, u.county ORDER BY u.county, s.source`,
    values: [round, staleMonths, ...items.flat()],
  };
}
