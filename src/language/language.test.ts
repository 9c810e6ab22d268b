import { describe, expect, it } from 'vitest';
import { en } from './en.ts';
import { wordsFor } from './language.ts';
import type { MessageKey } from './language.ts';
import { zh } from './zh.ts';

const keys = Object.keys(zh) as MessageKey[];

/** English has a form of its own for one thing; Chinese has not. i18next chooses by `count`. */
const isSingular = (key: string): boolean => key.endsWith('_one');

function placeholders(text: string): string[] {
  return [...new Set([...text.matchAll(/\{\{\s*([\w.]+)[^}]*\}\}/g)].map(([, name]) => name ?? ''))].sort();
}

describe('the two catalogues', () => {
  it('hold the same keys', () => {
    expect(
      Object.keys(en)
        .filter((key) => !isSingular(key))
        .sort(),
    ).toEqual(Object.keys(zh).sort());
    expect(keys.length).toBeGreaterThan(50);
  });

  it('leave no message empty', () => {
    expect(keys.filter((key) => zh[key].trim() === '' || en[key].trim() === '')).toEqual([]);
  });

  it('have a singular only of what is there', () => {
    const singular = Object.keys(en).filter(isSingular);
    expect(singular.filter((key) => !(key.replace(/_one$/, '') in zh))).toEqual([]);
    expect(wordsFor('en').t('say.unit.sites', { text: '1', count: 1 })).toBe('1 site');
    expect(wordsFor('en').t('say.unit.sites', { text: '2', count: 2 })).toBe('2 sites');
    expect(wordsFor('zh-CN').t('say.unit.sites', { text: '1', count: 1 })).toBe('1 个安置点');
  });

  it('fill the same placeholders in both languages', () => {
    const apart = keys.filter((key) => placeholders(zh[key]).join() !== placeholders(en[key]).join());
    expect(apart).toEqual([]);
  });

  it('are written in their own language', () => {
    const chinese = /[\u4e00-\u9fff]/;
    const bilingual = new Set<string>(['language', '中文', '安置一张图']);
    const foreign = keys.filter(
      (key) => chinese.test(en[key]) && ![...bilingual].some((word) => en[key].includes(word)),
    );
    expect(foreign).toEqual([]);
  });

  it('have no slogans: no exclamation marks and no emoji', () => {
    const loud = /[!！]|(?![©®™✓✕↔])\p{Extended_Pictographic}/u;
    expect(keys.filter((key) => loud.test(zh[key]) || loud.test(en[key]))).toEqual([]);
  });
});

describe('numbers', () => {
  it('are grouped and rounded the same in both languages', () => {
    for (const language of ['zh-CN', 'en'] as const) {
      const words = wordsFor(language);
      expect(words.number(35000)).toBe('35,000');
      expect(words.percent(0.931)).toBe('93.1%');
    }
  });

  it.each([
    [0.00043, '0.043%'],
    [0.0312, '3.1%'],
    [0.5, '50.0%'],
    [0.999, '99.9%'],
    [0, '0%'],
  ])('a chance of %s reads %s', (probability, read) => {
    for (const language of ['zh-CN', 'en'] as const)
      expect(wordsFor(language).chance(probability)).toBe(read);
  });

  it('picks the text of its language', () => {
    expect(wordsFor('en').pick({ zh: '县', en: 'county' })).toBe('county');
    expect(wordsFor('zh-CN').pick({ zh: '县', en: 'county' })).toBe('县');
  });
});
