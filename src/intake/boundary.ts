// boundary.geojson → outlines in WGS-84 with five decimals (about a metre). Checks shape and adcode of each feature.
import type { Feature, FeatureCollection, MultiPolygon, Polygon } from 'geojson';
import { toWgs84 } from './datum.ts';
import type { Datum } from './datum.ts';
import type { FaultCollector } from './fault.ts';
import type { Hint } from './fault.ts';
import { faultOf } from './fault.ts';

export const boundaryFile = 'boundary.geojson';

export type Outline = Feature<Polygon | MultiPolygon, { readonly adcode: string }>;
export type Outlines = FeatureCollection<Polygon | MultiPolygon, { readonly adcode: string }>;

/** The outlines; null where there are none or the file as a whole is wrong. A fault's row is the feature, from 1. */
export function readBoundary(
  text: string,
  datum: Datum,
  known: ReadonlySet<string>,
  faults: FaultCollector,
): Outlines | null {
  const features = featuresOf(text, faults);
  if (features === null) return null;
  const seen = new Map<string, number>();
  const outlines: Outline[] = [];
  features.forEach((feature, index) => {
    const row = index + 1;
    const adcode = adcodeOf(feature);
    const fault = (column: string, value: string | null, hint: Hint) =>
      faults.add(faultOf('boundary_shape', { file: boundaryFile, row, column, value, hint }));
    if (adcode === null || !/^([0-9]{6}|[0-9]{9})$/.test(adcode)) {
      fault('adcode', adcode, { zh: '6 或 9 位数字', en: '6 or 9 digits' });
      return;
    }
    if (!known.has(adcode)) {
      faults.add(
        faultOf('reference', {
          file: boundaryFile,
          row,
          column: 'adcode',
          value: adcode,
          hint: 'region.csv',
        }),
      );
    }
    const first = seen.get(adcode);
    if (first !== undefined) {
      const place = { file: boundaryFile, row, column: 'adcode', value: adcode, otherRow: first };
      faults.add(faultOf('duplicate', { ...place, hint: String(first) }));
    }
    seen.set(adcode, first ?? row);
    const geometry = geometryOf(feature, datum);
    if (geometry === null) {
      fault('geometry', adcode, {
        zh: 'Polygon 或 MultiPolygon，环闭合且不少于 4 点，单位为度',
        en: 'a Polygon or MultiPolygon of closed rings with at least 4 positions in degrees',
      });
    } else outlines.push({ type: 'Feature', properties: { adcode }, geometry });
  });
  return { type: 'FeatureCollection', features: outlines };
}

/** One feature a line, so that two versions can be compared. */
export function boundaryText(outlines: Outlines): string {
  const lines = outlines.features.map((feature) => JSON.stringify(feature));
  return `{"type":"FeatureCollection","features":[\n${lines.join(',\n')}\n]}\n`;
}

function featuresOf(text: string, faults: FaultCollector): readonly unknown[] | null {
  let json: unknown;
  try {
    json = JSON.parse(text.replace(/^\uFEFF/u, ''));
  } catch (error) {
    const hint = error instanceof Error ? error.message : 'JSON';
    faults.add(faultOf('file_unreadable', { file: boundaryFile, hint }));
    return null;
  }
  const features = field(json, 'features');
  if (field(json, 'type') === 'FeatureCollection' && Array.isArray(features)) return features as unknown[];
  faults.add(faultOf('boundary_shape', { file: boundaryFile, column: 'type', hint: 'FeatureCollection' }));
  return null;
}

function adcodeOf(feature: unknown): string | null {
  const adcode = field(field(feature, 'properties'), 'adcode');
  return typeof adcode === 'string' || typeof adcode === 'number' ? String(adcode) : null;
}

function geometryOf(feature: unknown, datum: Datum): Polygon | MultiPolygon | null {
  const geometry = field(feature, 'geometry');
  const type = field(geometry, 'type');
  const coordinates = field(geometry, 'coordinates');
  if (type === 'Polygon') {
    const rings = ringsOf(coordinates, datum);
    return rings && { type, coordinates: rings };
  }
  if (type !== 'MultiPolygon' || !Array.isArray(coordinates) || coordinates.length === 0) return null;
  const parts: number[][][][] = [];
  for (const part of coordinates) {
    const rings = ringsOf(part, datum);
    if (rings === null) return null;
    parts.push(rings);
  }
  return { type, coordinates: parts };
}

function ringsOf(value: unknown, datum: Datum): number[][][] | null {
  if (!Array.isArray(value) || value.length === 0) return null;
  const rings = value.map((ring) => ringOf(ring, datum));
  return rings.every((ring) => ring !== null) ? rings : null;
}

function ringOf(value: unknown, datum: Datum): number[][] | null {
  if (!Array.isArray(value) || value.length < 4) return null;
  const ring: number[][] = [];
  for (const position of value) {
    const [lon, lat] = Array.isArray(position) ? (position as readonly unknown[]) : [];
    if (!isDegrees(lon, 180) || !isDegrees(lat, 90)) return null;
    const moved = toWgs84([lon, lat], datum).map((degrees) => Math.round(degrees * 1e5) / 1e5);
    const last = ring.at(-1);
    if (last === undefined || last[0] !== moved[0] || last[1] !== moved[1]) ring.push(moved);
  }
  const [first, last] = [ring[0], ring.at(-1)];
  const closed = first !== undefined && last !== undefined && first[0] === last[0] && first[1] === last[1];
  return closed && ring.length >= 4 ? ring : null;
}

function isDegrees(value: unknown, bound: number): value is number {
  return typeof value === 'number' && Number.isFinite(value) && Math.abs(value) <= bound;
}

function field(value: unknown, name: string): unknown {
  if (typeof value !== 'object' || value === null) return undefined;
  return (value as Readonly<Record<string, unknown>>)[name];
}
