// Which verdicts land on the list, ages at the ends of months, directions, headings: the parts without a database.
import { describe, expect, it } from 'vitest';
import { marks, verdicts, type Mark, type Verdict } from '../../model/verdict.ts';
import { packFromDisk, packIds } from '../../testing/policy.ts';
import { becauseOf } from './because.ts';
import { dimensionOf, isListed } from './dimension-of.ts';
import { directionOf } from './direction.ts';
import { figureWords } from './figure-words.ts';
import { wholeMonths } from '../whole-months.ts';

describe('what lands on the list', () => {
  const table: readonly (readonly [Verdict, readonly Mark[], readonly string[]])[] = [
    ['pass', [], []],
    ['pass', ['boundary', 'advisory', 'modelled', 'period_ended'], []],
    ['pass', ['stale'], ['stale']],
    ['pass', ['self_declared'], ['self_declared']],
    ['pass', ['self_declared', 'stale'], ['stale', 'self_declared']],
    ['fail', [], ['failed']],
    ['fail', ['stale', 'boundary'], ['failed', 'stale']],
    ['fail', ['self_declared'], ['failed', 'self_declared']],
    ['unknown', [], ['unknown']],
    ['unknown', ['stale', 'self_declared'], ['unknown', 'stale', 'self_declared']],
    ['suppressed', ['stale', 'self_declared'], []],
    ['not_applicable', ['stale', 'self_declared'], []],
  ];

  it.each(table)('%s with %j: %j', (verdict, marked, because) => {
    expect(becauseOf(verdict, marked)).toEqual(because);
  });

  it('is decided for every verdict and every set of marks', () => {
    for (const verdict of verdicts) {
      for (let bits = 0; bits < 1 << marks.length; bits += 1) {
        const marked = marks.filter((_, index) => (bits & (1 << index)) !== 0);
        const asks =
          verdict === 'fail' ||
          verdict === 'unknown' ||
          (verdict === 'pass' && (marked.includes('stale') || marked.includes('self_declared')));
        expect(becauseOf(verdict, marked).length > 0).toBe(asks);
      }
    }
  });
});

describe('age in whole months', () => {
  it.each([
    ['2025-06-30', '2025-06-30', 0],
    ['2025-06-30', '2025-07-29', 0],
    ['2025-06-30', '2025-07-30', 1],
    ['2025-01-31', '2025-02-27', 0],
    ['2025-01-31', '2025-02-28', 1],
    ['2024-01-31', '2024-02-28', 0],
    ['2024-01-31', '2024-02-29', 1],
    ['2025-08-31', '2025-09-30', 1],
    ['2025-02-28', '2025-03-28', 1],
    ['2025-02-28', '2025-03-27', 0],
    ['2024-02-29', '2025-02-28', 12],
    ['2024-12-31', '2026-11-30', 23],
    ['2025-06-30', '2025-01-01', 0],
  ])('%s to %s is %i', (from, to, months) => {
    expect(wholeMonths(from, to)).toBe(months);
  });
});

describe('direction', () => {
  const here = { lon: 111, lat: 35 };

  it.each([
    ['n', 0, 0.1],
    ['ne', 0.12, 0.1],
    ['e', 0.1, 0],
    ['se', 0.12, -0.1],
    ['s', 0, -0.1],
    ['sw', -0.12, -0.1],
    ['w', -0.1, 0],
    ['nw', -0.12, 0.1],
  ])('%s', (direction, lon, lat) => {
    expect(directionOf(here, { lon: here.lon + lon, lat: here.lat + lat })).toBe(direction);
  });

  it('is none to the same place', () => {
    expect(directionOf(here, here)).toBeNull();
  });
});

describe('figures in words', () => {
  const people = { title: { zh: '队员', en: 'Members' }, unit: { zh: '人', en: 'people' } };

  it('leave out what is not known', () => {
    const linked = { title: { zh: '结对', en: 'Linked' }, unit: null, value: true };
    expect(figureWords([{ ...people, value: 3 }, { ...people, value: null }, linked])).toEqual({
      zh: '队员：3 人；结对：是',
      en: 'Members: 3 people; Linked: yes',
    });
    expect(figureWords([{ ...people, value: null }])).toBeNull();
  });
});

describe('the six headings', () => {
  it('are named for every check of the shipped packs', () => {
    for (const id of packIds) {
      const missing = packFromDisk(id).requirements.filter((one) => !isListed(id, one.id));
      expect(missing.map((one) => one.id)).toEqual([]);
    }
  });

  it('take an item out of the heading of its check', () => {
    const check = { id: 'Z18', theme: 'facility' } as const;
    expect(dimensionOf('ZY', check)).toBe('quality_safety');
    expect(dimensionOf('ZY', check, 'Z18d')).toBe('fire');
    expect(dimensionOf('ZY', check, 'Z18a')).toBe('quality_safety');
    expect(dimensionOf('YC', { id: 'F05', theme: 'facility' }, 'F05')).toBe('education_health');
  });

  it('go by the theme for a pack from elsewhere, whatever its ids are called', () => {
    expect(dimensionOf('PL', { id: 'F05', theme: 'employment' })).toBe('industry_jobs');
    expect(dimensionOf('constructor', { id: 'toString', theme: 'governance' })).toBe('governance');
  });
});
