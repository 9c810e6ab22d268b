// Cuts cards to slides. Every row, figure, sentence and term of a card stands on exactly one of its slides, in order.
import type { Block, BriefingDocument, Card, Slide } from './document.ts';
import {
  blockGap,
  blockHeight,
  contentBottom,
  contentWidth,
  gap,
  headingHeight,
  headOf,
  slideWidths,
  splitShare,
  unitHeights,
} from './slide-measures.ts';

export type Screen = keyof typeof slideWidths;

/** Things of a block that may come on different slides; a map or a chart of lines is one. */
export function unitsOf(block: Block): number {
  switch (block.kind) {
    case 'figures':
      return block.figures.length;
    case 'sentences':
      return block.sentences.length;
    case 'terms':
      return block.terms.length;
    case 'bars':
    case 'table':
      return block.rows.length;
    case 'lines':
    case 'map':
      return 1;
  }
}

function part(block: Block, start: number, end: number): Block {
  switch (block.kind) {
    case 'figures':
      return { ...block, figures: block.figures.slice(start, end) };
    case 'sentences':
      return { ...block, sentences: block.sentences.slice(start, end) };
    case 'terms':
      return { ...block, terms: block.terms.slice(start, end) };
    case 'bars':
      return { ...block, rows: block.rows.slice(start, end) };
    case 'table':
      return { ...block, rows: block.rows.slice(start, end) };
    case 'lines':
    case 'map':
      return block;
  }
}

interface Measured {
  readonly block: Block;
  readonly width: number;
  readonly heading: number;
  /** Measured once; null where the height of a part is more than the sum of its units. */
  readonly units: readonly number[] | null;
}

function measured(block: Block, width: number): Measured {
  return { block, width, heading: headingHeight(block, width), units: unitHeights(block, width) };
}

function heightOf({ block, width, heading, units }: Measured, start: number, end: number): number {
  if (units === null) return blockHeight(part(block, start, end), width);
  return heading + units.slice(start, end).reduce((sum, height) => sum + height, 0);
}

/** How many units from `start` on stand in the height; a list that goes on is spread evenly over its slides. */
function fitting(one: Measured, start: number, height: number): number {
  const left = unitsOf(one.block) - start;
  let count = 0;
  while (count < left && heightOf(one, start, start + count + 1) <= height) count += 1;
  return count === 0 || count === left ? count : Math.ceil(left / Math.ceil(left / count));
}

/** Blocks one below the other in a column, cut into as many columns as they need. Sentences stay together if they can. */
export function cutColumn(blocks: readonly Block[], width: number, height: number): Block[][] {
  const columns: Block[][] = [];
  let column: Block[] = [];
  let free = height;
  const turn = () => {
    columns.push(column);
    column = [];
    free = height;
  };
  for (const block of blocks) {
    const all = unitsOf(block);
    const one = measured(block, width);
    for (let start = 0; start < all;) {
      const fits = fitting(one, start, free);
      const turns =
        block.kind === 'sentences' && start === 0 && fits < all && heightOf(one, 0, all) <= height;
      if ((fits === 0 || turns) && column.length > 0) {
        turn();
        continue;
      }
      const count = Math.max(1, fits);
      column.push(part(block, start, start + count));
      free -= heightOf(one, start, start + count) + blockGap;
      start += count;
      if (start < all) turn();
    }
  }
  if (column.length > 0) columns.push(column);
  return columns;
}

function cutSplit([first, ...rest]: readonly Block[], width: number, height: number): Block[][] {
  if (first === undefined) return [];
  const inner = width - gap;
  const left = cutColumn([first], inner * splitShare, height);
  const right = cutColumn(rest, inner * (1 - splitShare), height);
  return Array.from({ length: Math.max(left.length, right.length) }, (_, index) => [
    ...(left[index] ?? []),
    ...(right[index] ?? []),
  ]);
}

function pagesOf(card: Card, screen: Screen): Block[][] {
  const width = contentWidth(slideWidths[screen]);
  const height = contentBottom - headOf(card, slideWidths[screen]).top;
  const blocks = card.blocks.filter((block) => unitsOf(block) > 0);
  const isSplit = card.layout === 'split' && blocks.length > 1;
  const pages = isSplit ? cutSplit(blocks, width, height) : cutColumn(blocks, width, height);
  if (card.layout === 'cover') return [[], ...pages];
  return pages.length === 0 ? [[]] : pages;
}

/**
 * Slides in the order of the cards. A cover stands alone; what it holds beside its text follows it. `narrow` fits both
 * screens, `wide` only 16:9, with fewer slides.
 */
export function slidesOf(document: BriefingDocument, screen: Screen = 'narrow'): Slide[] {
  return document.cards.flatMap((card) =>
    pagesOf(card, screen).map((blocks, index, pages) => ({
      id: index === 0 ? card.id : `${card.id}~${index + 1}`,
      card,
      part: index + 1,
      of: pages.length,
      blocks,
    })),
  );
}
