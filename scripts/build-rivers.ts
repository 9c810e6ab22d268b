// Clips the rivers of OpenStreetMap (@geo-maps/earth-rivers-500m, ODbL) to the frame of each extract that has counties.
// Writes public/basemap/rivers.json; the page shows the attribution beside them. Run after build-samples.
import { bbox, bboxClip, polygon } from '@turf/turf';
import type { BBox, Feature, FeatureCollection, MultiPolygon, Polygon, Position } from 'geojson';
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));
const extracts = join(root, 'public', 'extracts');
const target = join(root, 'public', 'basemap', 'rivers.json');
/** Degrees around the counties: a border river is drawn whole, also where the map is wider than the counties. */
const margin = 0.4;
/** About a metre. */
const decimals = 5;

type Ring = readonly Position[];

function riverPolygons(): readonly (readonly Ring[])[] {
  const path = createRequire(import.meta.url).resolve('@geo-maps/earth-rivers-500m/map.geo.json');
  const { geometries } = JSON.parse(readFileSync(path, 'utf8')) as { geometries: readonly MultiPolygon[] };
  return geometries.flatMap(({ coordinates }) => coordinates);
}

function frameOf(boundary: FeatureCollection): BBox {
  const [west = 0, south = 0, east = 0, north = 0] = bbox(boundary);
  return [west - margin, south - margin, east + margin, north + margin];
}

function touches(rings: readonly Ring[], [west, south, east, north]: BBox): boolean {
  const outer = rings[0] ?? [];
  const lons = outer.map(([lon]) => lon ?? NaN);
  const lats = outer.map(([, lat]) => lat ?? NaN);
  return (
    Math.min(...lons) < (east ?? 0) &&
    Math.max(...lons) > west &&
    Math.min(...lats) < (north ?? 0) &&
    Math.max(...lats) > south
  );
}

function clip(rings: readonly Ring[], frame: BBox): Feature<Polygon | MultiPolygon>[] {
  const { geometry } = bboxClip(polygon(rings.map((ring) => [...ring])), frame);
  if (geometry.type !== 'Polygon' && geometry.type !== 'MultiPolygon') return [];
  if (geometry.coordinates.length === 0) return [];
  return [{ type: 'Feature', properties: {}, geometry }];
}

const round = (_key: string, value: unknown): unknown =>
  typeof value === 'number' ? Number(value.toFixed(decimals)) : value;

function frames(): BBox[] {
  const boundaries = readdirSync(extracts).map((id) => join(extracts, id, 'boundary.json'));
  return boundaries
    .filter((path) => existsSync(path))
    .sort()
    .map((path) => frameOf(JSON.parse(readFileSync(path, 'utf8')) as FeatureCollection));
}

/** Nothing is done where the file stands: the rivers do not change with the registers. */
function build(): void {
  if (existsSync(target)) return;
  const rivers = riverPolygons();
  const features = frames().flatMap((frame) =>
    rivers.filter((rings) => touches(rings, frame)).flatMap((rings) => clip(rings, frame)),
  );
  mkdirSync(dirname(target), { recursive: true });
  writeFileSync(target, `${JSON.stringify({ type: 'FeatureCollection', features }, round)}\n`);
  process.stderr.write(`rivers: ${features.length} shapes\n`);
}

build();
