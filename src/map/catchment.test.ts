import { distance } from '@turf/turf';
import { expect, it } from 'vitest';
import { catchments } from './catchment.ts';

it('draws both circles at their metres, the inner one cut out of the outer', () => {
  const { features } = catchments([{ lon: 111, lat: 35 }], { innerM: 770, outerM: 1333 });
  expect(features.map(({ properties }) => properties?.['part'] as unknown)).toEqual(['outer', 'inner']);
  const [outer, inner] = features;
  expect(outer?.geometry.coordinates).toHaveLength(2);
  for (const [feature, metres] of [
    [outer, 1333],
    [inner, 770],
  ] as const)
    for (const corner of feature?.geometry.coordinates[0] ?? [])
      expect(distance([111, 35], corner, { units: 'meters' })).toBeCloseTo(metres, 3);
});

it('leaves out what has no position', () => {
  expect(catchments([{ lon: NaN, lat: NaN }], { innerM: 770, outerM: 1333 }).features).toEqual([]);
});
