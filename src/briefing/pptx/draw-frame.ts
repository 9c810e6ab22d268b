// What stands on every slide: the finding as its title, where it comes from, the clock of the data, whether they are
// real, and the number of the page. And the cover.
import type { BriefingDocument, Slide } from '../document.ts';
import { cellPad, contentWidth, headOf, lineHeight, margin, sizes, slideWidths } from '../slide-measures.ts';
import { emWidth, linesOf } from '../text-measure.ts';
import type { Canvas, TableCell } from './canvas.ts';
import { cleanText } from './clean-text.ts';

const inner = contentWidth(slideWidths.wide);
const footer = { y: 992, h: 44, rule: 974 };

export function drawFooter(canvas: Canvas, document: BriefingDocument, page: number, pages: number): void {
  const { look } = canvas;
  canvas.line(footer.rule, margin, inner);
  const right = margin + inner;
  const number = { x: right - 150, y: footer.y, w: 150, h: footer.h };
  const style = { size: sizes.footer, colour: look.muted, valign: 'middle' as const };
  canvas.text(`page:${canvas.id}`, number, `${page} / ${pages}`, { ...style, align: 'right' });
  const badge = document.synthetic ? emWidth(document.syntheticText) * sizes.footer + 48 : 0;
  if (document.synthetic) {
    const box = { x: number.x - badge - 20, y: footer.y, w: badge, h: footer.h };
    canvas.dashedBox(`synthetic:${canvas.id}`, box, document.syntheticText, look.notice);
  }
  const clock = { x: margin, y: footer.y, w: number.x - badge - 44 - margin, h: footer.h };
  canvas.text(`clock:${canvas.id}`, clock, `${document.clock} · ${document.extract}`, style);
}

/** Title and subtitle; gives back where the content begins. */
export function drawHead(canvas: Canvas, slide: Slide): number {
  const { card } = slide;
  const { look } = canvas;
  const head = headOf(card, slideWidths.wide);
  const title = { x: margin, y: 48, w: inner * 0.94, h: head.title };
  const style = { size: sizes.title, least: sizes.titleLeast, colour: look.ink, bold: true };
  canvas.text(`title:${canvas.id}`, title, card.title.text, style);
  if (slide.of > 1) {
    const part = { x: margin + inner * 0.94, y: 48, w: inner * 0.06, h: sizes.title * lineHeight };
    const place = {
      size: sizes.subtitle,
      colour: look.muted,
      align: 'right' as const,
      valign: 'middle' as const,
    };
    canvas.text(`part:${canvas.id}`, part, `${slide.part}/${slide.of}`, place);
  }
  const subtitle = { x: margin, y: 48 + head.title + 6, w: inner, h: head.subtitle };
  canvas.text(`subtitle:${canvas.id}`, subtitle, card.subtitle, {
    size: sizes.subtitle,
    least: sizes.least,
    colour: look.muted,
  });
  return head.top;
}

export function drawCover(canvas: Canvas, slide: Slide, document: BriefingDocument): void {
  const { look } = canvas;
  const title = { x: margin, y: 150, w: inner, h: 76 * lineHeight * 2 };
  const fitted = canvas.fit(cleanText(slide.card.title.text), title, { size: 76, least: 52 });
  const high = linesOf(fitted.text, inner / fitted.size) * fitted.size * lineHeight;
  const style = { size: fitted.size, colour: look.ink, bold: true };
  canvas.text(`title:${canvas.id}`, { ...title, h: high }, fitted.text, style);
  const subtitle = { x: margin, y: 150 + high + 14, w: inner, h: 36 * lineHeight * 2 };
  canvas.text(`subtitle:${canvas.id}`, subtitle, slide.card.subtitle, {
    size: 36,
    least: 30,
    colour: look.muted,
  });
  const top = subtitle.y + 36 * lineHeight * 2 + 20;
  const labels = 0.2 * inner;
  const heights = document.provenance.map(
    ([, value]) =>
      Math.min(2, linesOf(value, (inner - labels - cellPad) / sizes.cell)) * sizes.cell * lineHeight + 10,
  );
  const cells = document.provenance.map(([label, value]): TableCell[] => [
    { text: label, align: 'left', colour: look.muted },
    { text: value, align: 'left', colour: look.ink },
  ]);
  let sum = 0;
  const count = heights.filter((height) => (sum += height) <= 952 - top).length;
  if (count === 0) return;
  canvas.table(`provenance:${canvas.id}`, margin, top, cells.slice(0, count), {
    widths: [labels, inner - labels],
    heights: heights.slice(0, count),
    size: sizes.cell,
    lines: 2,
    rules: true,
    alt: canvas.words.t('slides.provenance'),
  });
}
