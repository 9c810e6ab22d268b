import { describe, expect, it } from 'vitest';
import { hiddenTogether, overall, type FigureValue, type Measurement } from '../compliance/measurement.ts';
import { wordsFor } from '../language/language.ts';
import type { Measured } from '../model/requirement.ts';
import { figureText, totalText, valueText } from './figure-text.ts';

const words = wordsFor('zh-CN');
const plain: Measured = {
  name: 'people',
  title: { zh: '人数', en: 'People' },
  type: 'int',
  unit: null,
  sql: '',
  over: 'sum',
};

function one(subjectId: string, figures: Measurement['figures']): Measurement {
  return {
    requirement: 'Z26',
    pack: 'ZY',
    subjectKind: 'site',
    subjectId,
    county: '610924',
    round: '2025-06-30',
    period: null,
    applies: true,
    stale: false,
    figures,
  };
}
const known = (value: number): FigureValue => ({ state: 'known', value });
const hidden: FigureValue = { state: 'suppressed', value: null };

describe('a figure in words', () => {
  it('is a percentage where it is called a rate, a year without grouping, else a number with three decimals', () => {
    expect(figureText(words, { ...plain, name: 'paid_rate', type: 'real' }, known(0.5))).toBe(
      words.percent(0.5),
    );
    expect(figureText(words, { ...plain, name: 'due_year' }, known(2025))).toBe('2025');
    expect(figureText(words, { ...plain, type: 'real' }, known(1.23456))).toBe('1.235');
  });

  it('names a status of a clause, and in a table only in its own column', () => {
    expect(figureText(words, { ...plain, type: 'text' }, { state: 'known', value: 'present' })).toBe('有');
    expect(valueText(words, 'status', 'present')).toBe('有');
    expect(valueText(words, 'level', 'county')).toBe('county');
  });

  it('is hidden with every other figure of the subject, and hides the total only where nothing is known', () => {
    const both = hiddenTogether([
      one('A', { people: known(3), poor: hidden }),
      one('B', { people: known(4), poor: known(1) }),
    ]);
    const total = overall(plain, both);
    expect(total).toEqual({ value: 4, known: 1, unknown: 0, suppressed: 1 });
    const alone = overall(plain, both.slice(0, 1));
    expect(alone && totalText(words, plain, alone)).toBe('已隐藏');
  });
});
