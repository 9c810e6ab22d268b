// The head of the matrix: titles that sort, and the counts of each column over the rows shown.
import type { ReactNode } from 'react';
import type { Tally } from '../../../compliance/finding.ts';
import { useAtlas, useWords } from '../../atlas-context.tsx';
import { columnHead } from './cell-text.ts';
import type { MatrixColumn } from './matrix-model.ts';
import type { MatrixView } from './use-matrix.ts';

interface GridHeadProps {
  readonly id: string;
  readonly view: MatrixView;
  /** Column that the keyboard stands on in the head. */
  readonly activeColumn: number | null;
  readonly onSort: (column: MatrixColumn) => void;
}

function TallyCell({
  title,
  tally,
}: {
  readonly title: string;
  readonly tally: Tally | undefined;
}): ReactNode {
  const words = useWords();
  if (tally === undefined)
    return (
      <div role="gridcell" className="grid__cell">
        <span className="only-heard">{words.t('review.verdict.none')}</span>
      </div>
    );
  const { fail, unknown, suppressed } = tally;
  const name = words.t('review.matrix.tallyName', { title, fail, unknown, suppressed });
  return (
    <div role="gridcell" className="grid__cell grid__tally" title={name}>
      <span aria-hidden="true">
        {fail} / {unknown + suppressed}
      </span>
      <span className="only-heard">{name}</span>
    </div>
  );
}

function HeadCell(props: {
  readonly id: string;
  readonly column: MatrixColumn;
  readonly active: boolean;
  readonly onSort: () => void;
}): ReactNode {
  const { id, column, active, onSort } = props;
  const words = useWords();
  const sort = useAtlas((atlas) => atlas.session.sort);
  const counted = useAtlas(
    (atlas) => atlas.pack?.requirements.some(({ id: one }) => one === 'F-ALL') ?? false,
  );
  const { short, full } = columnHead(words, column, counted);
  const sorted = sort.column === column.sort;
  const direction = sort.descending ? 'descending' : 'ascending';
  return (
    <div
      role="columnheader"
      id={id}
      className={`grid__cell grid__title grid__cell--${column.kind}`}
      title={`${full} · ${words.t('review.matrix.sortHint')}`}
      aria-sort={sorted ? direction : 'none'}
      data-active={active}
      onClick={onSort}
    >
      <span className="grid__short" aria-hidden="true">
        {short}
      </span>
      <span className="only-heard">{full}</span>
      {sorted && <span aria-hidden="true">{sort.descending ? '↓' : '↑'}</span>}
    </div>
  );
}

export function GridHead({ id, view, activeColumn, onSort }: GridHeadProps): ReactNode {
  const words = useWords();
  const { columns, tallies } = view;
  const facility = columns.some((column) => column.kind === 'requirement' && column.facility);
  return (
    <div role="rowgroup" className="grid__head">
      <div role="row" className="grid__row" aria-rowindex={1}>
        {columns.map((column, index) => (
          <HeadCell
            key={column.sort}
            id={`${id}--1-${index}`}
            column={column}
            active={activeColumn === index}
            onSort={() => {
              onSort(column);
            }}
          />
        ))}
      </div>
      <div role="row" className="grid__row grid__row--tally" aria-rowindex={2}>
        {columns.map((column) =>
          column.kind === 'requirement' ? (
            <TallyCell
              key={column.sort}
              title={columnHead(words, column, true).full}
              tally={tallies.get(column.sort)}
            />
          ) : (
            <div key={column.sort} role="gridcell" className={`grid__cell grid__cell--${column.kind}`}>
              {column.kind === 'name' &&
                words.t(facility ? 'review.matrix.tally' : 'review.matrix.tallyFail')}
            </div>
          ),
        )}
      </div>
    </div>
  );
}
