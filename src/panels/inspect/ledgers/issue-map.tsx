// The issues by site on a drawn map, and the same sites as a list beside it: neither says more than the other.
import { type ReactNode, useMemo } from 'react';
import { Button } from '../../../components/button.tsx';
import { boundsOfCounties, boundsOfSites } from '../../../map/bounds.ts';
import { fitted } from '../../../map/static/projection.ts';
import { pathOf, ringsOf } from '../../../map/static/shapes.ts';
import type { SiteTable } from '../../../state/site-table.ts';
import { useAtlas, useWords } from '../../atlas-context.tsx';
import { groups } from './groups.ts';
import { isOverdue, type LedgerRow } from './ledger-row.ts';
import { useSiteRows } from './use-ledger-rows.ts';

const [width, height] = [760, 560];

interface SiteIssues {
  readonly site: string;
  readonly name: string;
  readonly county: string;
  readonly open: number;
  readonly overdue: number;
  readonly all: number;
  /** Row of the site table; null: not in this extract. */
  readonly row: number | null;
}

function siteIssues(rows: readonly LedgerRow[], rowOf: ReadonlyMap<string, number>): readonly SiteIssues[] {
  return [...groups(rows, ({ site }) => site)]
    .map(([site, own]) => ({
      site,
      name: own[0]?.siteName ?? site,
      county: own[0]?.countyName ?? '',
      open: own.filter(({ isOpen }) => isOpen).length,
      overdue: own.filter(isOverdue).length,
      all: own.length,
      row: rowOf.get(site) ?? null,
    }))
    .toSorted((a, b) => b.overdue - a.overdue || b.open - a.open || b.all - a.all);
}

const isLocated = (sites: SiteTable, row: number): boolean => !Number.isNaN(sites.lon[row] ?? NaN);

function Drawing({
  places,
  sites,
}: {
  readonly places: readonly SiteIssues[];
  readonly sites: SiteTable;
}): ReactNode {
  const words = useWords();
  const boundary = useAtlas((atlas) => atlas.boundary);
  const located = places.filter(({ row }) => row !== null && isLocated(sites, row));
  const rows = Uint32Array.from(located, ({ row }) => row ?? 0);
  const bounds = (boundary === null ? null : boundsOfCounties(boundary)) ?? boundsOfSites(sites, rows);
  const projection = useMemo(
    () => (bounds === null ? null : fitted(bounds, { left: 0, top: 0, width, height }, 16)),
    // The bounds are made anew with each drawing; their numbers say whether they are others.
    // oxlint-disable-next-line react-hooks/exhaustive-deps
    [bounds?.join()],
  );
  if (projection === null) return null;
  return (
    <svg
      className="issue-map__drawing"
      viewBox={`0 0 ${width} ${height}`}
      role="img"
      aria-label={words.t('ledgers.map.name', { count: located.length })}
    >
      {(boundary?.features ?? []).map((feature) => (
        <path
          key={feature.properties.adcode}
          className="issue-map__county"
          fillRule="evenodd"
          d={pathOf(ringsOf(feature, projection))}
        />
      ))}
      {located.toReversed().map(({ site, name, open, overdue, all, row }) => {
        const [x, y] = [projection.x(sites.lon[row ?? 0] ?? 0), projection.y(sites.lat[row ?? 0] ?? 0)];
        return (
          <g key={site} data-site={site}>
            <title>{words.t('ledgers.map.site', { name, open, overdue, all })}</title>
            <circle
              cx={x}
              cy={y}
              r={4 + 2.5 * Math.sqrt(open)}
              className={open === 0 ? 'issue-map__closed' : 'issue-map__open'}
            />
            {overdue > 0 && (
              <text x={x} y={y} dy="0.36em" textAnchor="middle" className="issue-map__over">
                ▲
              </text>
            )}
          </g>
        );
      })}
    </svg>
  );
}

export function IssueMap(props: {
  readonly rows: readonly LedgerRow[];
  /** Shows the issues of one site. */
  readonly onSite: (name: string) => void;
}): ReactNode {
  const { rows, onSite } = props;
  const words = useWords();
  const sites = useAtlas((atlas) => atlas.sites);
  const rowOf = useSiteRows();
  const places = useMemo(() => siteIssues(rows, rowOf), [rows, rowOf]);
  const unplaced = places.filter(
    ({ row }) => sites === null || row === null || !isLocated(sites, row),
  ).length;
  return (
    <div className="issue-map" data-testid="issue-map">
      <figure className="issue-map__figure">
        {sites !== null && <Drawing places={places} sites={sites} />}
        <figcaption className="muted">
          {words.t('ledgers.map.legend')}{' '}
          {words.t('ledgers.map.unplaced', { count: unplaced, total: places.length })}
        </figcaption>
      </figure>
      <div className="issue-map__list" role="region" tabIndex={0} aria-label={words.t('ledgers.map.list')}>
        <table className="ledger-table">
          <thead>
            <tr>
              <th scope="col">{words.t('ledgers.column.site')}</th>
              <th scope="col">{words.t('ledgers.column.county')}</th>
              <th scope="col">{words.t('ledgers.figure.open')}</th>
              <th scope="col">{words.t('ledgers.figure.overdue')}</th>
              <th scope="col">{words.t('ledgers.figure.all')}</th>
            </tr>
          </thead>
          <tbody>
            {places.map(({ site, name, county, open, overdue, all }) => (
              <tr key={site}>
                <th scope="row">
                  <Button
                    look="link"
                    onPress={() => {
                      onSite(name);
                    }}
                  >
                    {name}
                  </Button>
                </th>
                <td>{county}</td>
                <td>{words.number(open)}</td>
                <td>{words.number(overdue)}</td>
                <td>{words.number(all)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </div>
  );
}
