import { describe, expect, it } from 'vitest';
import { wordsFor } from '../../../language/language.ts';
import { exampleDocument } from '../../../testing/briefing-example.ts';
import { differingLines, frozenText } from './shown-briefing.ts';

const frozen = exampleDocument('zh-CN');
const words = wordsFor('zh-CN');

describe('a frozen briefing', () => {
  it('says of which data it is', () => {
    expect(frozenText(words, frozen, frozen)).toBe(
      words.t('present.frozen', { extract: 'yuncheng-demo', hash: '5f5f5f5f', round: '2025-06-30' }),
    );
  });

  it('says what the dashboard shows otherwise: extract, files, round, or filters and parameters', () => {
    expect(differingLines(frozen, { ...frozen, extract: 'hequ' })).toEqual(['hequ']);
    expect(differingLines(frozen, { ...frozen, hash: 'ab'.repeat(32) })).toEqual(['abababab']);
    expect(frozenText(words, frozen, { ...frozen, round: '2025-03-31' })).toContain('2025-03-31');
    const filtered = frozen.provenance.map(([label, value]) =>
      label === '筛选' ? ([label, '平陆县'] as const) : ([label, value] as const),
    );
    expect(differingLines(frozen, { ...frozen, provenance: filtered })).toEqual(['筛选 平陆县']);
  });

  it('is not other data only because the language is another', () => {
    expect(differingLines(frozen, exampleDocument('en'))).toEqual([]);
  });
});
