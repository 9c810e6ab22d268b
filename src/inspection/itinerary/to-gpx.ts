// Days as GPX 1.1: a route for each day, a waypoint for each stop and spare. Readable by anyone who gets the file.
import { type NamedPlace, type RouteFile, type RouteStop, routesOf, sparePlaces } from './route-places.ts';
import type { Position } from './types.ts';

/** Characters that XML 1.0 cannot hold, and halves of pairs. */
const outsideXml = /[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu;

const entities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&apos;',
};

function text(value: string): string {
  return value.replace(outsideXml, '\uFFFD').replace(/[&<>"']/g, (mark) => entities[mark] ?? '');
}

function element(name: string, value: string): string {
  return value === '' ? '' : `<${name}>${text(value)}</${name}>`;
}

/** Degrees to about 0.1 m. */
function degrees(value: number): string {
  return value.toFixed(6);
}

function point(tag: 'wpt' | 'rtept', place: Position, name: string, description = '', type = ''): string {
  const inner = element('name', name) + element('desc', description) + element('type', type);
  return `<${tag} lat="${degrees(place.lat)}" lon="${degrees(place.lon)}">${inner}</${tag}>`;
}

function waypoint({ words }: RouteFile, day: number, index: number, { stop, place }: RouteStop): string {
  const name = `${String(day + 1)}-${String(index + 1)} ${place.name}`;
  return point('wpt', place, name, words.stop(stop), words.day(day));
}

function route({ itinerary, words }: RouteFile, day: number, stops: readonly RouteStop[]): string {
  const { start } = itinerary.parameters;
  const home = point('rtept', start, start.name === '' ? words.start : start.name);
  const between = stops.map(({ place }) => point('rtept', place, place.name));
  const number = `<number>${String(day + 1)}</number>`;
  return `<rte>${element('name', words.day(day))}${number}${[home, ...between, home].join('')}</rte>`;
}

function spare({ words }: RouteFile, place: NamedPlace): string {
  return point('wpt', place, place.name, words.spare, words.spare);
}

/** Days without a stop have no route. */
export function toGpx(file: RouteFile): string {
  const { words } = file;
  const routes = routesOf(file);
  const notes = [...words.notes].join('\n');
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    '<gpx version="1.1" creator="Anzhi Atlas" xmlns="http://www.topografix.com/GPX/1/1">',
    `<metadata>${element('name', words.title)}${element('desc', notes)}</metadata>`,
    ...routes.flatMap((stops, day) => stops.map((stop, index) => waypoint(file, day, index, stop))),
    ...sparePlaces(file).map(([, place]) => spare(file, place)),
    ...routes.flatMap((stops, day) => (stops.length === 0 ? [] : [route(file, day, stops)])),
    '</gpx>',
    '',
  ].join('\n');
}
