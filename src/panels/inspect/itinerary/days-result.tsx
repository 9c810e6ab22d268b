// What came out: how much is held of how much there could be, the days, and what is left and why.
import { memo, type ReactNode } from 'react';
import type { Itinerary } from '../../../inspection/itinerary/types.ts';
import type { Words } from '../../../language/language.ts';
import { useWords } from '../../atlas-context.tsx';
import { durationText } from './clock.ts';
import { DayTable } from './day-table.tsx';
import { DaysMap } from './days-map.tsx';
import type { ListRow, SiteFinder } from './list-row.ts';
import { standingText } from './list-table.tsx';

function priorityText(words: Words, { priority, bound }: Itinerary): string {
  const held = { priority: words.number(priority) };
  if (priority === bound) return words.t('itinerary.priority.proven', held);
  return words.t('itinerary.priority.gap', {
    ...held,
    bound: words.number(bound),
    gap: words.number(bound - priority),
  });
}

function Summary(props: {
  readonly itinerary: Itinerary;
  readonly all: number;
  readonly isDrawn: boolean;
}): ReactNode {
  const { itinerary, all, isDrawn } = props;
  const words = useWords();
  const held = itinerary.days.reduce((sum, { stops }) => sum + stops.length, 0);
  const travel = itinerary.days.reduce((sum, { travelMinutes }) => sum + travelMinutes, 0);
  return (
    <div className="days__summary" data-testid="days-summary">
      <p>{words.t('itinerary.held', { held, all, travel: durationText(words, travel) })}</p>
      <p>{priorityText(words, itinerary)}</p>
      <p className="days__hint">{words.t(isDrawn ? 'itinerary.priority.draw' : 'itinerary.priority.hand')}</p>
    </div>
  );
}

function Left({ rows }: { readonly rows: readonly ListRow[] }): ReactNode {
  const words = useWords();
  const left = rows.filter(({ at }) => at === null);
  if (left.length === 0) return <p className="days__hint">{words.t('itinerary.left.none')}</p>;
  return (
    <section className="days__left" data-testid="days-left">
      <h3>{words.t('itinerary.left.title', { count: left.length })}</h3>
      <ul>
        {left.map((row) => (
          <li key={row.site}>
            {row.name} <span className="days__hint">{standingText(words, row)}</span>
          </li>
        ))}
      </ul>
    </section>
  );
}

export const DaysResult = memo(function DaysResult(props: {
  readonly itinerary: Itinerary;
  readonly rows: readonly ListRow[];
  readonly isDrawn: boolean;
  readonly leaveAt: number;
  readonly find: SiteFinder;
}): ReactNode {
  const { itinerary, rows, isDrawn, leaveAt, find } = props;
  const words = useWords();
  const { start } = itinerary.parameters;
  return (
    <section className="days__result" aria-label={words.t('itinerary.result')} data-testid="days-result">
      <h2>{words.t('itinerary.result')}</h2>
      <Summary itinerary={itinerary} all={rows.length} isDrawn={isDrawn} />
      <div className="days__days">
        <div>
          {itinerary.days.map((day, index) => (
            <DayTable
              key={index}
              day={day}
              index={index}
              leaveAt={leaveAt}
              startName={start.name === '' ? words.t('itinerary.map.start') : start.name}
              find={find}
              words={words}
            />
          ))}
          <Left rows={rows} />
        </div>
        <DaysMap itinerary={itinerary} find={find} />
      </div>
    </section>
  );
});
