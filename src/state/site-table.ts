// The sites of an extract as columns, in the row order of the table `site`.
import { nameRanks } from '../language/name-order.ts';
import type { Cell } from '../query/port.ts';

export interface SiteTable {
  readonly count: number;
  readonly id: readonly string[];
  readonly nameZh: readonly string[];
  readonly nameEn: readonly (string | null)[];
  /** Six-digit adcode of the county. */
  readonly county: readonly string[];
  /** Nine-digit adcode of the township. */
  readonly township: readonly (string | null)[];
  readonly community: readonly (string | null)[];
  readonly kind: readonly (string | null)[];
  /** WGS-84 degrees, NaN where the site is not located. */
  readonly lon: Float64Array;
  readonly lat: Float64Array;
  readonly accuracyM: Float64Array;
  readonly openedOn: readonly (string | null)[];
  /** Last day as a site of its own; from then on it counts no more. */
  readonly closedOn: readonly (string | null)[];
  /** The site that it went into, or its new code. */
  readonly mergedInto: readonly (string | null)[];
  /** Place of each site in the order of the Chinese names. */
  readonly nameRank: Uint32Array;
}

/** From the cells of the table `site`, column by column, in the order of its rows. Slow for many: orders the names. */
export function siteTableOf(count: number, column: (name: string) => ArrayLike<Cell>): SiteTable {
  const texts = (name: string): (string | null)[] =>
    Array.from(column(name), (cell) => (cell === null ? null : String(cell)));
  const filled = (name: string): string[] => texts(name).map((text) => text ?? '');
  const numbers = (name: string): Float64Array =>
    Float64Array.from(column(name), (cell) => (cell === null ? NaN : Number(cell)));
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

/** Numeric columns of one round in the same row order; NaN = not known. */
export const roundColumns = [
  'pop_total',
  'hh_total',
  'pop_registered',
  'pop_lifted',
  'pop_sync',
  'labourers',
  'employed',
  'employed_stable',
  'willing_unemployed',
  'hh_labour',
  'hh_labour_stable',
  'hh_labour_known',
  'hh_no_labour',
  'hh_menu_covered',
  'willing_hh',
] as const;
export type RoundColumn = (typeof roundColumns)[number];

export interface RoundTable {
  readonly round: string;
  readonly asOf: readonly (string | null)[];
  readonly values: Readonly<Record<RoundColumn, Float64Array>>;
  /** True where any of the columns above was suppressed before export. */
  readonly masked: Readonly<Partial<Record<RoundColumn, Uint8Array>>>;
}

export interface Region {
  readonly adcode: string;
  readonly nameZh: string;
  readonly nameEn: string | null;
  readonly level: string;
  readonly parent: string | null;
  readonly lon: number;
  readonly lat: number;
}

export interface Workshop {
  readonly id: string;
  readonly nameZh: string;
  readonly nameEn: string | null;
  readonly county: string;
  readonly lon: number;
  readonly lat: number;
  /** Effective status in the round. */
  readonly status: string;
  readonly kind: string | null;
  readonly acceptedOn: string | null;
}

/** A declared relation between a workshop and a site. */
export interface WorkshopTie {
  readonly workshop: string;
  readonly site: string;
  readonly postsAllocated: number | null;
  readonly walkMinutes: number | null;
  readonly measuredOn: string | null;
}
