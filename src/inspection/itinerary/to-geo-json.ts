// Days as GeoJSON (RFC 7946, WGS-84): points of start, stops and spares, a line for each day. Readable by anyone.
import { type RouteFile, type RouteStop, routesOf, sparePlaces } from './route-places.ts';
import type { Position } from './types.ts';

interface Feature {
  readonly type: 'Feature';
  readonly geometry:
    | { readonly type: 'Point'; readonly coordinates: readonly [number, number] }
    | { readonly type: 'LineString'; readonly coordinates: readonly (readonly [number, number])[] };
  readonly properties: Readonly<Record<string, string | number | boolean | readonly string[]>>;
}

/** Degrees to about 0.1 m. */
function at({ lon, lat }: Position): [number, number] {
  return [Number(lon.toFixed(6)), Number(lat.toFixed(6))];
}

function pointOf(place: Position, properties: Feature['properties']): Feature {
  return { type: 'Feature', geometry: { type: 'Point', coordinates: at(place) }, properties };
}

function stopPoints(day: number, stops: readonly RouteStop[], marks: Feature['properties']): Feature[] {
  return stops.map(({ stop, place }, index) =>
    pointOf(place, { kind: 'stop', day: day + 1, order: index + 1, name: place.name, ...stop, ...marks }),
  );
}

function line(
  { itinerary }: RouteFile,
  day: number,
  stops: readonly RouteStop[],
  marks: Feature['properties'],
): Feature {
  const { start } = itinerary.parameters;
  const way = [start, ...stops.map(({ place }) => place), start];
  const { travelMinutes = 0, totalMinutes = 0 } = itinerary.days[day] ?? {};
  return {
    type: 'Feature',
    geometry: { type: 'LineString', coordinates: way.map(at) },
    properties: { kind: 'day', day: day + 1, travelMinutes, totalMinutes, ...marks },
  };
}

/** Days without a stop have no line. Minutes are whole and count from the start of the day. */
export function toGeoJson(file: RouteFile): string {
  const { itinerary, words, synthetic } = file;
  const marks = { modelled: itinerary.basis === 'modelled', synthetic };
  const { start } = itinerary.parameters;
  const features = [
    pointOf(start, { kind: 'start', name: start.name === '' ? words.start : start.name, ...marks }),
    ...routesOf(file).flatMap((stops, day) =>
      stops.length === 0 ? [] : [line(file, day, stops, marks), ...stopPoints(day, stops, marks)],
    ),
    ...sparePlaces(file).map(([site, place]) =>
      pointOf(place, { kind: 'spare', site, name: place.name, ...marks }),
    ),
  ];
  const { title, notes } = words;
  return `${JSON.stringify({ type: 'FeatureCollection', name: title, notes, features }, null, 1)}\n`;
}
