// The same figures as the cards, as a table: a line a requirement, a column a round, newest first.
import type { ReactNode } from 'react';
import { Button } from '../../../components/button.tsx';
import { useAtlas, useWords } from '../../atlas-context.tsx';
import { countText, doubtText } from './trend-text.ts';
import type { Trend } from './use-trends.ts';

export function TrendTable(props: {
  readonly title: string;
  readonly trends: readonly Trend[];
  readonly onChoose: (requirement: string) => void;
}): ReactNode {
  const { title, trends, onChoose } = props;
  const words = useWords();
  const rounds = useAtlas((atlas) => atlas.rounds);
  const round = useAtlas((atlas) => atlas.round);
  return (
    <div className="trend-scroll" tabIndex={0} role="group" aria-label={title}>
      <table className="place-table trend-table">
        <caption>{words.t('trends.table.caption')}</caption>
        <thead>
          <tr>
            <th scope="col">{words.t('trends.requirement')}</th>
            {rounds.toReversed().map((date) => (
              <th key={date} scope="col" aria-current={date === round ? 'date' : undefined}>
                {date}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {trends.map(({ requirement, points }) => (
            <tr key={requirement.id}>
              <th scope="row">
                <Button
                  look="link"
                  onPress={() => {
                    onChoose(requirement.id);
                  }}
                >
                  {requirement.id} {words.pick(requirement.title)}
                </Button>
              </th>
              {points.toReversed().map(({ round: date, tally }) => (
                <td key={date}>
                  {countText(words, tally)}
                  <span className="trend-table__doubt">{doubtText(words, tally)}</span>
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
