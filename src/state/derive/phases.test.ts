import { expect, it } from 'vitest';
import { packFromDisk } from '../../testing/policy.ts';
import { phaseSpans } from './phases.ts';

const rounds = ['2021-09-30', '2021-12-31', '2022-03-31', '2022-12-31', '2025-12-31', '2026-03-31'];

it('lays the stages of the Yuncheng plan over the rounds', () => {
  const spans = phaseSpans(packFromDisk('YC').phases, rounds);
  expect(spans.map(({ title, first, last }) => [title.zh, first, last])).toEqual([
    ['落实到位', 0, 1],
    ['全面提升', 2, 3],
    ['巩固', 4, 4],
    ['规划期已过', 5, 5],
  ]);
});

it('leaves out stages without a round, and is empty where the document plans none', () => {
  expect(phaseSpans(packFromDisk('YC').phases, ['2026-03-31']).map(({ title }) => title.zh)).toEqual([
    '规划期已过',
  ]);
  expect(phaseSpans(packFromDisk('JY').phases, rounds)).toEqual([]);
});
