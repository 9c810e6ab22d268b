// The cells about a site, its community and its workshops that were suppressed, as questions that the parts ask.
import type { Reads } from '../../../compliance/reads.ts';
import { hiddenCells } from '../../../query/hidden-cells.ts';
import { fullTexts } from '../../read/rows.ts';
import type { Reading } from './reading.ts';

export interface HiddenCells {
  /** A column of the site's own row in a table. */
  has(table: string, column: string): boolean;
  hasWalk(workshop: string): boolean;
  /** Any cell that a check reads: then none of its figures is said, since the others could give it away. */
  standsBehind(reads: Reads): boolean;
}

export async function readHidden(
  { database, atlas, site, row, round }: Reading,
  workshops: readonly string[],
): Promise<HiddenCells> {
  const community = atlas.sites?.community[row] ?? null;
  const ids = [site, ...(community === null ? [] : [community]), ...workshops];
  const rows = await database.query(hiddenCells(ids, round));
  const [table, key] = [fullTexts(rows, 'table_name'), fullTexts(rows, 'key')];
  const column = fullTexts(rows, 'column_name');
  const cells = new Set(table.map((name, index) => [name, key[index], column[index]].join(' ')));
  const columns = new Set(table.map((name, index) => `${name}.${column[index] ?? ''}`));
  const parts = new Set(key.flatMap((one) => one.split('|')));
  return {
    has: (name, cell) => cells.has([name, site, cell].join(' ')),
    hasWalk: (workshop) => cells.has(['workshop_site', `${workshop}|${site}`, 'walk_minutes'].join(' ')),
    standsBehind: (reads) =>
      reads.cells.some((cell) => columns.has(cell)) || reads.items.some((code) => parts.has(code)),
  };
}
