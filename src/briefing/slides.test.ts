import { array, assert, constantFrom, integer, property, record, string } from 'fast-check';
import { describe, expect, test } from 'vitest';
import { exampleDocument } from '../testing/briefing-example.ts';
import type { Block, BriefingDocument, Card, Slide } from './document.ts';
import {
  blockGap,
  blockHeight,
  contentBottom,
  contentWidth,
  gap,
  headOf,
  slideWidths,
  splitShare,
} from './slide-measures.ts';
import { slidesOf, unitsOf } from './slides.ts';

/** What a block holds, one by one, in order. */
function contentOf(block: Block): readonly unknown[] {
  switch (block.kind) {
    case 'figures':
      return block.figures;
    case 'sentences':
      return block.sentences;
    case 'terms':
      return block.terms;
    case 'bars':
    case 'table':
      return block.rows;
    case 'lines':
    case 'map':
      return [block];
  }
}

function expectWhole(document: BriefingDocument, slides: readonly Slide[]): void {
  for (const card of document.cards) {
    const own = slides.filter((slide) => slide.card === card);
    expect(own.map(({ part }) => part)).toEqual(own.map((_, index) => index + 1));
    expect(new Set(own.map(({ of }) => of))).toEqual(new Set([own.length]));
    expect(own.map(({ id }) => id)).toEqual(
      own.map((_, index) => (index === 0 ? card.id : `${card.id}~${index + 1}`)),
    );
    const shown = own.flatMap(({ blocks }) => blocks.flatMap(contentOf));
    const all = card.blocks.map(contentOf);
    expect(shown).toHaveLength(all.flat().length);
    for (const content of all) {
      const mine = new Set(content);
      expect(shown.filter((one) => mine.has(one))).toEqual(content);
    }
  }
  expect(slides.map(({ card }) => card)).toEqual(
    document.cards.flatMap((card) => slides.filter((slide) => slide.card === card).map(() => card)),
  );
}

/** No column is fuller than it may be, unless it holds a single thing. */
function expectRoom({ card, blocks }: Slide, width: number): void {
  const inner = contentWidth(width);
  const height = contentBottom - headOf(card, width).top;
  const isSplit = card.layout === 'split' && blocks.length > 1;
  const columns = isSplit
    ? [
        { blocks: blocks.slice(0, 1), width: (inner - gap) * splitShare },
        { blocks: blocks.slice(1), width: (inner - gap) * (1 - splitShare) },
      ]
    : [{ blocks, width: inner }];
  for (const column of columns) {
    const units = column.blocks.reduce((sum, block) => sum + unitsOf(block), 0);
    const used = column.blocks.reduce(
      (sum, block) => sum + blockHeight(block, column.width) + blockGap,
      -blockGap,
    );
    if (units > 1) expect(used).toBeLessThanOrEqual(height + 1);
  }
}

describe.each(['zh-CN', 'en'] as const)('the example in %s', (language) => {
  test.each([false, true])(
    'stands whole on its slides, each within its room (hostile names: %s)',
    (hostileNames) => {
      const document = exampleDocument(language, { hostileNames });
      const slides = slidesOf(document);
      expectWhole(document, slides);
      for (const slide of slides) for (const width of Object.values(slideWidths)) expectRoom(slide, width);
    },
  );

  test('keeps 13 counties on one slide and spreads 40 rows evenly', () => {
    const slides = slidesOf(exampleDocument(language));
    const county = slides.filter(({ card }) => card.id === 'county_sheet:140829');
    expect(county).toHaveLength(1);
    const table = slides.filter(({ card }) => card.id === 'facilities');
    expect(table.map(({ blocks }) => unitsOf(blocks[0]!))).toEqual([14, 13, 13]);
  });
});

const text = string({ unit: constantFrom('安', '置', 'site ', 'W', ' ', '，'), maxLength: 90 });
const sentences = array(text, { maxLength: 30 }).map((texts): Block => ({
  kind: 'sentences',
  sentences: texts.map((said) => ({ key: 'x', text: said, figures: [], names: [] })),
}));
const terms = array(record({ term: text, text }), { maxLength: 30 }).map((all): Block => ({
  kind: 'terms',
  terms: all,
}));
const table = array(text, { maxLength: 60 }).map((cells): Block => ({
  kind: 'table',
  title: 'x',
  columns: [{ title: 'x', align: 'start', width: 1 }],
  rows: cells.map((cell) => ({ cells: [cell], drill: null })),
}));
const bars = integer({ min: 0, max: 60 }).map((count): Block => {
  const bar = {
    label: 'x',
    fail: 1,
    unknown: 0,
    suppressed: 0,
    pass: 1,
    notApplicable: 0,
    text: 'x',
    drill: null,
  };
  return {
    kind: 'bars',
    title: 'x',
    unit: 'x',
    rows: Array.from({ length: count }, (_, id) => ({ ...bar, id: String(id) })),
  };
});

test('any card stands whole on slides that are not too full', () => {
  const blocks = array(constantFrom(sentences, terms, table, bars), { maxLength: 4 }).chain((made) =>
    made.reduce(
      (all, next) => all.chain((before) => next.map((block) => [...before, block])),
      constantFrom<Block[]>([]),
    ),
  );
  const layouts = constantFrom<Card['layout']>('single', 'split', 'cover');
  assert(
    property(blocks, layouts, text, (made, layout, title) => {
      const [base] = exampleDocument('en').cards;
      const card: Card = { ...base!, layout, title: { ...base!.title, text: title }, blocks: made };
      const document = { ...exampleDocument('en'), cards: [card] };
      const slides = slidesOf(document);
      expectWhole(document, slides);
      for (const slide of slides) for (const width of Object.values(slideWidths)) expectRoom(slide, width);
    }),
    { numRuns: 60 },
  );
});
