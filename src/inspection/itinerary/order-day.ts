// The order of one day: exact for few stops, otherwise made shorter by turning stretches round (2-opt) and moving short
// stretches elsewhere (Or-opt) until neither helps. Never longer than it was.
import { mostExactStops, shortestTours } from './shortest-tours.ts';
import { minutesOf, type Task } from './task.ts';

/** Stretches of up to so many stops are moved whole. */
const longestStretch = 3;

function turned(order: readonly number[], from: number, to: number): number[] {
  return [...order.slice(0, from), ...order.slice(from, to).toReversed(), ...order.slice(to)];
}

/** The first shorter order with one stretch turned round; null: none. */
function byTurning(task: Task, order: readonly number[], now: number): number[] | null {
  for (let from = 0; from < order.length - 1; from += 1) {
    for (let to = from + 2; to <= order.length; to += 1) {
      const next = turned(order, from, to);
      if (minutesOf(task, next) < now) return next;
    }
  }
  return null;
}

/** Every order with the stretch of `length` stops at `from` put elsewhere, either way round. */
function* movedElsewhere(order: readonly number[], from: number, length: number): Generator<number[]> {
  const stretch = order.slice(from, from + length);
  const rest = order.toSpliced(from, length);
  for (let at = 0; at <= rest.length; at += 1) {
    yield rest.toSpliced(at, 0, ...stretch);
    if (length > 1) yield rest.toSpliced(at, 0, ...stretch.toReversed());
  }
}

/** The first shorter order with one short stretch moved elsewhere; null: none. */
function byMoving(task: Task, order: readonly number[], now: number): number[] | null {
  for (let length = 1; length <= longestStretch; length += 1) {
    for (let from = 0; from + length <= order.length; from += 1) {
      for (const next of movedElsewhere(order, from, length)) {
        if (minutesOf(task, next) < now) return next;
      }
    }
  }
  return null;
}

/** Shorter by 2-opt and Or-opt. Yields how many steps of counting it has made since. */
export function* shortened(task: Task, order: readonly number[]): Generator<number, number[]> {
  let best = [...order];
  for (;;) {
    const now = minutesOf(task, best);
    yield best.length ** 3;
    const next = byTurning(task, best, now) ?? byMoving(task, best, now);
    if (next === null) return best;
    best = next;
  }
}

export interface OrderedDay {
  readonly order: readonly number[];
  readonly method: 'exact' | 'improved';
}

/** The order to drive in: proven shortest for up to `mostExactStops` stops. */
export function* orderDay(task: Task, order: readonly number[]): Generator<number, OrderedDay> {
  if (order.length > mostExactStops) return { order: yield* shortened(task, order), method: 'improved' };
  yield (1 << order.length) * order.length ** 2;
  const members = order.toSorted((a, b) => a - b);
  const tours = shortestTours(task, members);
  return { order: tours.orderOf((1 << members.length) - 1), method: 'exact' };
}
