// A rate as a bar with what the open sites could change as a hatched stretch; hidden or unknown rates say so and draw no bar.
import './safety-charts.css';
import { type ReactNode, useId } from 'react';

export interface CoverageBarProps {
  /** Says the same in words. */
  readonly name: string;
  /** 0 to 1 and above; null: nothing to draw. */
  readonly rate: number | null;
  readonly lower: number | null;
  readonly upper: number | null;
  readonly state: 'known' | 'unknown' | 'suppressed';
}

const percentOf = (share: number): string => `${Math.min(Math.max(share, 0), 1) * 100}%`;

export function CoverageBar({ name, rate, lower, upper, state }: CoverageBarProps): ReactNode {
  const id = useId();
  const bounds = lower !== null && upper !== null && upper > lower ? { lower, upper } : null;
  return (
    <svg
      className={`coverage-bar coverage-bar--${state}`}
      role="img"
      aria-label={name}
      width="100%"
      height="12"
    >
      <defs>
        <pattern
          id={`${id}open`}
          width="5"
          height="5"
          patternUnits="userSpaceOnUse"
          patternTransform="rotate(45)"
        >
          <rect width="5" height="5" className="coverage-bar__open-ground" />
          <rect width="2" height="5" className="coverage-bar__open-line" />
        </pattern>
        <pattern id={`${id}hidden`} width="4" height="4" patternUnits="userSpaceOnUse">
          <rect width="4" height="4" className="coverage-bar__hidden-ground" />
          <circle cx="2" cy="2" r="1.1" className="coverage-bar__hidden-dot" />
        </pattern>
      </defs>
      <rect width="100%" height="12" className="coverage-bar__empty" />
      {state === 'suppressed' && <rect width="100%" height="12" fill={`url(#${id}hidden)`} />}
      {state === 'unknown' && <rect width="100%" height="12" fill={`url(#${id}open)`} />}
      {rate !== null && <rect width={percentOf(rate)} height="12" className="coverage-bar__rate" />}
      {bounds !== null && (
        <rect
          x={percentOf(bounds.lower)}
          width={percentOf(Math.min(bounds.upper, 1) - Math.min(bounds.lower, 1))}
          y="8"
          height="4"
          fill={`url(#${id}open)`}
        />
      )}
    </svg>
  );
}
