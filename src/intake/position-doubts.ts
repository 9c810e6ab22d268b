// Plausibility of positions: sites outside their county, workshops shifted together by a wrong datum. Never blocks.
import { bearing, booleanPointInPolygon, distance } from '@turf/turf';
import type { Database } from '../query/port.ts';
import type { Outline, Outlines } from './boundary.ts';
import type { FaultCollector } from './fault.ts';
import { faultOf } from './fault.ts';
import type { Headers } from './row-assertions.ts';

/** A site whose position lies outside the outline of its county, where that outline is known. */
export async function doubtSitesOutside(
  database: Database,
  headers: Headers,
  outlines: Outlines | null,
  faults: FaultCollector,
): Promise<void> {
  if (outlines === null || !headers.get('site')?.includes('lon')) return;
  const byCounty = new Map(outlines.features.map((outline) => [outline.properties.adcode, outline]));
  const rows = await database.query({
    text: 'SELECT rowid + 2 AS "row", site_id, county_adcode, lon, lat FROM site WHERE lon IS NOT NULL ORDER BY rowid',
    values: [],
  });
  const [row, id, county] = [rows.column('row'), rows.column('site_id'), rows.column('county_adcode')];
  const [lon, lat] = [rows.numbers('lon'), rows.numbers('lat')];
  for (let at = 0; at < rows.rowCount; at += 1) {
    const outline = byCounty.get(String(county[at]));
    if (outline === undefined || isInside([lon[at] ?? 0, lat[at] ?? 0], outline)) continue;
    const value = `${String(id[at])} (${lon[at]}, ${lat[at]})`;
    faults.add(
      faultOf('outside_county', { file: 'site.csv', row: Number(row[at]), column: 'lon, lat', value }),
    );
  }
}

function isInside(position: [number, number], outline: Outline): boolean {
  return booleanPointInPolygon(position, outline);
}

/** The way from a site to a workshop tied to it. */
export interface Displacement {
  readonly metres: number;
  /** Degrees from north, clockwise. */
  readonly bearing: number;
}

/** Counties whose located workshops all lie 300–600 m from their sites in one direction. */
export async function doubtShiftedWorkshops(
  database: Database,
  headers: Headers,
  faults: FaultCollector,
): Promise<void> {
  const located = (table: 'site' | 'workshop') => headers.get(table)?.includes('lon') === true;
  if (!located('site') || !located('workshop') || !headers.has('workshop_site')) return;
  const rows = await database.query({
    text: `SELECT w.county_adcode AS county, s.lon AS site_lon, s.lat AS site_lat, w.lon AS lon, w.lat AS lat
      FROM workshop_site AS tie JOIN site AS s USING (site_id) JOIN workshop AS w USING (workshop_id)
      WHERE s.lon IS NOT NULL AND w.lon IS NOT NULL ORDER BY county, workshop_id, site_id`,
    values: [],
  });
  const siteLon = rows.numbers('site_lon');
  const siteLat = rows.numbers('site_lat');
  const lon = rows.numbers('lon');
  const lat = rows.numbers('lat');
  const byCounty = new Map<string, Displacement[]>();
  rows.column('county').forEach((county, at) => {
    const from = [siteLon[at] ?? 0, siteLat[at] ?? 0];
    const to = [lon[at] ?? 0, lat[at] ?? 0];
    const way = { metres: distance(from, to, { units: 'meters' }), bearing: bearing(from, to) };
    const ways = byCounty.get(String(county));
    if (ways === undefined) byCounty.set(String(county), [way]);
    else ways.push(way);
  });
  for (const [county, ways] of byCounty) {
    if (!areShiftedTogether(ways)) continue;
    faults.add(faultOf('shifted_together', { file: 'workshop.csv', column: 'lon, lat', value: county }));
  }
}

const fewest = 3;
/** Length of the mean unit vector: 1 where all point the same way, about 0 where they scatter. */
const agreement = 0.9;

export function areShiftedTogether(ways: readonly Displacement[]): boolean {
  if (ways.length < fewest) return false;
  if (ways.some(({ metres }) => metres < 300 || metres > 600)) return false;
  const radians = ways.map((way) => (way.bearing * Math.PI) / 180);
  const east = radians.reduce((sum, angle) => sum + Math.sin(angle), 0) / ways.length;
  const north = radians.reduce((sum, angle) => sum + Math.cos(angle), 0) / ways.length;
  return Math.hypot(east, north) >= agreement;
}
