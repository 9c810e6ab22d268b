// Native charts: verdicts as stacked bars with their counts in words beside them, rates as lines with gaps.
import type { BarsBlock, LinesBlock, VerdictBar } from '../document.ts';
import { rows, sizes } from '../slide-measures.ts';
import { cutToLines, emWidth } from '../text-measure.ts';
import type { Box, Canvas, TableCell } from './canvas.ts';
import type { ChartSeries } from './chart-part.ts';
import { cleanText } from './clean-text.ts';

export const barParts = ['fail', 'unknown', 'suppressed', 'pass'] as const;

export const barTotal = (bar: VerdictBar): number => barParts.reduce((total, part) => total + bar[part], 0);

const widest = (texts: readonly string[]): number => Math.max(0, ...texts.map((text) => emWidth(text)));

/** Width that bars keep beside labels and words. */
const leastBars = 230;

/** What stands beside the bars: the counts in words where they fit, else a column of numbers for each state. */
function countsOf(canvas: Canvas, block: BarsBlock, width: number) {
  const { look, words } = canvas;
  const texts = block.rows.map((row) => cleanText(row.text));
  const inWords = widest(texts) * sizes.cell + 28;
  if (inWords + leastBars <= width) {
    const cells = texts.map((text): TableCell[] => [{ text, align: 'left', colour: look.ink }]);
    return { widths: [inWords], cells, hasHead: false };
  }
  const titles = barParts.map((part) => words.t(`review.verdict.${part}`));
  const cell = (text: string, colour: string): TableCell => ({ text, align: 'right', colour });
  const head = titles.map((title) => cell(title, look.muted));
  const body = block.rows.map((row) => barParts.map((part) => cell(words.number(row[part]), look.ink)));
  return {
    widths: titles.map((title) => emWidth(title) * sizes.cell + 36),
    cells: [head, ...body],
    hasHead: true,
  };
}

/** `most`: the longest bar of the card, so that its slides have one scale. */
export function drawBars(canvas: Canvas, block: BarsBlock, box: Box, most: number): void {
  const full = block.rows.map((row) => cleanText(row.label));
  const labelWidth = Math.min(box.w * 0.35, widest(full) * sizes.cell + 40);
  const { widths, cells, hasHead } = countsOf(canvas, block, box.w - labelWidth);
  const w = box.w - widths.reduce((total, width) => total + width, 16);
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
      least: 0,
      most: Math.max(1, most),
      look: canvas.look,
      language: canvas.words.language,
    },
    alt,
  );
  const heights = block.rows.map(() => rowHeight);
  canvas.table(canvas.name('bars'), box.x + w + 16, box.y + (hasHead ? 0 : rows.legend), cells, {
    widths,
    heights: hasHead ? [rows.legend, ...heights] : heights,
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

/** Tens of per cent around all points and bounds: lines show change, so their axis need not begin at 0. */
function rangeOf(series: readonly ChartSeries[]): { least: number; most: number } {
  const all = series.flatMap(({ values, lower, upper }) => [...values, ...(lower ?? []), ...(upper ?? [])]);
  const known = all.filter((value) => value !== null);
  if (known.length === 0) return { least: 0, most: 1 };
  const least = Math.max(0, Math.floor(Math.min(...known) * 10 - 0.2) / 10);
  return { least, most: Math.max(least + 0.1, Math.ceil(Math.max(...known) * 10 + 0.2) / 10) };
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
    lower: points.map(({ rate, lower }) => (rate === null ? null : lower)),
    upper: points.map(({ rate, upper }) => (rate === null ? null : upper)),
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
      ...rangeOf(series),
      look: canvas.look,
      language: canvas.words.language,
    },
    [block.title, ...lineTexts(canvas, block)].join('. '),
  );
}
