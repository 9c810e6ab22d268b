// Widths of the columns of a table: the shares that it asks for, and no word broken where that can be helped. Pure.
import type { Cell, TableBlock } from '../../../briefing/document.ts';
import { emWidth } from '../../../briefing/text-measure.ts';

const textSize = 29;
/** The estimate of a text's width without a font may fall short by this much. */
const slack = 1.08;
/** No column takes more than this share for its words' sake. */
const most = 0.3;

/** Cells up to this width, in ems, stand on one line. */
const short = 9;

const textOf = (cell: Cell): string => (typeof cell === 'string' ? cell : cell.text);

/** Width of the longest stretch without a break; Chinese breaks anywhere. */
function longestWord(texts: readonly string[]): number {
  const words = texts.flatMap((text) => text.match(/[A-Za-z0-9.,%+±−-]+/g) ?? []);
  return Math.max(0, ...words.map((word) => emWidth(word)));
}

/** `width` in lines of the stage. */
export function tableColumns({ columns, rows }: TableBlock, width: number): string {
  return columns
    .map((column, index) => {
      const cells = rows.map((row) => textOf(row.cells[index] ?? ''));
      const whole = Math.max(0, ...cells.map((text) => emWidth(text)).filter((ems) => ems <= short));
      const least = Math.min(
        width * most,
        Math.max(whole, longestWord([column.title, ...cells])) * textSize * slack,
      );
      // Shares that add up to less than 1fr would leave room unused.
      return `minmax(${Math.ceil(least)}px, ${Math.round(column.width * 1000)}fr)`;
    })
    .join(' ');
}
