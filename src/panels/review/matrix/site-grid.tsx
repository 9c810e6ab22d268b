// Sites × requirements: a grid that draws only the rows in view and is worked by keyboard as well as by hand.
import {
  type CSSProperties,
  type KeyboardEvent,
  type ReactNode,
  useEffect,
  useEffectEvent,
  useId,
  useRef,
  useState,
} from 'react';
import type { SiteTable } from '../../../state/site-table.ts';
import { useAtlas, useCommands, useWords } from '../../atlas-context.tsx';
import { useHoveredSite } from '../../hovered-site.ts';
import { useRowsInView } from '../../rows-in-view.ts';
import { cellAfter, type GridCell } from './grid-keys.ts';
import { GridHead } from './grid-head.tsx';
import { GridRow } from './grid-row.tsx';
import type { MatrixColumn } from './matrix-model.ts';
import type { MatrixView } from './use-matrix.ts';
import './matrix.css';

const rowHeight = 25;
/** Rows of the head: titles and counts. */
const headRows = 2;

/** Least widths in CSS pixels; what is left over goes to the names first. */
const leastWidths = {
  zh: { name: 112, population: 52, missing: 36, requirement: 40 },
  en: { name: 170, population: 76, missing: 44, requirement: 62 },
} as const;

/** Room for the counts in the head: "22637 / 81" is wider than any verdict. */
function tallyWidth({ tallies }: MatrixView, column: MatrixColumn): number {
  const tally = tallies.get(column.sort);
  if (tally === undefined) return 0;
  return `${tally.fail} / ${tally.unknown + tally.suppressed}`.length * 6 + 4;
}

function columnStyle(view: MatrixView, english: boolean): CSSProperties {
  const widths = view.columns.map((column) =>
    Math.max(leastWidths[english ? 'en' : 'zh'][column.kind], tallyWidth(view, column)),
  );
  const tracks = widths.map((width, index) => `minmax(${width}px, ${index === 0 ? 3 : 1}fr)`);
  const least = widths.reduce<number>((sum, width) => sum + width, 0);
  return { '--columns': tracks.join(' '), '--least': `${least}px` } as CSSProperties;
}

/** The next order of a column: worst or largest first, names from the start; a second press turns it round. */
function useSortBy(): (column: MatrixColumn) => void {
  const sort = useAtlas((atlas) => atlas.session.sort);
  const commands = useCommands();
  return (column) => {
    const again = sort.column === column.sort;
    commands.setSort({ column: column.sort, descending: again ? !sort.descending : column.kind !== 'name' });
  };
}

export function SiteGrid({
  view,
  sites,
}: {
  readonly view: MatrixView;
  readonly sites: SiteTable;
}): ReactNode {
  const words = useWords();
  const commands = useCommands();
  const findings = useAtlas((atlas) => atlas.findings);
  const shared = useAtlas((atlas) => atlas.shared);
  const roundTable = useAtlas((atlas) => atlas.roundTable);
  const selected = useAtlas((atlas) => atlas.session.site);
  const hovered = useHoveredSite();
  const sortBy = useSortBy();
  const id = useId();
  const scroller = useRef<HTMLDivElement>(null);
  const [cell, setCell] = useState<GridCell>({ row: 0, column: 0 });
  const { columns, rows, missing } = view;
  const active = {
    row: Math.min(cell.row, rows.length - 1),
    column: Math.min(cell.column, columns.length - 1),
  };
  const shown = useRowsInView({
    scroller,
    count: rows.length,
    rowHeight,
    headHeight: rowHeight * headRows,
    active: active.row,
  });
  // Only when another site is chosen: sorting or filtering must not move the view.
  const reveal = useEffectEvent((site: string) => {
    const index = rows.findIndex((row) => sites.id[row] === site);
    if (index >= 0) shown.scrollTo(index);
  });
  useEffect(() => {
    if (selected !== null) reveal(selected);
  }, [selected]);
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.key === 'Enter' || event.key === ' ') {
      event.preventDefault();
      const column = columns[cell.column];
      const row = rows[cell.row];
      if (cell.row < 0 && column !== undefined) sortBy(column);
      else if (row !== undefined) void commands.selectSite(sites.id[row] ?? null);
      return;
    }
    const page = Math.max(1, Math.floor((scroller.current?.clientHeight ?? 0) / rowHeight) - headRows);
    const size = { rows: rows.length, columns: columns.length, page };
    const next = cellAfter(event.key, event.ctrlKey || event.metaKey, cell, size);
    if (next === null) return;
    event.preventDefault();
    setCell(next);
    if (next.row >= 0) shown.scrollTo(next.row);
  };
  const activeNamed = active.row < 0 || shown.activeDrawn;
  return (
    <div
      ref={scroller}
      role="grid"
      tabIndex={0}
      className="grid"
      data-testid="gap-matrix"
      aria-label={words.t('review.matrix')}
      aria-description={words.t('review.matrix.help')}
      aria-rowcount={rows.length + headRows}
      aria-colcount={columns.length}
      aria-activedescendant={activeNamed ? `${id}-${active.row}-${active.column}` : undefined}
      style={columnStyle(view, words.language === 'en')}
      onKeyDown={onKeyDown}
    >
      <GridHead id={id} view={view} activeColumn={active.row < 0 ? active.column : null} onSort={sortBy} />
      <div role="rowgroup" className="grid__body" style={{ height: shown.height }}>
        {shown.items.map((item) => {
          const row = rows[item.index] ?? 0;
          const site = sites.id[row] ?? '';
          return (
            <GridRow
              key={site}
              id={`${id}-${item.index}`}
              index={item.index + headRows + 1}
              top={item.start}
              row={row}
              columns={columns}
              sites={sites}
              findings={findings}
              shared={shared}
              roundTable={roundTable}
              missing={missing}
              selected={site === selected}
              hovered={site === hovered}
              activeColumn={item.index === active.row ? active.column : null}
              onSelect={() => {
                setCell({ row: item.index, column: active.column });
                void commands.selectSite(site);
              }}
            />
          );
        })}
      </div>
    </div>
  );
}
