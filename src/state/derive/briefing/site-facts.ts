// The sites of a briefing as columns, cut out of the site table. A hidden figure is never among them. Pure.
import type { SiteFacts } from '../../../briefing/facts.ts';
import { missingFacilities } from '../../../compliance/missing-facilities.ts';
import { populationBases, type PopulationBase } from '../../../model/size-class.ts';
import type { FindingSet } from '../../../compliance/finding.ts';
import type { RoundTable, SiteTable } from '../../site-table.ts';

export type SiteAbout = Omit<SiteFacts, 'verdicts' | 'marks' | 'missing' | 'open' | 'access'>;

function byBase<Column>(of: (base: PopulationBase) => Column): Readonly<Record<PopulationBase, Column>> {
  const columns = populationBases.map((base) => [base, of(base)] as const);
  return Object.fromEntries(columns) as Record<PopulationBase, Column>;
}

/** Plain loops: tens of thousands of rows, a dozen columns. */
function listed<Cell>(rows: Uint32Array, column: readonly Cell[], otherwise: Cell): Cell[] {
  const cells = new Array<Cell>(rows.length);
  for (let position = 0; position < rows.length; position += 1) {
    cells[position] = column[rows[position] ?? -1] ?? otherwise;
  }
  return cells;
}

function numbers(rows: Uint32Array, column: Float64Array, hidden?: Uint8Array): Float64Array {
  const cells = new Float64Array(rows.length);
  for (let position = 0; position < rows.length; position += 1) {
    const row = rows[position] ?? -1;
    cells[position] = hidden?.[row] === 1 ? NaN : (column[row] ?? NaN);
  }
  return cells;
}

export function siteAbout(
  sites: SiteTable,
  { values, masked, asOf }: RoundTable,
  rows: Uint32Array,
): SiteAbout {
  const nothing = new Uint8Array(0);
  return {
    count: rows.length,
    id: listed(rows, sites.id, ''),
    nameZh: listed(rows, sites.nameZh, ''),
    nameEn: listed(rows, sites.nameEn, null),
    county: listed(rows, sites.county, ''),
    lon: numbers(rows, sites.lon),
    lat: numbers(rows, sites.lat),
    population: byBase((base) => numbers(rows, values[base], masked[base])),
    hidden: byBase((base) => cut(masked[base] ?? nothing, rows, 0)),
    asOf: listed(rows, asOf, null),
  };
}

/** The cells of a column at these rows; `otherwise` where the column has none. */
export function cut(column: Uint8Array, rows: Uint32Array, otherwise: number): Uint8Array {
  const cells = new Uint8Array(rows.length);
  for (let position = 0; position < rows.length; position += 1) {
    cells[position] = column[rows[position] ?? -1] ?? otherwise;
  }
  return cells;
}

export function missingAt(
  findings: FindingSet,
  facilities: readonly string[],
  count: number,
  rows: Uint32Array,
): Pick<SiteFacts, 'missing' | 'open'> {
  const { missing, unknown } = missingFacilities(findings, facilities, count);
  return { missing: cut(missing, rows, 255), open: cut(unknown, rows, 0) };
}
