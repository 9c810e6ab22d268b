// Whether a site has an open workshop within the walking time: a picture for the map, no verdict of any document.
// A measured walk decides; otherwise the straight-line bands do, and between the bands nobody knows.
import { straightLineM } from '../../network/straight-line.ts';
import { verdictCode } from '../../model/verdict.ts';
import type { SiteTable, Workshop, WorkshopTie } from '../site-table.ts';

export interface Reach {
  readonly minutes: number;
  /** Straight-line radii in metres: within the inner likely inside, beyond the outer certainly outside. */
  readonly innerM: number;
  readonly outerM: number;
}

const metresPerDegree = 111_195;

/** Workshops near a latitude, found by bisection. */
function nearIndex(open: readonly Workshop[], reachM: number): (lat: number) => readonly Workshop[] {
  const sorted = open.filter((workshop) => !Number.isNaN(workshop.lat)).sort((a, b) => a.lat - b.lat);
  const margin = reachM / metresPerDegree + 1e-6;
  const first = (lat: number): number => {
    let [low, high] = [0, sorted.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((sorted[middle]?.lat ?? Infinity) < lat) low = middle + 1;
      else high = middle;
    }
    return low;
  };
  return (lat) => sorted.slice(first(lat - margin), first(lat + margin));
}

/** Shortest measured walk in minutes to an open workshop, by site id. */
function measuredWalks(ties: readonly WorkshopTie[], open: readonly Workshop[]): Map<string, number> {
  const ids = new Set(open.map((workshop) => workshop.id));
  const walks = new Map<string, number>();
  for (const { site, workshop, walkMinutes } of ties) {
    if (walkMinutes === null || !ids.has(workshop)) continue;
    walks.set(site, Math.min(walkMinutes, walks.get(site) ?? Infinity));
  }
  return walks;
}

type Located = Pick<SiteTable, 'id' | 'lon' | 'lat'>;

/** Of a row the verdict code: pass within, fail beyond, unknown between the bands or without a position. */
export function accessOf(
  sites: Located,
  workshops: readonly Workshop[],
  ties: readonly WorkshopTie[],
  reach: Reach,
): (row: number) => number {
  const open = workshops.filter(({ status }) => status === 'running' || status === 'idle');
  const walks = measuredWalks(ties, open);
  const near = nearIndex(open, reach.outerM);
  return (row) => {
    const walk = walks.get(sites.id[row] ?? '');
    if (walk !== undefined && walk <= reach.minutes) return verdictCode.pass;
    const place = { lon: sites.lon[row] ?? NaN, lat: sites.lat[row] ?? NaN };
    if (Number.isNaN(place.lat)) return verdictCode.unknown;
    const nearest = near(place.lat).reduce(
      (best, workshop) => Math.min(best, straightLineM(place, workshop)),
      Infinity,
    );
    if (nearest <= reach.innerM) return verdictCode.pass;
    return nearest > reach.outerM ? verdictCode.fail : verdictCode.unknown;
  };
}

/** One verdict code a site. */
export function workshopAccess(
  sites: SiteTable,
  workshops: readonly Workshop[],
  ties: readonly WorkshopTie[],
  reach: Reach,
): Uint8Array {
  const of = accessOf(sites, workshops, ties, reach);
  return Uint8Array.from({ length: sites.count }, (_, row) => of(row));
}
