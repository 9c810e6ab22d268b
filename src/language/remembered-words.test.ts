import { expect, it } from 'vitest';
import { wordsFor } from './language.ts';
import { rememberedWords } from './remembered-words.ts';

it('says the same as the words that it remembers, once for each question', () => {
  const words = wordsFor('en');
  let asked = 0;
  const counting = {
    ...words,
    t: (...given: Parameters<typeof words.t>) => ((asked += 1), words.t(...given)),
  };
  const own = rememberedWords(counting);
  for (const count of [1, 2, 1]) {
    expect(own.t('say.unit.sites', { text: String(count), count })).toBe(
      words.t('say.unit.sites', { text: String(count), count }),
    );
  }
  expect(own.t('say.notKnown')).toBe(words.t('say.notKnown'));
  expect(asked).toBe(3);
  expect(rememberedWords(counting)).toBe(own);
});
