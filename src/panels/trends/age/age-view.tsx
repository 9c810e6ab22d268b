// The age of the data: which tables and counties are behind their cycle at the round on screen.
import { type ReactNode, useMemo } from 'react';
import { Button } from '../../../components/button.tsx';
import { Choice, type ChoiceOption } from '../../../components/choice.tsx';
import { type AgeTable, ageTables } from '../../../query/data-age.ts';
import { levelOf } from '../../../state/derive/places.ts';
import { staleMonthsOf } from '../../../state/derive/stale-months.ts';
import { useAtlas, useWords } from '../../atlas-context.tsx';
import { CsvButton } from '../../csv-button.tsx';
import { useLook, useOrder } from '../../use-look.ts';
import { TrendPart } from '../trend-part.tsx';
import { useRead, useRoundKey } from '../use-read.ts';
import { type AgeColumn, ageColumns, type AgeLine, ageLine, sortedLines, statusCounts } from './age-rows.ts';
import './age.css';

const all = 'all';
const shownAtMost = 400;

/** The lines of the place drilled into, of one table or all. */
function useLines(
  table: AgeTable | typeof all,
): { readonly lines: readonly AgeLine[]; readonly waiting: boolean } | null {
  const words = useWords();
  const pack = useAtlas((atlas) => atlas.pack);
  const parameters = useAtlas((atlas) => atlas.session.parameters);
  const place = useAtlas((atlas) => atlas.session.place);
  const regions = useAtlas((atlas) => atlas.regions);
  const round = useAtlas((atlas) => atlas.round);
  const { value, waiting } = useRead(useRoundKey(), (commands) => commands.dataAge());
  return useMemo(() => {
    if (value === null || round === null) return null;
    const county = levelOf(regions, place) === 'all' ? null : (place?.slice(0, 6) ?? null);
    const settings = { round, regions, staleMonths: staleMonthsOf(pack, parameters) };
    const lines = value
      .filter((row) => (county === null || row.county === county) && (table === all || row.table === table))
      .map((row) => ageLine(words, row, settings));
    return { lines, waiting };
  }, [value, waiting, words, pack, parameters, place, regions, round, table]);
}

interface Order {
  readonly column: AgeColumn;
  readonly descending: boolean;
}

const firstOrder: Order = { column: 'status', descending: false };

function Head({
  order,
  onOrder,
}: {
  readonly order: Order;
  readonly onOrder: (order: Order) => void;
}): ReactNode {
  const words = useWords();
  return (
    <thead>
      <tr>
        {ageColumns.map((column) => {
          const isSorted = order.column === column;
          const name = words.t(`trends.age.${column}`);
          return (
            <th
              key={column}
              scope="col"
              aria-sort={isSorted ? (order.descending ? 'descending' : 'ascending') : 'none'}
            >
              <Button
                look="quiet"
                aria-label={words.t('trends.age.sort', { column: name })}
                onPress={() => {
                  onOrder({ column, descending: isSorted && !order.descending });
                }}
              >
                {name}
                {isSorted && <span aria-hidden="true">{order.descending ? ' ▾' : ' ▴'}</span>}
              </Button>
            </th>
          );
        })}
      </tr>
    </thead>
  );
}

function AgeTable({ lines }: { readonly lines: readonly AgeLine[] }): ReactNode {
  const words = useWords();
  const [order, setOrder] = useOrder<AgeColumn>('age.order', ageColumns, firstOrder);
  const sorted = useMemo(() => sortedLines(lines, order.column, order.descending), [lines, order]);
  return (
    <>
      <div
        className="trend-scroll age-scroll"
        tabIndex={0}
        role="region"
        aria-label={words.t('trends.age.list')}
      >
        <table className="place-table" data-testid="age-table">
          <Head order={order} onOrder={setOrder} />
          <tbody>
            {sorted.slice(0, shownAtMost).map(({ row, status, cells }) => (
              <tr key={`${row.county} ${row.table} ${row.unit}`} data-status={status}>
                {ageColumns.map((column) => (
                  <td
                    key={column}
                    className={column === 'newest' || column === 'asOf' ? 'place-table__date' : undefined}
                  >
                    {column === 'status' ? (
                      <span className={`age-status age-status--${status}`}>{cells.status}</span>
                    ) : (
                      cells[column]
                    )}
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      {sorted.length > shownAtMost && (
        <p className="muted">{words.t('trends.age.cut', { shown: shownAtMost, count: sorted.length })}</p>
      )}
    </>
  );
}

export function AgeView(): ReactNode {
  const words = useWords();
  const round = useAtlas((atlas) => atlas.round) ?? '';
  const [table, setTable] = useLook<AgeTable | typeof all>('age.table', [all, ...ageTables]);
  const everything = useLines(all);
  const shown = useLines(table);
  if (everything === null || shown === null)
    return <p className="trends__note">{words.t('trends.age.waiting')}</p>;
  const tables = [...new Set(everything.lines.map(({ row }) => row.table))];
  const options: readonly ChoiceOption<AgeTable | typeof all>[] = [
    { id: all, label: words.t('trends.age.all') },
    ...tables.map((id) => ({
      id,
      label: words.t(`trends.table.${id}`),
    })),
  ];
  return (
    <div className="trend-view">
      <TrendPart
        title={words.t('trends.age.title')}
        note={words.t('trends.age.note', { round })}
        waiting={shown.waiting}
      >
        <div className="trend-part__tools">
          <span className="age-count">
            {words.t('trends.age.count', {
              count: words.number(shown.lines.length),
              statuses: statusCounts(words, shown.lines),
            })}
          </span>
          <Choice label={words.t('trends.age.choose')} value={table} options={options} onChoose={setTable} />
          <CsvButton
            name="data-age"
            sheet={() => ({
              own: [],
              head: ageColumns.map((column) => words.t(`trends.age.${column}`)),
              rows: shown.lines.map(({ cells }) => ageColumns.map((column) => cells[column])),
            })}
          />
        </div>
        <AgeTable lines={shown.lines} />
      </TrendPart>
    </div>
  );
}
