// Where the sites of a county lie: scattered around a few settlement centres, always inside its shape.
import { bbox, booleanPointInPolygon } from '@turf/turf';
import type { Position } from 'geojson';
import type { County, Street } from './geography.ts';
import { roundDegrees } from './geography.ts';
import { stemName, type Name } from './place-name.ts';
import type { Stream } from './stream.ts';

export interface Centre {
  readonly position: Position;
  readonly township: Street | null;
  readonly name: Name;
}

const degreePerKm = 1 / 111.2;

function within(county: County, position: Position): boolean {
  return booleanPointInPolygon(position, county.shape);
}

function centrePosition(county: County, stream: Stream): Position {
  const [west, south, east, north] = bbox(county.shape);
  for (let attempt = 0; attempt < 400; attempt += 1) {
    const candidate: Position = [
      roundDegrees(stream.between(west, east)),
      roundDegrees(stream.between(south, north)),
    ];
    // Four points three kilometres off must be inside too: settlements rarely straddle the border.
    const off = 3 * degreePerKm;
    const probes = [
      candidate,
      ...[-off, off].flatMap((d) => [shift(candidate, d, 0), shift(candidate, 0, d)]),
    ];
    if (probes.every((probe) => within(county, probe))) return candidate;
    if (attempt > 150 && within(county, candidate)) return candidate;
  }
  throw new Error(`no place found inside ${county.nameZh} ${county.adcode}`);
}

function shift([lon = 0, lat = 0]: Position, eastDegrees: number, northDegrees: number): Position {
  return [lon + eastDegrees, lat + northDegrees];
}

/** A name that no other centre of the county has. */
function freshName(taken: Set<string>, stream: Stream): Name {
  let name = stemName(stream);
  while (taken.has(name.zh)) name = stemName(stream);
  taken.add(name.zh);
  return name;
}

/** The settlement centres of a county, each with a township to belong to where names are known. */
export function centresOf(county: County, count: number, stream: Stream): Centre[] {
  const townships = stream.shuffled(county.townships);
  const taken = new Set<string>();
  return Array.from({ length: count }, (_, index) => ({
    position: centrePosition(county, stream),
    township: townships[index % Math.max(1, townships.length)] ?? null,
    name: freshName(taken, stream),
  }));
}

/** A point near the centre and inside the county, WGS-84, six decimals. */
export function pointNear(county: County, centre: Centre, stream: Stream): Position {
  for (let spreadKm = 2.5; spreadKm > 0.01; spreadKm *= 0.9) {
    const [lon = 0, lat = 0] = centre.position;
    const north = stream.normal() * spreadKm * degreePerKm;
    const east = (stream.normal() * spreadKm * degreePerKm) / Math.cos((lat * Math.PI) / 180);
    const candidate = [roundDegrees(lon + east), roundDegrees(lat + north)];
    if (within(county, candidate)) return candidate;
  }
  return centre.position;
}
