// How tall a row must be for its texts to be read: programs differ in whether they find out themselves. Pure.
import type { SheetCell, SheetColumn } from './workbook.ts';

const lineHeight = 14;
/** Points; more a row cannot have. */
const tallest = 409;

/** In characters of the default face: a Chinese one takes two. */
function textWidth(text: string): number {
  let width = 0;
  for (const character of text) width += (character.codePointAt(0) ?? 0) > 0x2e7f ? 2.1 : 1.05;
  return width;
}

function linesOf(text: string, width: number): number {
  return text
    .split('\n')
    .reduce((sum, part) => sum + Math.max(1, Math.ceil(textWidth(part) / (width - 1))), 0);
}

/** Points for a row whose cells break within their columns; null: one line is enough. */
export function rowHeight(
  columns: readonly SheetColumn[],
  cells: readonly (SheetCell | undefined)[],
): number | null {
  const lines = columns.map(({ width }, column) => {
    const cell = cells[column];
    return typeof cell === 'string' ? linesOf(cell, width) : 1;
  });
  const most = Math.max(1, ...lines);
  return most === 1 ? null : Math.min(tallest, most * lineHeight + 4);
}
