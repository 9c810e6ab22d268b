import { describe, expect, it } from 'vitest';
import { drawLine, floorOf, topOf } from './line-path.ts';

const point = (rate: number | null, lower = rate, upper = rate) => ({ rate, lower, upper });
const line = (...points: ReturnType<typeof point>[]) => ({ id: 'household' as const, label: '', points });

describe('a rate over the rounds', () => {
  it('breaks where nothing was known', () => {
    const { line: path, dots } = drawLine(line(point(0.5), point(0.6), point(null), point(0.8)), 0, 1);
    expect(path.match(/M/g)).toHaveLength(2);
    expect(dots).toHaveLength(3);
    expect(dots[0]).toEqual({ x: 0, y: 50 });
  });

  it('has a band only where the bounds differ', () => {
    expect(drawLine(line(point(0.5), point(0.6)), 0, 1).band).toBe('');
    expect(drawLine(line(point(0.5, 0.4, 0.6), point(0.6, 0.5, 0.7)), 0, 1).band).toBe(
      'M0.00 40.00L100.00 30.00L100.00 50.00L0.00 60.00Z',
    );
  });

  it('shares one scale that holds everything drawn', () => {
    const lines = [line(point(0.93, 0.9, 0.94)), line(point(0.55, 0.5, 0.6))];
    expect([floorOf(lines), topOf(lines)]).toEqual([0.4, 1]);
    expect(floorOf([line(point(null))])).toBe(0.8);
    expect(topOf([line(point(1.12))])).toBe(1.2);
  });
});
