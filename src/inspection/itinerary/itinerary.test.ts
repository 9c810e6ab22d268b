import { describe, expect, it } from 'vitest';
import { priorityBound } from './bound.ts';
import { defaultItineraryParameters } from './default-parameters.ts';
import { exactDays } from './exact-days.ts';
import { greedyDays } from './greedy-days.ts';
import { improvedDays } from './improve-days.ts';
import { isBetter, scoreOf } from './insertion.ts';
import { planItinerary } from './plan-itinerary.ts';
import { straightLineTimes } from './straight-line-times.ts';
import { minutesOf, type Task, taskOf } from './task.ts';
import type { ItineraryParameters, Stop, TravelTimes } from './types.ts';

/** Numbers from 0 to 1 that are the same in every run. */
function chance(seed: number): () => number {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 2 ** 32;
  };
}

const start = { lon: 111, lat: 35, name: '' };

function parametersOf(change: Partial<ItineraryParameters> = {}): ItineraryParameters {
  return { ...defaultItineraryParameters(start), ...change };
}

function fixedBy(dice: number, days: number): Stop['fixed'] {
  if (dice < 0.1) return 'never';
  return dice < 0.25 ? Math.floor(dice * 1000) % days : null;
}

interface Case {
  readonly stops: Stop[];
  readonly parameters: ItineraryParameters;
  readonly times: TravelTimes;
}

/** Some cases lie on a map, some have times that are no distances (one-way, longer round a third place). */
function randomCase(seed: number, count: number, locks = true): Case {
  const next = chance(seed * 7919 + count);
  const parameters = parametersOf({
    days: 1 + Math.floor(next() * 2.999),
    dayMinutes: 90 + Math.floor(next() * 510),
  });
  const stops = Array.from({ length: count }, (_, index) => ({
    site: `s${String((index * 7) % count).padStart(3, '0')}`,
    name: '',
    lon: 110.7 + next() * 0.6,
    lat: 34.8 + next() * 0.5,
    priority: Math.floor(next() * 6),
    visitMinutes: 10 + Math.floor(next() * 50),
    fixed: locks ? fixedBy(next(), parameters.days) : null,
  }));
  const onMap = straightLineTimes(parameters);
  const uneven: TravelTimes = (places) => {
    const matrix = onMap(places);
    const dice = chance(seed);
    return { ...matrix, minutes: matrix.minutes.map((value) => Math.ceil(value * (0.5 + dice()))) };
  };
  return { stops, parameters, times: seed % 3 === 0 ? uneven : onMap };
}

/** Least minutes of every set by trying every order. */
function everyOrder(task: Task): Map<number, number> {
  const least = new Map<number, number>([[0, 0]]);
  const grow = (order: number[], set: number): void => {
    task.stops.forEach((_, index) => {
      if ((set & (1 << index)) !== 0) return;
      const longer = [...order, index + 1];
      const grown = set | (1 << index);
      least.set(grown, Math.min(least.get(grown) ?? Infinity, minutesOf(task, longer)));
      grow(longer, grown);
    });
  };
  grow([], 0);
  return least;
}

/** The best score by trying every order of every choice of days. */
function bruteForce(task: Task): { worth: number; minutes: number } {
  const least = everyOrder(task);
  let best = { worth: 0, minutes: 0 };
  const assign = (index: number, sets: readonly number[], worth: number): void => {
    if (index === task.stops.length) {
      const times = sets.map((set) => least.get(set) ?? Infinity);
      if (times.some((time) => time > task.dayMinutes)) return;
      const score = { worth, minutes: times.reduce((sum, time) => sum + time, 0) };
      if (isBetter(score, best)) best = score;
      return;
    }
    assign(index + 1, sets, worth);
    const locked = task.locked[index + 1] ?? -1;
    sets.forEach((set, day) => {
      if (locked >= 0 && locked !== day) return;
      assign(index + 1, sets.with(day, set | (1 << index)), worth + (task.worth[index + 1] ?? 0));
    });
  };
  assign(0, Array<number>(task.days).fill(0), 0);
  return best;
}

