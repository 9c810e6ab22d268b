import { expect, it } from 'vitest';
import type { Plan } from '../../inspection/plan.ts';
import { seedAtRisk } from './seed-at-risk.ts';

const drawn = { draw: {} } as unknown as Plan;

it.each([
  ['no plan', null, false, null],
  ['a plan that is shut', null, true, 'untold'],
  ['a draw that was neither exported nor revealed', drawn, true, 'only_here'],
  ['a draw that stands in a file', { ...drawn, seedTaken: true }, true, null],
  ['a list chosen by hand', { ...drawn, draw: null }, true, null],
] as const)('the seed of %s', (_, plan, planKept, at) => {
  expect(seedAtRisk({ plan, planKept })).toBe(at);
});
