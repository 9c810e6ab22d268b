// A thin bar of one figure: met, not met, unknown (hatched) and hidden (dotted), as shares of all that are judged.
import './charts.css';
import { type ReactNode, useId } from 'react';
import type { Words } from '../language/language.ts';
import { HiddenPattern, UnknownPattern } from './verdict-patterns.tsx';

export interface Shares {
  readonly pass: number;
  readonly fail: number;
  readonly unknown: number;
  readonly suppressed: number;
}

export interface ShareBarProps {
  readonly words: Words;
  readonly shares: Shares;
  /** CSS pixels; the width is that of the place it stands in. */
  readonly height?: number;
}

const parts = ['pass', 'fail', 'unknown', 'suppressed'] as const;
type Part = (typeof parts)[number];

/** Left edge and width of each part in hundredths of the bar; nothing where n is 0. */
export function sharesInOrder(shares: Shares): readonly { part: Part; from: number; width: number }[] {
  const n = parts.reduce((sum, part) => sum + shares[part], 0);
  let from = 0;
  return parts
    .filter((part) => n > 0 && shares[part] > 0)
    .map((part) => {
      const width = (shares[part] / n) * 100;
      from += width;
      return { part, from: from - width, width };
    });
}

export function ShareBar({ words, shares, height = 6 }: ShareBarProps): ReactNode {
  const id = useId();
  const n = parts.reduce((sum, part) => sum + shares[part], 0);
  const fill = (part: Part): string =>
    part === 'pass' || part === 'fail' ? `var(--verdict-${part}-mark)` : `url(#${id}${part})`;
  return (
    <svg
      className="share-bar"
      role="img"
      aria-label={words.t('chart.shareSummary', { n, ...shares })}
      width="100%"
      height={height}
    >
      <defs>
        <UnknownPattern id={`${id}unknown`} />
        <HiddenPattern id={`${id}suppressed`} />
      </defs>
      <rect width="100%" height={height} className="share-bar__empty" />
      {sharesInOrder(shares).map(({ part, from, width }) => (
        <rect key={part} x={`${from}%`} width={`${width}%`} height={height} fill={fill(part)} />
      ))}
    </svg>
  );
}
