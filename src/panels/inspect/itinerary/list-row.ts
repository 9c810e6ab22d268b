// The sites of the plan as lines: where they are, what they weigh, and what the itinerary did with them. Pure.
import type { Itinerary } from '../../../inspection/itinerary/types.ts';
import type { DrawPart } from '../../../inspection/draw/types.ts';
import { fixedOf, type Plan, prioritiesOf } from '../../../inspection/plan.ts';
import type { Words } from '../../../language/language.ts';
import type { Region, SiteTable } from '../../../state/site-table.ts';
import { regionName, siteName } from '../../site-name.ts';

export interface NamedSite {
  readonly site: string;
  readonly name: string;
  readonly county: string;
  /** WGS-84 degrees; NaN: no position. */
  readonly lon: number;
  readonly lat: number;
}

export interface ListRow extends NamedSite {
  /** Parts that drew it; empty: chosen by hand. */
  readonly parts: readonly DrawPart[];
  readonly priority: number;
  readonly fixed: number | 'never' | null;
  /** Day and place in it, from 0; null: not planned. */
  readonly at: { readonly day: number; readonly order: number } | null;
  readonly why: Itinerary['left'][number]['why'] | null;
}

export type SiteFinder = (site: string) => NamedSite;

export function siteFinder(words: Words, sites: SiteTable, regions: readonly Region[]): SiteFinder {
  const rows = new Map(sites.id.map((site, row) => [site, row]));
  return (site) => {
    const row = rows.get(site);
    if (row === undefined) return { site, name: site, county: '', lon: NaN, lat: NaN };
    return {
      site,
      name: siteName(words, sites, row),
      county: regionName(words, regions, sites.county[row] ?? ''),
      lon: sites.lon[row] ?? NaN,
      lat: sites.lat[row] ?? NaN,
    };
  };
}

/** In the order of the plan. */
export function listRows(plan: Plan, find: SiteFinder): readonly ListRow[] {
  const priorities = prioritiesOf(plan);
  const parts = new Map(plan.draw?.list.map((one) => [one.site, one.parts]));
  const places = new Map(
    plan.itinerary?.days.flatMap(({ stops }, day) =>
      stops.map(({ site }, order) => [site, { day, order }] as const),
    ),
  );
  const reasons = new Map(plan.itinerary?.left.map(({ site, why }) => [site, why]));
  return plan.sites.map((site) => ({
    ...find(site),
    parts: parts.get(site) ?? [],
    priority: priorities.get(site) ?? 0,
    fixed: fixedOf(plan, site),
    at: places.get(site) ?? null,
    why: reasons.get(site) ?? null,
  }));
}
