// Where to go when a gate is closed: the nearest other sites, by travel time.
import type { Position, TravelTimes } from './types.ts';

export interface Spare extends Position {
  readonly site: string;
}

/** Nearest by straight line that are asked for travel times; with a road network the nearest are among them. */
const candidates = 24;

/** Square of the distance on a flat map at that latitude: only for comparing. */
function flatSquare(from: Position, to: Position): number {
  const east = (to.lon - from.lon) * Math.cos((from.lat * Math.PI) / 180);
  return east * east + (to.lat - from.lat) ** 2;
}

interface Ranked<T> {
  readonly value: T;
  readonly key: number;
}

/** The `count` with the least key, in that order; those that come first win ties. */
function least<T>(values: readonly T[], keyOf: (value: T) => number, count: number): T[] {
  const best: Ranked<T>[] = [];
  for (const value of values) {
    const key = keyOf(value);
    if (best.length === count && key >= (best[count - 1]?.key ?? Infinity)) continue;
    const at = best.findIndex((one) => one.key > key);
    best.splice(at < 0 ? best.length : at, 0, { value, key });
    best.length = Math.min(best.length, count);
  }
  return best.map(({ value }) => value);
}

/** Ids, nearest first; `others` ascending by site. Sites that no way leads to are none. */
export function sparesNear(
  stop: Position,
  others: readonly Spare[],
  count: number,
  times: TravelTimes,
): string[] {
  if (count <= 0) return [];
  const near = least(others, (other) => flatSquare(stop, other), Math.max(candidates, count));
  const { minutes } = times([stop, ...near]);
  const reachable = near.map((spare, index) => ({ site: spare.site, way: minutes[index + 1] ?? Infinity }));
  return least(
    reachable.filter(({ way }) => way < Infinity),
    ({ way }) => way,
    count,
  ).map(({ site }) => site);
}
