// What stood at the ends of the years that the Yuncheng plan names, of a site or summed over the sites that a county
// had at each year end. A year that had not ended by the round gives null. Later rows about an earlier year change nothing here.
import { openAt } from '../../query/open-sites.ts';
import type { CellName, Fact } from './fact.ts';
import { cells, maskedNow } from './fact.ts';

const years = [2021, 2022, 2023, 2024, 2025] as const;

/** Sets of `provision` items that are followed over the years. */
const sets: Readonly<Record<string, readonly string[]>> = {
  facilities: ['F01', 'F02', 'F03', 'F04', 'F05', 'F06', 'F07', 'F08', 'F09', 'F10'],
  mechanisms: ['C07a', 'C07b', 'C07c', 'C07d', 'C07e'],
  activities: ['C10a', 'C10b', 'C10c'],
  infrastructure: ['R08a'],
};
const states: Readonly<Record<string, string>> = {
  present: `p.state = 'present'`,
  shared: `p.state = 'shared'`,
  /** Items with a row by then, whatever it says. */
  known: 'p.state IS NOT NULL',
};

function listed(codes: readonly string[]): string {
  return codes.map((code) => `'${code}'`).join(', ');
}

type Column = readonly [name: string, year: number, sql: string, cells: readonly CellName[]];

const provisionColumns: readonly Column[] = Object.entries(sets).flatMap(([set, codes]) =>
  Object.entries(states).flatMap(([state, where]) =>
    years.map((year): Column => {
      const sql = `count(*) FILTER (WHERE s.year = ${year} AND p.item IN (${listed(codes)}) AND ${where})`;
      return [`${set}_${state}_${year}`, year, sql, cells('provision', 'item', 'status', 'as_of')];
    }),
  ),
);
/** Households with labour, of the sites where both numbers are known. */
const jobs = { stable: 'hh_labour_stable', known: 'hh_labour_known' } as const;
const jobColumns: readonly Column[] = Object.entries(jobs).flatMap(([part, column]) =>
  years.map((year): Column => {
    const both = `r.hh_labour_stable IS NOT NULL AND r.hh_labour_known IS NOT NULL`;
    const sql = `sum(r.${column}) FILTER (WHERE s.year = ${year} AND ${both})`;
    return [`jobs_${part}_${year}`, year, sql, cells('site_round', column)];
  }),
);
const names = new Map([...provisionColumns, ...jobColumns].map((one) => [one[0], one]));

function codesOf(column: string): readonly string[] {
  return sets[column.split('_')[0] ?? ''] ?? [];
}

const yearRows = `(VALUES ${years.map((year) => `(${year})`).join(', ')}) AS y(year)`;

/** Sites of each subject by year: a site itself, of a county those that it had at the end of the year. */
function sitesOf(group: string): string {
  return group === 'site'
    ? `SELECT b.key, b.id AS site_id, y.year FROM subject_site AS b CROSS JOIN ${yearRows}`
    : `SELECT b.key, s.site_id, y.year FROM subject_county AS b JOIN site AS s ON s.county_adcode = b.id
      JOIN ${yearRows} ON ${openAt('s', 'make_date(y.year, 12, 31)')}`;
}

/** Sorts rows as the contract says: newest as_of, then the stricter status, then the better source. */
const order = `((p.as_of - DATE '0001-01-01')::BIGINT * 4
        + CASE p.status WHEN 'absent' THEN 3 WHEN 'planned' THEN 2 WHEN 'shared' THEN 1 ELSE 0 END) * 4
        + CASE p.source WHEN 'visit' THEN 3 WHEN 'document' THEN 2 WHEN 'county' THEN 1 ELSE 0 END`;
const unseen = `p.source = 'self' AND NOT coalesce(p.verified_on <= parameter.round, false)`;

