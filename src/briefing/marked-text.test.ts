// Which digits of a sentence are its figures: in order, by themselves, never those of names, dates and longer numbers.
import { describe, expect, it } from 'vitest';
import type { Figure } from './document.ts';
import { markedText } from './marked-text.ts';

const figure = (text: string): Figure => ({
  ...{ id: text, label: '', value: 1, unit: 'sites', text, numerator: null, denominator: null },
  ...{ unknown: 0, suppressed: 0, lower: null, upper: null, asOf: '2025-06-30', requirements: [] },
});

/** The text with its figures in brackets. */
function marked(text: string, figures: readonly string[], names: readonly string[] = []): string {
  const pieces = markedText({ text, figures: figures.map(figure), names });
  expect(pieces.map((piece) => piece.text).join('')).toBe(text);
  return pieces.map((piece) => (piece.figure === null ? piece.text : `[${piece.text}]`)).join('');
}

describe('the figures of a sentence', () => {
  it('are marked in their order', () => {
    expect(marked('共 12 个点，其中 2 个未知', ['12', '2'])).toBe('共 [12] 个点，其中 [2] 个未知');
    expect(marked('2 of 12, 12 of 2', ['2', '12', '12', '2'])).toBe('[2] of [12], [12] of [2]');
  });

  it('are marked once each where two are equal', () => {
    expect(marked('未知 3，已隐藏 3，另 3', ['3', '3'])).toBe('未知 [3]，已隐藏 [3]，另 3');
  });

  it('are not the digits of ids, dates and times', () => {
    expect(marked('W03 至 2025-03-31：3 个', ['3'])).toBe('W03 至 2025-03-31：[3] 个');
    expect(marked('F-3、3B、12:30、GS(2024)0650：30 个', ['30'])).toBe(
      'F-3、3B、12:30、GS(2024)0650：[30] 个',
    );
    expect(marked('2025-06-30, 2025', ['2025'])).toBe('2025-06-30, [2025]');
  });

  it('are not the digits of names', () => {
    expect(marked('南山 3 号点缺 3 项', ['3'], ['南山 3 号点'])).toBe('南山 3 号点缺 [3] 项');
    expect(marked('3号安置点、12号安置点：12 人', ['12'], ['3号安置点', '12号安置点'])).toBe(
      '3号安置点、12号安置点：[12] 人',
    );
    expect(marked('7 缺 2 项', ['2'], ['7'])).toBe('7 缺 [2] 项');
  });

  it('are not parts of longer numbers', () => {
    expect(marked('13 of 31, 3.5, 0.3, 3', ['3'])).toBe('13 of 31, 3.5, 0.3, [3]');
    expect(marked('1,203 and 203,111, then 203.', ['203'])).toBe('1,203 and 203,111, then [203].');
    expect(marked('共 6,116 条，116 条', ['6,116', '116'])).toBe('共 [6,116] 条，[116] 条');
  });

  it('are told from percentages', () => {
    expect(marked('93.1%，93 个，3.1%', ['93', '3.1%'])).toBe('93.1%，[93] 个，[3.1%]');
    expect(marked('5% of 5', ['5'])).toBe('5% of [5]');
    expect(marked('93.1%', ['93.1%'])).toBe('[93.1%]');
  });

  it('may stand at ends of clauses, beside Chinese and as words', () => {
    expect(marked('of which 0, 0.', ['0', '0'])).toBe('of which [0], [0].');
    expect(marked('缺3项；变化-3、+2', ['3', '-3', '+2'])).toBe('缺[3]项；变化[-3]、[+2]');
    expect(marked('未知；没有', ['未知'])).toBe('[未知]；没有');
  });

  it('that the text does not hold are passed over', () => {
    expect(marked('没有', ['7', ''])).toBe('没有');
    expect(marked('', [])).toBe('');
  });
});
