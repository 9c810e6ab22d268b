// An employment rate over the rounds: the known rate as a line, the unknown as range bars instead of gaps, hidden as 隐.
import './charts.css';
import { type ReactNode, useMemo } from 'react';
import {
  Bar,
  type BarShapeProps,
  CartesianGrid,
  ComposedChart,
  Line,
  ReferenceDot,
  ResponsiveContainer,
  XAxis,
  YAxis,
} from 'recharts';
import type { Words } from '../language/language.ts';
import { axisFloor, type DrawnRate, drawnRates, type RatePoint, shortRound } from './rate-points.ts';

export interface RateHistoryProps {
  readonly words: Words;
  /** Names the rate and its base. */
  readonly title: string;
  readonly points: readonly RatePoint[];
  /** CSS pixels. */
  readonly height?: number;
}

export function RateHistory({ words, title, points, height = 132 }: RateHistoryProps): ReactNode {
  const rates = useMemo(() => drawnRates(points), [points]);
  if (rates.length === 0) return <p className="rate-history__empty">{words.t('chart.noData')}</p>;
  return (
    <figure className="rate-history">
      <figcaption>
        <span>{title}</span>
        <span className="rate-history__key">
          <BandKey /> {words.t('chart.bounds')}
        </span>
      </figcaption>
      <div className="rate-history__frame" role="img" aria-label={summary(words, title, rates)}>
        <ResponsiveContainer width="100%" height={height} initialDimension={{ width: 320, height }}>
          <Chart words={words} rates={rates} />
        </ResponsiveContainer>
      </div>
    </figure>
  );
}

interface ChartProps {
  readonly words: Words;
  readonly rates: readonly DrawnRate[];
  readonly width?: number;
  readonly height?: number;
}

function Chart({ words, rates, ...size }: ChartProps): ReactNode {
  const floor = axisFloor(rates);
  const middle = (floor + 100) / 2;
  return (
    <ComposedChart
      {...size}
      data={[...rates]}
      margin={{ top: 8, right: 10, bottom: 0, left: 0 }}
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
        ticks={[floor, middle, 100]}
        width={34}
        tickLine={false}
        axisLine={false}
      />
      <Bar dataKey="band" isAnimationActive={false} shape={Band} />
      <Line
        dataKey="rate"
        stroke="var(--accent)"
        strokeWidth={1.6}
        dot={{ r: 2.4, fill: 'var(--accent)', strokeWidth: 0 }}
        isAnimationActive={false}
        connectNulls={false}
      />
      {rates
        .filter(({ suppressed }) => suppressed)
        .map(({ round }) => (
          <ReferenceDot
            key={round}
            x={round}
            y={middle}
            r={0}
            label={{ value: words.t('chart.suppressedMark'), className: 'rate-history__hidden' }}
          />
        ))}
    </ComposedChart>
  );
}

/** A hatched range bar where something is unknown; nothing where the bounds meet. */
function Band({ x, y, width, height }: BarShapeProps): ReactNode {
  if (Math.abs(height) < 0.5) return <g />;
  const wide = Math.min(width, 14);
  const left = x + (width - wide) / 2;
  const top = Math.min(y, y + height);
  const tall = Math.abs(height);
  return (
    <g stroke="var(--verdict-unknown-mark)" strokeWidth="1.2">
      <rect x={left} y={top} width={wide} height={tall} fill="var(--verdict-unknown-ground)" stroke="none" />
      <path d={`M${left} ${top}h${wide}M${left} ${top + tall}h${wide}`} />
      <path d={`M${left + wide / 2} ${top}v${tall}`} strokeDasharray="2 2" />
    </g>
  );
}

function BandKey(): ReactNode {
  return (
    <svg width="14" height="14" aria-hidden="true">
      <Band {...({ x: 1, y: 1, width: 12, height: 12 } as BarShapeProps)} />
    </svg>
  );
}

function summary(words: Words, title: string, rates: readonly DrawnRate[]): string {
  const last = rates[rates.length - 1];
  return words.t('chart.rateSummary', {
    title,
    first: rates[0]?.round ?? '',
    last: last?.round ?? '',
    count: rates.length,
    latest: latest(words, last),
    unknown: rates.filter(({ open }) => open).length,
    suppressed: rates.filter(({ suppressed }) => suppressed).length,
  });
}

function latest(words: Words, last: DrawnRate | undefined): string {
  if (last === undefined || last.band === null) return words.t('chart.suppressedMark');
  if (last.rate !== null && !last.open) return words.percent(last.rate / 100);
  if (last.band[0] === 0 && last.band[1] === 100) return words.t('chart.latestUnknown');
  const [lower, upper] = last.band;
  return words.t('chart.latestBounds', {
    lower: words.percent(lower / 100),
    upper: words.percent(upper / 100),
  });
}
