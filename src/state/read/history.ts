// The rounds of one site and of those that went into it.
import type { Database } from '../../query/port.ts';
import { siteHistory } from '../../query/site-history.ts';
import { columnsOf } from '../../model/tables.ts';
import type { MeasuredValue } from '../../compliance/finding.ts';
import type { HistoryRow } from '../atlas-state.ts';

export async function readHistory(database: Database, site: string, through: string): Promise<HistoryRow[]> {
  const rows = await database.query(siteHistory(site, through));
  const names = [...Object.keys(columnsOf('site_round')), 'masked', 'formers'].filter(
    (name) => name !== 'site_id',
  );
  const columns = names.map((name) => [name, rows.column(name)] as const);
  return Array.from({ length: rows.rowCount }, (_, index) => {
    const cells: Record<string, MeasuredValue> = {};
    for (const [name, column] of columns) {
      const cell = column[index] ?? null;
      cells[name] = Array.isArray(cell) ? null : (cell as MeasuredValue);
    }
    return { ...cells, round: String(cells['round']) };
  });
}
