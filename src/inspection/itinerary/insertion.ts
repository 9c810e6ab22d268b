// Where a stop costs least: the one step that building and improving the days share.
import { minutesOf, type Task, travelOf } from './task.ts';

export type Days = readonly (readonly number[])[];

export interface Insertion {
  readonly day: number;
  readonly at: number;
  /** Minutes it adds, the visit included. */
  readonly added: number;
}

export function mayBeOn(task: Task, place: number, day: number): boolean {
  const locked = task.locked[place] ?? -1;
  return locked < 0 || locked === day;
}

/** Cheapest place of a stop in one day, whether or not the day has room; null: no way leads there. */
export function cheapestIn(
  task: Task,
  order: readonly number[],
  place: number,
  day: number,
): Insertion | null {
  let best: Insertion | null = null;
  for (let at = 0; at <= order.length; at += 1) {
    const [before, after] = [order[at - 1] ?? 0, order[at] ?? 0];
    const saved = order.length === 0 ? 0 : travelOf(task, before, after);
    const added =
      travelOf(task, before, place) + travelOf(task, place, after) - saved + (task.visit[place] ?? 0);
    if (added < (best?.added ?? Infinity)) best = { day, at, added };
  }
  return best;
}

/** Cheapest place among the days that have room for it. */
export function cheapest(task: Task, days: Days, place: number): Insertion | null {
  let best: Insertion | null = null;
  days.forEach((order, day) => {
    if (!mayBeOn(task, place, day)) return;
    const here = cheapestIn(task, order, place, day);
    if (here === null || here.added >= (best?.added ?? Infinity)) return;
    if (minutesOf(task, order) + here.added <= task.dayMinutes) best = here;
  });
  return best;
}

export function inserted(days: Days, place: number, { day, at }: Insertion): Days {
  return days.map((order, index) => (index === day ? order.toSpliced(at, 0, place) : order));
}

export function without(days: Days, place: number): Days {
  return days.map((order) => (order.includes(place) ? order.filter((one) => one !== place) : order));
}

export interface Score {
  readonly worth: number;
  readonly minutes: number;
}

export function scoreOf(task: Task, days: Days): Score {
  let [worth, minutes] = [0, 0];
  for (const order of days) {
    for (const place of order) worth += task.worth[place] ?? 0;
    minutes += minutesOf(task, order);
  }
  return { worth, minutes };
}

/** More worth, or as much in less time. */
export function isBetter(one: Score, other: Score): boolean {
  return one.worth > other.worth || (one.worth === other.worth && one.minutes < other.minutes);
}

export function leftOut(task: Task, days: Days): number[] {
  const held = new Set(days.flat());
  return task.stops.map((_, index) => index + 1).filter((place) => !held.has(place));
}
