// Which quarter ends an extract speaks of, from the filled tables.
import { columnsOf } from '../model/tables.ts';
import type { TableName } from '../model/tables.ts';
import type { Database } from '../query/port.ts';
import { quoted } from '../query/prepare-tables.ts';
import type { Headers } from './row-assertions.ts';

type DateColumn = readonly [table: TableName, column: string];

/** Duties of a month and happenings: their quarters are rounds where no table has a round. */
const monthly: readonly DateColumn[] = [
  ['report', 'month'],
  ['event', 'held_on'],
];

/** Last resort: the newest of these dates gives the only round. */
const dated: readonly DateColumn[] = [
  ['measure', 'period'],
  ['provision', 'as_of'],
  ['visit', 'visited_on'],
  ['workshop', 'accepted_on'],
  ['site', 'opened_on'],
];

/** Sorted distinct quarter ends as ISO text; empty only where the registers hold no date at all. */
export async function readRounds(database: Database, headers: Headers): Promise<readonly string[]> {
  const withRound = [...headers.keys()].filter((table) => columnsOf(table)['round']?.key === true);
  const rounds = await quarterEnds(
    database,
    headers,
    withRound.map((table) => [table, 'round']),
  );
  if (rounds.length > 0) return rounds;
  const months = await quarterEnds(database, headers, monthly);
  return months.length > 0 ? months : (await quarterEnds(database, headers, dated)).slice(-1);
}

async function quarterEnds(
  database: Database,
  headers: Headers,
  columns: readonly DateColumn[],
): Promise<readonly string[]> {
  const parts = columns
    .filter(([table, column]) => headers.get(table)?.includes(column))
    .map(([table, column]) => {
      const where = table === 'report' ? ` WHERE ${hasBegun(headers)}` : '';
      return `SELECT ${quoted(column)} AS day FROM ${quoted(table)}${where}`;
    });
  if (parts.length === 0) return [];
  const rows = await database.query({
    text: `SELECT DISTINCT CAST(date_trunc('quarter', day) + INTERVAL 3 MONTH - INTERVAL 1 DAY AS DATE) AS quarter_end
      FROM (${parts.join(' UNION ALL ')}) WHERE day IS NOT NULL ORDER BY quarter_end`,
    values: [],
  });
  return rows.column('quarter_end').map(String);
}

/** A month that is listed ahead, after the last submission and happening, is no sign that the registers reach so far. */
function hasBegun(headers: Headers): string {
  const signs = ['SELECT max(month) AS day FROM report WHERE submitted_on IS NOT NULL'];
  if (headers.has('event')) signs.push('SELECT max(held_on) AS day FROM event');
  return `month <= coalesce((SELECT max(day) FROM (${signs.join(' UNION ALL ')})), month)`;
}
