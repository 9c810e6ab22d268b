import { expect, it } from 'vitest';
import type { MeasuredValue } from '../../../compliance/finding.ts';
import { wordsFor } from '../../../language/language.ts';
import type { Measured } from '../../../model/requirement.ts';
import type { Verdict } from '../../../model/verdict.ts';
import { dateOf, decidingFigure } from './gap-lines.ts';

function figure(name: string, type: Measured['type'], unit: Measured['unit'] = null): Measured {
  return { name, title: { zh: `${name}名`, en: name }, type, unit, sql: '', over: null };
}

const walk: readonly Measured[] = [
  figure('site_id', 'text'),
  figure('is_new', 'bool'),
  figure('minutes', 'real', { zh: '分钟', en: 'min' }),
  figure('metres', 'real', { zh: '米', en: 'm' }),
];
const fact: readonly Measured[] = [figure('status', 'text'), figure('as_of', 'date')];

const words = wordsFor('en');

function decided(measured: readonly Measured[], verdict: Verdict, values: readonly MeasuredValue[]) {
  return decidingFigure(words, { measured }, verdict, (index) => values[index] ?? null);
}

it('shows the first figure that is known, with its name and unit; an id of another subject is none', () => {
  expect(decided(walk, 'fail', ['S1', true, 25, 1700])).toEqual({
    figureName: 'minutes',
    figure: 25,
    unit: 'min',
  });
  expect(decided(walk, 'fail', ['S1', true, null, 1700])).toMatchObject({
    figureName: 'metres',
    figure: 1700,
  });
  expect(decided([figure('library_id', 'text')], 'pass', ['A7'])).toMatchObject({ figure: 'A7' });
});

it('says what is on record in words', () => {
  const status = decidingFigure(wordsFor('zh-CN'), { measured: fact }, 'pass', () => 'present');
  expect(status).toEqual({ figureName: 'status名', figure: '有', unit: '' });
});

it('shows no later figure where the first one is not known, and none at all of what is hidden', () => {
  expect(decided(walk, 'unknown', ['S1', true, null, 1700])).toMatchObject({
    figureName: 'minutes',
    figure: null,
  });
  expect(decided(walk, 'suppressed', ['S1', true, 25, 1700])).toMatchObject({
    figureName: 'minutes',
    figure: null,
  });
  expect(decided([], 'pass', [])).toEqual({ figureName: '', figure: null, unit: '' });
});

it('dates a line by its facts where the finding carries the date, else by the round', () => {
  const values: readonly MeasuredValue[] = ['present', '2025-01-31'];
  expect(dateOf({ measured: fact }, (index) => values[index] ?? null, '2025-06-30')).toBe('2025-01-31');
  expect(dateOf({ measured: fact }, () => null, '2025-06-30')).toBe('2025-06-30');
  expect(dateOf({ measured: walk }, () => 'x', '2025-06-30')).toBe('2025-06-30');
});
