// One rate over the rounds as drawings in a square of 100 by 100: the line, broken where nothing was known, and the band. Pure.
import type { LinesBlock } from '../../../briefing/document.ts';

type Line = LinesBlock['lines'][number];
type Point = Line['points'][number];

export interface DrawnLine {
  readonly line: string;
  readonly band: string;
  readonly dots: readonly { readonly x: number; readonly y: number }[];
}

/** Lower edge that all lines share, a ratio: a tenth below everything that is drawn, never under 0. */
export function floorOf(lines: readonly Line[]): number {
  const lows = lines.flatMap(({ points }) => points.flatMap(({ rate, lower }) => [rate ?? 1, lower ?? 1]));
  return Math.max(0, Math.floor(Math.min(0.9, ...lows) * 10 - 0.1) / 10);
}

/** Upper edge: 1, or a tenth above what is higher. */
export function topOf(lines: readonly Line[]): number {
  const highs = lines.flatMap(({ points }) => points.flatMap(({ rate, upper }) => [rate ?? 0, upper ?? 0]));
  return Math.max(1, Math.ceil(Math.max(0, ...highs) * 10) / 10);
}

/** Stretches of neighbouring rounds of which `has` holds. */
function stretches(points: readonly Point[], has: (point: Point) => boolean): number[][] {
  const found: number[][] = [];
  points.forEach((point, index) => {
    if (!has(point)) return;
    const last = found.at(-1);
    if (last !== undefined && last.at(-1) === index - 1) last.push(index);
    else found.push([index]);
  });
  return found;
}

export function drawLine({ points }: Line, floor: number, top: number): DrawnLine {
  const step = points.length < 2 ? 0 : 100 / (points.length - 1);
  const x = (index: number): number => (points.length < 2 ? 50 : index * step);
  const y = (ratio: number): number => 100 - ((ratio - floor) / (top - floor)) * 100;
  const path = (pairs: readonly (readonly [number, number])[]): string =>
    pairs
      .map(([across, down], at) => `${at === 0 ? 'M' : 'L'}${across.toFixed(2)} ${down.toFixed(2)}`)
      .join('');
  const known = stretches(points, ({ rate }) => rate !== null);
  const bounded = stretches(points, ({ lower, upper }) => lower !== null && upper !== null && upper > lower);
  const outline = (indexes: readonly number[]): string => {
    const upper = indexes.map((index) => [x(index), y(points[index]?.upper ?? 0)] as const);
    const lower = indexes.map((index) => [x(index), y(points[index]?.lower ?? 0)] as const);
    return `${path([...upper, ...lower.toReversed()])}Z`;
  };
  return {
    line: known.map((part) => path(part.map((index) => [x(index), y(points[index]?.rate ?? 0)]))).join(''),
    band: bounded.map(outline).join(''),
    dots: known.flat().map((index) => ({ x: x(index), y: y(points[index]?.rate ?? 0) })),
  };
}
