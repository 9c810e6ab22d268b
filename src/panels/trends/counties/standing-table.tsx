// Places side by side: failed hard requirements, then people affected, each a count of its own. Every column sorts.
import { type ReactNode, useMemo } from 'react';
import { Button } from '../../../components/button.tsx';
import type { Words } from '../../../language/language.ts';
import type { Place } from '../../../state/derive/places.ts';
import {
  type Ranked,
  type Standing,
  type StandingColumn,
  standingColumns,
  sortedStandings,
} from '../../../state/derive/standing.ts';
import { useAtlas, useWords } from '../../atlas-context.tsx';
import { useOrder } from '../../use-look.ts';
import { CsvButton, type Sheet } from '../../csv-button.tsx';
import { placeName } from '../place-name.ts';
import { useFirstRows } from '../show-rest.tsx';
import { PinButton } from './pin-button.tsx';
import { useOpenPlace } from './use-open-place.ts';

function rankText(words: Words, { rank, tied }: Ranked): string {
  if (rank === null) return words.t('counties.rank.none');
  return words.t(tied ? 'counties.rank.tied' : 'counties.rank', { rank });
}

/** "12,345，2 个点未知，1 个点已隐藏": what is known, then the sites whose people are not. */
export function peopleText(
  words: Words,
  { sites, people, peopleUnknown, peopleHidden, failingSites }: Standing,
): string {
  if (sites === 0) return words.t('review.verdict.not_applicable');
  const known = failingSites > peopleUnknown + peopleHidden || failingSites === 0;
  const parts = [
    ...(known ? [words.number(people)] : []),
    ...(peopleUnknown > 0 ? [words.t('counties.people.unknown', { count: peopleUnknown })] : []),
    ...(peopleHidden > 0 ? [words.t('counties.people.hidden', { count: peopleHidden })] : []),
  ];
  return parts.join(words.t('review.comma'));
}

function cellTextOf(words: Words, one: Ranked, column: Exclude<StandingColumn, 'name'>): string {
  if (column === 'rank') return rankText(words, one);
  if (one.judged === 0 && column !== 'sites') return words.t('counties.none');
  if (column === 'people') return peopleText(words, one);
  if (column === 'failingSites') {
    return words.t('counties.ofSites', { count: one.failingSites, sites: one.sites });
  }
  if (column === 'failed') {
    return words.t('counties.ofRequirements', { count: one.failed, n: one.applicable });
  }
  if (column === 'failures') {
    const counts = { count: words.number(one.failures), n: words.number(one.judged) };
    return words.t('counties.ofFindings', counts);
  }
  return words.number(one[column]);
}

interface Sorting {
  readonly column: StandingColumn;
  readonly descending: boolean;
}

function HeadCell(props: {
  readonly column: StandingColumn;
  readonly label: string;
  readonly sorting: Sorting;
  readonly onSort: (sorting: Sorting) => void;
}): ReactNode {
  const { column, label, sorting, onSort } = props;
  const words = useWords();
  const active = sorting.column === column;
  const order = sorting.descending ? 'descending' : 'ascending';
  return (
    <th
      scope="col"
      className={column === 'name' ? undefined : 'place-table__number'}
      aria-sort={active ? order : 'none'}
      title={words.t(`counties.column.${column}.help`)}
    >
      <Button
        look="quiet"
        onPress={() => {
          const first = column !== 'rank' && column !== 'name';
          onSort({ column, descending: active ? !sorting.descending : first });
        }}
      >
        {label}
        <span aria-hidden="true">{active ? (sorting.descending ? '↓' : '↑') : ''}</span>
      </Button>
    </th>
  );
}

function PlaceRow({ one, name }: { readonly one: Ranked; readonly name: string }): ReactNode {
  const words = useWords();
  const open = useOpenPlace();
  return (
    <tr data-place={one.place.id}>
      {one.place.level !== 'township' && (
        <td className="place-table__pin">
          <PinButton place={one.place} name={name} />
        </td>
      )}
      {standingColumns.map((column) =>
        column === 'name' ? (
          <th key={column} scope="row">
            {one.place.loose ? (
              name
            ) : (
              <Button
                look="link"
                onPress={() => {
                  open(one.place);
                }}
              >
                {name}
              </Button>
            )}
          </th>
        ) : (
          <td key={column} className="place-table__number" data-column={column}>
            {cellTextOf(words, one, column)}
          </td>
        ),
      )}
    </tr>
  );
}

function useColumnLabel(): (column: StandingColumn, level: Place['level']) => string {
  const words = useWords();
  const base = useAtlas((atlas) => atlas.session.base);
  return (column, level) => {
    if (column === 'name') return words.t(`counties.level.${level}`);
    if (column === 'people')
      return words.t('counties.column.people', { base: words.t(`shell.base.${base}`) });
    return words.t(`counties.column.${column}`);
  };
}

const firstSorting: Sorting = { column: 'rank', descending: false };

export function StandingTable({ list }: { readonly list: readonly Ranked[] }): ReactNode {
  const words = useWords();
  const sites = useAtlas((atlas) => atlas.sites);
  const regions = useAtlas((atlas) => atlas.regions);
  const place = useAtlas((atlas) => atlas.session.place);
  const [sorting, setSorting] = useOrder<StandingColumn>('standing.order', standingColumns, firstSorting);
  const label = useColumnLabel();
  const level = list[0]?.place.level ?? 'county';
  const sorted = useMemo(
    () =>
      sortedStandings(list, sorting.column, sorting.descending, (one) =>
        placeName(words, { sites, regions }, one),
      ),
    [list, sorting, words, sites, regions],
  );
  const { shown, rest } = useFirstRows(sorted);
  const sheet = (): Sheet => ({
    own: [[words.t('trends.trail'), place ?? words.t('counties.whole')]],
    head: [words.t('review.csv.id'), ...standingColumns.map((column) => label(column, level))],
    rows: sorted.map((one) => [
      one.place.id,
      ...standingColumns.map((column) =>
        column === 'name' ? placeName(words, { sites, regions }, one.place) : cellTextOf(words, one, column),
      ),
    ]),
  });
  if (list.length === 0) return <p className="muted">{words.t('counties.empty')}</p>;
  return (
    <>
      <div className="trend-part__tools">
        <CsvButton name="counties" sheet={sheet} />
      </div>
      <div className="trend-scroll" tabIndex={0} role="group" aria-label={words.t('counties.table')}>
        <table className="place-table" data-testid="standing-table">
          <thead>
            <tr>
              {level !== 'township' && (
                <th scope="col">
                  <span className="only-heard">{words.t('counties.pin')}</span>
                </th>
              )}
              {standingColumns.map((column) => (
                <HeadCell
                  key={column}
                  column={column}
                  label={label(column, level)}
                  sorting={sorting}
                  onSort={setSorting}
                />
              ))}
            </tr>
          </thead>
          <tbody>
            {shown.map((one) => (
              <PlaceRow
                key={`${one.place.id}${one.place.loose}`}
                one={one}
                name={placeName(words, { sites, regions }, one.place)}
              />
            ))}
          </tbody>
        </table>
      </div>
      {rest}
    </>
  );
}
