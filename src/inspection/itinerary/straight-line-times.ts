// Travel times without a road network: great circle × detour ÷ speed. A model, and every reader is told so.
import type { ItineraryParameters, Position, TravelTimes } from './types.ts';

/** Mean radius of the earth, metres; the sphere that the rules of straight-line distances name. */
const earthRadiusM = 6_371_008.8;

const radians = Math.PI / 180;

/** Metres on the sphere; NaN where a place has no position. */
export function greatCircleM(from: Position, to: Position): number {
  const [south, east] = [(to.lat - from.lat) * radians, (to.lon - from.lon) * radians];
  const chord =
    Math.sin(south / 2) ** 2 +
    Math.cos(from.lat * radians) * Math.cos(to.lat * radians) * Math.sin(east / 2) ** 2;
  return 2 * earthRadiusM * Math.asin(Math.min(1, Math.sqrt(chord)));
}

/** Whole minutes, rounded up, so that the times of a day add up exactly; Infinity where a place has no position. */
export function straightLineTimes({
  speedKmh,
  detour,
}: Pick<ItineraryParameters, 'speedKmh' | 'detour'>): TravelTimes {
  const minutesPerM = (detour * 60) / (speedKmh * 1000);
  return (places) => {
    const size = places.length;
    const minutes = new Float64Array(size * size);
    places.forEach((from, row) => {
      places.forEach((to, column) => {
        const way = row === column ? 0 : Math.ceil(greatCircleM(from, to) * minutesPerM);
        minutes[row * size + column] = Number.isNaN(way) ? Infinity : way;
      });
    });
    return { size, minutes, basis: 'modelled' };
  };
}
