// The least time of every set of stops, from the start and back, by dynamic programming over subsets (Held and Karp).
import { type Task, travelOf } from './task.ts';

/** More would take seconds and hundreds of megabytes. */
export const mostExactStops = 12;

export interface ShortestTours {
  /** Least minutes by set, visits included; bit i of a set is `members[i]`. Infinity: no way. */
  readonly minutes: Float64Array;
  /** Places in the order that takes so long. */
  orderOf(set: number): number[];
}

/** Least minutes of a set by its last member; the set must hold that member. */
function reachAll(task: Task, members: readonly number[]): Float64Array {
  const count = members.length;
  const reach = new Float64Array((1 << count) * count).fill(Infinity);
  members.forEach((place, last) => {
    reach[(1 << last) * count + last] = travelOf(task, 0, place) + (task.visit[place] ?? 0);
  });
  for (let set = 1; set < 1 << count; set += 1) {
    for (let last = 0; last < count; last += 1) {
      const so = reach[set * count + last] ?? Infinity;
      if (so === Infinity) continue;
      members.forEach((place, next) => {
        const grown = set | (1 << next);
        if (grown === set) return;
        const then = so + travelOf(task, members[last] ?? 0, place) + (task.visit[place] ?? 0);
        if (then < (reach[grown * count + next] ?? Infinity)) reach[grown * count + next] = then;
      });
    }
  }
  return reach;
}

/** At most `mostExactStops` members. */
export function shortestTours(task: Task, members: readonly number[]): ShortestTours {
  const count = members.length;
  const reach = reachAll(task, members);
  const until = (set: number, last: number): number => reach[set * count + last] ?? Infinity;
  const minutes = new Float64Array(1 << count).fill(Infinity);
  minutes[0] = 0;
  for (let set = 1; set < 1 << count; set += 1) {
    for (let last = 0; last < count; last += 1) {
      const whole = until(set, last) + travelOf(task, members[last] ?? 0, 0);
      if (whole < (minutes[set] ?? Infinity)) minutes[set] = whole;
    }
  }
  /** The member of `set` from which going on to `next` takes least. */
  const lastBefore = (set: number, next: number): number => {
    let best = -1;
    let least = Infinity;
    for (let last = 0; last < count; last += 1) {
      const whole = until(set, last) + travelOf(task, members[last] ?? 0, next);
      if (whole < least) [best, least] = [last, whole];
    }
    return best;
  };
  return {
    minutes,
    orderOf: (set) => {
      const order: number[] = [];
      let [rest, next] = [set, 0];
      while (rest !== 0) {
        const last = lastBefore(rest, next);
        if (last < 0) return [];
        rest ^= 1 << last;
        next = members[last] ?? 0;
        order.unshift(next);
      }
      return order;
    },
  };
}
