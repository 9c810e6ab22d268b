import { expect, it } from 'vitest';
import { rowsBySize, siteAttributes, visibleInOrder } from './draw-order.ts';
import { plainColours } from './site-colours.ts';
import { drawnRadius, radiusOf, sizeScale, unknownRadius } from './symbol-size.ts';

const sites = { lon: Float64Array.of(111, NaN, 112, 113), lat: Float64Array.of(35, 35, 36, 37) };
const population = Float64Array.of(100, 5000, 900, NaN);

it('draws large circles first and leaves out sites that are not located', () => {
  expect([...rowsBySize(sites, population)]).toEqual([2, 3, 0]);
});

it('keeps the order of the rows that match', () => {
  expect([...visibleInOrder(rowsBySize(sites, population), Uint32Array.of(0, 1, 2), 4)]).toEqual([2, 0]);
});

it('packs attributes in drawing order, an open ring where the population is not known', () => {
  const packed = siteAttributes(Uint32Array.of(2, 3), sites, population, plainColours(4, 'light'));
  expect([...packed.positions]).toEqual([112, 36, 113, 37]);
  expect(packed.radii[1]).toBeCloseTo(unknownRadius);
  expect([...packed.symbols]).toEqual([0, 0, 7, 0]);
  expect(packed.fill).toHaveLength(8);
});

it('treats every site as of unknown size before the round is read', () => {
  expect([...rowsBySize(sites, null)]).toEqual([0, 2, 3]);
});

it('makes the area, not the radius, follow the population', () => {
  expect(radiusOf(4000) / radiusOf(1000)).toBeCloseTo(2);
  expect(radiusOf(0)).toBe(0);
  expect(drawnRadius(radiusOf(0), 1)).toBe(2);
});

it('shrinks symbols where many share the screen and lets them grow with the zoom', () => {
  expect(sizeScale(200, 0)).toBe(1);
  expect(sizeScale(35_000, 0)).toBeLessThan(0.5);
  expect(sizeScale(35_000, 4)).toBeGreaterThan(sizeScale(35_000, 0));
  expect(sizeScale(200, 12)).toBeLessThanOrEqual(1.8);
});
