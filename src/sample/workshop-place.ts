// Where a workshop stands relative to its home site, and its declared service relation with a site.
import { booleanPointInPolygon, destination, distance } from '@turf/turf';
import type { Position } from 'geojson';
import { addDays } from './calendar.ts';
import { roundDegrees } from './geography.ts';
import type { Plan } from './plan.ts';
import { isLocated, type SampleSite } from './site.ts';
import type { Stream } from './stream.ts';
import type { WorkshopTrait } from './trait.ts';

export interface Tie {
  readonly siteId: string;
  readonly postsAllocated: number | null;
  readonly walkMinutes: number | null;
  readonly measuredOn: string | null;
}

const metresByTrait: Partial<Record<WorkshopTrait, number>> = {
  near_769: 769,
  near_771: 771,
  near_1334: 1334,
};

/** Traits about a walk or a straight line: no other doubt may decide there. */
const accessTraits: readonly (WorkshopTrait | null)[] = [
  'near_769',
  'near_771',
  'near_1334',
  'walk_20',
  'walk_21',
];

/** Straight metres from home: most are near, some beyond a walk. */
export function metresFrom(trait: WorkshopTrait | null, stream: Stream): number {
  const roll = stream.unit();
  const metres =
    roll < 0.62
      ? stream.between(90, 760)
      : roll < 0.86
        ? stream.between(780, 1320)
        : stream.between(1350, 4200);
  return (trait && metresByTrait[trait]) ?? metres;
}

/** WGS-84, six decimals, this many great-circle metres from home and inside its county. */
export function positionOf(home: SampleSite, metres: number, stream: Stream): Position {
  const start = stream.between(-180, 180);
  for (let turn = 0; turn < 24; turn += 1) {
    const bearing = ((start + turn * 15 + 540) % 360) - 180;
    const [lon = 0, lat = 0] = destination(home.position, metres, bearing, { units: 'meters' }).geometry
      .coordinates;
    const point = [roundDegrees(lon), roundDegrees(lat)];
    if (booleanPointInPolygon(point, home.county.shape)) return point;
  }
  return home.position;
}

/** The nearest located site of the same county; undefined where there is none. */
export function neighbourOf(home: SampleSite, sites: readonly SampleSite[]): SampleSite | undefined {
  const others = sites.filter(
    (site) => site !== home && site.county === home.county && site.closedOn === null,
  );
  const far = (site: SampleSite) => distance(home.position, site.position);
  return others.filter(isLocated).sort((a, b) => far(a) - far(b))[0];
}

export function tieTo(
  plan: Plan,
  site: SampleSite,
  position: Position,
  trait: WorkshopTrait | null,
  reserved: number,
  stream: Stream,
): Tie {
  const metres = distance(site.position, position, { units: 'meters' });
  const walked = Math.round(((metres * stream.between(1.15, 1.35)) / 60) * 2) / 2;
  const fixed = trait === 'walk_20' ? 20 : trait === 'walk_21' ? 21 : null;
  const measured = accessTraits.includes(trait) ? fixed !== null : stream.chance(0.35);
  const allocated = Math.round(reserved * stream.between(0.4, 1));
  const day = addDays(plan.last_round, -stream.int(20, 900));
  const unknown = trait === 'allocation_unknown' || (trait === null && stream.chance(0.03));
  return {
    siteId: site.id,
    postsAllocated: unknown ? null : allocated,
    walkMinutes: measured ? (fixed ?? walked) : null,
    measuredOn: measured ? day : null,
  };
}
