// Straight-line distance between two positions. Pure.

/** Mean radius in metres, the same as in the verdicts. */
const earthRadius = 6_371_008.8;

export interface Position {
  /** WGS-84 degrees; NaN = not located. */
  readonly lon: number;
  readonly lat: number;
}

const radians = (degrees: number): number => (degrees * Math.PI) / 180;

/** Metres along the great circle; null where one position is not known. */
export function straightMetres(from: Position, to: Position): number | null {
  const half = (low: number, high: number): number => Math.sin(radians(high - low) / 2) ** 2;
  const across = Math.cos(radians(from.lat)) * Math.cos(radians(to.lat)) * half(from.lon, to.lon);
  const metres = 2 * earthRadius * Math.asin(Math.min(1, Math.sqrt(half(from.lat, to.lat) + across)));
  return Number.isNaN(metres) ? null : metres;
}

/** 84 → "84 m", 2310 → "2.3 km". */
export function distanceText(metres: number): string {
  return metres < 1000 ? `${Math.round(metres)} m` : `${(metres / 1000).toFixed(1)} km`;
}
