// The age of the facts at a round, by county and table.
import type { Item } from '../../model/item.ts';
import { ageSources, dataAge } from '../../query/data-age.ts';
import type { Database } from '../../query/port.ts';
import type { AgeRow } from '../derive/data-age.ts';
import { fullTexts, texts } from './rows.ts';

/** Items may be of many subjects: a kind of which neither a row nor an item is known is no line of its own. */
function isAsked({ table, unit }: AgeRow, items: readonly Item[], found: readonly AgeRow[]): boolean {
  if (table !== 'provision' && table !== 'measure') return true;
  return (
    items.some((item) => item.table === table && item.subject === unit) ||
    found.some((row) => row.table === table && row.unit === unit && row.recorded > 0)
  );
}

/** Months that a counted figure holds beyond its own period. */
const monthsOf = { month: 0, quarter: 0, year: 12 } as const;

export async function readDataAge(
  database: Database,
  round: string,
  staleMonths: number,
  items: readonly Item[],
): Promise<AgeRow[]> {
  const counted = items.flatMap((item) =>
    item.table === 'measure' ? [[item.code, monthsOf[item.every]] as const] : [],
  );
  const rows = await database.query(dataAge(round, staleMonths, counted));
  const [source, subjects] = [rows.numbers('source'), rows.numbers('subjects')];
  const [recorded, behind] = [rows.numbers('recorded'), rows.numbers('behind')];
  const [county, present] = [fullTexts(rows, 'county'), rows.column('present')];
  const [newest, asOf, until] = [texts(rows, 'newest'), texts(rows, 'as_of'), texts(rows, 'until')];
  const found = county.flatMap((of, index): AgeRow[] => {
    const from = ageSources[source[index] ?? -1];
    if (from === undefined) return [];
    const { table, unit, cycle } = from;
    return [
      {
        table,
        unit,
        cycle,
        county: of,
        present: present[index] === true,
        subjects: subjects[index] ?? 0,
        recorded: recorded[index] ?? 0,
        behind: behind[index] ?? 0,
        newest: newest[index] ?? null,
        asOf: asOf[index] ?? null,
        until: until[index] ?? null,
      },
    ];
  });
  return found.filter((row) => isAsked(row, items, found));
}
