// People and households of every site in the last round; published totals are met exactly, pinned figures kept.
import { allocate } from './allocate.ts';
import type { Pinned, Plan } from './plan.ts';
import { Stream } from './stream.ts';

export interface FinalFigures {
  readonly popTotal: number;
  readonly popRegistered: number;
  readonly popLifted: number;
  readonly hhTotal: number;
  readonly hhNoLabour: number;
  /** Its figures are written in the plan; they are never hidden, missing or changed over the rounds. */
  readonly pinned: boolean;
  /** All its households are without labour. */
  readonly noLabour: boolean;
}

/** Site index → pinned figures, spread over the list. */
function pins(plan: Plan, count: number): Map<number, Pinned> {
  const order = new Stream(plan.seed, 'pinned').shuffled(Array.from({ length: count }, (_, i) => i));
  return new Map(plan.pinned.map((pin, i) => [order[i] ?? -1, pin]));
}

/** Whole numbers near `weights`, pinned ones fixed, that add up to the total; without a total, the weights. */
function fill(
  total: number | undefined,
  weights: readonly number[],
  fixed: (index: number) => number | undefined,
  floor: (index: number) => number,
  cap: (index: number) => number,
): number[] {
  const whole = (i: number, weight: number) => Math.min(cap(i), Math.max(floor(i), Math.round(weight)));
  if (total === undefined) return weights.map((weight, i) => fixed(i) ?? whole(i, weight));
  return allocate(
    total,
    weights.map((weight, i) => {
      const pinned = fixed(i);
      return pinned === undefined ? { weight, floor: floor(i), cap: cap(i) } : { weight: 0, floor: pinned };
    }),
  );
}

interface People {
  readonly total: number;
  readonly registered: number;
}

/** Registered and all people: whichever total is published is met, the other follows. */
function peopleOf(plan: Plan, count: number, pinned: ReadonlyMap<number, Pinned>): People[] {
  const stream = new Stream(plan.seed, 'people');
  const weights = Array.from({ length: count }, () => 250 * Math.exp(plan.spread * stream.normal()));
  const ratios = weights.map(() => (stream.chance(0.35) ? 1 : stream.between(0.74, 0.99)));
  const least = () => 24;
  const most = () => Infinity;
  const registeredTotal = plan.totals.pop_registered;
  if (registeredTotal !== undefined) {
    const parts = fill(registeredTotal, weights, (i) => pinned.get(i)?.pop_registered, least, most);
    return parts.map((registered, i) => ({
      registered,
      total: pinned.get(i)?.pop_total ?? Math.round(registered / (ratios[i] ?? 1)),
    }));
  }
  const parts = fill(plan.totals.pop_total, weights, (i) => pinned.get(i)?.pop_total, least, most);
  return parts.map((total, i) => ({
    total,
    registered: pinned.get(i)?.pop_registered ?? Math.round(total * (ratios[i] ?? 1)),
  }));
}

/** Index of the smallest site that is not pinned; -1 where there are no sites. */
function smallestFree(people: readonly People[], pinned: ReadonlyMap<number, Pinned>): number {
  let found = -1;
  people.forEach(({ total }, i) => {
    if (!pinned.has(i) && total < (people[found]?.total ?? Infinity)) found = i;
  });
  return found;
}

export function finalFigures(plan: Plan, count: number): FinalFigures[] {
  const pinned = pins(plan, count);
  const people = peopleOf(plan, count, pinned);
  const stream = new Stream(plan.seed, 'households');
  const size = (i: number) => people[i]?.total ?? 0;
  const households = fill(
    plan.totals.hh_total,
    people.map(({ total }) => (total / 3.3) * stream.between(0.92, 1.08)),
    (i) => pinned.get(i)?.hh_total,
    (i) => Math.ceil(size(i) / 7),
    (i) => size(i),
  );
  const empty = smallestFree(people, pinned);
  const withoutLabour = fill(
    plan.totals.hh_no_labour,
    households.map((hh) => hh * stream.between(0.05, 0.2)),
    (i) => (i === empty ? households[i] : undefined),
    () => 0,
    (i) => Math.floor((households[i] ?? 0) * 0.8),
  );
  return people.map(({ total, registered }, i) => ({
    popTotal: total,
    popRegistered: registered,
    popLifted:
      pinned.get(i)?.pop_lifted ??
      Math.round(registered * (stream.chance(0.4) ? 1 : stream.between(0.93, 1))),
    hhTotal: households[i] ?? 0,
    hhNoLabour: withoutLabour[i] ?? 0,
    pinned: pinned.has(i),
    noLabour: i === empty,
  }));
}
