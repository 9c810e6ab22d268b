// The decoded table `site` → the columns of the map, in the row order of the file.
import type { Table } from 'apache-arrow';
import { nameRanks } from '../language/name-order.ts';
import type { SiteTable } from '../state/site-table.ts';
import { cellsOf } from './arrow-cells.ts';

export function siteColumns(table: Table): SiteTable {
  const count = table.numRows;
  const texts = (name: string): (string | null)[] => {
    const vector = table.getChild(name);
    if (vector === null) return new Array<null>(count).fill(null);
    return cellsOf(vector).map((cell) => (cell === null ? null : String(cell)));
  };
  const numbers = (name: string): Float64Array => {
    const vector = table.getChild(name);
    if (vector === null) return new Float64Array(count).fill(NaN);
    return Float64Array.from(cellsOf(vector), (cell) => (cell === null ? NaN : Number(cell)));
  };
  const filled = (name: string) => texts(name).map((text) => text ?? '');
  const nameZh = filled('name_zh');
  return {
    count,
    id: filled('site_id'),
    nameZh,
    nameEn: texts('name_en'),
    county: filled('county_adcode'),
    township: texts('township_adcode'),
    community: texts('community'),
    kind: texts('kind'),
    lon: numbers('lon'),
    lat: numbers('lat'),
    accuracyM: numbers('accuracy_m'),
    openedOn: texts('opened_on'),
    closedOn: texts('closed_on'),
    mergedInto: texts('merged_into'),
    nameRank: nameRanks(nameZh),
  };
}
