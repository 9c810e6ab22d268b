// Large figures: label, number with its whole, what is open, what changed. The first run of `figure:<id>` is the number.
import type { FigureCard } from '../document.ts';
import { figureColumns, figureHeights, figureRows, gap, sizes } from '../slide-measures.ts';
import { emWidth } from '../text-measure.ts';
import { cleanText } from './clean-text.ts';
import type { Box, Canvas } from './canvas.ts';

const largest = 1.5;

/** All sizes of a figure grow by `scale` where the slide has room. */
function drawFigure(canvas: Canvas, card: FigureCard, box: Box, label: number, scale: number): void {
  const { look } = canvas;
  const heights = figureHeights(card, box.w / scale);
  const { id, text } = card.figure;
  let { y } = box;
  const next = (name: string, value: string, h: number, size: number, colour: string) => {
    const place = { ...box, y, h: h * scale };
    canvas.text(`${name}:${id}`, place, value, { size: size * scale, least: sizes.least, colour });
    y += h * scale;
  };
  next('label', card.figure.label, label, sizes.label, look.ink);
  const number = cleanText(text);
  const room = Math.floor(box.w / emWidth(number));
  const wanted = (card.figure.value === null ? sizes.numberLeast : sizes.number) * scale;
  const size = Math.max(sizes.numberLeast, Math.min(wanted, room));
  const of =
    heights.beside && card.of !== ''
      ? [{ text: ` ${card.of}`, size: sizes.beside * scale, colour: look.muted }]
      : [];
  canvas.runs(
    `figure:${id}`,
    { ...box, y, h: heights.number * scale },
    [{ text: number, size, colour: look.ink, bold: true }, ...of],
    { valign: 'middle', oneLine: true },
  );
  y += heights.number * scale;
  if (!heights.beside) next('of', card.of, heights.of, sizes.label, look.muted);
  next('doubt', card.doubt, heights.doubt, sizes.doubt, look.muted);
  next('change', card.change, heights.change, sizes.doubt, look.accent);
}

export function drawFigures(canvas: Canvas, cards: readonly FigureCard[], box: Box): void {
  const columns = figureColumns(box.w, cards.length);
  const w = (box.w - gap * (columns - 1)) / columns;
  const sum = (numbers: readonly number[]) => numbers.reduce((total, number) => total + number, 0);
  const rowsAt = (scale: number) => figureRows(cards, columns, w / scale);
  const heightAt = (scale: number) => sum(rowsAt(scale).map(({ all }) => all * scale));
  let scale = largest;
  while (scale > 1 && heightAt(scale) > box.h) scale = Math.max(1, scale - 0.1);
  const rows = rowsAt(scale);
  const space =
    rows.length > 1 ? Math.max(0, Math.min(60, (box.h - heightAt(scale)) / (rows.length - 1))) : 0;
  let { y } = box;
  for (const row of rows) {
    row.cards.forEach((card, column) => {
      const place = { x: box.x + column * (w + gap), y, w, h: row.all * scale };
      drawFigure(canvas, card, place, row.label, scale);
    });
    y += row.all * scale + space;
  }
}
