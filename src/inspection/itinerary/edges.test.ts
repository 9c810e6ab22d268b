import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { defaultItineraryParameters } from './default-parameters.ts';
import { shortened } from './order-day.ts';
import { planItinerary } from './plan-itinerary.ts';
import { greatCircleM, straightLineTimes } from './straight-line-times.ts';
import { minutesOf, taskOf } from './task.ts';
import type { ItineraryParameters, Stop, TravelTimes } from './types.ts';

const start = { lon: 111, lat: 35, name: '市政府' };
const defaults = defaultItineraryParameters(start);

function stop(site: string, change: Partial<Stop> = {}): Stop {
  return { site, name: site, lon: 111, lat: 35.1, priority: 1, visitMinutes: 60, fixed: null, ...change };
}

function plan(
  stops: readonly Stop[],
  change: Partial<ItineraryParameters> = {},
  others: readonly Stop[] = [],
) {
  const parameters = { ...defaults, ...change };
  return planItinerary({ stops, others, parameters, times: straightLineTimes(parameters) });
}

describe('unusual lists', () => {
  it('has empty days for no stops', async () => {
    const { days, left, priority, bound, basis } = await plan([]);
    expect(days.map(({ stops, totalMinutes }) => [stops.length, totalMinutes])).toEqual([
      [0, 0],
      [0, 0],
    ]);
    expect({ left, priority, bound, basis }).toEqual({ left: [], priority: 0, bound: 0, basis: 'modelled' });
  });

  it('times one stop out and back', async () => {
    const { days } = await plan([stop('a')], { days: 1, speedKmh: 60, detour: 1 });
    const way = Math.ceil(greatCircleM(start, stop('a')) / 1000);
    expect(days[0]).toEqual({
      stops: [{ site: 'a', arrive: way, leave: way + 60, travel: way, spares: [] }],
      back: way,
      travelMinutes: 2 * way,
      totalMinutes: 2 * way + 60,
      priority: 1,
      method: 'exact',
    });
  });

  it('names what has no position, is forbidden, is fixed to no day of these, or has no room, in the order of the list', async () => {
    const { left } = await plan([
      stop('far', { lon: 80 }),
      stop('a'),
      stop('never', { fixed: 'never' }),
      stop('nowhere', { lon: NaN }),
      stop('beyond', { fixed: 7 }),
    ]);
    expect(left).toEqual([
      { site: 'far', why: 'no_room' },
      { site: 'never', why: 'forbidden' },
      { site: 'nowhere', why: 'not_located' },
      { site: 'beyond', why: 'no_such_day' },
    ]);
  });

  it('names no spare that may not stand in for the stop', async () => {
    const parameters = { ...defaults, days: 1, spares: 2 };
    const others = [stop('c', { lon: 111.01 }), stop('d', { lon: 111.02 }), stop('e', { lon: 111.03 })];
    const mayStandIn = (spare: string, site: string): boolean => spare !== 'c' || site === 'b';
    const times = straightLineTimes(parameters);
    const { days } = await planItinerary({
      stops: [stop('a'), stop('b')],
      others,
      mayStandIn,
      parameters,
      times,
    });
    const named = new Map(
      days.flatMap(({ stops }) => stops.map(({ site, spares }) => [site, spares] as const)),
    );
    expect([named.get('a'), named.get('b')]).toEqual([
      ['d', 'e'],
      ['c', 'd'],
    ]);
  });

  it('leaves everything where a day is shorter than a visit', async () => {
    const { left, days, bound } = await plan([stop('a'), stop('b')], { dayMinutes: 30 });
    expect([left.length, days.flatMap(({ stops }) => stops).length, bound]).toEqual([2, 0, 0]);
  });

  it('visits places that share a position one after another', async () => {
    const stops = ['a', 'b', 'c'].map((site) => stop(site));
    const { days } = await plan(stops, { days: 1 });
    expect(days[0]?.stops.map(({ site, travel }) => [site, travel > 0])).toEqual([
      ['a', true],
      ['b', false],
      ['c', false],
    ]);
  });

  it('leaves what no way leads to, and takes a locked stop before one of more priority', async () => {
    const cut: TravelTimes = (places) => {
      const matrix = straightLineTimes(defaults)(places);
      const isCut = (place: number): boolean => places[place]?.lon === 112;
      const minutes = matrix.minutes.map((value, index) =>
        isCut(index % matrix.size) !== isCut(Math.floor(index / matrix.size)) ? Infinity : value,
      );
      return { ...matrix, minutes };
    };
    const stops = [
      stop('cut', { lon: 112, priority: 90 }),
      stop('rich', { priority: 90 }),
      stop('kept', { fixed: 0 }),
    ];
    const parameters = { ...defaults, days: 1, dayMinutes: 110 };
    const { days, left } = await planItinerary({ stops, others: [], parameters, times: cut });
    expect(days[0]?.stops.map(({ site }) => site)).toEqual(['kept']);
    expect(left.map(({ site }) => site)).toEqual(['cut', 'rich']);
  });

  it('takes sites without priority too where there is room', async () => {
    const { left } = await plan([stop('a', { priority: 0 }), stop('b', { priority: 0 })]);
    expect(left).toEqual([]);
  });

  it('names the nearest other sites as spares', async () => {
    const others = [0.3, 0.1, 0.2, 0.1].map((lat, index) => stop(`o${String(index)}`, { lat: 35.1 + lat }));
    const { days } = await plan([stop('a')], { spares: 3 }, others);
    expect(days[0]?.stops[0]?.spares).toEqual(['o1', 'o3', 'o2']);
    const none = await plan([stop('a')], { spares: 0 }, others);
    expect(none.days[0]?.stops[0]?.spares).toEqual([]);
  });
});

