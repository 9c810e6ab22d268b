// Native charts: verdicts as stacked bars with their counts in words beside them, rates as lines with gaps.
import type { BarsBlock, LinesBlock, VerdictBar } from '../document.ts';
import { rows, sizes } from '../slide-measures.ts';
import { cutToLines, emWidth } from '../text-measure.ts';
import type { Box, Canvas } from './canvas.ts';
import type { ChartSeries } from './chart-part.ts';
import { cleanText } from './clean-text.ts';

export const barParts = ['fail', 'unknown', 'suppressed', 'pass'] as const;

export const barTotal = (bar: VerdictBar): number => barParts.reduce((total, part) => total + bar[part], 0);

const widest = (texts: readonly string[]): number => Math.max(0, ...texts.map((text) => emWidth(text)));

/** `most`: the longest bar of the card, so that its slides have one scale. */
export function drawBars(canvas: Canvas, block: BarsBlock, box: Box, most: number): void {
  const texts = block.rows.map((row) => cleanText(row.text));
  const full = block.rows.map((row) => cleanText(row.label));
  const wordsWidth = Math.min(box.w * 0.46, widest(texts) * sizes.cell + 44);
  const labelWidth = Math.min(box.w * 0.28, widest(full) * sizes.cell + 40);
  const w = box.w - wordsWidth;
  const rowHeight = Math.min(rows.barMost, (box.h - rows.legend) / block.rows.length);
  const h = rows.legend + rowHeight * block.rows.length;
  const labels = full.map((label) => cutToLines(label, (labelWidth - 28) / sizes.cell, 1));
  canvas.cut.push(...full.filter((label, index) => label !== labels[index]));
  const series = barParts.map((part) => ({
    name: canvas.words.t(`review.verdict.${part}`),
    values: block.rows.map((row) => row[part]),
  }));
  const alt = [block.title, ...block.rows.map((row) => `${row.label}: ${row.text}`)].join('; ');
  canvas.chart(
    canvas.name('chart'),
    { ...box, w, h },
    {
      kind: 'bars',
      categories: labels,
      series,
      legendShare: rows.legend / h,
      labelShare: labelWidth / w,
      most: Math.max(1, most),
      look: canvas.look,
      language: canvas.words.language,
    },
    alt,
  );
  const cells = texts.map((text) => [{ text, align: 'left' as const, colour: canvas.look.ink }]);
  canvas.table(canvas.name('bars'), box.x + w + 16, box.y + rows.legend, cells, {
    widths: [wordsWidth - 16],
    heights: texts.map(() => rowHeight),
    size: sizes.cell,
    lines: 1,
    rules: false,
    alt,
  });
}

/** `2025-06-30 93.1% (90.0%–93.3%)` for each round; a round without a figure says so. */
export function lineTexts(canvas: Canvas, block: LinesBlock): string[] {
  const { words } = canvas;
  return block.lines.map(({ label, points }) => {
    const values = points.map(({ rate, lower, upper }, index) => {
      const round = block.rounds[index] ?? '';
      if (rate === null) return `${round} ${words.t('review.verdict.unknown')}`;
      const bounds =
        lower === null || upper === null || lower === upper
          ? ''
          : ` (${words.percent(lower)}–${words.percent(upper)})`;
      return `${round} ${words.percent(rate)}${bounds}`;
    });
    return `${label}: ${values.join('; ')}`;
  });
}

export function drawLines(canvas: Canvas, block: LinesBlock, box: Box): void {
  const title = { ...box, h: rows.heading };
  canvas.text(canvas.name('heading'), title, block.title, {
    size: sizes.cell,
    colour: canvas.look.muted,
    bold: true,
  });
  const area = { ...box, y: box.y + rows.heading, h: box.h - rows.heading };
  const legend = block.lines.reduce((total, line) => total + emWidth(line.label) * sizes.cell + 90, 0);
  const legendRows = Math.ceil(legend / area.w);
  const series = block.lines.map(({ label, points }): ChartSeries => ({
    name: cleanText(label),
    values: points.map(({ rate }) => rate),
    lower: points.map(({ lower }) => lower),
    upper: points.map(({ upper }) => upper),
  }));
  canvas.chart(
    canvas.name('chart'),
    area,
    {
      kind: 'lines',
      categories: block.rounds.map(cleanText),
      series,
      legendShare: (rows.legend * legendRows + 12) / area.h,
      labelShare: 96 / area.w,
      most: null,
      look: canvas.look,
      language: canvas.words.language,
    },
    [block.title, ...lineTexts(canvas, block)].join('. '),
  );
}
