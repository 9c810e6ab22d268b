// Duties by month and quarter over a year: what was due, when it came, and how that counts.
import { type ReactNode, useMemo } from 'react';
import { Button } from '../../../components/button.tsx';
import { Choice } from '../../../components/choice.tsx';
import {
  countStates,
  dutyCell,
  dutyRows,
  dutyStates,
  hasDeadline,
  isDuty,
  monthsShown,
  quarterEnd,
  quarterOf,
  quartersNeeded,
} from '../../../state/derive/duty-calendar.ts';
import { useAtlas, useAtlasAtOnce, useCommands, useWords } from '../../atlas-context.tsx';
import { useSwitch } from '../../use-look.ts';
import { CsvButton, type Sheet } from '../../csv-button.tsx';
import { TrendPart } from '../trend-part.tsx';
import { useInPlace } from '../use-in-place.ts';
import { useRead, useRoundKey } from '../use-read.ts';
import { Deadlines } from './deadlines.tsx';
import { DutyGrid } from './duty-grid.tsx';
import { dutyLook } from './duty-look.ts';
import { cellsOf, dutyLine, DutyTable, dutyTableHead } from './duty-table.tsx';
import { type Duties, useDuties } from './use-duties.ts';
import './calendar.css';

const noRequirements = [] as const;

function Working({ duties }: { readonly duties: Duties }): ReactNode {
  const words = useWords();
  const { done, total, running } = duties;
  if (done >= total) return null;
  const text = words.t(running ? 'calendar.working' : 'calendar.stopped', { done, total });
  return (
    <div className="duty-working" role="status">
      <progress aria-label={text} max={total} value={done} />
      <span>{text}</span>
      <Button onPress={running ? duties.stop : duties.resume}>
        {words.t(running ? 'calendar.stop' : 'calendar.resume')}
      </Button>
    </div>
  );
}

function Legend({ counts }: { readonly counts: ReturnType<typeof countStates> }): ReactNode {
  const words = useWords();
  const tongue = words.language === 'en' ? 'en' : 'zh';
  return (
    <ul className="duty-legend" data-testid="duty-counts">
      {dutyStates.map((state) => (
        <li key={state} data-state={state}>
          <span className={`verdict verdict--${dutyLook[state].colours}`} aria-hidden="true">
            {dutyLook[state].glyph[tongue]}
          </span>{' '}
          {words.t(dutyLook[state].word)} {words.number(counts[state])}
        </li>
      ))}
    </ul>
  );
}

function useCalendar(year: number | null) {
  const pack = useAtlas((atlas) => atlas.pack);
  const round = useAtlas((atlas) => atlas.round) ?? '';
  const inPlace = useInPlace();
  const key = useRoundKey();
  const months = useMemo(() => monthsShown(round, year), [round, year]);
  const requirements = useMemo(() => pack?.requirements.filter(isDuty) ?? noRequirements, [pack]);
  const quarters = useMemo(() => quartersNeeded(months, round), [months, round]);
  const duties = useDuties(requirements.length === 0 ? null : key, quarters);
  const rows = useMemo(() => {
    const cells = duties.findings.flatMap((finding) => {
      const requirement = requirements.find(({ id }) => id === finding.requirement);
      if (requirement === undefined || !inPlace(finding.subject_kind, finding.subject_id)) return [];
      return [dutyCell(requirement, finding, round)];
    });
    return dutyRows(requirements, cells);
  }, [duties.findings, requirements, inPlace, round]);
  const cells = useMemo(
    () => cellsOf(rows, new Set([...months, ...months.map((month) => quarterOf(quarterEnd(month)))])),
    [rows, months],
  );
  return { round, months, requirements, duties, rows, cells };
}

