// Which facilities a site shares with others: shown as a state of its own, whatever the verdict makes of it.
import type { Database, Statement } from '../query/port.ts';

/** Newest status first by date, then by strictness, as the verdicts have it. */
function sharedStatement(round: string): Statement {
  return {
    text: `SELECT CAST(s.rowid AS INTEGER) AS row, p.item AS item FROM (
  SELECT subject_id, item, max((as_of - DATE '0001-01-01')::BIGINT * 4
    + CASE status WHEN 'present' THEN 0 WHEN 'shared' THEN 1 WHEN 'planned' THEN 2 ELSE 3 END) AS newest
  FROM provision WHERE subject_kind = 'site' AND as_of <= CAST(? AS DATE) GROUP BY ALL) AS p
JOIN site AS s ON s.site_id = p.subject_id WHERE p.newest % 4 = 1`,
    values: [round],
  };
}

/** By item: 1 for every site (row of the table `site`, of `count`) whose item is shared in that round. */
export async function sharedItems(
  database: Database,
  round: string,
  count: number,
): Promise<ReadonlyMap<string, Uint8Array>> {
  const rows = await database.query(sharedStatement(round));
  const sites = rows.numbers('row');
  const shared = new Map<string, Uint8Array>();
  rows.column('item').forEach((cell, index) => {
    const item = String(cell);
    const flags = shared.get(item) ?? new Uint8Array(count);
    flags[sites[index] ?? count] = 1;
    shared.set(item, flags);
  });
  return shared;
}
