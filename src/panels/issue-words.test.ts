// What an issue of the registers is called, which keep no titles.
import { describe, expect, it } from 'vitest';
import { wordsFor } from '../language/language.ts';
import { registeredTitle } from './issue-words.ts';

describe('the title of an issue of the registers', () => {
  const words = wordsFor('en');
  const titleOf = (id: string): string | null => (id === 'C10' ? 'A clinic stands' : null);
  it.each([
    { requirement: 'C10', dimension: 'fire', title: 'A clinic stands' },
    { requirement: 'X99', dimension: 'fire', title: words.t('counties.issues.fire') },
    { requirement: null, dimension: 'fire', title: words.t('counties.issues.fire') },
    { requirement: 'X99', dimension: null, title: 'Issue without a title' },
    { requirement: null, dimension: null, title: 'Issue without a title' },
  ] as const)('$requirement under $dimension is "$title"', ({ requirement, dimension, title }) => {
    expect(registeredTitle(words, titleOf, { requirement, dimension })).toBe(title);
  });
});
