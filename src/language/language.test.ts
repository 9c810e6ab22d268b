import { describe, expect, it } from 'vitest';
import { en } from './en.ts';
import { wordsFor } from './language.ts';
import type { MessageKey } from './language.ts';
import { zh } from './zh.ts';

const keys = Object.keys(zh) as MessageKey[];

/** i18next chooses by count: `x_one`, `x_other` are forms of one message. */
function placeholders(text: string): string[] {
  return [...new Set([...text.matchAll(/\{\{\s*([\w.]+)[^}]*\}\}/g)].map(([, name]) => name ?? ''))].sort();
}

describe('the two catalogues', () => {
  it('hold the same keys', () => {
    expect(Object.keys(en).sort()).toEqual(Object.keys(zh).sort());
    expect(keys.length).toBeGreaterThan(50);
  });

  it('leave no message empty', () => {
    expect(keys.filter((key) => zh[key].trim() === '' || en[key].trim() === '')).toEqual([]);
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

  it('picks the text of its language', () => {
    expect(wordsFor('en').pick({ zh: '县', en: 'county' })).toBe('county');
    expect(wordsFor('zh-CN').pick({ zh: '县', en: 'county' })).toBe('县');
  });
});
