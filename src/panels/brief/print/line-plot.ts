// Where the lines of a printed chart go, in units of its drawing. Pure.
import type { LinesBlock } from '../../../briefing/document.ts';

export const plot = { width: 900, height: 300, left: 56, right: 690, top: 12, bottom: 266 } as const;

type Points = LinesBlock['lines'][number]['points'];

/** The axis begins at a tenth below the lowest value or bound, and ends at one. */
function floorOf({ lines }: LinesBlock): number {
  const values = lines.flatMap(({ points }) => points.flatMap(({ rate, lower }) => [rate ?? 1, lower ?? 1]));
  return Math.max(0, Math.floor(Math.min(0.9, ...values) * 10) / 10);
}

export function lineX({ rounds }: LinesBlock, at: number): number {
  const steps = Math.max(1, rounds.length - 1);
  return plot.left + 16 + (at / steps) * (plot.right - plot.left - 32);
}

export function lineY(block: LinesBlock, rate: number): number {
  const floor = floorOf(block);
  return plot.bottom - ((rate - floor) / (1 - floor)) * (plot.bottom - plot.top);
}

/** Marks of the upright axis: at most six. */
export function yMarks(block: LinesBlock): number[] {
  const floor = Math.round(floorOf(block) * 10);
  const step = 10 - floor > 5 ? 2 : 1;
  const marks: number[] = [];
  for (let tenths = 10; tenths >= floor; tenths -= step) marks.push(tenths / 10);
  return marks;
}

/** Rounds that are written below: the newest, and so many before it as have room. */
export function roundMarks({ rounds }: LinesBlock): number[] {
  const step = Math.max(1, Math.ceil(rounds.length / 9));
  return rounds.flatMap((_, at) => ((rounds.length - 1 - at) % step === 0 ? [at] : []));
}

/** Points that follow each other without a gap. */
export function stretches(points: Points): { round: number; rate: number }[][] {
  const found: { round: number; rate: number }[][] = [];
  points.forEach(({ rate }, round) => {
    if (rate === null) return;
    const last = found.at(-1);
    if (last?.at(-1)?.round === round - 1) last.push({ round, rate });
    else found.push([{ round, rate }]);
  });
  return found;
}

const labelStep = 16;

/** Heights of the labels: beside the last known value, never one over another. */
export function spreadLabels(block: LinesBlock): { at: number; y: number }[] {
  const wished = block.lines.map(({ points }, at) => {
    const last = points.findLast(({ rate }) => rate !== null)?.rate ?? 0;
    return { at, y: Math.min(plot.bottom, lineY(block, last)) };
  });
  let from = plot.top;
  const down = wished
    .toSorted((a, b) => a.y - b.y)
    .map(({ at, y }) => {
      const placed = Math.max(y, from);
      from = placed + labelStep;
      return { at, y: placed };
    });
  const over = Math.max(0, from - labelStep - plot.bottom);
  return down.map(({ at, y }) => ({ at, y: Math.max(plot.top, y - over) }));
}
