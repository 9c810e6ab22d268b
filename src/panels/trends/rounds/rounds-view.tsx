// The rounds view: every requirement over all rounds, the employment rates, and what changed since another round.
import { type ReactNode, useMemo, useState } from 'react';
import { Button } from '../../../components/button.tsx';
import { Choice } from '../../../components/choice.tsx';
import { PatternKey } from '../../../charts/verdict-patterns.tsx';
import { phaseSpans, type PhaseSpan } from '../../../state/derive/phases.ts';
import { useAtlas, useWords } from '../../atlas-context.tsx';
import { useLook, useSwitch } from '../../use-look.ts';
import { ChangesPanel, sinceText } from './changes-panel.tsx';
import { RateTrends } from './rate-trends.tsx';
import { SeriesProgress } from './series-progress.tsx';
import { TrendCard } from './trend-card.tsx';
import { TrendTable } from './trend-table.tsx';
import {
  byTheme,
  inOrder,
  type Trend,
  trendOrders,
  useComparison,
  useSeries,
  useTrends,
} from './use-trends.ts';
import '../trend-part.css';
import './rounds.css';

const verdictParts = ['pass', 'unknown', 'suppressed', 'fail'] as const;

function Key({ spans }: { readonly spans: readonly PhaseSpan[] }): ReactNode {
  const words = useWords();
  return (
    <ul className="trend-key" aria-label={words.t('trends.key')}>
      {verdictParts.map((part) => (
        <li key={part}>
          <PatternKey part={part} /> {words.t(`review.verdict.${part}`)}
        </li>
      ))}
      {spans.length > 1 && (
        <li>
          <span className="trend-key__stage" aria-hidden="true" /> {words.t('trends.key.stage')}
          {spans.map(({ title }) => words.pick(title)).join(' | ')}
        </li>
      )}
    </ul>
  );
}

function Cards(props: {
  readonly trends: readonly Trend[];
  readonly stages: readonly number[];
  readonly chosen: string | null;
  readonly onChoose: (requirement: string) => void;
}): ReactNode {
  const words = useWords();
  const rounds = useAtlas((atlas) => atlas.rounds);
  const round = useAtlas((atlas) => atlas.round);
  const comparison = useComparison();
  return (
    <ul className="trend-cards">
      {props.trends.map((trend) => (
        <TrendCard
          key={trend.requirement.id}
          words={words}
          trend={trend}
          marked={round === null ? -1 : rounds.indexOf(round)}
          stages={props.stages}
          since={comparison === null ? null : sinceText(words, comparison)}
          chosen={trend.requirement.id === props.chosen}
          onChoose={props.onChoose}
        />
      ))}
    </ul>
  );
}

export function RoundsView(): ReactNode {
  const words = useWords();
  useSeries();
  const trends = useTrends();
  const rounds = useAtlas((atlas) => atlas.rounds);
  const phases = useAtlas((atlas) => atlas.pack?.phases);
  const [order, setOrder] = useLook('trends.order', trendOrders);
  const [asTable, setAsTable] = useSwitch('trends.table');
  const [chosen, setChosen] = useState<string | null>(null);
  const spans = useMemo(() => phaseSpans(phases ?? [], rounds), [phases, rounds]);
  const stages = useMemo(() => spans.slice(1).map(({ first }) => first), [spans]);
  const stageRounds = useMemo(() => stages.map((first) => rounds[first] ?? ''), [stages, rounds]);
  const groups = order === 'document' ? byTheme(trends) : [[null, inOrder(trends, order)] as const];
  return (
    <div className="rounds" data-testid="rounds">
      <div className="rounds__main">
        <div className="rounds__tools">
          <SeriesProgress />
          <Choice
            label={words.t('trends.order')}
            value={order}
            options={trendOrders.map((id) => ({ id, label: words.t(`trends.order.${id}`) }))}
            onChoose={setOrder}
          />
          <Button
            aria-pressed={asTable}
            data-testid="as-table"
            onPress={() => {
              setAsTable(!asTable);
            }}
          >
            {words.t('trends.asTable')}
          </Button>
        </div>
        <Key spans={spans} />
        {trends.length === 0 && <p className="muted">{words.t('trends.empty')}</p>}
        {groups.map(([theme, own]) => {
          const title = theme === null ? words.t('trends.requirements') : words.t(`review.theme.${theme}`);
          return (
            <section key={title} aria-label={title}>
              <h2 className="rounds__theme">{title}</h2>
              {asTable ? (
                <TrendTable title={title} trends={own} onChoose={setChosen} />
              ) : (
                <Cards trends={own} stages={stages} chosen={chosen} onChoose={setChosen} />
              )}
            </section>
          );
        })}
        <section aria-label={words.t('trends.rates')}>
          <h2 className="rounds__theme">{words.t('trends.rates')}</h2>
          <RateTrends asTable={asTable} stages={stageRounds} />
        </section>
      </div>
      <ChangesPanel trends={inOrder(trends, order)} chosen={chosen} onChoose={setChosen} />
    </div>
  );
}
