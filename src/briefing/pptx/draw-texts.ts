// Sentences, tables and terms: texts in boxes and native tables.
import type { SentencesBlock, TableBlock, TermsBlock } from '../document.ts';
import {
  cellRowHeight,
  headHeight,
  lineHeight,
  mostLines,
  rows,
  sizes,
  termHeight,
  termShare,
} from '../slide-measures.ts';
import { linesOf } from '../text-measure.ts';
import type { Box, Canvas, Run, TableCell } from './canvas.ts';
import { cleanText } from './clean-text.ts';

const largest = 40;

export function drawSentences(canvas: Canvas, block: SentencesBlock, box: Box): void {
  const texts = block.sentences.map(({ text }) => cleanText(text));
  const needed = (size: number) =>
    texts.reduce(
      (total, text) => total + linesOf(text, box.w / size) * size * lineHeight + rows.sentenceGap,
      0,
    );
  let size = largest;
  while (size > sizes.textLeast && needed(size) > box.h) size -= 2;
  let left = box.h;
  const runs = texts.map((text): Run => {
    const fitted = canvas.fit(text, { w: box.w, h: Math.max(size * lineHeight, left) }, { size });
    left -= linesOf(fitted.text, box.w / size) * size * lineHeight + rows.sentenceGap;
    return { text: fitted.text, size, colour: canvas.look.ink, last: true };
  });
  canvas.runs(canvas.name('sentences'), box, runs, { after: rows.sentenceGap });
}

/** Rows as high as the room allows, up to a third more than they need. */
function stretched(heights: readonly number[], room: number): number[] {
  const needed = heights.reduce((total, height) => total + height, 0);
  const factor = Math.max(1, Math.min(1.34, room / needed));
  return heights.map((height) => height * factor);
}

/** `slideTitle`: a table that is called the same stands without its own title. */
export function drawTable(canvas: Canvas, block: TableBlock, box: Box, slideTitle: string): void {
  const { look } = canvas;
  let { y } = box;
  if (block.title !== '' && block.title !== slideTitle) {
    const style = { size: sizes.cell, colour: look.muted, bold: true };
    canvas.text(canvas.name('heading'), { ...box, h: rows.heading }, block.title, style);
    y += rows.heading;
  }
  const align = (column: number) =>
    block.columns[column]?.align === 'end' ? ('right' as const) : ('left' as const);
  const head = block.columns.map(({ title }, column): TableCell => ({
    text: title,
    align: align(column),
    colour: look.muted,
    bold: true,
  }));
  const body = block.rows.map((row) =>
    row.cells.map((cell, column): TableCell => {
      const text = typeof cell === 'string' ? cell : cell.text;
      return { text, align: align(column), colour: look.ink };
    }),
  );
  canvas.table(canvas.name('table'), box.x, y, [head, ...body], {
    widths: block.columns.map(({ width }) => width * box.w),
    heights: stretched(
      [headHeight(block, box.w), ...block.rows.map((row) => cellRowHeight(block, row, box.w))],
      box.y + box.h - y,
    ),
    size: sizes.cell,
    lines: mostLines.cell,
    rules: true,
    alt: block.title,
  });
}

export function drawTerms(canvas: Canvas, block: TermsBlock, box: Box): void {
  const { look } = canvas;
  const cells = block.terms.map(({ term, text }): TableCell[] => [
    { text: term, align: 'left', colour: look.ink, bold: true },
    { text, align: 'left', colour: look.ink },
  ]);
  canvas.table(canvas.name('terms'), box.x, box.y, cells, {
    widths: [box.w * termShare, box.w * (1 - termShare)],
    heights: stretched(
      block.terms.map(({ term, text }) => Math.min(box.h, termHeight(term, text, box.w))),
      box.h,
    ),
    size: sizes.term,
    lines: Math.floor(box.h / (sizes.term * lineHeight)),
    rules: true,
    valign: 'top',
    alt: block.terms.map(({ term }) => term).join('; '),
  });
}
