import { describe, expect, it } from 'vitest';
import type { Figure } from '../../../briefing/document.ts';
import { markedText } from './marked-text.ts';

const figure = (text: string): Figure => ({
  id: text,
  label: '',
  value: 1,
  unit: 'sites',
  text,
  numerator: null,
  denominator: null,
  unknown: 0,
  suppressed: 0,
  lower: null,
  upper: null,
  asOf: '2025-06-30',
  requirements: [],
});

describe('the figures of a sentence', () => {
  it('stand out in their order, and nothing is lost', () => {
    const pieces = markedText({ text: '共 12 个点，其中 2 个未知', figures: [figure('12'), figure('2')] });
    expect(pieces.filter(({ isFigure }) => isFigure).map(({ text }) => text)).toEqual(['12', '2']);
    expect(pieces.map(({ text }) => text).join('')).toBe('共 12 个点，其中 2 个未知');
    expect(pieces.at(-2)).toEqual({ text: '2', isFigure: true });
  });

  it('that the text does not hold are passed over', () => {
    expect(markedText({ text: '没有', figures: [figure('7'), figure('')] })).toEqual([
      { text: '没有', isFigure: false },
    ]);
  });
});
