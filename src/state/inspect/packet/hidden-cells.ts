// The cells about a site that were suppressed, as questions that the parts of a packet ask.
import { hiddenOfSite } from '../../../query/hidden-of-site.ts';
import { fullTexts } from '../../read/rows.ts';
import type { Reading } from './reading.ts';

export interface HiddenCells {
  /** A column of the site's own row in a table. */
  has(table: string, column: string): boolean;
  hasWalk(workshop: string): boolean;
}

export async function readHidden({ database, site, round }: Reading): Promise<HiddenCells> {
  const rows = await database.query(hiddenOfSite(site, round));
  const [table, key] = [fullTexts(rows, 'table_name'), fullTexts(rows, 'key')];
  const column = fullTexts(rows, 'column_name');
  const cells = new Set(table.map((name, index) => [name, key[index], column[index]].join(' ')));
  return {
    has: (name, cell) => cells.has([name, site, cell].join(' ')),
    hasWalk: (workshop) => cells.has(['workshop_site', `${workshop}|${site}`, 'walk_minutes'].join(' ')),
  };
}
