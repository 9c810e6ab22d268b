// A table read from the back of the room; a row that leads into the dashboard is pressed as a whole.
import type { CSSProperties, ReactNode } from 'react';
import type { Cell, TableBlock } from '../../../briefing/document.ts';
import { tableColumns } from './table-columns.ts';
import { DrillButton } from './drill-button.tsx';

const textOf = (cell: Cell): string => (typeof cell === 'string' ? cell : cell.text);

export function TablePart({
  block,
  width,
}: {
  readonly block: TableBlock;
  readonly width: number;
}): ReactNode {
  const { title, columns, rows } = block;
  const style: CSSProperties = { gridTemplateColumns: tableColumns(block, width) };
  return (
    <div className="slide__table" role="table" aria-label={title}>
      {title !== '' && (
        <p className="slide__table-title" aria-hidden="true">
          {title}
        </p>
      )}
      <div role="rowgroup">
        <div role="row" className="slide__table-head" style={style}>
          {columns.map((column, index) => (
            <span key={index} role="columnheader" data-align={column.align}>
              {column.title}
            </span>
          ))}
        </div>
      </div>
      <div role="rowgroup" className="slide__table-body">
        {rows.map((row, at) => (
          <div key={at} role="row" className="slide__table-row" style={style}>
            {row.cells.map((cell, index) => (
              <span key={index} role="cell" data-align={columns[index]?.align}>
                {index === 0 && row.drill !== null ? (
                  <DrillButton drill={row.drill} className="slide__row-drill">
                    <span>{textOf(cell)}</span>
                  </DrillButton>
                ) : (
                  <span>{textOf(cell)}</span>
                )}
              </span>
            ))}
          </div>
        ))}
      </div>
    </div>
  );
}
