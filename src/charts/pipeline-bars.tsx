// The states of a transfer side by side, each against the eligible. Declined stands apart and takes no colour of failure.
import './safety-charts.css';
import type { ReactNode } from 'react';

export interface PipelineBar {
  readonly id: string;
  readonly label: string;
  /** In words, with its unit. */
  readonly text: string;
  /** Null: nothing to draw (the text says why). */
  readonly value: number | null;
  readonly apart: boolean;
}

export function PipelineBars(props: {
  readonly name: string;
  readonly bars: readonly PipelineBar[];
}): ReactNode {
  const { name, bars } = props;
  const most = Math.max(1, ...bars.map(({ value }) => value ?? 0));
  return (
    <ol className="pipeline-bars" aria-label={name}>
      {bars.map(({ id, label, text, value, apart }) => (
        <li key={id} data-stage={id} data-apart={apart}>
          <span className="pipeline-bars__label">{label}</span>
          <span className="pipeline-bars__track" aria-hidden="true">
            {value === null ? (
              <span className="pipeline-bars__hidden" />
            ) : (
              <span className="pipeline-bars__bar" style={{ width: `${(value / most) * 100}%` }} />
            )}
          </span>
          <span className="pipeline-bars__text">{text}</span>
        </li>
      ))}
    </ol>
  );
}
