// From rural to urban assistance as states of households. Who declined is neither missing nor a failure.
import type { ReactNode } from 'react';
import { PipelineBars } from '../../../charts/pipeline-bars.tsx';
import { pipeline, pipelineStages } from '../../../state/derive/coverage.ts';
import type { SafetyTable } from '../../../state/safety-table.ts';
import { useWords } from '../../atlas-context.tsx';
import { dateText, leftOutText, stateOf, stateText, sumText } from './safety-text.ts';

export function PipelinePart(props: { readonly table: SafetyTable; readonly rows: Uint32Array }): ReactNode {
  const { table, rows } = props;
  const words = useWords();
  const found = pipeline(table, rows);
  const left = leftOutText(words, found);
  const base = found.sums === null ? null : found.sums.dibao_eligible - found.sums.dibao_declined;
  return (
    <div data-testid="pipeline" data-state={stateOf(found)}>
      <PipelineBars
        name={words.t('households.pipeline')}
        bars={pipelineStages.map((stage) => ({
          id: stage,
          label: words.t(`households.stage.${stage}`),
          text:
            found.sums === null
              ? sumText(words, found, stage)
              : words.t('households.count', { count: sumText(words, found, stage) }),
          value: found.sums?.[stage] ?? null,
          apart: stage === 'dibao_declined',
        }))}
      />
      <p className="households__line">
        {found.rate === null || base === null || found.sums === null
          ? `${words.t('households.transferred')} ${found.sums === null ? stateText(words, stateOf(found)) : words.t('review.rate.zero')}`
          : words.t('households.transferredRate', {
              rate: words.percent(found.rate),
              part: words.number(found.sums.dibao_transferred),
              base: words.number(base),
              declined: words.number(found.sums.dibao_declined),
            })}
      </p>
      <p className="trend-part__note">
        {[left, dateText(words, found)].filter((text) => text !== '').join(' · ')}
      </p>
    </div>
  );
}
