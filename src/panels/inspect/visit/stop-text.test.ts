// Where a site stands in a plan whose days are planned.
import { expect, it } from 'vitest';
import type { Plan } from '../../../inspection/plan.ts';
import { wordsFor } from '../../../language/language.ts';
import { sitesInOrder, stopText } from './stops.ts';

const days = [{ stops: [{ site: 'C' }] }, { stops: [{ site: 'A' }, { site: 'D' }] }];
const plan = { sites: ['A', 'B', 'C', 'D'], itinerary: { days } } as unknown as Plan;
const words = wordsFor('zh-CN');

it('orders by day and stop, and names what is on none of the days', () => {
  const said = sitesInOrder(plan).map((site) => `${site} ${String(stopText(words, plan, site))}`);
  expect(said).toEqual([
    'C 第 1 天 · 第 1 站 / 共 1 站',
    'A 第 2 天 · 第 1 站 / 共 2 站',
    'D 第 2 天 · 第 2 站 / 共 2 站',
    'B 未排入行程',
  ]);
});

it('counts the list where no days are planned', () => {
  expect(stopText(words, { ...plan, itinerary: null }, 'B')).toBe('第 2 站 / 共 4 站');
  expect(stopText(words, plan, 'X')).toBeNull();
});
