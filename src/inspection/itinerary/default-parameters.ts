// What an itinerary starts from before anybody changes it. Assumptions, shown and changeable; see docs/decisions/0025.
import type { ItineraryParameters, TravelMode } from './types.ts';

/** Kilometres an hour along the way, stops and waiting included. Walking is the 60 metres a minute of the policy packs. */
export const defaultSpeedKmh: Readonly<Record<TravelMode, number>> = {
  car: 40,
  bus: 25,
  bicycle: 12,
  walk: 3.6,
};

/** What may be typed. */
export const itineraryLimits = {
  days: [1, 31],
  dayMinutes: [30, 1440],
  visitMinutes: [5, 480],
  speedKmh: [1, 120],
  detour: [1, 5],
  spares: [0, 5],
} as const;

export function defaultItineraryParameters(start: ItineraryParameters['start']): ItineraryParameters {
  return {
    start,
    days: 2,
    dayMinutes: 480,
    visitMinutes: 60,
    mode: 'car',
    speedKmh: defaultSpeedKmh.car,
    detour: 1.4,
    spares: 2,
  };
}
