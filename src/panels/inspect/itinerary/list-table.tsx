// Every site of the list: what it weighs, where it is planned or why not, and the day it is fixed to.
import { memo, type ReactNode, useCallback, useDeferredValue, useLayoutEffect, useRef } from 'react';
import { Choice, type ChoiceOption } from '../../../components/choice.tsx';
import type { Words } from '../../../language/language.ts';
import { useWords } from '../../atlas-context.tsx';
import type { ListRow } from './list-row.ts';

export type Fixed = number | 'never' | null;

/** Days that can be chosen: those of the itinerary, and the one that is fixed already though it lies beyond them. */
function options(words: Words, days: number, fixed: Fixed): ChoiceOption<string>[] {
  const inside = Array.from({ length: days }, (_, day) => ({
    id: String(day),
    label: words.t('itinerary.day', { day: day + 1 }),
  }));
  const beyond =
    typeof fixed === 'number' && fixed >= days
      ? [{ id: String(fixed), label: words.t('itinerary.lock.beyond', { day: fixed + 1 }) }]
      : [];
  return [
    { id: 'free', label: words.t('itinerary.lock.free') },
    ...inside,
    ...beyond,
    { id: 'never', label: words.t('itinerary.lock.never') },
  ];
}

function fixedOf(id: string): Fixed {
  if (id === 'free') return null;
  return id === 'never' ? 'never' : Number(id);
}

/** Where it is planned, or why not. */
export function standingText(words: Words, { at, why, fixed }: ListRow): string {
  if (at !== null) return `${words.t('itinerary.day', { day: at.day + 1 })} · ${String(at.order + 1)}`;
  if (why === null) return words.t('itinerary.now.none');
  const isFixedAway = why === 'no_room' && typeof fixed === 'number';
  return words.t(isFixedAway ? 'itinerary.left.no_room.fixed' : `itinerary.left.${why}`);
}

/** By what it came onto the list. */
export function partsText(words: Words, { parts }: Pick<ListRow, 'parts'>): string {
  if (parts.length === 0) return words.t('draw.part.hand');
  return parts.map((part) => words.t(`draw.part.${part}`)).join(words.t('review.comma'));
}

const columns = ['site', 'county', 'part', 'priority', 'now', 'lock'] as const;

type OnFix = (site: string, fixed: Fixed) => void;

interface ListTableProps {
  readonly rows: readonly ListRow[];
  readonly days: number;
  readonly busy: boolean;
  readonly onFix: OnFix;
}

/** The choices of the lines take long to draw: they come in slices, and only where something of them changed. */
export function ListTable({ rows, days, busy, onFix }: ListTableProps): ReactNode {
  const words = useWords();
  const shown = useDeferredValue(rows, noRows);
  const latest = useRef(onFix);
  useLayoutEffect(() => {
    latest.current = onFix;
  });
  const fix = useCallback<OnFix>((site, fixed) => {
    latest.current(site, fixed);
  }, []);
  return (
    <div className="days__scroll" role="region" tabIndex={0} aria-label={words.t('itinerary.list')}>
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
        <tbody inert={busy}>
          {shown.map((row) => (
            <Line key={row.site} row={row} days={days} onFix={fix} />
          ))}
        </tbody>
      </table>
    </div>
  );
}

const noRows: readonly ListRow[] = [];

const Line = memo(function Line(props: {
  readonly row: ListRow;
  readonly days: number;
  readonly onFix: OnFix;
}): ReactNode {
  const { row, days, onFix } = props;
  const words = useWords();
  return (
    <tr data-left={row.why !== null}>
      <th scope="row">{row.name}</th>
      <td>{row.county}</td>
      <td>{partsText(words, row)}</td>
      <td className="days__number">{words.number(row.priority)}</td>
      <td>{standingText(words, row)}</td>
      <td>
        <Lock site={row.site} name={row.name} fixed={row.fixed} days={days} onFix={onFix} />
      </td>
    </tr>
  );
});

const Lock = memo(function Lock(props: {
  readonly site: string;
  readonly name: string;
  readonly fixed: Fixed;
  readonly days: number;
  readonly onFix: OnFix;
}): ReactNode {
  const { site, name, fixed, days, onFix } = props;
  const words = useWords();
  return (
    <Choice
      label={words.t('itinerary.lock.name', { site: name })}
      value={fixed === null ? 'free' : String(fixed)}
      options={options(words, days, fixed)}
      onChoose={(id) => {
        onFix(site, fixedOf(id));
      }}
    />
  );
});
