// The maps of a briefing with the room that a 16:9 slide has for each. Pure.
import type { Block, BriefingDocument, MapBlock } from './document.ts';
import {
  blockGap,
  blockHeight,
  contentBottom,
  contentWidth,
  gap,
  headOf,
  least,
  slideWidths,
  splitShare,
} from './slide-measures.ts';
import { unitsOf } from './slides.ts';

export interface SlideMap {
  readonly block: MapBlock;
  /** In lines of 1,080. */
  readonly width: number;
  readonly height: number;
}

/** What stands below the map in the same column. */
function below(blocks: readonly Block[], width: number): number {
  return blocks
    .filter((block) => block.kind !== 'map' && unitsOf(block) > 0)
    .reduce((height, block) => height + blockHeight(block, width) + blockGap, 0);
}

export function slideMaps({ cards }: BriefingDocument): SlideMap[] {
  const whole = contentWidth(slideWidths.wide);
  return cards.flatMap((card) => {
    const isSplit = card.layout === 'split' && card.blocks.length > 1;
    const width = isSplit ? (whole - gap) * splitShare : whole;
    const room = contentBottom - headOf(card, slideWidths.wide).top;
    const height = Math.max(least.map, room - (isSplit ? 0 : below(card.blocks, whole)));
    return card.blocks
      .filter((block): block is MapBlock => block.kind === 'map')
      .map((block) => ({ block, width: Math.round(width), height: Math.round(height) }));
  });
}
