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

export function siteAbout(sites: SiteTable, table: RoundTable, rows: Uint32Array): SiteAbout {
  const list = Array.from(rows);
  const isHidden = (base: PopulationBase, row: number): boolean => table.masked[base]?.[row] === 1;
  return {
    count: rows.length,
    id: list.map((row) => sites.id[row] ?? ''),
    nameZh: list.map((row) => sites.nameZh[row] ?? ''),
    nameEn: list.map((row) => sites.nameEn[row] ?? null),
    county: list.map((row) => sites.county[row] ?? ''),
    lon: Float64Array.from(rows, (row) => sites.lon[row] ?? NaN),
    lat: Float64Array.from(rows, (row) => sites.lat[row] ?? NaN),
    population: byBase((base) =>
      Float64Array.from(rows, (row) => (isHidden(base, row) ? NaN : (table.values[base][row] ?? NaN))),
    ),
    hidden: byBase((base) => Uint8Array.from(rows, (row) => (isHidden(base, row) ? 1 : 0))),
    asOf: list.map((row) => table.asOf[row] ?? null),
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