function YearChoice(props: {
  readonly year: number | null;
  readonly onChoose: (year: number | null) => void;
}): ReactNode {
  const words = useWords();
  const rounds = useAtlas((atlas) => atlas.rounds);
  const years = [...new Set(rounds.map((round) => round.slice(0, 4)))].reverse();
  return (
    <Choice
      label={words.t('calendar.months')}
      value={props.year === null ? 'last' : String(props.year)}
      options={[
        { id: 'last', label: words.t('calendar.last12') },
        ...years.map((year) => ({ id: year, label: words.t('calendar.year', { year }) })),
      ]}
      onChoose={(id) => {
        props.onChoose(id === 'last' ? null : Number(id));
      }}
    />
  );
}

function DeadlinePart(): ReactNode {
  const words = useWords();
  const pack = useAtlas((atlas) => atlas.pack);
  const inPlace = useInPlace();
  const requirements = pack?.requirements.filter((requirement) => hasDeadline(pack, requirement)) ?? [];
  const key = useRoundKey();
  const read = useRead(requirements.length === 0 ? null : key, (commands) => commands.placeFindings());
  if (pack === null || requirements.length === 0) return null;
  const findings = (read.value ?? []).filter((one) => inPlace(one.subject_kind, one.subject_id));
  return (
    <TrendPart
      id="deadlines"
      title={words.t('calendar.deadlines')}
      note={words.t('calendar.deadlines.note')}
      waiting={read.waiting}
    >
      <Deadlines pack={pack} requirements={requirements} findings={findings} />
    </TrendPart>
  );
}

/** The year of the calendar that a link keeps; null: the twelve months up to the round. */
function useYear(): { readonly year: number | null; readonly setYear: (year: number | null) => void } {
  const commands = useCommands();
  const kept = useAtlasAtOnce((atlas) => atlas.session.look['calendar.year']) ?? '';
  const setYear = (year: number | null): void => {
    commands.setLook('calendar.year', year === null ? null : String(year));
  };
  return { year: /^\d{4}$/.test(kept) ? Number(kept) : null, setYear };
}

export function CalendarView(): ReactNode {
  const words = useWords();
  const sites = useAtlas((atlas) => atlas.sites);
  const regions = useAtlas((atlas) => atlas.regions);
  const place = useAtlas((atlas) => atlas.session.place);
  const { year, setYear } = useYear();
  const [asTable, setAsTable] = useSwitch('calendar.table');
  const { round, months, requirements, duties, rows, cells } = useCalendar(year);
  const sheet = (): Sheet => ({
    own: [
      [words.t('calendar.months'), `${months[0] ?? ''} – ${months.at(-1) ?? ''}`],
      [words.t('trends.trail'), place ?? words.t('counties.whole')],
    ],
    head: dutyTableHead.map((name) => words.t(name)),
    rows: cells.map((cell) =>
      dutyLine(
        words,
        { sites, regions },
        requirements.find(({ id }) => id === cell.requirement),
        cell,
      ),
    ),
  });
  return (
    <div className="trend-view" data-testid="calendar-view">
      <TrendPart id="calendar" title={words.t('calendar.title')} note={words.t('calendar.note', { round })}>
        {requirements.length === 0 ? (
          <p className="muted">{words.t('calendar.none')}</p>
        ) : (
          <>
            <div className="trend-part__tools">
              <Working duties={duties} />
              <YearChoice year={year} onChoose={setYear} />
              <Button
                aria-pressed={asTable}
                onPress={() => {
                  setAsTable(!asTable);
                }}
              >
                {words.t('calendar.asTable')}
              </Button>
              <CsvButton name="calendar" sheet={sheet} disabled={duties.running} />
            </div>
            <Legend counts={countStates(cells)} />
            {asTable ? (
              <DutyTable requirements={requirements} cells={cells} />
            ) : (
              <DutyGrid requirements={requirements} rows={rows} months={months} asOf={round} />
            )}
            {rows.length === 0 && !duties.running && <p className="muted">{words.t('calendar.empty')}</p>}
          </>
        )}
      </TrendPart>
      <DeadlinePart />
    </div>
  );
}
