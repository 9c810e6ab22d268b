// The issues as a table that draws only the rows in view. One stop of the Tab key; arrows move, Enter opens.
import { type KeyboardEvent, type ReactNode, useId, useMemo, useRef, useState } from 'react';
import { Button } from '../../../components/button.tsx';
import { useWords } from '../../atlas-context.tsx';
import { dimensionText, ownerText } from '../../issue-words.ts';
import { useRowsInView } from '../../rows-in-view.ts';
import { DueMark, RowMarks } from './issue-marks.tsx';
import { orderedRows, type RowOrder, type SortColumn, sortColumns } from './ledger-filter.ts';
import type { LedgerRow } from './ledger-row.ts';

const rowHeight = 48;
const headHeight = 32;

function Cell({ row, column }: { readonly row: LedgerRow; readonly column: SortColumn }): ReactNode {
  const words = useWords();
  switch (column) {
    case 'due':
      return row.isOpen ? (
        <DueMark row={row} />
      ) : (
        (row.closedOn ?? <span className="muted">{words.t('ledgers.closedUndated')}</span>)
      );
    case 'site':
      return row.siteName;
    case 'county':
      return row.countyName;
    case 'dimension':
      return dimensionText(words, row.dimension);
    case 'title':
      return (
        <>
          <strong>{row.title}</strong> <RowMarks row={row} />
        </>
      );
    case 'severity':
      return row.severity === null ? (
        <span className="muted">{words.t('ledgers.unknown')}</span>
      ) : (
        words.t(`ledgers.severity.${row.severity}`)
      );
    case 'owner':
      return ownerText(words, row.owner);
    case 'stage':
      return words.t(`ledgers.status.${row.stage}`);
    case 'found':
      return row.foundOn ?? <span className="muted">{words.t('ledgers.unknown')}</span>;
  }
}

function Head(props: { readonly order: RowOrder; readonly onOrder: (order: RowOrder) => void }): ReactNode {
  const { order, onOrder } = props;
  const words = useWords();
  return (
    <div role="row" className="issue-table__row" aria-rowindex={1}>
      {sortColumns.map((column) => {
        const sorted = order.column === column;
        return (
          <div
            key={column}
            role="columnheader"
            aria-sort={sorted ? (order.descending ? 'descending' : 'ascending') : 'none'}
          >
            <Button
              look="quiet"
              onPress={() => {
                onOrder({ column, descending: sorted && !order.descending });
              }}
            >
              {words.t(`ledgers.column.${column}`)}
              {sorted && <span aria-hidden="true">{order.descending ? ' ▾' : ' ▴'}</span>}
            </Button>
          </div>
        );
      })}
    </div>
  );
}

interface LineProps {
  readonly id: string;
  readonly row: LedgerRow;
  readonly index: number;
  readonly top: number;
  readonly active: boolean;
  readonly onPress: () => void;
}

function Line({ id, row, index, top, active, onPress }: LineProps): ReactNode {
  return (
    <div
      id={id}
      role="row"
      aria-rowindex={index + 2}
      className="issue-table__row issue-table__line"
      data-issue={row.key}
      data-active={active}
      style={{ transform: `translateY(${top}px)` }}
      onClick={onPress}
    >
      {sortColumns.map((column) => (
        <div key={column} role="gridcell" className="issue-table__cell">
          <Cell row={row} column={column} />
        </div>
      ))}
    </div>
  );
}

function rowAfter(key: string, row: number, count: number, page: number): number | null {
  const steps: Readonly<Record<string, number>> = {
    ArrowDown: row + 1,
    ArrowUp: row - 1,
    PageDown: row + page,
    PageUp: row - page,
    Home: 0,
    End: count - 1,
  };
  const next = steps[key];
  return next === undefined ? null : Math.max(0, Math.min(count - 1, next));
}

export function IssueTable(props: {
  readonly rows: readonly LedgerRow[];
  readonly onOpen: (row: LedgerRow) => void;
}): ReactNode {
  const { rows, onOpen } = props;
  const words = useWords();
  const id = useId();
  const scroller = useRef<HTMLDivElement>(null);
  const [order, setOrder] = useState<RowOrder>({ column: 'due', descending: false });
  const [active, setActive] = useState(0);
  const sorted = useMemo(() => orderedRows(rows, order, words.language), [rows, order, words.language]);
  const current = Math.min(active, sorted.length - 1);
  const shown = useRowsInView({ scroller, count: sorted.length, rowHeight, headHeight, active: current });
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.target !== event.currentTarget) return;
    const row = sorted[current];
    if ((event.key === 'Enter' || event.key === ' ') && row !== undefined) {
      event.preventDefault();
      onOpen(row);
      return;
    }
    const page = Math.max(1, Math.floor((scroller.current?.clientHeight ?? 0) / rowHeight) - 1);
    const next = rowAfter(event.key, current, sorted.length, page);
    if (next === null) return;
    event.preventDefault();
    setActive(next);
    shown.scrollTo(next);
  };
  return (
    <div
      ref={scroller}
      role="grid"
      tabIndex={0}
      className="issue-table"
      data-testid="issue-table"
      data-rows={sorted.length}
      aria-label={words.t('ledgers.view.table')}
      aria-description={words.t('ledgers.table.help')}
      aria-rowcount={sorted.length + 1}
      aria-colcount={sortColumns.length}
      aria-activedescendant={shown.activeDrawn ? `${id}-${current}` : undefined}
      onKeyDown={onKeyDown}
    >
      <div role="rowgroup" className="issue-table__head">
        <Head order={order} onOrder={setOrder} />
      </div>
      <div role="rowgroup" className="issue-table__body" style={{ height: shown.height }}>
        {shown.items.map(({ index, start }) => {
          const row = sorted[index];
          if (row === undefined) return null;
          return (
            <Line
              key={row.key}
              id={`${id}-${index}`}
              row={row}
              index={index}
              top={start}
              active={index === current}
              onPress={() => {
                setActive(index);
                onOpen(row);
              }}
            />
          );
        })}
      </div>
    </div>
  );
}
