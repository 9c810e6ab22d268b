// The matching sites county by county: met of applicable, and how many are open. A county's name filters to it.
import { type ReactNode, useMemo } from 'react';
import { Button } from '../../../components/button.tsx';
import type { Tally } from '../../../compliance/finding.ts';
import { useAtlas, useCommands, useWords } from '../../atlas-context.tsx';
import { regionName } from '../site-name.ts';
import { columnHead } from './cell-text.ts';
import { countyRows, type RequirementColumn } from './matrix-model.ts';
import type { MatrixView } from './use-matrix.ts';

function CountyCell({
  title,
  tally,
}: {
  readonly title: string;
  readonly tally: Tally | undefined;
}): ReactNode {
  const words = useWords();
  if (tally === undefined || tally.n === 0)
    return <td aria-label={words.t('review.verdict.not_applicable')}>—</td>;
  const { pass, fail, n, unknown, suppressed } = tally;
  const open = unknown + suppressed;
  const name = words.t('review.matrix.countyCell', { title, pass, n, unknown, suppressed });
  return (
    <td title={name}>
      <span aria-hidden="true">
        <span className={fail > 0 ? 'county-table__fail' : ''}>
          {words.t('review.matrix.countyCellShort', { pass, n })}
        </span>
        {open > 0 && (
          <span className="county-table__open">{words.t('review.matrix.countyOpen', { open })}</span>
        )}
      </span>
      <span className="only-heard">{name}</span>
    </td>
  );
}

function TallyCells(props: {
  readonly columns: readonly RequirementColumn[];
  readonly tallies: ReadonlyMap<string, Tally>;
}): ReactNode {
  const words = useWords();
  return props.columns.map((column) => (
    <CountyCell
      key={column.sort}
      title={columnHead(words, column, true).full}
      tally={props.tallies.get(column.sort)}
    />
  ));
}

export function CountyTable({ view }: { readonly view: MatrixView }): ReactNode {
  const words = useWords();
  const commands = useCommands();
  const sites = useAtlas((atlas) => atlas.sites);
  const findings = useAtlas((atlas) => atlas.findings);
  const matching = useAtlas((atlas) => atlas.matching);
  const regions = useAtlas((atlas) => atlas.regions);
  const chosen = useAtlas((atlas) => atlas.session.filters.counties);
  const columns = view.columns.filter((column) => column.kind === 'requirement');
  const rows = useMemo(
    () => countyRows(view.columns, findings, sites?.county ?? [], matching),
    [view.columns, findings, sites, matching],
  );
  const choose = (county: string): void => {
    commands.setFilters({ counties: chosen.length === 1 && chosen[0] === county ? [] : [county] });
  };
  return (
    <div className="county-table" tabIndex={0} role="region" aria-label={words.t('review.matrix.counties')}>
      <table data-testid="county-table">
        <caption>{words.t('review.matrix.countyNote')}</caption>
        <thead>
          <tr>
            <th scope="col">{words.t('review.matrix.county')}</th>
            <th scope="col">{words.t('review.matrix.countySites')}</th>
            {columns.map((column) => (
              <th key={column.sort} scope="col" title={columnHead(words, column, true).full}>
                {columnHead(words, column, true).short}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.county} data-chosen={chosen.includes(row.county)}>
              <th scope="row">
                <Button
                  look="link"
                  aria-pressed={chosen.includes(row.county)}
                  onPress={() => {
                    choose(row.county);
                  }}
                >
                  {regionName(words, regions, row.county)}
                </Button>
              </th>
              <td>{words.number(row.rows.length)}</td>
              <TallyCells columns={columns} tallies={row.tallies} />
            </tr>
          ))}
        </tbody>
        <tfoot>
          <tr>
            <th scope="row">{words.t('review.matrix.total')}</th>
            <td>{words.number(matching.length)}</td>
            <TallyCells columns={columns} tallies={view.tallies} />
          </tr>
        </tfoot>
      </table>
    </div>
  );
}
