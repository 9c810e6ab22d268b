// Which symbol lies under the pointer, and which lie near: plain arithmetic on web-mercator, no reading back of pixels.

/** Web-mercator, 0–1, x to the east and y to the south. */
export interface MercatorPoints {
  readonly x: Float64Array;
  readonly y: Float64Array;
}

export function mercatorX(lon: number): number {
  return (lon + 180) / 360;
}
export function mercatorY(lat: number): number {
  return 0.5 - Math.log(Math.tan(Math.PI / 4 + (lat * Math.PI) / 360)) / (2 * Math.PI);
}

export function mercatorPoints(sites: {
  readonly lon: Float64Array;
  readonly lat: Float64Array;
}): MercatorPoints {
  return { x: sites.lon.map(mercatorX), y: sites.lat.map(mercatorY) };
}

/** Extra reach around a symbol in CSS pixels, for fingers and small circles. */
const reach = 4;

/**
 * The row drawn on top at a point, or null. `rows` is in drawing order; `worldSize` is the width of the whole
 * world in CSS pixels; `radius` gives the drawn radius of a row in CSS pixels.
 */
export function pickRow(
  points: MercatorPoints,
  rows: Uint32Array,
  at: { readonly x: number; readonly y: number },
  worldSize: number,
  radius: (row: number) => number,
): number | null {
  let near: number | null = null;
  let nearest = Infinity;
  for (let index = rows.length - 1; index >= 0; index -= 1) {
    const row = rows[index] ?? 0;
    const distance = distanceTo(points, row, at) * worldSize;
    const size = radius(row);
    if (distance <= size) return row;
    if (distance - size <= reach && distance - size < nearest) {
      near = row;
      nearest = distance - size;
    }
  }
  return near;
}

function distanceTo(
  points: MercatorPoints,
  row: number,
  at: { readonly x: number; readonly y: number },
): number {
  return Math.hypot((points.x[row] ?? NaN) - at.x, (points.y[row] ?? NaN) - at.y);
}

/** Rows whose centre lies in view, nearest to the middle first. */
export function rowsFromMiddle(
  points: MercatorPoints,
  rows: Uint32Array,
  middle: { readonly x: number; readonly y: number },
  inView: (row: number) => boolean,
): number[] {
  const found = Array.from(rows).filter(inView);
  const far = new Map(found.map((row) => [row, distanceTo(points, row, middle)]));
  return found.sort((a, b) => (far.get(a) ?? 0) - (far.get(b) ?? 0) || a - b);
}
