// Days made better step by step: stops moved, swapped, exchanged with those left out, or brought in at the cost of
// others, each step only where the days then hold more, or as much in less time. No chance: the same every time.
import { filled } from './greedy-days.ts';
import {
  cheapest,
  cheapestIn,
  type Days,
  inserted,
  isBetter,
  leftOut,
  mayBeOn,
  type Score,
  scoreOf,
  without,
} from './insertion.ts';
import { shortened } from './order-day.ts';
import { minutesOf, type Task } from './task.ts';

/** Steps of counting after which no further improvement is sought, so that hundreds of stops end too. */
const mostSteps = 12_000_000;

type Candidate = Days | null;

function placed(task: Task, days: Days, place: number): Candidate {
  const insertion = cheapest(task, days, place);
  return insertion === null ? null : inserted(days, place, insertion);
}

/** Each stop of a day, put where it costs least. */
function* moves(task: Task, days: Days): Generator<Candidate> {
  for (const place of days.flat()) yield placed(task, without(days, place), place);
}

/** Each stop left out, in the room of one that is held. */
function* exchanges(task: Task, days: Days): Generator<Candidate> {
  const left = leftOut(task, days);
  for (const out of days.flat()) {
    const rest = without(days, out);
    for (const place of left) {
      if ((task.worth[place] ?? 0) >= (task.worth[out] ?? 0)) yield placed(task, rest, place);
    }
  }
}

function changedPlaces(task: Task, days: Days, one: number, other: number, at: readonly number[]): Candidate {
  const [dayOfOne, dayOfOther] = [at[one] ?? 0, at[other] ?? 0];
  if (!mayBeOn(task, one, dayOfOther) || !mayBeOn(task, other, dayOfOne)) return null;
  const rest = without(without(days, one), other);
  const first = cheapestIn(task, rest[dayOfOther] ?? [], one, dayOfOther);
  const second = cheapestIn(task, rest[dayOfOne] ?? [], other, dayOfOne);
  if (first === null || second === null) return null;
  const next = inserted(inserted(rest, one, first), other, second);
  const fits = [dayOfOne, dayOfOther].every((day) => minutesOf(task, next[day] ?? []) <= task.dayMinutes);
  return fits ? next : null;
}

/** Every two stops of different days, changed over. */
function* swaps(task: Task, days: Days): Generator<Candidate> {
  const at: number[] = [];
  days.forEach((order, day) => {
    for (const place of order) at[place] = day;
  });
  const held = days.flat();
  for (const [index, one] of held.entries()) {
    for (const other of held.slice(index + 1)) {
      if (at[one] !== at[other]) yield changedPlaces(task, days, one, other, at);
    }
  }
}

const neighbourhoods = [moves, exchanges, swaps];

/** The first better days among the candidates; null: none. Yields steps of counting. */
function* firstBetter(task: Task, candidates: Iterable<Candidate>, now: Score): Generator<number, Candidate> {
  for (const candidate of candidates) {
    yield task.stops.length + task.days;
    if (candidate !== null && isBetter(scoreOf(task, candidate), now)) return candidate;
  }
  return null;
}

function* withShortDays(task: Task, days: Days): Generator<number, Days> {
  const short: (readonly number[])[] = [];
  for (const order of days) short.push(yield* shortened(task, order));
  return yield* filled(task, short);
}

/** Until no single step helps. Yields steps of counting, and the days whenever they got better. */
function* settled(task: Task, start: Days): Generator<number | Days, Days> {
  let days = yield* withShortDays(task, start);
  yield days;
  for (let kind = 0; kind < neighbourhoods.length;) {
    const candidates = neighbourhoods[kind]?.(task, days) ?? [];
    const better = yield* firstBetter(task, candidates, scoreOf(task, days));
    if (better === null) kind += 1;
    else {
      days = yield* withShortDays(task, better);
      yield days;
      kind = 0;
    }
  }
  return days;
}

/** A stop brought into a day although there is no room: those that give least for their minutes make way. */
function forcedIn(task: Task, days: Days, place: number, day: number): Candidate {
  if (!mayBeOn(task, place, day)) return null;
  let next = days;
  for (;;) {
    const order = next[day] ?? [];
    const insertion = cheapestIn(task, order, place, day);
    if (insertion === null) return null;
    if (minutesOf(task, order) + insertion.added <= task.dayMinutes) return inserted(next, place, insertion);
    if (order.length === 0) return null;
    next = without(next, leastUseful(task, order));
  }
}

function leastUseful(task: Task, order: readonly number[]): number {
  const whole = minutesOf(task, order);
  const use = (place: number): number => {
    const spared =
      whole -
      minutesOf(
        task,
        order.filter((one) => one !== place),
      );
    return (task.worth[place] ?? 0) / Math.max(1, spared);
  };
  return order.reduce((least, place) => (use(place) < use(least) ? place : least));
}

/** Every stop brought into every day that does not hold it. */
function* upheavals(task: Task, days: Days): Generator<Candidate> {
  for (let place = 1; place <= task.stops.length; place += 1) {
    for (const [day, order] of days.entries()) {
      if (!order.includes(place)) yield forcedIn(task, without(days, place), place, day);
    }
  }
}

/** Brings stops in by force and settles anew for as long as that finds better days. */
function* searched(task: Task, start: Days): Generator<number | Days> {
  let best = yield* settled(task, start);
  for (let again = true; again;) {
    again = false;
    for (const candidate of upheavals(task, best)) {
      if (candidate === null) continue;
      const next = yield* settled(task, candidate);
      if (!isBetter(scoreOf(task, next), scoreOf(task, best))) continue;
      [best, again] = [next, true];
      break;
    }
  }
}

/** Never worse than `start`. Yields how many steps of counting it has made since. */
export function* improvedDays(task: Task, start: Days): Generator<number, Days> {
  let [best, spent] = [start, 0];
  for (const news of searched(task, start)) {
    if (typeof news === 'number') {
      yield news;
      spent += news;
      if (spent > mostSteps) break;
    } else if (isBetter(scoreOf(task, news), scoreOf(task, best))) best = news;
  }
  return best;
}
