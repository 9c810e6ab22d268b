// Where a site stands in the site table, by its id and by its community.
import type { SiteTable } from '../../../state/site-table.ts';
import { useAtlas } from '../../atlas-context.tsx';

export interface SiteIndex {
  readonly rowOf: ReadonlyMap<string, number>;
  readonly inCommunity: ReadonlyMap<string, readonly number[]>;
  /** Counties that have a site. */
  readonly counties: ReadonlySet<string>;
}

const indexes = new WeakMap<SiteTable, SiteIndex>();
const empty: SiteIndex = { rowOf: new Map(), inCommunity: new Map(), counties: new Set() };

function indexOf(sites: SiteTable): SiteIndex {
  const inCommunity = new Map<string, number[]>();
  sites.community.forEach((community, row) => {
    if (community === null) return;
    const rows = inCommunity.get(community);
    if (rows === undefined) inCommunity.set(community, [row]);
    else rows.push(row);
  });
  const rowOf = new Map(sites.id.map((id, row) => [id, row]));
  return { rowOf, inCommunity, counties: new Set(sites.county) };
}

export function useSiteIndex(): SiteIndex {
  const sites = useAtlas((atlas) => atlas.sites);
  if (sites === null) return empty;
  const known = indexes.get(sites) ?? indexOf(sites);
  indexes.set(sites, known);
  return known;
}
