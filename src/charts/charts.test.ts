import { describe, expect, it } from 'vitest';
import { axisFloor, drawnRates, type RatePoint, shortRound } from './rate-points.ts';
import { withKnownBounds } from './rate-band.tsx';
import { columnsOf } from './small-multiple.tsx';
import { sharesInOrder } from './share-bar.tsx';

const point = (change: Partial<RatePoint>): RatePoint => ({
  round: '2025-06-30',
  rate: 0.94,
  lower: 0.94,
  upper: 0.94,
  suppressed: false,
  ...change,
});

describe('a rate over the rounds', () => {
  it('closes the band where all is known', () => {
    expect(drawnRates([point({})])[0]).toMatchObject({ rate: 94, band: [94, 94], open: false });
  });
  it('shows the unknown as a band, not as a gap', () => {
    const [drawn] = drawnRates([point({ rate: null, lower: 0.6, upper: 0.9 })]);
    expect(drawn).toMatchObject({ rate: null, band: [60, 90], open: true });
  });
  it('spans the whole axis where nothing is known', () => {
    const [drawn] = drawnRates([point({ rate: null, lower: null, upper: null })]);
    expect(drawn?.band).toEqual([0, 100]);
  });
  it('gives away nothing of a hidden round', () => {
    const [drawn] = drawnRates([point({ suppressed: true })]);
    expect(drawn).toMatchObject({ rate: null, band: null, suppressed: true, open: false });
  });
  it('starts the axis below everything drawn', () => {
    expect(axisFloor(drawnRates([point({}), point({ lower: 0.62 })]))).toBe(60);
    expect(axisFloor(drawnRates([point({ lower: 0.6 })]))).toBe(50);
    expect(axisFloor(drawnRates([point({ lower: null, upper: null, rate: null })]))).toBe(0);
    expect(axisFloor([])).toBe(80);
  });
  it('names a round by year and month', () => {
    expect(shortRound('2025-06-30')).toBe('25-06');
  });
});

describe('the bar of shares', () => {
  it('lays parts end to end and fills the bar', () => {
    const parts = sharesInOrder({ pass: 1, fail: 2, unknown: 0, suppressed: 1 });
    expect(parts.map(({ part, from, width }) => [part, from, width])).toEqual([
      ['pass', 0, 25],
      ['fail', 25, 50],
      ['suppressed', 75, 25],
    ]);
  });
  it('is empty where nothing is judged', () => {
    expect(sharesInOrder({ pass: 0, fail: 0, unknown: 0, suppressed: 0 })).toEqual([]);
  });
});

describe('a rate as a band', () => {
  it('has no band where the bounds are not known, and one of no width where all is known', () => {
    const [open, closed, bounded] = withKnownBounds([
      point({ lower: null, upper: null }),
      point({}),
      point({ lower: 0.5 }),
    ]);
    expect(open).toMatchObject({ rate: 94, band: null });
    expect(closed?.band).toEqual([94, 94]);
    expect(bounded?.band).toEqual([50, 94]);
  });
});

describe('a small multiple', () => {
  it('stacks what is met below what is open below what is not met, to the full height', () => {
    const columns = columnsOf([{ pass: 1, fail: 1, unknown: 2, suppressed: 0 }]);
    expect(columns.map(({ part, y, high }) => [part, y, high])).toEqual([
      ['pass', 40.5, 13.5],
      ['unknown', 13.5, 27],
      ['fail', 0, 13.5],
    ]);
  });
  it('leaves out rounds that are not judged and rounds without subjects', () => {
    const none = { pass: 0, fail: 0, unknown: 0, suppressed: 0 };
    expect(columnsOf([null, none, { ...none, pass: 3 }]).map(({ x }) => x)).toEqual([176.5]);
  });
});
