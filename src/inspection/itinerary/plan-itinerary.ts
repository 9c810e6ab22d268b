// Which stops on which day in which order: most priority held within the days, then most stops, then least travel.
import { inSlices } from '../in-slices.ts';
import { priorityBound } from './bound.ts';
import { exactDays } from './exact-days.ts';
import { greedyDays } from './greedy-days.ts';
import { improvedDays } from './improve-days.ts';
import { orderDay, type OrderedDay } from './order-day.ts';
import { mostExactStops } from './shortest-tours.ts';
import { sparesNear, type Spare } from './spares.ts';
import { isOneOf, minutesOf, type Task, taskOf, travelOf } from './task.ts';
import type { Itinerary, ItineraryParameters, PlannedDay, PlannedStop, Stop, TravelTimes } from './types.ts';

export interface ItineraryRequest {
  readonly stops: readonly Stop[];
  /** Positions of the sites that may stand in for a stop. */
  readonly others: readonly Spare[];
  /** Whether one of them may stand in for that stop; without it any may. */
  readonly mayStandIn?: (spare: string, stop: string) => boolean;
  readonly parameters: ItineraryParameters;
  readonly times: TravelTimes;
  readonly signal?: AbortSignal;
}

interface Found {
  readonly days: readonly OrderedDay[];
  readonly isProven: boolean;
}

/** Of two ways round that take as long, the one that begins with the lower site. */
function facing(task: Task, { order, method }: OrderedDay): OrderedDay {
  const turned = order.toReversed();
  const isAsLong = minutesOf(task, turned) === minutesOf(task, order);
  return { order: isAsLong && (turned[0] ?? 0) < (order[0] ?? 0) ? turned : order, method };
}

function* search(task: Task): Generator<number, Found> {
  if (task.stops.length <= mostExactStops) {
    const exact = yield* exactDays(task);
    return { days: exact.map((order) => facing(task, { order, method: 'exact' })), isProven: true };
  }
  const improved = yield* improvedDays(task, yield* greedyDays(task));
  const days: OrderedDay[] = [];
  for (const order of improved) days.push(facing(task, yield* orderDay(task, order)));
  return { days, isProven: false };
}

/** Spare sites by place. */
function* sparesOfAll(
  task: Task,
  { days }: Found,
  { others, parameters, times, mayStandIn = () => true }: ItineraryRequest,
): Generator<number, Map<number, readonly string[]>> {
  const byId = others.toSorted((a, b) => (a.site < b.site ? -1 : Number(a.site > b.site)));
  const spares = new Map<number, readonly string[]>();
  for (const place of days.flatMap(({ order }) => order)) {
    const stop = task.stops[place - 1];
    if (stop === undefined) continue;
    yield others.length;
    const allowed = byId.filter(({ site }) => mayStandIn(site, stop.site));
    spares.set(place, sparesNear(stop, allowed, parameters.spares, times));
  }
  return spares;
}

function plannedDay(
  task: Task,
  { order, method }: OrderedDay,
  spares: ReadonlyMap<number, readonly string[]>,
): PlannedDay {
  const stops: PlannedStop[] = [];
  let [at, clock, travelMinutes, priority] = [0, 0, 0, 0];
  for (const place of order) {
    const stop = task.stops[place - 1];
    if (stop === undefined) continue;
    const travel = travelOf(task, at, place);
    const arrive = clock + travel;
    clock = arrive + stop.visitMinutes;
    stops.push({ site: stop.site, arrive, leave: clock, travel, spares: spares.get(place) ?? [] });
    at = place;
    travelMinutes += travel;
    priority += stop.priority;
  }
  const back = stops.length === 0 ? 0 : travelOf(task, at, 0);
  return {
    stops,
    back,
    travelMinutes: travelMinutes + back,
    totalMinutes: clock + back,
    priority,
    method,
  };
}

function isLocated({ lon, lat }: Stop): boolean {
  return Number.isFinite(lon) && Number.isFinite(lat);
}

function whyLeft(stop: Stop, { days }: ItineraryParameters): Itinerary['left'][number]['why'] {
  if (stop.fixed === 'never') return 'forbidden';
  if (!isLocated(stop)) return 'not_located';
  return isOneOf(days, stop.fixed) ? 'no_room' : 'no_such_day';
}

/** Pauses between slices so that a page stays awake. Rejects with the reason of `signal`. */
export async function planItinerary(request: ItineraryRequest): Promise<Itinerary> {
  const { stops, parameters, times, signal } = request;
  const wanted = stops.filter((stop) => stop.fixed !== 'never' && isLocated(stop));
  const task = taskOf(wanted, parameters, times);
  const found = await inSlices(search(task), signal);
  const spares = await inSlices(sparesOfAll(task, found, request), signal);
  const days = found.days.map((day) => plannedDay(task, day, spares));
  const held = new Set(days.flatMap((day) => day.stops.map(({ site }) => site)));
  const priority = days.reduce((sum, day) => sum + day.priority, 0);
  return {
    parameters,
    basis: task.basis,
    days,
    left: stops
      .filter(({ site }) => !held.has(site))
      .map((stop) => ({ site: stop.site, why: whyLeft(stop, parameters) })),
    priority,
    bound: found.isProven ? priority : priorityBound(task),
  };
}
