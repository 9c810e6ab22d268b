import { expect, it } from 'vitest';
import { boundsOfCounties, boundsOfSites } from './bounds.ts';
import { mercatorPoints, mercatorX, mercatorY, pickRow, rowsFromMiddle } from './pick.ts';

const sites = { lon: Float64Array.of(111, 111, 111.5), lat: Float64Array.of(35, 35, 35) };
const points = mercatorPoints(sites);
/** Drawing order: row 0 large below row 1, then row 2. */
const rows = Uint32Array.of(0, 1, 2);
const radius = (row: number): number => [20, 5, 5][row] ?? 0;
const worldSize = 512 * 2 ** 9;
const at = (lon: number, east = 0): { x: number; y: number } => ({
  x: mercatorX(lon) + east / worldSize,
  y: mercatorY(35),
});

it('maps the equator and the date line to the edges of the world', () => {
  expect(mercatorX(-180)).toBe(0);
  expect(mercatorY(0)).toBeCloseTo(0.5);
});

it('takes the symbol on top, then what shows around it', () => {
  expect(pickRow(points, rows, at(111), worldSize, radius)).toBe(1);
  expect(pickRow(points, rows, at(111, 12), worldSize, radius)).toBe(0);
});

it('reaches a few pixels beyond a symbol and no further', () => {
  expect(pickRow(points, rows, at(111.5, 8), worldSize, radius)).toBe(2);
  expect(pickRow(points, rows, at(111.5, 12), worldSize, radius)).toBeNull();
});

it('does not pick what is filtered out', () => {
  expect(pickRow(points, Uint32Array.of(2), at(111), worldSize, radius)).toBeNull();
});

it('walks from the middle outwards over what is in view', () => {
  expect(rowsFromMiddle(points, rows, at(111.4), () => true)).toEqual([2, 0, 1]);
  expect(rowsFromMiddle(points, rows, at(111.4), (row) => row !== 0)).toEqual([2, 1]);
});

it('bounds the located sites, or nothing', () => {
  const some = { lon: Float64Array.of(NaN, 110, 112), lat: Float64Array.of(NaN, 35, 34) };
  expect(boundsOfSites(some, Uint32Array.of(0, 1, 2))).toEqual([110, 34, 112, 35]);
  expect(boundsOfSites(some, Uint32Array.of(0))).toBeNull();
});

it('bounds chosen counties', () => {
  const square = (adcode: string, west: number) =>
    ({
      type: 'Feature',
      properties: { adcode },
      geometry: {
        type: 'Polygon',
        coordinates: [
          [
            [west, 30],
            [west + 1, 30],
            [west + 1, 31],
            [west, 30],
          ],
        ],
      },
    }) as const;
  const boundary = { type: 'FeatureCollection' as const, features: [square('a', 100), square('b', 110)] };
  const counties = boundary as unknown as Parameters<typeof boundsOfCounties>[0];
  expect(boundsOfCounties(counties)).toEqual([100, 30, 111, 31]);
  expect(boundsOfCounties(counties, new Set(['b']))).toEqual([110, 30, 111, 31]);
});
