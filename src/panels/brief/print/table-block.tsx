// A table as long as it is: its head repeats on each page, its rows are never cut.
import type { ReactNode } from 'react';
import type { Cell, TableBlock, TableColumn } from '../../../briefing/document.ts';
import { FigureText } from './marked-text.tsx';

/** So many rows stand on one page together with their head. */
const shortRows = 16;

export const tableClass = (rows: number): string =>
  rows > shortRows ? 'print-table' : 'print-table print-keep';

export function PrintedTable({ block }: { readonly block: TableBlock }): ReactNode {
  return (
    <table className={tableClass(block.rows.length)}>
      <caption>{block.title}</caption>
      <colgroup>
        {widthsOf(block.columns).map((width, at) => (
          <col key={at} className={`print-width-${width}`} />
        ))}
      </colgroup>
      <thead>
        <tr>
          {block.columns.map(({ title, align }, at) => (
            <th key={at} scope="col" className={alignClass(align)}>
              {title}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {block.rows.map(({ cells }, row) => (
          <tr key={row}>
            {cells.map((cell, at) => (
              <PrintedCell key={at} cell={cell} column={block.columns[at]} isFirst={at === 0} />
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function PrintedCell({
  cell,
  column,
  isFirst,
}: {
  readonly cell: Cell;
  readonly column: TableColumn | undefined;
  readonly isFirst: boolean;
}): ReactNode {
  const content = typeof cell === 'string' ? cell : <FigureText figure={cell} />;
  const isDay = typeof cell === 'string' && /^\d{4}-\d{2}-\d{2}$/.test(cell);
  const className = [alignClass(column?.align ?? 'start'), ...(isDay ? ['print-nowrap'] : [])].join(' ');
  if (!isFirst) return <td className={className}>{content}</td>;
  return (
    <th scope="row" className={className}>
      {content}
    </th>
  );
}

const alignClass = (align: TableColumn['align']): string => `print-${align}`;

/** Steps of the width, as classes: the file allows no style attributes. */
const steps = 40;

/** Shares in whole steps that add up to all of them. */
export function widthsOf(columns: readonly Pick<TableColumn, 'width'>[]): number[] {
  const ends = columns.map((_, at) =>
    Math.round(columns.slice(0, at + 1).reduce((sum, { width }) => sum + width, 0) * steps),
  );
  return ends.map((end, at) => Math.max(1, end - (ends[at - 1] ?? 0)));
}
