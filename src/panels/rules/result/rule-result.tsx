// The present result of a clause: computed for the pack in force, on demand for any other, clearly marked as a trial.
import type { ReactNode } from 'react';
import { Button } from '../../../components/button.tsx';
import { hiddenTogether } from '../../../compliance/measurement.ts';
import type { CatalogueEntry, Measure, Pack, ReferenceClause } from '../../../model/requirement.ts';
import { useAtlas, useWords } from '../../atlas-context.tsx';
import { useAnswer } from '../../use-answer.ts';
import type { PackReading } from '../use-pack-reading.ts';
import { CheckResult } from './check-result.tsx';
import { MeasureResult } from './measure-result.tsx';
import { PublishedFigures } from './published-figures.tsx';

interface RuleResultProps {
  readonly pack: Pack;
  readonly entry: CatalogueEntry;
  readonly reading: PackReading;
}

function Working(): ReactNode {
  const words = useWords();
  return (
    <p className="rule__note" role="status">
      {words.t('rules.result.working')}
    </p>
  );
}

/** The figures of one clause, asked for when it is open. */
function Figures({ pack, entry, reading }: RuleResultProps & { readonly entry: Measure | ReferenceClause }) {
  const words = useWords();
  const needed = entry.measured.length > 0;
  const answer = useAnswer(
    `${pack.id} ${entry.id}`,
    needed && reading.key !== null ? `${reading.key} ${entry.id}` : null,
    async (commands) => hiddenTogether(await commands.measurements(pack.id, [entry.id])),
  );
  return (
    <div className="dims" data-dimmed={answer.status === 'working' && answer.value !== null}>
      {entry.kind === 'reference' && <PublishedFigures entry={entry} measurements={answer.value} />}
      {answer.status === 'working' && answer.value === null && <Working />}
      {answer.status === 'failed' && (
        <p className="rule__note" role="alert">
          {words.t('rules.result.failed')}{' '}
          <Button onPress={answer.again}>{words.t('rules.result.again')}</Button>
        </p>
      )}
      {answer.value !== null && <MeasureResult entry={entry} measurements={answer.value} />}
    </div>
  );
}

function Judged({ entry, reading }: RuleResultProps): ReactNode {
  const words = useWords();
  if (entry.kind !== 'check') return null;
  if (reading.status === 'failed') {
    return (
      <p className="rule__note" role="alert">
        {words.t('rules.result.failed')}{' '}
        <Button onPress={reading.ask}>{words.t('rules.result.again')}</Button>
      </p>
    );
  }
  if (reading.findings === null) return <Working />;
  return (
    <div className="dims" data-dimmed={reading.status === 'working'}>
      <CheckResult requirement={entry} findings={reading.findings} />
    </div>
  );
}

function AskFirst({ reading }: { readonly reading: PackReading }): ReactNode {
  const words = useWords();
  return (
    <>
      <Button look="main" onPress={reading.ask} data-testid="rule-ask">
        {words.t(reading.trial ? 'rules.result.askTrial' : 'rules.result.ask')}
      </Button>
      <p className="rule__note">{words.t('rules.result.askNote')}</p>
    </>
  );
}

function ResultBody(props: RuleResultProps): ReactNode {
  const words = useWords();
  const { entry, reading } = props;
  if (entry.kind === 'not_computable') return null;
  if (reading.status === 'no_extract' && entry.kind !== 'reference') {
    return <p className="rule__note">{words.t('rules.result.noExtract')}</p>;
  }
  if (entry.kind === 'check') {
    return reading.status === 'not_asked' ? <AskFirst reading={reading} /> : <Judged {...props} />;
  }
  return (
    <>
      <Figures {...props} entry={entry} />
      {entry.measured.length > 0 && reading.status === 'not_asked' && <AskFirst reading={reading} />}
    </>
  );
}

export function RuleResult(props: RuleResultProps): ReactNode {
  const words = useWords();
  const round = useAtlas((atlas) => atlas.round);
  const { entry, reading } = props;
  if (entry.kind === 'not_computable') return null;
  const computed = reading.key !== null;
  const said = [
    ...(round === null ? [] : [words.t('rules.result.round', { round })]),
    words.t('rules.result.all'),
  ];
  return (
    <section className="rule__result" aria-labelledby="rule-result">
      <h3 id="rule-result">
        {words.t(entry.kind === 'check' ? 'rules.result' : 'rules.figures')}
        <span className="muted"> {said.join(' · ')}</span>
        {computed && reading.trial && (
          <strong className="rule__trial">{words.t('rules.result.trial')}</strong>
        )}
      </h3>
      <ResultBody {...props} />
    </section>
  );
}