/** Newest status of each site and item by the end of each year, and whether nobody but the site says so. */
function stateByYear(asked: readonly Column[]): string {
  const codes = [...new Set(asked.flatMap(([name]) => codesOf(name)))];
  const ends = [...new Set(asked.map(([, year]) => year))];
  return `(SELECT p.site_id, p.item, p.year, arg_max(p.status, p.rank) AS state, arg_max(p.unseen, p.rank) AS self
    FROM (SELECT p.subject_id AS site_id, p.item, p.as_of, p.status, ${order} AS rank, ${unseen} AS unseen,
        unnest([${ends.join(', ')}]) AS year
      FROM parameter CROSS JOIN provision AS p
      WHERE p.subject_kind = 'site' AND p.item IN (${listed(codes)})) AS p
    WHERE p.as_of <= make_date(p.year, 12, 31) GROUP BY p.site_id, p.item, p.year)`;
}

/** Items that were suppressed; a record dated after the end of the year says nothing of it. A key may lack the day. */
function hiddenBy(year: number): string {
  return `list(split_part(m.key, '|', 3)) FILTER (WHERE split_part(m.key, '|', 4) <= '${year}-12-31') AS items_${year}`;
}

/** Households with stable work in the rounds that end a year. */
const workByYear = `(SELECT r.site_id, year(r.round) AS year, r.hh_labour_stable, r.hh_labour_known
    FROM site_round AS r WHERE month(r.round) = 12 AND day(r.round) = 31)`;

/** Sums over the sites of each subject; `from` names the rows with their alias. */
function summed(asked: readonly Column[], from: string, alias: string): string {
  const figures = asked.map(([name, , sql]) => `${sql} AS ${name}`);
  const own = asked.map(
    ([name, year]) => `s.year = ${year} AND p.item IN (${listed(codesOf(name))}) AND p.self`,
  );
  const self = alias === 'p' ? [`bool_or(${[...new Set(own)].join(' OR ')}) AS self`] : [];
  return `SELECT s.key, ${[...figures, ...self].join(',\n      ')}
    FROM sites AS s JOIN ${from} AS ${alias} ON ${alias}.site_id = s.site_id AND ${alias}.year = s.year
    GROUP BY s.key`;
}

export const yearEnds: Fact = {
  name: 'year_ends',
  about: ['site', 'county'],
  dated: false,
  declared: true,
  masks: provisionColumns.map(([name]) => name),
  columns: Object.fromEntries([...names].map(([name, [, , , read]]) => [name, read])),
  text: (read, group) => {
    const asked = read.map((name) => names.get(name)).filter((one) => one !== undefined);
    const things = asked.filter(([name]) => codesOf(name).length > 0);
    const work = asked.filter(([name]) => codesOf(name).length === 0);
    const figures = asked.flatMap(([name, year]) => {
      const ended = `parameter.round >= DATE '${year}-12-31'`;
      if (codesOf(name).length === 0)
        return [`CASE WHEN ${ended} THEN CAST(w.${name} AS INTEGER) END AS ${name}`];
      return [
        `CASE WHEN ${ended} AND have.provision THEN CAST(coalesce(t.${name}, 0) AS INTEGER) END AS ${name}`,
        `${ended} AND coalesce(list_has_any(h.items_${year}, [${listed(codesOf(name))}]), false) AS ${name}_masked`,
      ];
    });
    return `WITH sites AS MATERIALIZED (${sitesOf(group)}),
    hidden AS MATERIALIZED (SELECT s.key, ${years.map(hiddenBy).join(', ')}
      FROM masked AS m CROSS JOIN parameter JOIN (SELECT DISTINCT key, site_id FROM sites) AS s ON s.site_id = split_part(m.key, '|', 2)
      WHERE m.table_name = 'provision' AND m.column_name = 'status' AND starts_with(m.key, 'site|') AND ${maskedNow}
      GROUP BY s.key)
  SELECT b.key, ${[...figures, `${things.length === 0 ? 'false' : 't.self'} AS self`].join(',\n    ')}
  FROM subject_${group} AS b CROSS JOIN have CROSS JOIN parameter
  LEFT JOIN hidden AS h ON h.key = b.key
  ${things.length === 0 ? '' : `LEFT JOIN (${summed(things, stateByYear(things), 'p')}) AS t ON t.key = b.key`}
  ${work.length === 0 ? '' : `LEFT JOIN (${summed(work, workByYear, 'r')}) AS w ON w.key = b.key`}`;
  },
};
