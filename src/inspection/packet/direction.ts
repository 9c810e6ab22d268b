// The direction from one place to another, one of eight.
import { directions, type Direction } from './types.ts';

export interface Position {
  /** WGS-84 degrees. */
  readonly lon: number;
  readonly lat: number;
}

const radians = (degrees: number): number => (degrees * Math.PI) / 180;

/** In which direction `to` lies, seen from `from`; null where both are one place. */
export function directionOf(from: Position, to: Position): Direction | null {
  if (from.lon === to.lon && from.lat === to.lat) return null;
  const [start, end, turn] = [radians(from.lat), radians(to.lat), radians(to.lon - from.lon)];
  const east = Math.sin(turn) * Math.cos(end);
  const north = Math.cos(start) * Math.sin(end) - Math.sin(start) * Math.cos(end) * Math.cos(turn);
  const eighths = Math.round((Math.atan2(east, north) / (2 * Math.PI)) * directions.length);
  return directions[(eighths + directions.length) % directions.length] ?? null;
}
