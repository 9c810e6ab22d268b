// Why a site may be drawn, in words.
import { expect, it } from 'vitest';
import { defaultDrawParameters } from '../../../inspection/draw/parse-parameters.ts';
import type { FrameSite } from '../../../inspection/draw/types.ts';
import { wordsFor } from '../../../language/language.ts';
import { reasonText } from './reason-text.ts';

const parameters = defaultDrawParameters({
  ...{ extract: 'town', round: '2026-06-30', pack: 'YC', packSha256: '', policy: {} },
  day: '2026-08-20',
});
const site: FrameSite = {
  ...{ site: 'S1', county: '140802', size: 2, stale: [], overdue: 1, lastVisit: '2022-11-09' },
  ...{ failedHard: ['A-1', 'B-2'], unknown: ['C-3'] },
};
const said = (change: Partial<FrameSite>, language: 'zh-CN' | 'en' = 'zh-CN') =>
  reasonText({ ...site, ...change }, parameters, wordsFor(language));

it('says the months that passed, and what they count as only where the cap binds', () => {
  expect(said({})).toContain('2022-11-09 到访，已 45 个月（按 24 计）');
  expect(said({}, 'en')).toContain('seen 2022-11-09, 45 months ago (counted as 24)');
  expect(said({ lastVisit: '2024-08-20' })).toContain('2024-08-20 到访，已 24 个月；');
  expect(said({ lastVisit: null })).toContain('数据包中无到访记录（按 24 计）');
});

it('says each reason once, its codes after the count', () => {
  expect(said({})).toBe(
    '未达到的硬性要求 2 项（A-1 B-2）；情况不明的要求 1 项（C-3）；2022-11-09 到访，已 45 个月（按 24 计）；逾期问题 1 个',
  );
});
