// One requirement over the rounds as a card: the count first, then the doubt, the picture and what changed.
import { memo, type ReactNode } from 'react';
import { Button } from '../../../components/button.tsx';
import { SmallMultiple } from '../../../charts/small-multiple.tsx';
import type { Words } from '../../../language/language.ts';
import { countText, changeText, doubtText, trendSummary } from './trend-text.ts';
import type { Trend } from './use-trends.ts';

interface TrendCardProps {
  readonly words: Words;
  readonly trend: Trend;
  readonly marked: number;
  readonly stages: readonly number[];
  /** "环比", "同比" or "自 2023-06-30"; null where there is nothing to compare with. */
  readonly since: string | null;
  readonly chosen: boolean;
  readonly onChoose: (requirement: string) => void;
}

const CardTitle = memo(function Title(props: {
  readonly id: string;
  readonly title: string;
  readonly chosen: boolean;
  readonly onChoose: (requirement: string) => void;
}): ReactNode {
  const { id, title, chosen, onChoose } = props;
  return (
    <h3 className="trend-card__title">
      <Button
        look="link"
        aria-pressed={chosen}
        onPress={() => {
          onChoose(id);
        }}
      >
        <span className="trend-card__id">{id}</span> {title}
      </Button>
    </h3>
  );
});

function TrendCardOnce(props: TrendCardProps): ReactNode {
  const { words, trend, marked, stages, since, chosen, onChoose } = props;
  const { requirement, points, now, earlier } = trend;
  const title = words.pick(requirement.title);
  const doubt = doubtText(words, now);
  return (
    <li className="trend-card" data-requirement={requirement.id} data-chosen={chosen}>
      <CardTitle id={requirement.id} title={title} chosen={chosen} onChoose={onChoose} />
      <p className="trend-card__count">
        <strong>{countText(words, now)}</strong>
        {doubt !== '' && <span className="muted"> {words.t('trends.within', { doubt })}</span>}
      </p>
      <SmallMultiple
        name={trendSummary(words, `${requirement.id} ${title}`, points)}
        points={points.map(({ tally }) => tally)}
        marked={marked}
        stages={stages}
      />
      {since !== null && (
        <p className="trend-card__change">
          {since}
          {words.t('counties.colon')}
          {changeText(words, now, earlier)}
        </p>
      )}
    </li>
  );
}

export const TrendCard = memo(
  TrendCardOnce,
  (a, b) =>
    a.words === b.words &&
    a.trend.requirement === b.trend.requirement &&
    a.trend.now === b.trend.now &&
    a.trend.earlier === b.trend.earlier &&
    a.trend.points.length === b.trend.points.length &&
    a.trend.points.every(({ tally, round }, index) => {
      const other = b.trend.points[index];
      return tally === other?.tally && round === other.round;
    }) &&
    a.marked === b.marked &&
    a.stages === b.stages &&
    a.since === b.since &&
    a.chosen === b.chosen &&
    a.onChoose === b.onChoose,
);
