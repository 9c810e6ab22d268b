// The itinerary as numbers: place 0 is the start, place i the i-th stop, ascending by site. Built once, then only read.
import type { ItineraryParameters, Stop, TravelMatrix, TravelTimes } from './types.ts';

export interface Task {
  /** Stops that a day could hold, ascending by site; stop i stands at index i - 1. */
  readonly stops: readonly Stop[];
  readonly days: number;
  readonly dayMinutes: number;
  /** Travel between places, (stops + 1)², row by row. */
  readonly travel: Float64Array;
  /** By place; 0 at the start. */
  readonly visit: Float64Array;
  /** What a day gains by place: a locked stop above all others, then priority, then the number of stops. */
  readonly worth: Float64Array;
  /** Day that a place must be on; -1: any. */
  readonly locked: Int32Array;
  /** Least minutes from the start to a place and back, by place. */
  readonly roundTrip: Float64Array;
  readonly basis: TravelMatrix['basis'];
}

export function placesOf(task: Task): number {
  return task.stops.length + 1;
}

export function travelOf(task: Task, from: number, to: number): number {
  return task.travel[from * (task.stops.length + 1) + to] ?? Infinity;
}

/** Minutes from the start through `order` and back, visits included. */
export function minutesOf(task: Task, order: readonly number[]): number {
  let total = 0;
  let at = 0;
  for (const place of order) {
    total += travelOf(task, at, place) + (task.visit[place] ?? 0);
    at = place;
  }
  return order.length === 0 ? 0 : total + travelOf(task, at, 0);
}

/** Least minutes between any two places, through whichever others. */
function shortestWays(travel: Float64Array, size: number): Float64Array {
  const ways = Float64Array.from(travel);
  for (let by = 0; by < size; by += 1) {
    for (let from = 0; from < size; from += 1) {
      const first = ways[from * size + by] ?? Infinity;
      if (first === Infinity) continue;
      for (let to = 0; to < size; to += 1) {
        const through = first + (ways[by * size + to] ?? Infinity);
        if (through < (ways[from * size + to] ?? Infinity)) ways[from * size + to] = through;
      }
    }
  }
  return ways;
}

function rows(travel: Float64Array, size: number, kept: readonly number[]): Float64Array {
  return Float64Array.from(kept.flatMap((from) => kept.map((to) => travel[from * size + to] ?? Infinity)));
}

/** Worth in whole numbers, so that one sum compares locked stops first, then priority, then how many stops. */
function worthOf(stops: readonly Stop[]): Float64Array {
  const plain = stops.map(({ priority }) => priority * (stops.length + 1) + 1);
  const all = plain.reduce((sum, value) => sum + value, 0);
  return Float64Array.from([0, ...plain.map((value, index) => value + (isLocked(stops[index]) ? all : 0))]);
}

function isLocked(stop: Stop | undefined): boolean {
  return typeof stop?.fixed === 'number';
}

/** Whether a stop is fixed to one of so many days, or to none. */
export function isOneOf(days: number, fixed: Stop['fixed']): boolean {
  return typeof fixed !== 'number' || (fixed >= 0 && fixed < days);
}

function fitsAlone({ days, dayMinutes }: ItineraryParameters, stop: Stop, around: number): boolean {
  return isOneOf(days, stop.fixed) && around + stop.visitMinutes <= dayMinutes;
}

/** Stops that no day could hold, whatever else it holds, are left out of the task. */
export function taskOf(wanted: readonly Stop[], parameters: ItineraryParameters, times: TravelTimes): Task {
  const sorted = wanted.toSorted((a, b) => (a.site < b.site ? -1 : Number(a.site > b.site)));
  const { size, minutes, basis } = times([parameters.start, ...sorted]);
  const ways = shortestWays(minutes, size);
  const around = (place: number): number => (ways[place] ?? Infinity) + (ways[place * size] ?? Infinity);
  const kept = sorted.flatMap((stop, index) =>
    fitsAlone(parameters, stop, around(index + 1)) ? [index + 1] : [],
  );
  const stops = kept.flatMap((place) => sorted[place - 1] ?? []);
  return {
    stops,
    days: parameters.days,
    dayMinutes: parameters.dayMinutes,
    travel: rows(minutes, size, [0, ...kept]),
    visit: Float64Array.from([0, ...stops.map(({ visitMinutes }) => visitMinutes)]),
    worth: worthOf(stops),
    locked: Int32Array.from([-1, ...stops.map(({ fixed }) => (typeof fixed === 'number' ? fixed : -1))]),
    roundTrip: Float64Array.from([0, ...kept.map(around)]),
    basis,
  };
}
