// What the days are planned for.
import { expect, it } from 'vitest';
import type { Draw, DrawPart } from './draw/types.ts';
import { prioritiesOf } from './plan.ts';

const share = { numerator: 1, denominator: 2 };

function drawOf(...sites: readonly (readonly [site: string, measure: number, ...parts: DrawPart[]])[]): Draw {
  return {
    list: sites.map(([site, , ...parts]) => ({ site, county: '140802', parts })),
    inclusion: sites.map(([site, measure]) => ({
      ...{ site, measure, probability: 0.5 },
      ...{ guarantee: share, risk: share, random: share },
    })),
  } as unknown as Draw;
}

it('lets each site of the random part and of the guarantee outweigh all that risk alone drew', () => {
  const draw = drawOf(
    ['A', 90, 'risk'],
    ['B', 40, 'risk'],
    ['C', 0, 'random'],
    ['D', 7, 'guarantee', 'risk'],
  );
  const points = prioritiesOf({ draw, sites: ['A', 'B', 'C', 'D'] });
  expect([...points]).toEqual([
    ['A', 90],
    ['B', 40],
    ['C', 131],
    ['D', 138],
  ]);
});

it('gives one point each where the list was chosen by hand', () => {
  expect([...prioritiesOf({ draw: null, sites: ['A', 'B'] }).values()]).toEqual([1, 1]);
});
