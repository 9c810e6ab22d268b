// What is pinned for a comparison: two to four counties or sites, as the link writes them. Pure.
import type { Place } from '../../../state/derive/places.ts';
import { type PlaceInput, rowsIn, siteAsPlace } from '../../../state/derive/places.ts';

export const mostPins = 4;
export const fewestPins = 2;

/** Null where the place cannot be pinned: townships are compared in their table. */
export function pinOf(place: Place): string | null {
  return place.level === 'township' ? null : `${place.level}:${place.id}`;
}

export function toggled(pins: readonly string[], pin: string): readonly string[] {
  return pins.includes(pin) ? pins.filter((one) => one !== pin) : [...pins, pin].slice(0, mostPins);
}

/** Null where the extract has no such place, or the site counts no more. */
export function placeOfPin(input: PlaceInput, pin: string): Place | null {
  const [kind, id] = [pin.slice(0, pin.indexOf(':')), pin.slice(pin.indexOf(':') + 1)];
  if (kind === 'county') return { level: 'county', id, rows: rowsIn(input, id), loose: false };
  const row = input.sites?.id.indexOf(id) ?? -1;
  return row < 0 || !input.counted.includes(row) ? null : siteAsPlace(input, row);
}