function run<T>(search: Generator<unknown, T>): T {
  for (;;) {
    const { done, value } = search.next();
    if (done === true) return value;
  }
}

function taskOfCase({ stops, parameters, times }: Case): Task {
  return taskOf(
    stops.filter(({ fixed }) => fixed !== 'never'),
    parameters,
    times,
  );
}

function priorityOf(task: Task, days: readonly (readonly number[])[]): number {
  return days.flat().reduce((sum, place) => sum + (task.stops[place - 1]?.priority ?? 0), 0);
}

describe('planning the days of up to eight stops', () => {
  const sizes = [0, 1, 2, 3, 4, 5, 6];
  it.each(sizes)('is as good as trying everything, %i stops', (count) => {
    for (let seed = 1; seed <= 60; seed += 1) {
      const task = taskOfCase(randomCase(seed, count));
      expect(scoreOf(task, run(exactDays(task))), `seed ${String(seed)}`).toEqual(bruteForce(task));
    }
  });

  it('is as good as trying everything, 7 and 8 stops', () => {
    for (let seed = 1; seed <= 24; seed += 1) {
      const task = taskOfCase(randomCase(seed, seed % 2 === 0 ? 7 : 8));
      expect(scoreOf(task, run(exactDays(task))), `seed ${String(seed)}`).toEqual(bruteForce(task));
    }
  });

  it('holds no more than the bound, and improving is never worse than building', () => {
    for (let seed = 1; seed <= 200; seed += 1) {
      const task = taskOfCase(randomCase(seed, 1 + (seed % 10), seed % 2 === 0));
      const [exact, greedy] = [run(exactDays(task)), run(greedyDays(task))];
      const improved = run(improvedDays(task, greedy));
      expect(priorityBound(task)).toBeGreaterThanOrEqual(priorityOf(task, exact));
      expect(isBetter(scoreOf(task, greedy), scoreOf(task, improved))).toBe(false);
      expect(isBetter(scoreOf(task, improved), scoreOf(task, exact))).toBe(false);
      for (const order of improved) expect(minutesOf(task, order)).toBeLessThanOrEqual(task.dayMinutes);
    }
  });
});

async function planned(one: Case) {
  return planItinerary({ ...one, others: [] });
}

describe('planning the days of more stops', () => {
  it('keeps every day within its length, every lock, and says what is left', async () => {
    for (const count of [13, 25, 60]) {
      const one = randomCase(count, count);
      const itinerary = await planned(one);
      const held = itinerary.days.flatMap(({ stops }) => stops.map(({ site }) => site));
      expect(new Set([...held, ...itinerary.left.map(({ site }) => site)]).size).toBe(count);
      expect(held.length + itinerary.left.length).toBe(count);
      for (const stop of one.stops) {
        const day = itinerary.days.findIndex(({ stops }) => stops.some(({ site }) => site === stop.site));
        if (stop.fixed === 'never') expect(day).toBe(-1);
        else if (stop.fixed !== null) expect([-1, stop.fixed]).toContain(day);
      }
      for (const { totalMinutes } of itinerary.days) {
        expect(totalMinutes).toBeLessThanOrEqual(one.parameters.dayMinutes);
      }
      expect(itinerary.priority).toBeLessThanOrEqual(itinerary.bound);
    }
  });

  it('is the same whatever the order it is asked in', async () => {
    const one = randomCase(4, 20);
    const turned = { ...one, stops: one.stops.toReversed() };
    expect((await planned(turned)).days).toEqual((await planned(one)).days);
  });

  it('stops when it is told to', async () => {
    const one = randomCase(4, 60);
    const signal = AbortSignal.abort(new Error('not wanted'));
    await expect(planItinerary({ ...one, others: [], signal })).rejects.toThrow('not wanted');
  });

  it('comes near the best of twelve stops', () => {
    let [held, best] = [0, 0];
    for (let seed = 1; seed <= 12; seed += 1) {
      const task = taskOfCase(randomCase(seed, 12, false));
      held += priorityOf(task, run(improvedDays(task, run(greedyDays(task)))));
      best += priorityOf(task, run(exactDays(task)));
    }
    expect(held / best).toBeGreaterThan(0.97);
  });
});
