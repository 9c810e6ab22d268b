// The smallest box around sites or counties, in degrees. Pure; the map is fitted to it.
import type { Position } from 'geojson';
import type { Boundary } from '../state/ports.ts';

/** west, south, east, north in degrees */
export type Bounds = readonly [number, number, number, number];

const nothing: Bounds = [Infinity, Infinity, -Infinity, -Infinity];

function including(box: Bounds, lon: number, lat: number): Bounds {
  return [Math.min(box[0], lon), Math.min(box[1], lat), Math.max(box[2], lon), Math.max(box[3], lat)];
}

const orNull = (box: Bounds): Bounds | null => (box[0] > box[2] ? null : box);

/** null where none of the rows is located. */
export function boundsOfSites(
  sites: { readonly lon: Float64Array; readonly lat: Float64Array },
  rows: Uint32Array,
): Bounds | null {
  let [west, south, east, north] = nothing;
  for (const row of rows) {
    const lon = sites.lon[row] ?? NaN;
    const lat = sites.lat[row] ?? NaN;
    if (Number.isNaN(lon) || Number.isNaN(lat)) continue;
    west = Math.min(west, lon);
    south = Math.min(south, lat);
    east = Math.max(east, lon);
    north = Math.max(north, lat);
  }
  return orNull([west, south, east, north]);
}

/** Box of all counties, or of those named. */
export function boundsOfCounties(boundary: Boundary, adcodes?: ReadonlySet<string>): Bounds | null {
  let box = nothing;
  for (const { geometry, properties } of boundary.features) {
    if (adcodes !== undefined && !adcodes.has(properties.adcode)) continue;
    const polygons = geometry.type === 'Polygon' ? [geometry.coordinates] : geometry.coordinates;
    for (const ring of polygons) box = includingRing(box, ring[0] ?? []);
  }
  return orNull(box);
}

function includingRing(start: Bounds, ring: readonly Position[]): Bounds {
  let box = start;
  for (const [lon, lat] of ring) if (lon !== undefined && lat !== undefined) box = including(box, lon, lat);
  return box;
}
