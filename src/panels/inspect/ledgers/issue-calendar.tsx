// Due days and visits of a month, and what stands on the day that is chosen.
import { type ReactNode, useMemo, useState } from 'react';
import { Button } from '../../../components/button.tsx';
import type { Visit } from '../../../inspection/ledger/records.ts';
import type { Words } from '../../../language/language.ts';
import { useWords } from '../../atlas-context.tsx';
import { ownerText } from '../../issue-words.ts';
import { groups } from './groups.ts';
import { DueMark } from './issue-marks.tsx';
import { isOverdue, type LedgerRow } from './ledger-row.ts';
import { monthAfter, weeksOf } from './month.ts';
import type { NameOf } from './use-ledger-rows.ts';

interface DayContent {
  readonly due: readonly LedgerRow[];
  readonly visits: readonly Visit[];
}

interface CalendarProps {
  readonly rows: readonly LedgerRow[];
  readonly visits: readonly Visit[];
  readonly today: string;
  readonly nameOf: NameOf;
  readonly onOpen: (row: LedgerRow) => void;
}

function dayLines(words: Words, { due, visits }: DayContent): readonly string[] {
  const over = due.filter(isOverdue).length;
  return [
    ...(due.length > 0 ? [words.t('ledgers.calendar.due', { count: due.length })] : []),
    ...(over > 0 ? [`▲ ${words.t('ledgers.calendar.over', { count: over })}`] : []),
    ...(visits.length > 0 ? [words.t('ledgers.calendar.visits', { count: visits.length })] : []),
  ];
}

function Day(props: {
  readonly date: string;
  readonly content: DayContent;
  readonly outside: boolean;
  readonly isToday: boolean;
  readonly chosen: boolean;
  readonly onChoose: (date: string) => void;
}): ReactNode {
  const { date, content, outside, isToday, chosen, onChoose } = props;
  const words = useWords();
  const lines = dayLines(words, content);
  const number = Number(date.slice(8));
  return (
    <td
      data-outside={outside}
      data-today={isToday}
      data-date={date}
      {...(isToday ? { 'aria-current': 'date' } : {})}
    >
      {lines.length === 0 ? (
        <span className="calendar__number">{number}</span>
      ) : (
        <Button
          look="quiet"
          aria-pressed={chosen}
          aria-label={[date, ...lines].join(words.t('review.comma'))}
          onPress={() => {
            onChoose(date);
          }}
        >
          <span className="calendar__number">{number}</span>
          {lines.map((line) => (
            <span
              key={line}
              className={line.startsWith('▲') ? 'calendar__line issue-due--over' : 'calendar__line'}
            >
              {line}
            </span>
          ))}
        </Button>
      )}
    </td>
  );
}

function DayList(props: {
  readonly date: string;
  readonly content: DayContent;
  readonly nameOf: NameOf;
  readonly onOpen: CalendarProps['onOpen'];
}): ReactNode {
  const { date, content, nameOf, onOpen } = props;
  const words = useWords();
  return (
    <section className="calendar__day" aria-label={date} data-testid="calendar-day">
      <h3>{date}</h3>
      <ul>
        {content.due.map((row) => (
          <li key={row.key}>
            <Button
              look="link"
              onPress={() => {
                onOpen(row);
              }}
            >
              {row.title}
            </Button>{' '}
            <span className="muted">
              {row.siteName} · {ownerText(words, row.owner)} ·
            </span>{' '}
            <DueMark row={row} />
          </li>
        ))}
        {content.visits.map((visit) => (
          <li key={visit.key}>
            {words.t('ledgers.calendar.visit', {
              site: nameOf(visit.site),
              kind: words.t(`ledgers.visit.${visit.kind}`),
            })}
          </li>
        ))}
      </ul>
    </section>
  );
}

const weekdays = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'] as const;
const nothing: DayContent = { due: [], visits: [] };

export function IssueCalendar({ rows, visits, today, nameOf, onOpen }: CalendarProps): ReactNode {
  const words = useWords();
  const [month, setMonth] = useState(today.slice(0, 7));
  const [chosen, setChosen] = useState<string | null>(null);
  const due = useMemo(
    () =>
      groups(
        rows.filter(({ isOpen, dueOn }) => isOpen && dueOn !== null),
        ({ dueOn }) => dueOn ?? '',
      ),
    [rows],
  );
  const visited = useMemo(() => groups(visits, ({ visitedOn }) => visitedOn), [visits]);
  const contentOf = (date: string): DayContent => {
    const [dueRows, dayVisits] = [due.get(date), visited.get(date)];
    return dueRows === undefined && dayVisits === undefined
      ? nothing
      : { due: dueRows ?? [], visits: dayVisits ?? [] };
  };
  const noDue = rows.filter(({ isOpen, dueOn }) => isOpen && dueOn === null).length;
  const turn = (steps: number) => () => {
    setMonth(steps === 0 ? today.slice(0, 7) : monthAfter(month, steps));
    setChosen(null);
  };
  return (
    <div className="calendar" data-testid="issue-calendar" data-month={month}>
      <div className="calendar__bar">
        <Button aria-label={words.t('ledgers.calendar.before')} onPress={turn(-1)}>
          ‹
        </Button>
        <h2 aria-live="polite">
          {words.t('ledgers.calendar.month', { year: month.slice(0, 4), month: month.slice(5) })}
        </h2>
        <Button aria-label={words.t('ledgers.calendar.after')} onPress={turn(1)}>
          ›
        </Button>
        <Button onPress={turn(0)}>{words.t('ledgers.calendar.today')}</Button>
        <span className="muted">{words.t('ledgers.calendar.noDue', { count: noDue })}</span>
      </div>
      <table className="calendar__table">
        <thead>
          <tr>
            {weekdays.map((weekday) => (
              <th key={weekday} scope="col">
                {words.t(`ledgers.weekday.${weekday}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {weeksOf(month).map((week) => (
            <tr key={week[0]}>
              {week.map((date) => (
                <Day
                  key={date}
                  date={date}
                  content={contentOf(date)}
                  outside={!date.startsWith(month)}
                  isToday={date === today}
                  chosen={date === chosen}
                  onChoose={setChosen}
                />
              ))}
            </tr>
          ))}
        </tbody>
      </table>
      {chosen !== null && (
        <DayList date={chosen} content={contentOf(chosen)} nameOf={nameOf} onOpen={onOpen} />
      )}
    </div>
  );
}
