import { describe, expect, it } from 'vitest';
import type { LoadProgress } from '../state/ports.ts';
import { progressMeter } from './progress.ts';

function meter() {
  const told: LoadProgress[] = [];
  const clock = { now: 0 };
  const sizes = new Map([
    ['site.parquet', 100],
    ['team.parquet', 50],
  ]);
  return {
    told,
    clock,
    ...progressMeter(
      sizes,
      (progress) => told.push(progress),
      80,
      () => clock.now,
    ),
  };
}

describe('progress', () => {
  it('sums the bytes of all files and never goes back or beyond', () => {
    const { told, clock, received } = meter();
    received('site.parquet', 40);
    clock.now = 100;
    received('team.parquet', 70);
    clock.now = 200;
    received('site.parquet', 10);
    expect(told.map((p) => p.loadedBytes)).toEqual([40, 90, 90]);
    expect(told.at(-1)).toMatchObject({ stage: 'fetch', file: 'site.parquet', totalBytes: 150 });
  });

  it('speaks rarely within a stage and at once on a new one', () => {
    const { told, clock, received, stage } = meter();
    received('site.parquet', 10);
    clock.now = 20;
    received('site.parquet', 20);
    stage('verify', 'site.parquet');
    expect(told.map((p) => [p.stage, p.loadedBytes])).toEqual([
      ['fetch', 10],
      ['verify', 20],
    ]);
  });
});
