// A table as long as it is: its head repeats on each page, its rows are never cut.
import type { ReactNode } from 'react';
import type { Cell, TableBlock, TableColumn } from '../../../briefing/document.ts';
import { FigureText } from './marked-text.tsx';

export function PrintedTable({ block }: { readonly block: TableBlock }): ReactNode {
  return (
    <table className="print-table">
      <caption>{block.title}</caption>
      <colgroup>
        {block.columns.map(({ title, width }) => (
          <col key={title} className={`print-width-${twentieths(width)}`} />
        ))}
      </colgroup>
      <thead>
        <tr>
          {block.columns.map(({ title, align }) => (
            <th key={title} scope="col" className={alignClass(align)}>
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
  const className = alignClass(column?.align ?? 'start');
  if (!isFirst) return <td className={className}>{content}</td>;
  return (
    <th scope="row" className={className}>
      {content}
    </th>
  );
}

const alignClass = (align: TableColumn['align']): string | undefined =>
  align === 'end' ? 'print-end' : undefined;

/** Widths are classes: the file allows no style attributes. */
const twentieths = (share: number): number => Math.min(20, Math.max(1, Math.round(share * 20)));
