// One site of the matrix.
import type { ReactNode } from 'react';
import { VerdictCell } from '../../../components/verdict-cell.tsx';
import { verdictLook } from '../../../components/verdict-look.ts';
import type { FindingSet } from '../../../compliance/finding.ts';
import type { PopulationBase } from '../../../model/size-class.ts';
import { noCount, type MissingFacilities } from '../../../compliance/missing-facilities.ts';
import type { Atlas } from '../../../state/atlas-state.ts';
import type { RoundTable, SiteTable } from '../../../state/site-table.ts';
import { useWords } from '../../atlas-context.tsx';
import { hoverSite } from '../../hovered-site.ts';
import { siteName } from '../../site-name.ts';
import { cellFinding, populationCell } from './cell-text.ts';
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
  readonly shared: Atlas['shared'];
  readonly roundTable: RoundTable | null;
  readonly missing: MissingFacilities | null;
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
  if (cell.state === 'waiting') return <span className="muted">…</span>;
  return <VerdictCell words={words} state={cell.state} />;
}

function Finding(props: { readonly column: RequirementColumn; readonly shown: GridRowProps }): ReactNode {
  const { column, shown } = props;
  const words = useWords();
  const finding = cellFinding(shown, column.sort, shown.row);
  if (finding === null) return <span aria-hidden="true">·</span>;
  const { verdict } = finding;
  const marks = finding.marks.filter((mark) => mark !== 'period_ended');
  if (!finding.shared)
    return <VerdictCell words={words} state={verdict} facility={column.facility} marks={marks} />;
  return (
    <>
      <VerdictCell words={words} state="shared" facility marks={marks} />
      <span className="only-heard">{words.t(verdictLook[verdict].facilityWord)}</span>
    </>
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
  const { row, sites, roundTable } = shown;
  switch (column.kind) {
    case 'name':
      return <span className="grid__name">{siteName(words, sites, row)}</span>;
    case 'population':
      return <PopulationText table={roundTable} base={column.sort} row={row} />;
    case 'missing':
      return <Missing shown={shown} />;
    case 'requirement':
      return <Finding column={column} shown={shown} />;
  }
}

/** The number alone would not say what is missing, nor what is open. */
function Missing({ shown }: { readonly shown: GridRowProps }): ReactNode {
  const words = useWords();
  if (shown.missing === null) return null;
  const missing = shown.missing.missing[shown.row] ?? 0;
  const unknown = shown.missing.unknown[shown.row] ?? 0;
  if (missing === noCount) return <span aria-hidden="true">·</span>;
  const name = words.t('review.matrix.missingName', { missing, unknown });
  return (
    <span title={name}>
      <span aria-hidden="true">{missing}</span>
      <span className="only-heard">{name}</span>
    </span>
  );
}

export function GridRow(props: GridRowProps): ReactNode {
  const { id, index, top, row, columns, sites, selected, hovered, activeColumn, onSelect } = props;
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
      {columns.map((column, position) => (
        <div
          key={column.sort}
          role={column.kind === 'name' ? 'rowheader' : 'gridcell'}
          id={`${id}-${position}`}
          className={`grid__cell grid__cell--${column.kind}`}
          data-active={activeColumn === position}
        >
          <Content column={column} shown={props} />
        </div>
      ))}
    </div>
  );
}
