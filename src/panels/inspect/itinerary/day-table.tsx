// One day as a timetable. The same table stands on the screen and on paper.
import type { ReactNode } from 'react';
import type { PlannedDay, PlannedStop } from '../../../inspection/itinerary/types.ts';
import type { Words } from '../../../language/language.ts';
import { clockText, durationText } from './clock.ts';
import type { SiteFinder } from './list-row.ts';

interface DayProps {
  readonly day: PlannedDay;
  /** From 0. */
  readonly index: number;
  /** Minutes after midnight at which the day begins. */
  readonly leaveAt: number;
  readonly startName: string;
  readonly find: SiteFinder;
  readonly words: Words;
}

const columns = ['order', 'site', 'travel', 'arrive', 'leave', 'spares'] as const;

function StopRow(
  props: Pick<DayProps, 'leaveAt' | 'find' | 'words'> & {
    readonly stop: PlannedStop;
    readonly order: number;
  },
): ReactNode {
  const { stop, order, leaveAt, find, words } = props;
  const { name, county } = find(stop.site);
  const spares = stop.spares.map((site) => find(site).name).join(words.t('review.comma'));
  return (
    <tr>
      <td className="days__number">{order}</td>
      <th scope="row">
        {name}
        <span className="days__county">{county}</span>
      </th>
      <td>{durationText(words, stop.travel)}</td>
      <td>{clockText(leaveAt + stop.arrive)}</td>
      <td>{clockText(leaveAt + stop.leave)}</td>
      <td>{spares === '' ? words.t('itinerary.noSpares') : spares}</td>
    </tr>
  );
}

/** First or last line of a day: the start. */
function EndRow(props: {
  readonly name: string;
  readonly travel: string;
  readonly arrive: string;
  readonly leave: string;
}): ReactNode {
  const { name, travel, arrive, leave } = props;
  return (
    <tr className="days__end">
      <td />
      <th scope="row">{name}</th>
      <td>{travel}</td>
      <td>{arrive}</td>
      <td>{leave}</td>
      <td />
    </tr>
  );
}

function Timetable({ day, leaveAt, startName, find, words }: DayProps): ReactNode {
  return (
    <table className="days__table">
      <thead>
        <tr>
          {columns.map((column) => (
            <th key={column} scope="col">
              {words.t(`itinerary.column.${column}`)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        <EndRow
          name={`${startName} ${words.t('itinerary.leaves')}`}
          travel=""
          arrive=""
          leave={clockText(leaveAt)}
        />
        {day.stops.map((stop, order) => (
          <StopRow
            key={stop.site}
            stop={stop}
            order={order + 1}
            leaveAt={leaveAt}
            find={find}
            words={words}
          />
        ))}
        <EndRow
          name={`${startName} ${words.t('itinerary.returns')}`}
          travel={durationText(words, day.back)}
          arrive={clockText(leaveAt + day.totalMinutes)}
          leave=""
        />
      </tbody>
    </table>
  );
}

export function DayTable(props: DayProps): ReactNode {
  const { day, index, words } = props;
  const { stops, totalMinutes, travelMinutes, priority, method } = day;
  return (
    <div className="days__day">
      <h3>{words.t('itinerary.day', { day: index + 1 })}</h3>
      {stops.length === 0 ? (
        <p className="days__hint">{words.t('itinerary.day.none')}</p>
      ) : (
        <>
          <p className="days__sum">
            {words.t('itinerary.day.sum', {
              stops: stops.length,
              total: durationText(words, totalMinutes),
              travel: durationText(words, travelMinutes),
              priority: words.number(priority),
            })}{' '}
            <span className="days__hint">{words.t(`itinerary.day.${method}`)}</span>
          </p>
          <div
            className="days__scroll"
            role="region"
            tabIndex={0}
            aria-label={words.t('itinerary.day', { day: index + 1 })}
          >
            <Timetable {...props} />
          </div>
        </>
      )}
    </div>
  );
}
