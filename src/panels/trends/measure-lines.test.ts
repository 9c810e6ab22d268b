import { describe, expect, it } from 'vitest';
import type { FigureValue, Measurement } from '../../compliance/measurement.ts';
import { wordsFor } from '../../language/language.ts';
import type { Measured, Measure } from '../../model/requirement.ts';
import { figureLines } from './measure-lines.ts';

const words = wordsFor('zh-CN');
const text = (zh: string) => ({ zh, en: zh });

function figure(name: string, over: Measured['over'], unit: string | null = '户'): Measured {
  return { name, title: text(name), type: 'int', unit: unit === null ? null : text(unit), sql: '0', over };
}

const entry: Measure = {
  kind: 'measure',
  id: 'H10',
  title: text('转接'),
  clause: '',
  reading: text(''),
  theme: 'monitoring',
  departments: [],
  notes: [],
  subject: 'site',
  every: 'round',
  base: text('户'),
  applies: 'true',
  parameters: [],
  measured: [
    figure('eligible', 'sum'),
    figure('transferred', 'sum'),
    figure('declined', 'sum'),
    figure('rate', { numerator: 'transferred', denominator: 'eligible' }, null),
    figure('oldest', null),
  ],
};

type Cell = number | null | 'hidden';

function of(subjectId: string, cells: readonly Cell[], applies: boolean | null = true): Measurement {
  const value = (cell: Cell): FigureValue => {
    if (cell === 'hidden') return { state: 'suppressed', value: null };
    return cell === null ? { state: 'unknown', value: null } : { state: 'known', value: cell };
  };
  const names = entry.measured.map(({ name }) => name);
  return {
    requirement: 'H10',
    pack: 'HQ',
    subjectKind: 'site',
    subjectId,
    county: '140930',
    round: '2025-06-30',
    period: null,
    applies,
    stale: false,
    figures: Object.fromEntries(names.map((name, index) => [name, value(cells[index] ?? null)])),
  };
}

const shown = (measurements: readonly Measurement[]): (readonly [string, string, string])[] =>
  figureLines(words, entry, measurements).map(({ name, text: said, doubt }) => [name, said, doubt]);

describe('figures of a measure over several subjects', () => {
  it('add up, with a ratio as a percentage and how many are in', () => {
    const both = '计入 2 个，未知 0 个，已隐藏 0 个';
    expect(shown([of('A', [10, 6, 2, 0.6, 1]), of('B', [10, 9, 1, 0.9, 1])])).toEqual([
      ['eligible', '20 户', both],
      ['transferred', '15 户', both],
      ['declined', '3 户', both],
      ['rate', '75.0%', both],
      ['oldest', '不合计', both],
    ]);
  });

  it('leave a subject with one hidden figure out of all of them, so that nothing can be subtracted', () => {
    const lines = shown([of('A', [10, 6, 'hidden', 0.6]), of('B', [10, 9, 1, 0.9]), of('C', [5, null, 0])]);
    expect(lines[0]).toEqual(['eligible', '15 户', '计入 2 个，未知 0 个，已隐藏 1 个']);
    expect(lines[1]).toEqual(['transferred', '9 户', '计入 1 个，未知 1 个，已隐藏 1 个']);
    expect(lines[2]).toEqual(['declined', '1 户', '计入 2 个，未知 0 个，已隐藏 1 个']);
  });

  it('are hidden, and no zero, where all are', () => {
    const lines = figureLines(words, entry, [of('A', ['hidden', 1, 1]), of('B', [1, 'hidden', 1])]);
    expect(lines.slice(0, 2).map(({ state, text: said }) => [state, said])).toEqual([
      ['suppressed', '已隐藏'],
      ['suppressed', '已隐藏'],
    ]);
  });
});

describe('figures of one subject', () => {
  it('are all hidden where one is', () => {
    const lines = figureLines(words, entry, [of('A', [10, 6, 'hidden', 0.6])]);
    expect(new Set(lines.map(({ text: said }) => said))).toEqual(new Set(['已隐藏']));
  });

  it('say what is not known, and that the clause does not concern it', () => {
    expect(shown([of('A', [10, null, 1, null])]).map(([, said]) => said)).toEqual([
      '10 户',
      '未知',
      '1 户',
      '未知',
      '未知',
    ]);
    expect(shown([of('A', [1], false)]).map(([, said]) => said)).toEqual(['不适用']);
    expect(shown([])).toEqual([]);
  });
});
