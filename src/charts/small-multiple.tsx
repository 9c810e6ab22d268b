// One requirement over all rounds, small: met from below, unknown hatched and hidden dotted in between, not met above.
// The hatched and dotted part is what the share may still become. Its caller says the same in words.
import './charts.css';
import { type ReactNode, useId } from 'react';
import { HiddenPattern, NotMetPattern, UnknownPattern } from './verdict-patterns.tsx';

export interface SmallCount {
  readonly pass: number;
  readonly fail: number;
  readonly unknown: number;
  readonly suppressed: number;
}

export interface SmallMultipleProps {
  /** The sentence for those who listen. */
  readonly name: string;
  /** Oldest first; null: not judged yet. */
  readonly points: readonly (SmallCount | null)[];
  /** Position of the round on screen; -1 where there is none. */
  readonly marked: number;
  /** Positions of the first round of each stage but the first. */
  readonly stages: readonly number[];
}

const [width, height, foot] = [264, 54, 6];
const stack = ['pass', 'unknown', 'suppressed', 'fail'] as const;
type Part = (typeof stack)[number];

export interface Column {
  readonly part: Part;
  readonly x: number;
  readonly y: number;
  readonly wide: number;
  readonly high: number;
}

/** The rectangles of the chart in units of its own box; nothing where a round has no subjects. */
export function columnsOf(points: readonly (SmallCount | null)[]): Column[] {
  const step = width / Math.max(1, points.length);
  return points.flatMap((point, index) => {
    const n = point === null ? 0 : stack.reduce((sum, part) => sum + point[part], 0);
    if (point === null || n === 0) return [];
    let below = 0;
    return stack.flatMap((part): Column[] => {
      if (point[part] === 0) return [];
      const high = (point[part] / n) * height;
      below += high;
      return [{ part, x: index * step + 0.5, y: height - below, wide: Math.max(1, step - 1), high }];
    });
  });
}

function pathOf(columns: readonly Column[], part: Part): string {
  return columns
    .filter((column) => column.part === part)
    .map(
      ({ x, y, wide, high }) =>
        `M${x.toFixed(1)} ${y.toFixed(1)}h${wide.toFixed(1)}v${high.toFixed(1)}h${(-wide).toFixed(1)}z`,
    )
    .join('');
}

export function SmallMultiple({ name, points, marked, stages }: SmallMultipleProps): ReactNode {
  const id = useId();
  const columns = columnsOf(points);
  const step = width / Math.max(1, points.length);
  const fills: Readonly<Record<Part, string>> = {
    pass: 'var(--verdict-pass-mark)',
    unknown: `url(#${id}unknown)`,
    suppressed: `url(#${id}suppressed)`,
    fail: `url(#${id}fail)`,
  };
  return (
    <svg className="small-multiple" role="img" aria-label={name} viewBox={`0 0 ${width} ${height + foot}`}>
      <defs>
        <UnknownPattern id={`${id}unknown`} />
        <HiddenPattern id={`${id}suppressed`} />
        <NotMetPattern id={`${id}fail`} />
      </defs>
      <rect width={width} height={height} className="small-multiple__ground" />
      {stack.map((part) => (
        <path key={part} d={pathOf(columns, part)} fill={fills[part]} />
      ))}
      {stages.map((first) => (
        <path key={first} d={`M${first * step} 0v${height}`} className="small-multiple__stage" />
      ))}
      {marked >= 0 && (
        <path
          d={`M${marked * step} ${height + foot}l${step / 2} ${1 - foot}l${step / 2} ${foot - 1}z`}
          className="small-multiple__round"
        />
      )}
    </svg>
  );
}
