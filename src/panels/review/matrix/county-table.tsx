// The matching sites by county or size class: the four employment rates, and met of applicable with how many are open.
import { type ReactNode, useMemo } from 'react';
import { Button } from '../../../components/button.tsx';
import { rateIds } from '../../../compliance/employment-rates.ts';
import type { Tally } from '../../../compliance/finding.ts';
import { sizeClassOf, type SizeClass } from '../../../model/size-class.ts';
import { populationOf } from '../../../state/derive/filtering.ts';
import { totalRates } from '../../../state/derive/rates.ts';
import { useAtlas, useCommands, useWords } from '../../atlas-context.tsx';
import { useLook } from '../../use-look.ts';
import { regionName } from '../../site-name.ts';
import { columnHead } from './cell-text.ts';
import { groupRows, type RequirementColumn } from './matrix-model.ts';
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

type Grouping = 'county' | 'size';

interface Group {
  readonly id: string;
  readonly label: string;
  readonly chosen: boolean;
  readonly choose: () => void;
  readonly rows: Uint32Array;
  readonly tallies: ReadonlyMap<string, Tally>;
}

function toggledAlone<T>(chosen: readonly T[], value: T): readonly T[] {
  return chosen.length === 1 && chosen[0] === value ? [] : [value];
}

/** The groups with their names and what a press on the name filters to. */
function useGroups(view: MatrixView, by: Grouping): readonly Group[] {
  const words = useWords();
  const commands = useCommands();
  const sites = useAtlas((atlas) => atlas.sites);
  const findings = useAtlas((atlas) => atlas.findings);
  const roundTable = useAtlas((atlas) => atlas.roundTable);
  const matching = useAtlas((atlas) => atlas.matching);
  const regions = useAtlas((atlas) => atlas.regions);
  const session = useAtlas((atlas) => atlas.session);
  const { counties, sizes } = session.filters;
  return useMemo(() => {
    if (by === 'county') {
      const keyOf = (row: number): string => sites?.county[row] ?? '';
      const found = groupRows(view.columns, findings, matching, keyOf, (one, other) =>
        one.localeCompare(other),
      );
      return found.map(({ key, ...group }) => ({
        ...group,
        id: key,
        label: regionName(words, regions, key),
        chosen: counties.includes(key),
        choose: () => {
          commands.setFilters({ counties: toggledAlone(counties, key) });
        },
      }));
    }
    const keyOf = (row: number): SizeClass => sizeClassOf(populationOf({ session, roundTable }, row));
    const found = groupRows(view.columns, findings, matching, keyOf, (one, other) => one - other);
    return found.map(({ key, ...group }) => ({
      ...group,
      id: String(key),
      label: words.t(`review.size.${key}`),
      chosen: sizes.includes(key),
      choose: () => {
        commands.setFilters({ sizes: toggledAlone(sizes, key) });
      },
    }));
  }, [
    by,
    view.columns,
    words,
    commands,
    sites,
    findings,
    roundTable,
    matching,
    regions,
    session,
    counties,
    sizes,
  ]);
}

/** The four rates over a group: ratio of sums, with the sites that could not be counted beside it. */
function RateCells({ rows }: { readonly rows: Uint32Array }): ReactNode {
  const words = useWords();
  const table = useAtlas((atlas) => atlas.roundTable);
  if (table === null) return null;
  return totalRates(table, rows).map(({ id, rate, numerator, denominator, leftOut, suppressed }) => {
    const name = words.t('tools.rate.cell', {
      title: words.t(`review.rate.${id}`),
      numerator: numerator === null ? words.t('tools.notKnown') : words.number(numerator),
      denominator: denominator === null ? words.t('tools.notKnown') : words.number(denominator),
      leftOut,
      suppressed,
    });
    return (
      <td key={id} title={name}>
        <span aria-hidden="true">
          {rate === null ? '?' : words.percent(rate)}
          {leftOut + suppressed > 0 && (
            <span className="county-table__open">
              {words.t('review.matrix.countyOpen', { open: leftOut + suppressed })}
            </span>
          )}
        </span>
        <span className="only-heard">{name}</span>
      </td>
    );
  });
}

function GroupRowView({
  group,
  columns,
}: {
  readonly group: Group;
  readonly columns: readonly RequirementColumn[];
}): ReactNode {
  const words = useWords();
  return (
    <tr data-chosen={group.chosen}>
      <th scope="row">
        <Button look="link" aria-pressed={group.chosen} onPress={group.choose}>
          {group.label}
        </Button>
      </th>
      <td>{words.number(group.rows.length)}</td>
      <RateCells rows={group.rows} />
      <TallyCells columns={columns} tallies={group.tallies} />
    </tr>
  );
}

function Head({
  columns,
  by,
}: {
  readonly columns: readonly RequirementColumn[];
  readonly by: Grouping;
}): ReactNode {
  const words = useWords();
  return (
    <thead>
      <tr>
        <th scope="col">{words.t(by === 'county' ? 'review.matrix.county' : 'tools.group.size')}</th>
        <th scope="col">{words.t('review.matrix.countySites')}</th>
        {rateIds.map((id) => (
          <th key={id} scope="col" title={words.t(`review.rate.${id}`)}>
            {words.t(`tools.rate.${id}`)}
          </th>
        ))}
        {columns.map((column) => (
          <th key={column.sort} scope="col" title={columnHead(words, column, true).full}>
            {columnHead(words, column, true).short}
          </th>
        ))}
      </tr>
    </thead>
  );
}

export function CountyTable({ view }: { readonly view: MatrixView }): ReactNode {
  const words = useWords();
  const [by, setBy] = useLook<Grouping>('grouping', ['county', 'size']);
  const groups = useGroups(view, by);
  const matching = useAtlas((atlas) => atlas.matching);
  const columns = view.columns.filter((column) => column.kind === 'requirement');
  return (
    <div className="county-table" tabIndex={0} role="region" aria-label={words.t('review.matrix.counties')}>
      <div className="county-table__grouping" role="group" aria-label={words.t('tools.group')}>
        {(['county', 'size'] as const).map((option) => (
          <Button
            key={option}
            aria-pressed={by === option}
            onPress={() => {
              setBy(option);
            }}
          >
            {words.t(`tools.group.${option}`)}
          </Button>
        ))}
      </div>
      <table data-testid="county-table">
        <caption>{words.t('review.matrix.countyNote')}</caption>
        <Head columns={columns} by={by} />
        <tbody>
          {groups.map((group) => (
            <GroupRowView key={group.id} group={group} columns={columns} />
          ))}
        </tbody>
        <tfoot>
          <tr>
            <th scope="row">{words.t('review.matrix.total')}</th>
            <td>{words.number(matching.length)}</td>
            <RateCells rows={matching} />
            <TallyCells columns={columns} tallies={view.tallies} />
          </tr>
        </tfoot>
      </table>
    </div>
  );
}
