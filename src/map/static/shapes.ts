// Counties and rivers as paths of a drawing, without the points that nobody can see. Pure.
import type { FeatureCollection, Position } from 'geojson';
import type { Projection } from './projection.ts';

/** Points nearer than this to the one before, in units of the drawing, are left out. */
const nearest = 0.4;

export type Ring = readonly (readonly [x: number, y: number])[];

function drawnRing(ring: readonly Position[], projection: Projection): Ring {
  const drawn: (readonly [number, number])[] = [];
  let last: readonly [number, number] = [Infinity, Infinity];
  for (const [lon = NaN, lat = NaN] of ring) {
    const point = [projection.x(lon), projection.y(lat)] as const;
    if (Math.hypot(point[0] - last[0], point[1] - last[1]) < nearest) continue;
    drawn.push(point);
    last = point;
  }
  return drawn;
}

/** Rings of polygons, outer and inner; lines too. Other shapes are left out. */
export function ringsOf(feature: FeatureCollection['features'][number], projection: Projection): Ring[] {
  const { geometry } = feature;
  const rings: readonly (readonly Position[])[] =
    geometry.type === 'Polygon' || geometry.type === 'MultiLineString'
      ? geometry.coordinates
      : geometry.type === 'MultiPolygon'
        ? geometry.coordinates.flat()
        : geometry.type === 'LineString'
          ? [geometry.coordinates]
          : [];
  return rings.map((ring) => drawnRing(ring, projection)).filter((ring) => ring.length > 2);
}

export function pathOf(rings: readonly Ring[]): string {
  return rings
    .map((ring) => `M${ring.map(([x, y]) => `${x.toFixed(1)} ${y.toFixed(1)}`).join('L')}Z`)
    .join('');
}

/** Twice the area, with sign. */
function twiceArea(ring: Ring): number {
  return ring.reduce((sum, [x, y], at) => {
    const [nextX, nextY] = ring[(at + 1) % ring.length] ?? [x, y];
    return sum + x * nextY - nextX * y;
  }, 0);
}

export function largestRing(rings: readonly Ring[]): Ring | null {
  return rings.reduce<Ring | null>(
    (largest, ring) =>
      largest === null || Math.abs(twiceArea(ring)) > Math.abs(twiceArea(largest)) ? ring : largest,
    null,
  );
}

/** Centre of gravity of a ring. */
export function middleOf(ring: Ring): readonly [number, number] {
  const area = twiceArea(ring);
  let [sumX, sumY] = [0, 0];
  ring.forEach(([x, y], at) => {
    const [nextX, nextY] = ring[(at + 1) % ring.length] ?? [x, y];
    const part = x * nextY - nextX * y;
    sumX += (x + nextX) * part;
    sumY += (y + nextY) * part;
  });
  return area === 0 ? (ring[0] ?? [NaN, NaN]) : [sumX / (3 * area), sumY / (3 * area)];
}

export function isInside(ring: Ring, x: number, y: number): boolean {
  let inside = false;
  ring.forEach(([ax, ay], at) => {
    const [bx, by] = ring[(at + ring.length - 1) % ring.length] ?? [ax, ay];
    if (ay > y !== by > y && x < ((bx - ax) * (y - ay)) / (by - ay) + ax) inside = !inside;
  });
  return inside;
}
