// A rate over the rounds: the line is the rate of what is known, the band what it may be if the unknown is counted
// for or against. Stages of the plan lie behind. Its caller says the same in a table.
import './charts.css';
import { type ReactNode, useMemo } from 'react';
import {
  Area,
  CartesianGrid,
  ComposedChart,
  Line,
  ReferenceLine,
  ResponsiveContainer,
  XAxis,
  YAxis,
} from 'recharts';
import { axisFloor, type DrawnRate, drawnRates, type RatePoint, shortRound } from './rate-points.ts';

export interface RateBandProps {
  readonly title: string;
  /** The sentence for those who listen. */
  readonly name: string;
  readonly points: readonly RatePoint[];
  /** The round on screen. */
  readonly marked: string | null;
  /** First rounds of the stages but the first. */
  readonly stages: readonly string[];
}

/** Where the bounds are not known there is no band, which says nothing; a closed one would say that all is known. */
export function withKnownBounds(points: readonly RatePoint[]): DrawnRate[] {
  return drawnRates(points).map((rate, index) => {
    const { lower, upper } = points[index] ?? { lower: null, upper: null };
    return lower === null || upper === null ? { ...rate, band: null } : rate;
  });
}

const height = 150;

export function RateBand({ title, name, points, marked, stages }: RateBandProps): ReactNode {
  return (
    <figure className="rate-band">
      <figcaption>{title}</figcaption>
      <div role="img" aria-label={name}>
        <ResponsiveContainer width="100%" height={height} initialDimension={{ width: 320, height }}>
          <Chart points={points} marked={marked} stages={stages} />
        </ResponsiveContainer>
      </div>
    </figure>
  );
}

type ChartProps = Pick<RateBandProps, 'points' | 'marked' | 'stages'> & {
  readonly width?: number;
  readonly height?: number;
};

function Chart({ points, marked, stages, ...size }: ChartProps): ReactNode {
  const rates = useMemo(() => withKnownBounds(points), [points]);
  const floor = axisFloor(rates);
  return (
    <ComposedChart
      {...size}
      data={rates}
      margin={{ top: 6, right: 10, bottom: 0, left: 0 }}
      accessibilityLayer={false}
    >
      <CartesianGrid vertical={false} stroke="var(--hairline)" />
      <XAxis
        dataKey="round"
        tickFormatter={shortRound}
        tickLine={false}
        axisLine={{ stroke: 'var(--hairline)' }}
        minTickGap={14}
        interval="preserveStartEnd"
      />
      <YAxis
        domain={[floor, 100]}
        ticks={[floor, (floor + 100) / 2, 100]}
        width={34}
        tickLine={false}
        axisLine={false}
      />
      <Area
        dataKey="band"
        type="linear"
        stroke="var(--verdict-unknown-mark)"
        strokeDasharray="3 2"
        fill="var(--verdict-unknown-ground)"
        isAnimationActive={false}
        connectNulls={false}
      />
      <Line
        dataKey="rate"
        type="linear"
        stroke="var(--accent)"
        strokeWidth={1.6}
        dot={{ r: 1.8, fill: 'var(--accent)', strokeWidth: 0 }}
        isAnimationActive={false}
        connectNulls={false}
      />
      {stages.map((round) => (
        <ReferenceLine key={round} x={round} stroke="var(--ink)" strokeDasharray="3 2" />
      ))}
      {marked !== null && <ReferenceLine x={marked} stroke="var(--accent)" strokeWidth={2} />}
    </ComposedChart>
  );
}
