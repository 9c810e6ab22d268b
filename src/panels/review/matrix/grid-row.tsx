// One site of the matrix.
import type { ReactNode } from 'react';
import { VerdictCell } from '../../../components/verdict-cell.tsx';
import type { FindingSet } from '../../../compliance/finding.ts';
import type { PopulationBase } from '../../../model/size-class.ts';
import type { MissingCounts } from '../../../state/derive/missing.ts';
import type { RoundTable, SiteTable } from '../../../state/site-table.ts';
import { useWords } from '../../atlas-context.tsx';
import { hoverSite } from '../../hovered-site.ts';
import { siteName } from '../site-name.ts';
import { cellFinding, columnHead, findingText, populationCell } from './cell-text.ts';
import type { MatrixColumn, RequirementColumn } from './matrix-model.ts';

interface GridRowProps {
  readonly id: string;
  /** aria-rowindex, the head counted. */
  readonly index: number;
  readonly top: number;
  readonly row: number;
  readonly columns: readonly MatrixColumn[];
  readonly sites: SiteTable;
  readonly findings: FindingSet | null;
  readonly roundTable: RoundTable | null;
  readonly missing: MissingCounts | null;
  readonly selected: boolean;
  readonly hovered: boolean;
  readonly activeColumn: number | null;
  readonly onSelect: () => void;
}

export function PopulationText(props: {
  readonly table: RoundTable | null;
  readonly base: PopulationBase;
  readonly row: number;
}): ReactNode {
  const words = useWords();
  const cell = populationCell(props.table, props.base, props.row);
  if (cell.state === 'known') return words.number(cell.value);
  return <VerdictCell words={words} state={cell.state} />;
}

function Finding(props: { readonly column: RequirementColumn; readonly shown: GridRowProps }): ReactNode {
  const { column, shown } = props;
  const words = useWords();
  const finding = cellFinding(shown.findings, column.sort, shown.row);
  if (finding === null) return <span aria-hidden="true">·</span>;
  const { verdict, marks } = finding;
  return (
    <VerdictCell
      words={words}
      state={verdict}
      facility={column.facility}
      marks={marks.filter((mark) => mark !== 'period_ended')}
      silent
    />
  );
}

function Content({
  column,
  shown,
}: {
  readonly column: MatrixColumn;
  readonly shown: GridRowProps;
}): ReactNode {
  const words = useWords();
  const { row, sites, roundTable, missing } = shown;
  switch (column.kind) {
    case 'name':
      return <span className="grid__name">{siteName(words, sites, row)}</span>;
    case 'population':
      return <PopulationText table={roundTable} base={column.sort} row={row} />;
    case 'missing':
      return missing === null ? '' : missing.missing[row];
    case 'requirement':
      return <Finding column={column} shown={shown} />;
  }
}

function useCellName(shown: GridRowProps): (column: MatrixColumn) => string | undefined {
  const words = useWords();
  return (column) => {
    if (column.kind === 'requirement') {
      const text = findingText(words, column, cellFinding(shown.findings, column.sort, shown.row));
      return `${columnHead(words, column, true).full}${words.t('review.comma')}${text}`;
    }
    if (column.kind !== 'missing' || shown.missing === null) return undefined;
    const missing = shown.missing.missing[shown.row] ?? 0;
    return words.t('review.matrix.missingName', { missing, unknown: shown.missing.unknown[shown.row] ?? 0 });
  };
}

export function GridRow(props: GridRowProps): ReactNode {
  const { id, index, top, row, columns, sites, selected, hovered, activeColumn, onSelect } = props;
  const nameOf = useCellName(props);
  return (
    <div
      role="row"
      className="grid__row grid__row--site"
      aria-rowindex={index}
      aria-selected={selected}
      data-site={sites.id[row]}
      data-hovered={hovered}
      style={{ transform: `translateY(${top}px)` }}
      onClick={onSelect}
      onMouseEnter={() => {
        hoverSite(sites.id[row] ?? null);
      }}
      onMouseLeave={() => {
        hoverSite(null);
      }}
    >
      {columns.map((column, position) => {
        const name = nameOf(column);
        return (
          <div
            key={column.sort}
            role={column.kind === 'name' ? 'rowheader' : 'gridcell'}
            id={`${id}-${position}`}
            className={`grid__cell grid__cell--${column.kind}`}
            data-active={activeColumn === position}
            {...(name === undefined ? {} : { 'aria-label': name, title: name })}
          >
            <Content column={column} shown={props} />
          </div>
        );
      })}
    </div>
  );
}
