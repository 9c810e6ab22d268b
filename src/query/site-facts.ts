// The figures of one site that are kept once a round: as text, each under `table.column`.
import type { Statement } from './port.ts';

/** Tables with one row a site and round. */
export const roundTables = ['site_round', 'industry_round', 'safety_round', 'team', 'clinic'] as const;
export type RoundTableName = (typeof roundTables)[number];

export interface SiteFact {
  readonly table: RoundTableName;
  readonly column: string;
}

const dated: readonly RoundTableName[] = ['site_round', 'industry_round', 'safety_round'];

/**
 * One row, with `<table>.<column>` of each fact, `<table>.as_of` of the tables that keep it, and `<table>.there`: the
 * extract has the table (of `workshop_site` too).
 */
export function siteFacts(site: string, round: string, facts: readonly SiteFact[]): Statement {
  const columns = facts.map(
    ({ table, column }) => `CAST("${table}"."${column}" AS VARCHAR) AS "${table}.${column}"`,
  );
  const dates = dated.map((table) => `CAST("${table}".as_of AS VARCHAR) AS "${table}.as_of"`);
  const there = [...roundTables, 'workshop_site'].map(
    (table) => `EXISTS (SELECT 1 FROM extract_table WHERE name = '${table}') AS "${table}.there"`,
  );
  const joins = roundTables.map(
    (table) =>
      `LEFT JOIN "${table}" ON "${table}".site_id = asked.site_id AND "${table}".round = asked.round`,
  );
  return {
    text: `SELECT ${[...columns, ...dates, ...there].join(',\n  ')}
FROM (SELECT CAST(? AS VARCHAR) AS site_id, CAST(? AS DATE) AS round) AS asked
${joins.join('\n')}`,
    values: [site, round],
  };
}