const anyStop = fc.record({
  lon: fc.double({ min: 110.5, max: 111.5, noNaN: true }),
  lat: fc.double({ min: 34.7, max: 35.5, noNaN: true }),
  priority: fc.nat(40),
  visitMinutes: fc.integer({ min: 0, max: 200 }),
  fixed: fc.oneof(fc.constant(null), fc.constant('never' as const), fc.nat(4)),
});

describe('any list', () => {
  it('has days that add up, within their length, and nothing twice', async () => {
    const lists = fc.array(anyStop, { maxLength: 16 });
    const days = fc.integer({ min: 1, max: 4 });
    await fc.assert(
      fc.asyncProperty(lists, days, fc.integer({ min: 30, max: 700 }), async (list, count, dayMinutes) => {
        const stops = list.map((one, index) => stop(`s${String(index)}`, one));
        const itinerary = await plan(stops, { days: count, dayMinutes });
        expect(itinerary.days.length).toBe(count);
        for (const { stops: held, back, travelMinutes, totalMinutes } of itinerary.days) {
          let clock = 0;
          for (const { site, arrive, leave, travel } of held) {
            expect(arrive).toBe(clock + travel);
            clock = arrive + (stops.find((one) => one.site === site)?.visitMinutes ?? NaN);
            expect(leave).toBe(clock);
          }
          expect(totalMinutes).toBe(clock + back);
          expect(travelMinutes).toBe(held.reduce((sum, { travel }) => sum + travel, back));
          expect(totalMinutes).toBeLessThanOrEqual(dayMinutes);
        }
        const told = [...itinerary.days.flatMap((day) => day.stops), ...itinerary.left].map(
          ({ site }) => site,
        );
        expect(told.toSorted()).toEqual(stops.map(({ site }) => site).toSorted());
        expect(itinerary.priority).toBeLessThanOrEqual(itinerary.bound);
      }),
      { seed: 25, numRuns: 60 },
    );
  });

  it('is never made longer by turning and moving stretches', () => {
    fc.assert(
      fc.property(fc.array(anyStop, { minLength: 1, maxLength: 18 }), (list) => {
        const stops = list.map((one, index) =>
          stop(`s${String(index)}`, { ...one, fixed: null, visitMinutes: 0 }),
        );
        const task = taskOf(stops, { ...defaults, dayMinutes: 1440 }, straightLineTimes(defaults));
        const order = task.stops.map((_, index) => index + 1);
        const search = shortened(task, order);
        let step = search.next();
        while (step.done !== true) step = search.next();
        expect(minutesOf(task, step.value)).toBeLessThanOrEqual(minutesOf(task, order));
        expect(step.value.toSorted((a, b) => a - b)).toEqual(order);
      }),
      { seed: 25, numRuns: 60 },
    );
  });
});
