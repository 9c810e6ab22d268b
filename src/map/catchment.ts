// Straight-line circles around a site or workshop, in metres on the sphere that the rules name. Not a walking area.
import { circle } from '@turf/turf';
import type { Feature, FeatureCollection, Polygon } from 'geojson';

export interface Centre {
  readonly lon: number;
  readonly lat: number;
}

const corners = 72;

function disc(centre: Centre, metres: number, part: 'inner' | 'outer'): Feature<Polygon> {
  const shape = circle([centre.lon, centre.lat], metres, { steps: corners, units: 'meters' });
  return { ...shape, properties: { part } };
}

/** Two discs a centre, marked inner and outer; `outer` has the inner one cut out. Centres without position are left out. */
export function catchments(
  centres: readonly Centre[],
  radii: { readonly innerM: number; readonly outerM: number },
): FeatureCollection<Polygon> {
  const located = centres.filter(({ lon, lat }) => !Number.isNaN(lon) && !Number.isNaN(lat));
  const features = located.flatMap((centre) => {
    const inner = disc(centre, radii.innerM, 'inner');
    const outer = disc(centre, radii.outerM, 'outer');
    const hole = inner.geometry.coordinates[0] ?? [];
    outer.geometry.coordinates.push([...hole].reverse());
    return [outer, inner];
  });
  return { type: 'FeatureCollection', features };
}
