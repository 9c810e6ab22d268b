// Every site of the list: what it weighs, where it is planned or why not, and the day it is fixed to.
import { memo, type ReactNode, useDeferredValue } from 'react';
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

const columns = ['site', 'county', 'priority', 'now', 'lock'] as const;

interface ListTableProps {
  readonly rows: readonly ListRow[];
  readonly days: number;
  readonly busy: boolean;
  readonly onFix: (site: string, fixed: Fixed) => void;
}

/** Drawn in slices, after what a person waits for: a choice in every line takes long. */
export function ListTable(props: ListTableProps): ReactNode {
  return <Lines {...useDeferredValue(props, { ...props, rows: [] })} />;
}

const Lines = memo(function Lines({ rows, days, busy, onFix }: ListTableProps): ReactNode {
  const words = useWords();
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
        <tbody>
          {rows.map((row) => (
            <tr key={row.site} data-left={row.why !== null}>
              <th scope="row">{row.name}</th>
              <td>{row.county}</td>
              <td className="days__number">{words.number(row.priority)}</td>
              <td>{standingText(words, row)}</td>
              <td>
                <Choice
                  label={words.t('itinerary.lock.name', { site: row.name })}
                  value={row.fixed === null ? 'free' : String(row.fixed)}
                  options={options(words, days, row.fixed)}
                  disabled={busy}
                  onChoose={(id) => {
                    onFix(row.site, fixedOf(id));
                  }}
                />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
});
