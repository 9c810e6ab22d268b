// Large figures: label, number with its whole, what is open, what changed. The first run of `figure:<id>` is the number.
import type { FigureCard } from '../document.ts';
import { figureColumns, figureHeights, gap, sizes } from '../slide-measures.ts';
import { emWidth } from '../text-measure.ts';
import { cleanText } from './clean-text.ts';
import type { Box, Canvas } from './canvas.ts';

const beside = 36;

function drawFigure(canvas: Canvas, card: FigureCard, box: Box): void {
  const { look } = canvas;
  const heights = figureHeights(card, box.w);
  const { id, label, text } = card.figure;
  let { y } = box;
  const next = (name: string, value: string, h: number, size: number, colour: string) => {
    canvas.text(`${name}:${id}`, { ...box, y, h }, value, { size, least: sizes.least, colour });
    y += h;
  };
  next('label', label, heights.label, sizes.label, look.ink);
  const number = cleanText(text);
  const size = Math.max(sizes.numberLeast, Math.min(sizes.number, Math.floor(box.w / emWidth(number))));
  const of =
    heights.beside && card.of !== '' ? [{ text: ` ${card.of}`, size: beside, colour: look.muted }] : [];
  canvas.runs(
    `figure:${id}`,
    { ...box, y, h: heights.number },
    [{ text: number, size, colour: look.ink, bold: true }, ...of],
    { valign: 'middle' },
  );
  y += heights.number;
  if (!heights.beside) next('of', card.of, heights.of, sizes.label, look.muted);
  next('doubt', card.doubt, heights.doubt, sizes.cell, look.muted);
  next('change', card.change, heights.change, sizes.cell, look.accent);
}

export function drawFigures(canvas: Canvas, cards: readonly FigureCard[], box: Box): void {
  const columns = figureColumns(box.w, cards.length);
  const w = (box.w - gap * (columns - 1)) / columns;
  const lines = Array.from({ length: Math.ceil(cards.length / columns) }, (_, line) =>
    cards.slice(line * columns, (line + 1) * columns),
  );
  const tall = lines.map((line) => Math.max(...line.map((card) => figureHeights(card, w).all)));
  const free = box.h - tall.reduce((total, height) => total + height, 0);
  const space = lines.length > 1 ? Math.max(0, Math.min(70, free / (lines.length - 1))) : 0;
  let { y } = box;
  lines.forEach((line, index) => {
    line.forEach((card, column) => {
      drawFigure(canvas, card, { x: box.x + column * (w + gap), y, w, h: tall[index] ?? 0 });
    });
    y += (tall[index] ?? 0) + space;
  });
}
