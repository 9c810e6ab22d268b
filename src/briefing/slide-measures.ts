// Sizes on a slide in lines of 1,080: nothing smaller than 27 (1/40 of the height, read from 8 m). The narrower
// screen, 4:3, decides what a slide can hold; every renderer uses these sizes or larger areas.
import type { Block, Card, FigureCard, TableBlock } from './document.ts';
import { emWidth, linesOf } from './text-measure.ts';

export const slideHeight = 1080;
export const slideWidths = { wide: 1920, narrow: 1440 } as const;
export const margin = 64;
/** Between columns, and between blocks one below the other. */
export const gap = 44;
export const blockGap = 28;
/** Share of the width that the first block of a split card takes. */
export const splitShare = 0.6;
export const contentBottom = 960;
export const lineHeight = 1.32;
/** In cells of tables: lines, and width that text leaves free. */
export const cellLine = 1.2;
export const cellPad = 28;

export const sizes = {
  title: 50,
  titleLeast: 38,
  subtitle: 28,
  text: 32,
  textLeast: 28,
  term: 29,
  cell: 28,
  label: 28,
  number: 84,
  numberLeast: 52,
  beside: 34,
  doubt: 27,
  footer: 27,
  least: 27,
} as const;

/** Heights of what stands in rows. */
export const rows = {
  bar: 46,
  barMost: 66,
  legend: 52,
  cell: 8,
  heading: 46,
  sentenceGap: 14,
  termGap: 16,
} as const;
/** Least heights of a picture that can grow. */
export const least = { lines: 420, map: 430 } as const;
/** A cell shows at most two lines, a label two, a doubt three; the rest stands in the notes. */
export const mostLines = { cell: 2, label: 2, doubt: 3, change: 2, subtitle: 2 } as const;

export const contentWidth = (width: number): number => width - 2 * margin;

function textHeight(text: string, width: number, size: number, most = Infinity): number {
  return text === '' ? 0 : Math.min(most, linesOf(text, width / size)) * size * lineHeight;
}

/** A title stands in bold: it is measured with some room to spare. */
const titleShare = 0.89;

/** Up to two lines in full size, else three smaller ones. */
function titleHeight(text: string, width: number): number {
  const lines = linesOf(text, (contentWidth(width) * titleShare) / sizes.title);
  return lines <= 2 ? lines * sizes.title * lineHeight : 3 * (sizes.titleLeast + 2) * lineHeight;
}

/** Heights of title and subtitle, and where the content begins, on a slide `width` wide. */
export function headOf(card: Card, width: number): { title: number; subtitle: number; top: number } {
  const title = titleHeight(card.title.text, width);
  const subtitle = textHeight(card.subtitle, contentWidth(width) * 0.96, sizes.subtitle, mostLines.subtitle);
  return { title, subtitle, top: 48 + title + 6 + subtitle + 26 };
}

const sum = (numbers: readonly number[]): number => numbers.reduce((total, number) => total + number, 0);

/** How many cards of figures stand side by side. */
export function figureColumns(width: number, count: number): number {
  const most = count === 4 ? 2 : 3;
  return Math.max(1, Math.min(most, count, Math.floor(width / 390)));
}

/** Heights of the parts of one large figure in a column `width` wide. */
export function figureHeights(card: FigureCard, width: number) {
  const label = textHeight(card.figure.label, width, sizes.label, mostLines.label);
  const beside =
    (emWidth(card.figure.text) * sizes.number + emWidth(card.of) * sizes.beside) * 1.06 + 20 <= width;
  const number = sizes.number * 1.2;
  const of = beside ? 0 : textHeight(card.of, width, sizes.label, mostLines.label);
  const doubt = textHeight(card.doubt, width, sizes.doubt, mostLines.doubt);
  const change = textHeight(card.change, width, sizes.doubt, mostLines.change);
  return { label, number, of, doubt, change, beside, below: number + of + doubt + change + 24 };
}

export interface FigureRow {
  readonly cards: readonly FigureCard[];
  /** Height of the longest label: the numbers stand on one line. */
  readonly label: number;
  readonly all: number;
}

/** Cards side by side in columns `width` wide, row by row. */
export function figureRows(cards: readonly FigureCard[], columns: number, width: number): FigureRow[] {
  return Array.from({ length: Math.ceil(cards.length / columns) }, (_, row) => {
    const own = cards.slice(row * columns, (row + 1) * columns);
    const heights = own.map((card) => figureHeights(card, width));
    const label = Math.max(...heights.map((one) => one.label));
    return { cards: own, label, all: label + Math.max(...heights.map(({ below }) => below)) };
  });
}

export function figuresHeight(cards: readonly FigureCard[], width: number): number {
  const columns = figureColumns(width, cards.length);
  const each = (width - gap * (columns - 1)) / columns;
  return sum(figureRows(cards, columns, each).map(({ all }) => all));
}

const cellText = (cell: TableBlock['rows'][number]['cells'][number]): string =>
  typeof cell === 'string' ? cell : cell.text;

/** Height of a row of texts in the columns of a table. */
export function rowHeight(texts: readonly string[], table: TableBlock, width: number): number {
  const lines = texts.map((text, index) => {
    const inner = (table.columns[index]?.width ?? 1) * width - cellPad;
    return Math.min(mostLines.cell, linesOf(text, inner / sizes.cell));
  });
  return Math.max(1, ...lines) * sizes.cell * cellLine + rows.cell;
}

export const headHeight = (table: TableBlock, width: number): number =>
  rowHeight(
    table.columns.map((column) => column.title),
    table,
    width,
  );

export const cellRowHeight = (table: TableBlock, row: TableBlock['rows'][number], width: number): number =>
  rowHeight(row.cells.map(cellText), table, width);

export const termShare = 0.25;

export function termHeight(term: string, text: string, width: number): number {
  const left = textHeight(term, width * termShare - cellPad, sizes.term);
  return Math.max(left, textHeight(text, width * (1 - termShare) - cellPad, sizes.term)) + rows.termGap;
}

export const sentenceHeight = (text: string, width: number): number =>
  textHeight(text, width, sizes.textLeast) + rows.sentenceGap;

/** What a block takes before its first row, sentence or term. */
export function headingHeight(block: Block, width: number): number {
  if (block.kind === 'bars') return rows.legend;
  if (block.kind !== 'table') return 0;
  return (block.title === '' ? 0 : rows.heading) + headHeight(block, width);
}

/** Heights of what stands one below the other in a block; null where it does not only add up. */
export function unitHeights(block: Block, width: number): readonly number[] | null {
  switch (block.kind) {
    case 'sentences':
      return block.sentences.map(({ text }) => sentenceHeight(text, width));
    case 'bars':
      return block.rows.map(() => rows.bar);
    case 'table':
      return block.rows.map((row) => cellRowHeight(block, row, width));
    case 'terms':
      return block.terms.map(({ term, text }) => termHeight(term, text, width));
    case 'figures':
    case 'lines':
    case 'map':
      return null;
  }
}

/** What a block takes at least in a column `width` wide. */
export function blockHeight(block: Block, width: number): number {
  switch (block.kind) {
    case 'figures':
      return figuresHeight(block.figures, width);
    case 'lines':
      return least.lines;
    case 'map':
      return least.map;
    default:
      return headingHeight(block, width) + sum(unitHeights(block, width) ?? []);
  }
}
