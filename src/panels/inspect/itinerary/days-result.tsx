// What came out: how much is held of how much there could be, the days, and what is left and why.
import { memo, type ReactNode } from 'react';
import { Button } from '../../../components/button.tsx';
import { itineraryLimits } from '../../../inspection/itinerary/default-parameters.ts';
import type { Itinerary, ItineraryParameters } from '../../../inspection/itinerary/types.ts';
import type { Words } from '../../../language/language.ts';
import { useWords } from '../../atlas-context.tsx';
import { durationText } from './clock.ts';
import { DayTable } from './day-table.tsx';
import { DaysMap } from './days-map.tsx';
import type { ListRow, SiteFinder } from './list-row.ts';
import { partsText, standingText } from './list-table.tsx';

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

/** A drawn site that stays unplanned is an exception to be explained; one more day may hold it. */
function DrawnLeft(props: LeftProps & { readonly left: readonly ListRow[] }): ReactNode {
  const { left, parameters, busy, onPlan } = props;
  const words = useWords();
  const drawn = left.filter(({ parts }) => parts.length > 0);
  if (drawn.length === 0) return null;
  const roomless = drawn.filter(({ why, fixed }) => why === 'no_room' && fixed === null);
  const most = itineraryLimits.days[1];
  return (
    <div className="days__drawn" data-testid="drawn-left">
      <p className="days__warning">{words.t('itinerary.left.drawn', { count: drawn.length })}</p>
      {roomless.length > 0 && parameters.days < most && (
        <>
          <p className="days__hint">
            {words.t('itinerary.left.hours', {
              time: durationText(words, roomless.length * parameters.visitMinutes),
            })}
          </p>
          <Button
            isDisabled={busy}
            data-testid="add-day"
            onPress={() => {
              onPlan({ ...parameters, days: parameters.days + 1 });
            }}
          >
            {words.t('itinerary.left.addDay', { days: parameters.days + 1 })}
          </Button>
        </>
      )}
    </div>
  );
}

interface LeftProps {
  readonly parameters: ItineraryParameters;
  readonly busy: boolean;
  readonly onPlan: (parameters: ItineraryParameters) => void;
}

function Left({ rows, ...props }: LeftProps & { readonly rows: readonly ListRow[] }): ReactNode {
  const words = useWords();
  const left = rows.filter(({ at }) => at === null);
  if (left.length === 0) return <p className="days__hint">{words.t('itinerary.left.none')}</p>;
  return (
    <section className="days__left" data-testid="days-left">
      <h3>{words.t('itinerary.left.title', { count: left.length })}</h3>
      <ul>
        {left.map((row) => (
          <li key={row.site}>
            {row.name}{' '}
            <span className="days__hint">
              {partsText(words, row)} · {standingText(words, row)}
            </span>
          </li>
        ))}
      </ul>
      <DrawnLeft left={left} {...props} />
    </section>
  );
}

export const DaysResult = memo(function DaysResult(props: {
  readonly itinerary: Itinerary;
  readonly rows: readonly ListRow[];
  readonly isDrawn: boolean;
  readonly leaveAt: number;
  readonly find: SiteFinder;
  readonly busy: boolean;
  readonly onPlan: (parameters: ItineraryParameters) => void;
}): ReactNode {
  const { itinerary, rows, isDrawn, leaveAt, find, busy, onPlan } = props;
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
          <Left rows={rows} parameters={itinerary.parameters} busy={busy} onPlan={onPlan} />
        </div>
        <DaysMap itinerary={itinerary} find={find} />
      </div>
    </section>
  );
});
