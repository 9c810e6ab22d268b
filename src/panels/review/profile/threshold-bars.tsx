// The thresholds that bind a site, its figure drawn beside each.
import type { ReactNode } from 'react';
import { VerdictCell } from '../../../components/verdict-cell.tsx';
import { type RoundColumn, roundColumns } from '../../../state/site-table.ts';
import { useAtlas, useWords } from '../../atlas-context.tsx';
import { type Threshold, thresholdsOf } from './thresholds.ts';

function isRoundColumn(name: string): name is RoundColumn {
  return (roundColumns as readonly string[]).includes(name);
}

function ThresholdBar({ threshold }: { readonly threshold: Threshold }): ReactNode {
  const words = useWords();
  const { requirement, parameter, limit, figure, verdict } = threshold;
  const whole = Math.max(limit, figure ?? 0) * 1.25;
  const share = (value: number): string => `${(value / whole) * 100}%`;
  const figureText = figure === null ? words.t('review.unknownValue') : words.number(figure);
  return (
    <li className="threshold" title={`${words.pick(requirement.title)} · ${words.pick(parameter.title)}`}>
      <span className="threshold__name">
        {requirement.id} {words.pick(requirement.short)}
      </span>
      <svg className="threshold__bar" aria-hidden="true" width="100%" height="14">
        <rect className="threshold__track" y="4" width="100%" height="6" rx="3" />
        {figure !== null && (
          <rect className="threshold__figure" y="4" width={share(figure)} height="6" rx="3" />
        )}
        <rect className="threshold__limit" x={share(limit)} width="2" height="14" />
      </svg>
      <span className="threshold__text">
        <strong>{figureText}</strong> / {words.number(limit)}
      </span>
      <VerdictCell words={words} state={verdict} />
    </li>
  );
}

export function Thresholds({ row }: { readonly row: number }): ReactNode {
  const words = useWords();
  const pack = useAtlas((atlas) => atlas.pack);
  const table = useAtlas((atlas) => atlas.roundTable);
  const findings = useAtlas((atlas) => atlas.profile?.findings);
  if (pack === null || findings === undefined) return null;
  const figureOf = (column: string): number | null => {
    const value = isRoundColumn(column) ? (table?.values[column][row] ?? NaN) : NaN;
    return Number.isNaN(value) ? null : value;
  };
  const thresholds = thresholdsOf(pack, findings, figureOf);
  if (thresholds.length === 0) return null;
  return (
    <section>
      <h3 className="profile__section">{words.t('review.profile.thresholds')}</h3>
      <ul>
        {thresholds.map((threshold) => (
          <ThresholdBar key={threshold.requirement.id} threshold={threshold} />
        ))}
      </ul>
    </section>
  );
}
