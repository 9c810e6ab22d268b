// The rows to draw as binary attributes, large circles below small ones. Pure.
import { radiusOf } from './symbol-size.ts';
import type { SiteColours } from './site-colours.ts';

export interface SitePositions {
  readonly lon: Float64Array;
  readonly lat: Float64Array;
}

/** Located rows from the largest circle to the smallest; computed once a population. */
export function rowsBySize(sites: SitePositions, population: Float64Array | null): Uint32Array {
  const size = new Float64Array(sites.lon.length);
  const located: number[] = [];
  for (let row = 0; row < sites.lon.length; row += 1) {
    if (Number.isNaN(sites.lon[row]) || Number.isNaN(sites.lat[row])) continue;
    size[row] = radiusOf(population?.[row] ?? NaN);
    located.push(row);
  }
  return Uint32Array.from(located).sort((a, b) => (size[b] ?? 0) - (size[a] ?? 0) || a - b);
}

/** `order` without the rows that are not in `visible`. */
export function visibleInOrder(order: Uint32Array, visible: Uint32Array, count: number): Uint32Array {
  const shown = new Uint8Array(count);
  for (const row of visible) shown[row] = 1;
  return order.filter((row) => shown[row] === 1);
}

/** Symbol number of the shader for a site whose population is not known. */
const openRing = 7;

export interface SiteAttributes {
  readonly length: number;
  /** lon, lat a site */
  readonly positions: Float64Array;
  readonly radii: Float32Array;
  readonly fill: Uint8ClampedArray;
  readonly line: Uint8ClampedArray;
  /** symbol number, length of the cross as a share of the radius */
  readonly symbols: Float32Array;
}

export function siteAttributes(
  rows: Uint32Array,
  sites: SitePositions,
  population: Float64Array | null,
  colours: Omit<SiteColours, 'legend'>,
): SiteAttributes {
  const positions = new Float64Array(rows.length * 2);
  const radii = new Float32Array(rows.length);
  const fill = new Uint8ClampedArray(rows.length * 4);
  const line = new Uint8ClampedArray(rows.length * 4);
  const symbols = new Float32Array(rows.length * 2);
  rows.forEach((row, index) => {
    const people = population?.[row] ?? NaN;
    const outline = colours.outline[row] ?? 0;
    positions[index * 2] = sites.lon[row] ?? NaN;
    positions[index * 2 + 1] = sites.lat[row] ?? NaN;
    radii[index] = radiusOf(people);
    fill.set(colours.fill.subarray(row * 4, row * 4 + 4), index * 4);
    line.set(colours.line.subarray(row * 4, row * 4 + 4), index * 4);
    symbols[index * 2] = Number.isNaN(people) && outline === 0 ? openRing : outline;
    symbols[index * 2 + 1] = (colours.cross[row] ?? 0) / 255;
  });
  return { length: rows.length, positions, radii, fill, line, symbols };
}
