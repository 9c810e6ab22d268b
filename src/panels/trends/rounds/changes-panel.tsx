// What changed since another round: the last one, the same quarter a year ago, or any that is chosen.
import type { ReactNode } from 'react';
import { Button } from '../../../components/button.tsx';
import { Choice } from '../../../components/choice.tsx';
import type { Words } from '../../../language/language.ts';
import { type Comparison, yearBefore } from '../../../state/derive/earlier-rounds.ts';
import { useAtlas, useCommands, useWords } from '../../atlas-context.tsx';
import { CsvButton } from '../../csv-button.tsx';
import { ChangeList } from './change-list.tsx';
import { ChangeOverview } from './change-overview.tsx';
import { changeSheet } from './change-sheet.ts';
import { changeText } from './trend-text.ts';
import { useChangeReading } from './use-changes.ts';
import { type Trend, useComparison } from './use-trends.ts';

/** "环比", "同比" or "自 2023-06-30". */
export function sinceText(words: Words, { kind, from }: Comparison): string {
  return kind === 'since' ? words.t('trends.since', { round: from }) : words.t(`trends.since.${kind}`);
}

function SinceChoice({ comparison }: { readonly comparison: Comparison }): ReactNode {
  const words = useWords();
  const commands = useCommands();
  const rounds = useAtlas((atlas) => atlas.rounds);
  const earlier = rounds.filter((round) => round < comparison.to).toReversed();
  const year = yearBefore(comparison.to);
  return (
    <div className="since" role="group" aria-label={words.t('trends.since.name')}>
      <Button
        aria-pressed={comparison.kind === 'last'}
        onPress={() => {
          commands.setTrends({ since: null });
        }}
      >
        {words.t('trends.since.last')}
      </Button>
      <Button
        aria-pressed={comparison.kind === 'year'}
        isDisabled={!earlier.includes(year)}
        onPress={() => {
          commands.setTrends({ since: year });
        }}
      >
        {words.t('trends.since.year')}
      </Button>
      <Choice
        label={words.t('trends.since.label')}
        value={comparison.from}
        options={earlier.map((round) => ({ id: round, label: round }))}
        onChoose={(round) => {
          commands.setTrends({ since: round === earlier[0] ? null : round });
        }}
      />
    </div>
  );
}

function ChosenRequirement(props: { readonly trend: Trend; readonly onLeave: () => void }): ReactNode {
  const { trend, onLeave } = props;
  const words = useWords();
  const reading = useChangeReading();
  return (
    <>
      <div className="changes__chosen">
        <Button onPress={onLeave}>{words.t('trends.changes.all')}</Button>
        <h3>
          {trend.requirement.id} {words.pick(trend.requirement.title)}
        </h3>
      </div>
      <p className="muted">{changeText(words, trend.now, trend.earlier)}</p>
      {reading === null ? (
        <p className="muted">{words.t('trends.change.waiting')}</p>
      ) : (
        <ChangeList reading={reading} requirement={trend.requirement} />
      )}
    </>
  );
}

function ChangesSheet({ trends }: { readonly trends: readonly Trend[] }): ReactNode {
  const words = useWords();
  const regions = useAtlas((atlas) => atlas.regions);
  const reading = useChangeReading();
  if (reading === null) return null;
  const requirements = trends.map(({ requirement }) => requirement);
  return <CsvButton name="changes" sheet={() => changeSheet(words, regions, reading, requirements)} />;
}

export function ChangesPanel(props: {
  readonly trends: readonly Trend[];
  readonly chosen: string | null;
  readonly onChoose: (requirement: string | null) => void;
}): ReactNode {
  const { trends, chosen, onChoose } = props;
  const words = useWords();
  const comparison = useComparison();
  const trend = trends.find(({ requirement }) => requirement.id === chosen) ?? null;
  return (
    <section className="changes" aria-label={words.t('trends.changes')} data-testid="changes">
      <h2>{words.t('trends.changes')}</h2>
      {comparison === null ? (
        <p className="muted">{words.t('trends.changes.first')}</p>
      ) : (
        <>
          <p className="muted">{words.t('trends.between', { from: comparison.from, to: comparison.to })}</p>
          <div className="changes__tools">
            <SinceChoice comparison={comparison} />
            <ChangesSheet trends={trend === null ? trends : [trend]} />
          </div>
          {trend === null ? (
            <ChangeOverview trends={trends} onChoose={onChoose} />
          ) : (
            <ChosenRequirement
              trend={trend}
              onLeave={() => {
                onChoose(null);
              }}
            />
          )}
        </>
      )}
    </section>
  );
}
