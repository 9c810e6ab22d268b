// The decoded table `site` → the columns of the map, in the row order of the file.
import type { Table } from 'apache-arrow';
import { siteTableOf, type SiteTable } from '../state/site-table.ts';
import { cellsOf } from './arrow-cells.ts';

/** A column that the file does not have is not known for any site. */
export function siteColumns(table: Table): SiteTable {
  const count = table.numRows;
  return siteTableOf(count, (name) => {
    const vector = table.getChild(name);
    return vector === null ? new Array<null>(count).fill(null) : cellsOf(vector);
  });
}
