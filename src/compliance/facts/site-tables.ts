// The facts that are one contract table each, one row a site and round: site_round, industry_round, team …
import { columnsOf } from '../../model/tables.ts';
import type { TableName } from '../../model/tables.ts';
import type { Fact } from './fact.ts';
import { cells, maskedNow, staleWhere, stillOpen } from './fact.ts';

type Derived = Readonly<Record<string, { readonly from: string; readonly sql: string }>>;

/** Columns of a table of the round; a suppressed cell counts even where the whole row is missing. `rows`: fewer of them. */
function roundTable(table: TableName, derived: Derived = {}, rows: string = table): Fact {
  const own = Object.keys(columnsOf(table)).filter((name) => name !== 'site_id' && name !== 'round');
  const dated = own.includes('as_of');
  const source = (name: string): string => derived[name]?.from ?? name;
  return {
    name: table,
    about: ['site'],
    dated,
    masks: 'all',
    columns: Object.fromEntries(
      [...own, ...Object.keys(derived)].map((name) => [name, cells(table, source(name))]),
    ),
    text: (read) => {
      const figures = read.map((name) => `${derived[name]?.sql ?? `t.${name}`} AS ${name}`);
      const flags = read.map((name) => `t.${source(name)} IS NULL AND s.${name} AS ${name}_masked`);
      const listed = read.map((name) => `bool_or(m.column_name = '${source(name)}') AS ${name}`);
      const age = dated ? [`${staleWhere('t.as_of')} AS stale`] : [];
      return `SELECT coalesce(t.site_id, s.key) AS key, ${[...figures, ...flags, ...age].join(', ')}
  FROM (SELECT r.* FROM ${rows} AS r, parameter WHERE r.round = parameter.round) AS t
  FULL JOIN (SELECT ${['m.key', ...listed].join(', ')} FROM masked AS m, parameter
    WHERE m.table_name = '${table}' AND ${maskedNow} GROUP BY m.key) AS s ON s.key = t.site_id
  CROSS JOIN parameter`;
    },
  };
}

export const siteRound = roundTable('site_round');
export const industryRound = roundTable('industry_round');
export const safetyRound = roundTable('safety_round');
export const clinic = roundTable('clinic');
const teamsOfOpenSites = `(SELECT o.* FROM team AS o JOIN site AS s ON s.site_id = o.site_id, parameter
    WHERE ${stillOpen('s')})`;
export const team = roundTable(
  'team',
  {
    /** How many sites share the team in that round, former ones left out; null where no team is named. */
    sites_of_team: {
      from: 'team_id',
      sql: 'CASE WHEN t.team_id IS NOT NULL THEN count(*) OVER (PARTITION BY t.team_id) END',
    },
  },
  teamsOfOpenSites,
);
