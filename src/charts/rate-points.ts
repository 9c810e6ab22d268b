// One rate over the rounds as points to draw: known, bounded by the unknown, or hidden. Pure.

/** Ratios of 0–1; null = not known. */
export interface RatePoint {
  readonly round: string;
  /** Rate of the part that is known. */
  readonly rate: number | null;
  /** Rate if every unknown one failed, and if every unknown one passed. */
  readonly lower: number | null;
  readonly upper: number | null;
  readonly suppressed: boolean;
}

export interface DrawnRate {
  readonly round: string;
  /** Percent. */
  readonly rate: number | null;
  /** Percent, from and to; wholly unknown is 0 to 100. null where hidden. */
  readonly band: readonly [number, number] | null;
  readonly suppressed: boolean;
  /** Bounds that differ: something is unknown. */
  readonly open: boolean;
}

export function drawnRates(points: readonly RatePoint[]): DrawnRate[] {
  return points.map(({ round, rate, lower, upper, suppressed }) => {
    if (suppressed) return { round, rate: null, band: null, suppressed, open: false };
    const from = lower ?? rate ?? 0;
    const to = upper ?? rate ?? 1;
    return {
      round,
      rate: rate === null ? null : rate * 100,
      band: [from * 100, to * 100],
      suppressed,
      open: to > from,
    };
  });
}

/** Lowest percent of the axis: a multiple of 10 a little below everything drawn, so that small changes can be seen. */
export function axisFloor(rates: readonly DrawnRate[]): number {
  const lows = rates.flatMap(({ rate, band }) => [
    ...(rate === null ? [] : [rate]),
    ...(band === null ? [] : [band[0]]),
  ]);
  const lowest = Math.min(90, ...lows);
  return Math.max(0, Math.floor((lowest - 1) / 10) * 10);
}

/** 2025-06-30 → 25-06 */
export function shortRound(round: string): string {
  return round.slice(2, 7);
}
