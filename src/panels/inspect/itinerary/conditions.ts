// What the form holds, as typed, and the parameters it stands for once every line is right.
import {
  defaultItineraryParameters,
  itineraryLimits,
} from '../../../inspection/itinerary/default-parameters.ts';
import type { ItineraryParameters, TravelMode } from '../../../inspection/itinerary/types.ts';

export const numberLines = ['days', 'hours', 'visitMinutes', 'speedKmh', 'detour', 'spares'] as const;
export type NumberLine = (typeof numberLines)[number];

const wholeLines: readonly NumberLine[] = ['days', 'visitMinutes', 'spares'];

export interface Conditions extends Readonly<Record<NumberLine, string>> {
  readonly mode: TravelMode;
  /** Name of the start; empty: typed or this device. */
  readonly startName: string;
  readonly lon: string;
  readonly lat: string;
}

export function isWhole(line: NumberLine): boolean {
  return wholeLines.includes(line);
}

export function limitsOf(line: NumberLine): readonly [number, number] {
  if (line !== 'hours') return itineraryLimits[line];
  const [least, most] = itineraryLimits.dayMinutes;
  return [least / 60, most / 60];
}

/** The number of a line; null: not one that may stand there. */
export function numberOf(line: NumberLine, text: string): number | null {
  const [least, most] = limitsOf(line);
  return within(text, least, most, isWhole(line));
}

/** Degrees; null: none that may stand there. */
export function degreesOf(text: string, most: 90 | 180): number | null {
  return within(text, -most, most, false);
}

function within(text: string, least: number, most: number, whole: boolean): number | null {
  const value = text.trim() === '' ? NaN : Number(text);
  if (!Number.isFinite(value) || value < least || value > most) return null;
  return whole && !Number.isInteger(value) ? null : value;
}

export function conditionsOf(parameters: ItineraryParameters): Conditions {
  const { start, days, dayMinutes, visitMinutes, speedKmh, detour, spares, mode } = parameters;
  return {
    days: String(days),
    hours: String(Math.round((dayMinutes / 60) * 100) / 100),
    visitMinutes: String(visitMinutes),
    speedKmh: String(speedKmh),
    detour: String(detour),
    spares: String(spares),
    mode,
    startName: start.name,
    lon: Number.isFinite(start.lon) ? String(start.lon) : '',
    lat: Number.isFinite(start.lat) ? String(start.lat) : '',
  };
}

/** Conditions before anybody changed them. A start without a position is still to be said. */
export function firstConditions(start: ItineraryParameters['start']): Conditions {
  return conditionsOf(defaultItineraryParameters(start));
}

/** null while a line is wrong. */
export function parametersOf(conditions: Conditions): ItineraryParameters | null {
  const [lon, lat] = [degreesOf(conditions.lon, 180), degreesOf(conditions.lat, 90)];
  const [days, hours] = [numberOf('days', conditions.days), numberOf('hours', conditions.hours)];
  const visitMinutes = numberOf('visitMinutes', conditions.visitMinutes);
  const speedKmh = numberOf('speedKmh', conditions.speedKmh);
  const detour = numberOf('detour', conditions.detour);
  const spares = numberOf('spares', conditions.spares);
  if (lon === null || lat === null || days === null || hours === null || visitMinutes === null) return null;
  if (speedKmh === null || detour === null || spares === null) return null;
  return {
    start: { lon, lat, name: conditions.startName },
    days,
    dayMinutes: Math.round(hours * 60),
    visitMinutes,
    mode: conditions.mode,
    speedKmh,
    detour,
    spares,
  };
}
