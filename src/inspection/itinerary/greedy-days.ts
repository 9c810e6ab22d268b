// Days built stop by stop: of all that still fit, the one with most worth for the minutes it adds.
import { cheapest, type Days, inserted, type Insertion, leftOut } from './insertion.ts';
import type { Task } from './task.ts';

interface Choice {
  readonly place: number;
  readonly insertion: Insertion;
  readonly perMinute: number;
}

function bestChoice(task: Task, days: Days): Choice | null {
  let best: Choice | null = null;
  for (const place of leftOut(task, days)) {
    const insertion = cheapest(task, days, place);
    if (insertion === null) continue;
    const perMinute = (task.worth[place] ?? 0) / Math.max(1, insertion.added);
    if (perMinute > (best?.perMinute ?? -1)) best = { place, insertion, perMinute };
  }
  return best;
}

/** Adds to `days` until nothing more fits. Yields how many steps of counting it has made since. */
export function* filled(task: Task, days: Days): Generator<number, Days> {
  let now = days;
  for (;;) {
    yield task.stops.length * (task.stops.length + task.days);
    const choice = bestChoice(task, now);
    if (choice === null) return now;
    now = inserted(now, choice.place, choice.insertion);
  }
}

export function greedyDays(task: Task): Generator<number, Days> {
  return filled(
    task,
    Array.from({ length: task.days }, () => []),
  );
}
