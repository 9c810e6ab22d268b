// Where names of counties stand: within their county, beside the circles as far as there is room, never over another
// name. Greedy and always the same for the same input. Pure.
import type { Frame } from './projection.ts';
import { isInside, middleOf, type Ring } from './shapes.ts';
import { textWidth } from './text-width.ts';

export interface LabelWish {
  readonly text: string;
  /** Largest ring of the county, in units of the drawing. */
  readonly ring: Ring;
  /** Placed before the others, and larger. */
  readonly strong: boolean;
  readonly size: number;
}

export interface PlacedLabel {
  readonly text: string;
  /** Middle of the text. */
  readonly x: number;
  readonly y: number;
  readonly size: number;
  readonly strong: boolean;
}

export /** A circle that a name should not cover. */
interface Disc {
  readonly x: number;
  readonly y: number;
  readonly radius: number;
}

export type Box = readonly [left: number, top: number, right: number, bottom: number];

/** Steps away from the middle of the county, in heights of the type; nearest first. */
const steps = [0, -1, 1, -2, 2, -3, 3, -4.5, 4.5, -6, 6]
  .flatMap((down) => [0, -1.5, 1.5, -3, 3, -5, 5].map((across) => ({ across, down })))
  .sort((a, b) => Math.hypot(a.across, a.down) - Math.hypot(b.across, b.down));

const boxAt = (x: number, y: number, width: number, height: number): Box => [
  x - width / 2,
  y - height / 2,
  x + width / 2,
  y + height / 2,
];
const meet = (a: Box, b: Box): boolean => a[0] < b[2] && b[0] < a[2] && a[1] < b[3] && b[1] < a[3];

/** What a step away from the middle, and an end beyond the county, weigh against one covered cell. */
const stepCost = 0.5;
const endCost = 3;

/** How much of the box circles cover, counted on a coarse grid. */
function coverOf(discs: readonly Disc[], cell: number): (box: Box) => number {
  const cells = new Map<string, number>();
  const key = (across: number, down: number): string => `${across} ${down}`;
  for (const { x, y, radius } of discs) {
    for (let across = Math.floor((x - radius) / cell); across <= (x + radius) / cell; across += 1) {
      for (let down = Math.floor((y - radius) / cell); down <= (y + radius) / cell; down += 1)
        cells.set(key(across, down), (cells.get(key(across, down)) ?? 0) + 1);
    }
  }
  return (box) => {
    let sum = 0;
    for (let across = Math.floor(box[0] / cell); across <= box[2] / cell; across += 1) {
      for (let down = Math.floor(box[1] / cell); down <= box[3] / cell; down += 1)
        sum += cells.get(key(across, down)) ?? 0;
    }
    return sum;
  };
}

export function placeLabels(
  wishes: readonly LabelWish[],
  discs: readonly Disc[],
  frame: Frame,
  /** Kept free for what is laid over the map. */
  reserved: readonly Box[],
): PlacedLabel[] {
  const taken: Box[] = [...reserved];
  const cell = Math.max(2, (wishes[0]?.size ?? 12) / 2);
  const cover = coverOf(discs, cell);
  const whole: Box = [frame.left, frame.top, frame.left + frame.width, frame.top + frame.height];
  const placed: PlacedLabel[] = [];
  for (const wish of wishes.toSorted((a, b) => Number(b.strong) - Number(a.strong))) {
    const width = textWidth(wish.text, wish.size) + wish.size * 0.4;
    const height = wish.size * 1.3;
    const [middleX, middleY] = middleOf(wish.ring);
    let best: { x: number; y: number; cost: number } | null = null;
    for (const { across, down } of steps) {
      const [x, y] = [middleX + across * wish.size, middleY + down * wish.size];
      const box = boxAt(x, y, width, height);
      const within = box[0] >= whole[0] && box[1] >= whole[1] && box[2] <= whole[2] && box[3] <= whole[3];
      if (!within || !isInside(wish.ring, x, y) || taken.some((other) => meet(box, other))) continue;
      const ends = [box[0], box[2]].filter((end) => !isInside(wish.ring, end, y)).length;
      const cost = cover(box) + Math.hypot(across, down) * stepCost + ends * endCost;
      if (best === null || cost < best.cost) best = { x, y, cost };
    }
    if (best === null) continue;
    taken.push(boxAt(best.x, best.y, width, height));
    placed.push({ text: wish.text, x: best.x, y: best.y, size: wish.size, strong: wish.strong });
  }
  return placed;
}
