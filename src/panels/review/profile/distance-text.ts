// A distance as people read it. Pure.

/** Metres: 84 → "84 m", 2310 → "2.3 km". */
export function distanceText(metres: number): string {
  return metres < 1000 ? `${Math.round(metres)} m` : `${(metres / 1000).toFixed(1)} km`;
}
