// Which sites may stand in for a stop whose gate is closed: a plan that was drawn keeps the rules of its draw.
import type { Draw } from '../../inspection/draw/types.ts';
import type { Spare } from '../../inspection/itinerary/spares.ts';
import type { Plan } from '../../inspection/plan.ts';
import { countsAt } from '../derive/counting.ts';
import type { SiteTable } from '../site-table.ts';

export interface Spares {
  readonly others: readonly Spare[];
  /** False where the team of the stop may not inspect. */
  readonly mayStandIn: (spare: string, stop: string) => boolean;
}

/** Open on the day, in a county that was drawn from, and not left out. */
function wasEligible({ parameters }: Draw, sites: SiteTable, row: number): boolean {
  const { counties, excluded, day } = parameters;
  const isDrawnFrom = counties.length === 0 || counties.includes(sites.county[row] ?? '');
  return isDrawnFrom && !excluded.includes(sites.id[row] ?? '') && countsAt(sites, row, day);
}

/** Counties where a member of the team may not inspect, by the county that the team was drawn for. */
function conflictsByCounty({ parameters, teams }: Draw): ReadonlyMap<string, ReadonlySet<string>> {
  const byRole = new Map(parameters.inspectors.map(({ role, conflicts }) => [role, conflicts]));
  return new Map(
    teams.map(({ county, roles }) => [county, new Set(roles.flatMap((role) => byRole.get(role) ?? []))]),
  );
}

/** `counted`: rows of the sites that count. The sites of the plan are none of them. */
export function spareSites(
  { draw, sites: wanted }: Pick<Plan, 'draw' | 'sites'>,
  sites: SiteTable,
  counted: Iterable<number>,
): Spares {
  const stops = new Set(wanted);
  const others = Array.from(counted).flatMap((row): Spare[] => {
    const [site, lon, lat] = [sites.id[row] ?? '', sites.lon[row] ?? NaN, sites.lat[row] ?? NaN];
    if (stops.has(site) || Number.isNaN(lon) || Number.isNaN(lat)) return [];
    return draw === null || wasEligible(draw, sites, row) ? [{ site, lon, lat }] : [];
  });
  if (draw === null) return { others, mayStandIn: () => true };
  const conflicts = conflictsByCounty(draw);
  const counties = new Map(sites.id.map((site, row) => [site, sites.county[row] ?? '']));
  const countyOf = (site: string): string => counties.get(site) ?? '';
  return {
    others,
    mayStandIn: (spare, stop) => conflicts.get(countyOf(stop))?.has(countyOf(spare)) !== true,
  };
}
