// The most priority that any plan could hold: never less than the truth, so the gap to it is never shown too small.
import { placesOf, type Task, travelOf } from './task.ts';

/** Half the cheapest way in and half the cheapest way out of each place: no tour that visits it spends less on it. */
function shares(task: Task): number[] {
  const size = placesOf(task);
  const all = Array.from({ length: size }, (_, place) => place);
  return all.map((place) => {
    const others = all.filter((other) => other !== place);
    const into = Math.min(...others.map((other) => travelOf(task, other, place)));
    const out = Math.min(...others.map((other) => travelOf(task, place, other)));
    return (into + out) / 2;
  });
}

interface Load {
  readonly priority: number;
  readonly minutes: number;
}

/** Most priority within `room` minutes if stops could be cut into pieces. */
function inPieces(loads: readonly Load[], room: number): number {
  const sorted = loads.toSorted((a, b) => b.priority * a.minutes - a.priority * b.minutes);
  let [left, held] = [Math.max(0, room), 0];
  for (const { priority, minutes } of sorted) {
    const part = minutes <= left ? 1 : left / minutes;
    held += priority * part;
    left -= minutes * part;
  }
  return held;
}

/** One day: whichever stop is the farthest, the way there and back is spent, and only nearer ones lie beside it. */
function ofOneDay(task: Task): number {
  const stops = task.stops.map(({ priority, visitMinutes }, index) => ({
    priority,
    minutes: visitMinutes,
    way: task.roundTrip[index + 1] ?? Infinity,
  }));
  const byFarthest = stops.map(({ way: farthest }) =>
    inPieces(
      stops.filter(({ way }) => way <= farthest),
      task.dayMinutes - farthest,
    ),
  );
  return Math.max(0, ...byFarthest);
}

export function priorityBound(task: Task): number {
  const share = shares(task);
  const loads = task.stops
    .map(({ priority, visitMinutes }, index) => ({
      priority,
      minutes: visitMinutes + (share[index + 1] ?? 0),
    }))
    .filter(({ minutes }) => minutes < Infinity);
  const together = inPieces(loads, task.days * (task.dayMinutes - (share[0] ?? 0)));
  const apart = task.days * ofOneDay(task);
  const all = loads.reduce((sum, { priority }) => sum + priority, 0);
  // Priorities are whole: what lies beyond the last whole number cannot be held. The margin is for sums of fractions.
  return Math.floor(Math.min(all, together, apart) + 1e-6);
}
