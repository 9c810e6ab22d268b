// The subjects that a pack binds, by group: columns subject_row, id, county, period, key (and month of a monthly group).
import type { SubjectKind } from '../model/requirement.ts';
import type { SubjectGroup } from './facts/fact.ts';
import { isMonthly, kindOf, stillOpen } from './facts/fact.ts';

interface Source {
  readonly from: string;
  readonly id: string;
  readonly county: string;
  readonly row: string;
  /** Which rows are such subjects at all. */
  readonly where: string;
}

const none = '-1';

function region(level: string): Source {
  const county = level === 'township' ? 'left(r.adcode, 6)' : 'r.adcode';
  return { from: 'region AS r', id: 'r.adcode', county, row: none, where: `r.level = '${level}'` };
}

const sources: Readonly<Record<SubjectKind, Source>> = {
  site: {
    from: 'site AS s',
    id: 's.site_id',
    county: 's.county_adcode',
    row: 's.rowid',
    where: stillOpen('s'),
  },
  workshop: {
    from: 'workshop AS w',
    id: 'w.workshop_id',
    county: 'w.county_adcode',
    row: none,
    where: 'true',
  },
  community: {
    from: `(SELECT s.community, min(s.county_adcode) AS county FROM site AS s, parameter
      WHERE s.community <> '' AND ${stillOpen('s')} GROUP BY s.community) AS c`,
    id: 'c.community',
    county: 'c.county',
    row: none,
    where: 'true',
  },
  township: region('township'),
  county: region('county'),
  city: region('prefecture'),
  project: {
    from: `(SELECT p.project_id, coalesce(p.county_adcode, s.county_adcode) AS county
      FROM project AS p LEFT JOIN site AS s ON s.site_id = p.site_id) AS j`,
    id: 'j.project_id',
    county: 'j.county',
    row: none,
    where: 'true',
  },
};

/** The months of the quarter that ends with the round. */
const months = `(SELECT CAST(date_trunc('quarter', parameter.round) + to_months(n) AS DATE) AS month
    FROM parameter, (VALUES (0), (1), (2)) AS months(n)) AS q`;

/** `binds` null: a trial reading, every subject. `one`: only the subject that `parameter.subject_id` names. */
export function subjectText(group: SubjectGroup, binds: readonly string[] | null, one: boolean): string {
  const { from, id, county, row, where } = sources[kindOf(group)];
  const bound =
    binds === null ? 'true' : binds.map((prefix) => `starts_with(${county}, '${prefix}')`).join(' OR ');
  const only = one ? ` AND ${id} = parameter.subject_id` : '';
  const [period, key, month, calendar] = isMonthly(group)
    ? [`strftime(q.month, '%Y-%m')`, `${id} || strftime(q.month, '|%Y-%m')`, ', q.month', `, ${months}`]
    : ['CAST(NULL AS VARCHAR)', id, '', ''];
  return `SELECT CAST(${row} AS INTEGER) AS subject_row, ${id} AS id, ${county} AS county, ${period} AS period,
    ${key} AS key${month}
  FROM ${from}, parameter${calendar} WHERE ${where} AND (${bound})${only}`;
}
