// Great-circle distance on the sphere that the rules name (radius 6,371,008.8 m, turf's own).
import { distance } from '@turf/turf';

export interface Place {
  /** WGS-84 degrees; NaN = no position. */
  readonly lon: number;
  readonly lat: number;
}

/** Metres; NaN where one place has no position. A straight line is never longer than the way on foot. */
export function straightLineM(from: Place, to: Place): number {
  if (Number.isNaN(from.lon + from.lat + to.lon + to.lat)) return NaN;
  return distance([from.lon, from.lat], [to.lon, to.lat], { units: 'meters' });
}
