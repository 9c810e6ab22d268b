// The parts of n as one bar: met, not met, unknown, suppressed. A picture of numbers that stand in words beside it.
import type { ReactNode } from 'react';
import type { Tally } from '../../../compliance/finding.ts';

const parts = ['pass', 'fail', 'unknown', 'suppressed'] as const;

export function ResultBar({ tally }: { readonly tally: Tally }): ReactNode {
  if (tally.n === 0) return null;
  return (
    <div className="result-bar" aria-hidden="true">
      {parts.map((part) =>
        tally[part] === 0 ? null : (
          <span key={part} className={`result-bar__${part}`} style={{ flexGrow: tally[part] }} />
        ),
      )}
    </div>
  );
}
