// The best days there are, proven: every choice of disjoint sets of stops for the days, by dynamic programming.
import { shortestTours } from './shortest-tours.ts';
import { placesOf, type Task } from './task.ts';

function sumsOf(values: readonly number[]): Float64Array {
  const sums = new Float64Array(1 << values.length);
  for (let set = 1; set < sums.length; set += 1) {
    const low = 31 - Math.clz32(set & -set);
    sums[set] = (sums[set & (set - 1)] ?? 0) + (values[low] ?? 0);
  }
  return sums;
}

/** Days worth trying: each that has a locked stop, and of the others, which are alike, as many as there are stops. */
function daysToTry(task: Task): number[] {
  const locked = new Set(task.locked);
  const all = Array.from({ length: task.days }, (_, day) => day);
  const free = all.filter((day) => !locked.has(day)).slice(0, task.stops.length);
  return all.filter((day) => locked.has(day) || free.includes(day));
}

/** Bits of the stops that are locked to another day than `day`. */
function barredOn(task: Task, day: number): number {
  let bits = 0;
  for (let place = 1; place < placesOf(task); place += 1) {
    const locked = task.locked[place] ?? -1;
    if (locked >= 0 && locked !== day) bits |= 1 << (place - 1);
  }
  return bits;
}

interface Layer {
  readonly day: number;
  /** Set of the day by the set of all days up to it. */
  readonly chosen: Int32Array;
  /** Least minutes of the days up to this one by the set they hold. */
  readonly least: Float64Array;
}

function layerOf(day: number, before: Float64Array, minutes: Float64Array, barred: number): Layer {
  const least = Float64Array.from(before);
  const chosen = new Int32Array(before.length);
  for (let set = 1; set < before.length; set += 1) {
    for (let own = set; own > 0; own = (own - 1) & set) {
      if ((own & barred) !== 0) continue;
      const both = (before[set ^ own] ?? Infinity) + (minutes[own] ?? Infinity);
      if (both < (least[set] ?? Infinity)) [least[set], chosen[set]] = [both, own];
    }
  }
  return { day, chosen, least };
}

function bestSet(least: Float64Array, worth: Float64Array): number {
  let best = 0;
  for (let set = 1; set < least.length; set += 1) {
    if (least[set] === Infinity) continue;
    const gain = (worth[set] ?? 0) - (worth[best] ?? 0);
    if (gain > 0 || (gain === 0 && (least[set] ?? 0) < (least[best] ?? 0))) best = set;
  }
  return best;
}

/** Places of each day in order. Yields how many steps of counting it has made since; at most `mostExactStops` stops. */
export function* exactDays(task: Task): Generator<number, number[][]> {
  const members = task.stops.map((_, index) => index + 1);
  const tours = shortestTours(task, members);
  yield (1 << members.length) * members.length ** 2;
  const fitting = tours.minutes.map((value) => (value <= task.dayMinutes ? value : Infinity));
  const layers: Layer[] = [];
  let least = new Float64Array(fitting.length).fill(Infinity);
  least[0] = 0;
  for (const day of daysToTry(task)) {
    const layer = layerOf(day, least, fitting, barredOn(task, day));
    layers.push(layer);
    least = Float64Array.from(layer.least);
    yield 3 ** members.length;
  }
  let set = bestSet(least, sumsOf(members.map((place) => task.worth[place] ?? 0)));
  const days: number[][] = Array.from({ length: task.days }, () => []);
  for (const { day, chosen } of layers.toReversed()) {
    const own = chosen[set] ?? 0;
    days[day] = tours.orderOf(own);
    set ^= own;
  }
  return days;
}
