// Where the blocks of a slide stand: one below the other, or the first left and wide and the rest right of it.
import type { BarsBlock, Block, Card, MapBlock, Slide } from '../document.ts';
import {
  blockGap,
  blockHeight,
  contentBottom,
  contentWidth,
  gap,
  margin,
  rows,
  sizes,
  slideWidths,
  splitShare,
} from '../slide-measures.ts';
import type { Box, Canvas } from './canvas.ts';
import { barTotal, drawBars, drawLines } from './draw-charts.ts';
import { drawFigures } from './draw-figures.ts';
import { drawSentences, drawTable, drawTerms } from './draw-texts.ts';
import type { MapPictures } from './map-pictures.ts';

/** The longest bar of all parts of the card. */
function mostOf(card: Card): number {
  const bars = card.blocks.filter((block): block is BarsBlock => block.kind === 'bars');
  return Math.max(1, ...bars.flatMap((block) => block.rows.map(barTotal)));
}

function base64Of(bytes: Uint8Array): string {
  let text = '';
  for (let start = 0; start < bytes.length; start += 0x8000) {
    text += String.fromCharCode(...bytes.subarray(start, start + 0x8000));
  }
  return btoa(text);
}

function drawMap(canvas: Canvas, block: MapBlock, box: Box, pictures: MapPictures): void {
  const picture = pictures.get(block.id);
  if (picture === undefined) {
    const counts = block.legend.map(({ text, count }) => `${text} ${canvas.words.number(count)}`).join(' · ');
    const text = canvas.words.t('slides.noPicture', { counts, caption: block.caption });
    canvas.text(`map:${block.id}`, box, text, {
      size: sizes.text,
      least: sizes.least,
      colour: canvas.look.muted,
    });
    return;
  }
  const scale = Math.min(box.w / picture.width, box.h / picture.height);
  const [w, h] = [picture.width * scale, picture.height * scale];
  const place = { x: box.x + (box.w - w) / 2, y: box.y + (box.h - h) / 2, w, h };
  canvas.picture(`map:${block.id}`, place, base64Of(picture.png), [picture.alt, block.caption].join('\n'));
}

function drawBlock(canvas: Canvas, block: Block, box: Box, slide: Slide, pictures: MapPictures): void {
  switch (block.kind) {
    case 'figures':
      return drawFigures(canvas, block.figures, box);
    case 'sentences':
      return drawSentences(canvas, block, box);
    case 'bars':
      return drawBars(canvas, block, box, mostOf(slide.card));
    case 'lines':
      return drawLines(canvas, block, box);
    case 'table':
      return drawTable(canvas, block, box, slide.card.title.text);
    case 'map':
      return drawMap(canvas, block, box, pictures);
    case 'terms':
      return drawTerms(canvas, block, box);
  }
}

/** How much higher than it must be a block may become. */
function growth(block: Block): number {
  if (block.kind === 'lines' || block.kind === 'map') return Infinity;
  return block.kind === 'bars' ? block.rows.length * (rows.barMost - rows.bar) : 0;
}

/** Boxes of blocks one below the other; charts and maps take what is left. */
function stack(blocks: readonly Block[], box: Box): Box[] {
  const heights = blocks.map((block) => blockHeight(block, box.w));
  let free = box.h - heights.reduce((total, height) => total + height, 0) - blockGap * (blocks.length - 1);
  let growing = blocks.filter((block) => growth(block) > 0).length;
  let { y } = box;
  return blocks.map((block, index) => {
    const more =
      growing === 0 || growth(block) === 0 ? 0 : Math.max(0, Math.min(growth(block), free / growing));
    if (growth(block) > 0) growing -= 1;
    free -= more;
    const last = index === blocks.length - 1;
    const h = last ? Math.max(0, box.y + box.h - y) : (heights[index] ?? 0) + more;
    const placed = { x: box.x, y, w: box.w, h };
    y += h + blockGap;
    return placed;
  });
}

export function drawBlocks(canvas: Canvas, slide: Slide, top: number, pictures: MapPictures): void {
  const { blocks } = slide;
  const box = { x: margin, y: top, w: contentWidth(slideWidths.wide), h: contentBottom - top };
  const isSplit = slide.card.layout === 'split' && blocks.length > 1;
  const left = isSplit ? { ...box, w: (box.w - gap) * splitShare } : box;
  const right = { ...box, x: box.x + left.w + gap, w: box.w - left.w - gap };
  const boxes = isSplit
    ? [...stack(blocks.slice(0, 1), left), ...stack(blocks.slice(1), right)]
    : stack(blocks, box);
  blocks.forEach((block, index) => {
    const place = boxes[index];
    if (place !== undefined) drawBlock(canvas, block, place, slide, pictures);
  });
}
