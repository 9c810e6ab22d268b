// The maps of a briefing with the room that a 16:9 slide has for each. Pure.
import type { BriefingDocument, MapBlock } from './document.ts';
import { contentBottom, contentWidth, gap, headOf, slideWidths, splitShare } from './slide-measures.ts';

export interface SlideMap {
  readonly block: MapBlock;
  /** In lines of 1,080. */
  readonly width: number;
  readonly height: number;
}

export function slideMaps({ cards }: BriefingDocument): SlideMap[] {
  const whole = contentWidth(slideWidths.wide);
  return cards.flatMap((card) => {
    const width = card.layout === 'split' && card.blocks.length > 1 ? (whole - gap) * splitShare : whole;
    const height = contentBottom - headOf(card, slideWidths.wide).top;
    return card.blocks
      .filter((block): block is MapBlock => block.kind === 'map')
      .map((block) => ({ block, width: Math.round(width), height: Math.round(height) }));
  });
}
