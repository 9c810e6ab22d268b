// What lies below a place of the extract: counties, the townships of a county, the sites of a township. Pure.
import type { Atlas } from '../atlas-state.ts';

export type PlaceLevel = 'county' | 'township' | 'site';

export interface Place {
  readonly level: PlaceLevel;
  /** Adcode, or site id; of the sites without a township the adcode of their county. */
  readonly id: string;
  /** Rows of the site table that count at the round, ascending. */
  readonly rows: Uint32Array;
  /** Sites of a county whose township is not recorded. */
  readonly loose: boolean;
}

export type PlaceInput = Pick<Atlas, 'sites' | 'counted' | 'regions' | 'findings'>;

export function levelOf(regions: Atlas['regions'], place: string | null): 'all' | 'county' | 'township' {
  const level = regions.find(({ adcode }) => adcode === place)?.level;
  return level === 'county' || level === 'township' ? level : 'all';
}

/** Rows that count and lie in the place; null or anything above a county is the whole extract. */
export function rowsIn(input: PlaceInput, place: string | null): Uint32Array {
  const level = levelOf(input.regions, place);
  if (level === 'all' || input.sites === null) return input.counted;
  const codes = level === 'county' ? input.sites.county : input.sites.township;
  return input.counted.filter((row) => codes[row] === place);
}

/** The county of a place; null for the whole extract. */
export function countyOf(regions: Atlas['regions'], place: string | null): string | null {
  return place === null || levelOf(regions, place) === 'all' ? null : place.slice(0, 6);
}

/** Rows by what `keyOf` says of them, each list ascending. */
export function grouped(rows: Uint32Array, keyOf: (row: number) => string): Map<string, Uint32Array> {
  const lists = new Map<string, number[]>();
  for (const row of rows) {
    const key = keyOf(row);
    const list = lists.get(key);
    if (list === undefined) lists.set(key, [row]);
    else list.push(row);
  }
  return new Map([...lists].map(([key, list]) => [key, Uint32Array.from(list)]));
}

const noRows = new Uint32Array(0);

function counties(input: PlaceInput): Place[] {
  const bySite = grouped(input.counted, (row) => input.sites?.county[row] ?? '');
  const listed = input.regions.filter(({ level }) => level === 'county').map(({ adcode }) => adcode);
  return [...new Set([...listed, ...bySite.keys()])]
    .sort()
    .map((id) => ({ level: 'county', id, rows: bySite.get(id) ?? noRows, loose: false }));
}

/** Townships that have a site or a duty; sites without a township stand together at the end. */
function townships(input: PlaceInput, county: string): Place[] {
  const bySite = grouped(rowsIn(input, county), (row) => input.sites?.township[row] ?? '');
  const judged = (input.findings?.others ?? [])
    .filter((finding) => finding.subjectKind === 'township' && finding.county === county)
    .map(({ subjectId }) => subjectId);
  const known = [...new Set([...judged, ...bySite.keys()])].filter((id) => id !== '').sort();
  const loose = bySite.get('');
  return [
    ...known.map((id): Place => ({ level: 'township', id, rows: bySite.get(id) ?? noRows, loose: false })),
    ...(loose === undefined ? [] : [{ level: 'township' as const, id: county, rows: loose, loose: true }]),
  ];
}

export function siteAsPlace(input: PlaceInput, row: number): Place {
  return { level: 'site', id: input.sites?.id[row] ?? '', rows: Uint32Array.of(row), loose: false };
}

export function placesBelow(input: PlaceInput, place: string | null): Place[] {
  const level = levelOf(input.regions, place);
  if (level === 'all' || place === null) return counties(input);
  if (level === 'county') return townships(input, place);
  return [...rowsIn(input, place)].map((row) => siteAsPlace(input, row));
}
