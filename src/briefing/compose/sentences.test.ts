import { beforeAll, describe, expect, it } from 'vitest';
import { checkDocument, sentencesOf } from '../../testing/briefing-claims/check-document.ts';
import { claims } from '../../testing/briefing-claims/claims.ts';
import { everySection } from '../../testing/briefing-claims/every-section.ts';
import { bothWords } from '../../testing/briefing-claims/sentence-faults.ts';
import { aBriefingWorld } from '../../testing/briefing-world.ts';
import { wordsFor } from '../../language/language.ts';
import type { BriefingDocument, Figure, Sentence } from '../document.ts';
import { composeBriefing } from './compose-briefing.ts';

const count = 500;
const shown = 12;

describe(`every sentence of a briefing, in ${count} worlds and both languages`, () => {
  const keys = new Set<string>();
  const faults: string[] = [];

  beforeAll(() => {
    for (let seed = 0; seed < count; seed += 1) {
      const world = aBriefingWorld(seed);
      const template = everySection(world.facts, seed);
      for (const words of bothWords) {
        const document = composeBriefing(world.facts, template, words);
        const checked = checkDocument(document, world, template, words, claims);
        checked.keys.forEach((key) => keys.add(key));
        faults.push(...checked.faults.map((fault) => `world ${seed}: ${fault}`));
      }
    }
  }, 600_000);

  it('says what the rows say, with every figure and unit in its place', () => {
    expect(faults.slice(0, shown)).toEqual([]);
  });

  it('was said at least once: no claim is kept that nothing makes', () => {
    expect(Object.keys(claims).filter((key) => !keys.has(key))).toEqual([]);
  });
});

describe('the check of sentences can fail', () => {
  const seed = 1;
  const world = aBriefingWorld(seed);
  const template = everySection(world.facts, seed);
  const words = wordsFor('en');
  const document = composeBriefing(world.facts, template, words);

  /** Faults of the briefing with every sentence changed that `change` changes. */
  function faultsOf(change: (one: Sentence) => Sentence): readonly string[] {
    const cards = document.cards.map((card) => ({
      ...card,
      title: change(card.title),
      blocks: card.blocks.map((block) =>
        block.kind === 'sentences' ? { ...block, sentences: block.sentences.map(change) } : block,
      ),
    }));
    return checkDocument({ ...document, cards }, world, template, words, claims).faults;
  }

  const isOf = (key: string) => (one: Sentence) => one.key === key;
  const only =
    (is: (one: Sentence) => boolean, change: (one: Sentence) => Sentence) =>
    (one: Sentence): Sentence =>
      is(one) ? change(one) : one;
  const swapped = (figures: readonly Figure[]): Figure[] => figures.toReversed();
  const fails = isOf('say.state.fails');
  const isSaid = (document_: BriefingDocument, is: (one: Sentence) => boolean): boolean =>
    document_.cards.some((card) => sentencesOf(card).some(is));

  it('where nothing is changed, it does not', () => {
    expect(isSaid(document, fails)).toBe(true);
    expect(faultsOf((one) => one)).toEqual([]);
  });

  it.each<[string, (one: Sentence) => Sentence]>([
    ['two figures are swapped', only(fails, (one) => ({ ...one, figures: swapped(one.figures) }))],
    [
      'a number is changed',
      only(fails, (one) => ({ ...one, text: one.text.replace(/\d+ sites?/, '7777 sites') })),
    ],
    ['a figure is not counted', only(fails, (one) => ({ ...one, figures: one.figures.slice(1) }))],
    [
      'a figure has another value',
      only(fails, (one) => ({ ...one, figures: one.figures.map((own) => ({ ...own, value: 9999 })) })),
    ],
    ['a plural is wrong', only(fails, (one) => ({ ...one, text: one.text.replaceAll(/ sites/g, ' site') }))],
    ['a unit is wrong', only(fails, (one) => ({ ...one, text: one.text.replaceAll(/ sites?/g, ' people') }))],
    [
      'a name is left out',
      only(fails, (one) => ({ ...one, text: one.text.replace(one.names[1] ?? '', '') })),
    ],
    ['it ends in the middle', only(fails, (one) => ({ ...one, text: `${one.text}, ` }))],
    ['a place is not filled', only(fails, (one) => ({ ...one, text: `${one.text} {{doubt}}` }))],
    ['nobody knows its claim', only(fails, (one) => ({ ...one, key: 'say.not.there' }))],
    ['it claims the opposite', only(fails, (one) => ({ ...one, key: 'say.state.allMet' }))],
    [
      'what is open is not said',
      only(fails, (one) => {
        const open = one.figures.filter(({ id }) => /\/(unknown|suppressed)$/.test(id));
        const text = one.text.replace(/, of which .*$/, '');
        return { ...one, text, figures: one.figures.filter((own) => !open.includes(own)) };
      }),
    ],
  ])('where %s, it does', (_, change) => {
    expect(faultsOf(change).length).toBeGreaterThan(0);
  });
});
