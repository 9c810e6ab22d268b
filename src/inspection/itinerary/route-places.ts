// What a file of an itinerary is written from: the days, where their sites are, and the words of the language chosen.
import type { Itinerary, PlannedStop, Position } from './types.ts';

export interface NamedPlace extends Position {
  readonly name: string;
}

export interface RouteWords {
  readonly title: string;
  /** Source, day of the data, that times are modelled and, where it is so, that the data are synthetic. */
  readonly notes: readonly string[];
  readonly start: string;
  day(day: number): string;
  stop(stop: PlannedStop): string;
  readonly spare: string;
}

export interface RouteFile {
  readonly itinerary: Itinerary;
  /** By site: every stop and spare. One that is not there is left out of the file. */
  readonly places: ReadonlyMap<string, NamedPlace>;
  readonly synthetic: boolean;
  readonly words: RouteWords;
}

export interface RouteStop {
  readonly stop: PlannedStop;
  readonly place: NamedPlace;
}

/** The stops of each day that have a position. */
export function routesOf({ itinerary, places }: RouteFile): RouteStop[][] {
  return itinerary.days.map(({ stops }) =>
    stops.flatMap((stop) => {
      const place = places.get(stop.site);
      return place === undefined ? [] : [{ stop, place }];
    }),
  );
}

/** Each spare site once, in the order they are first named. */
export function sparePlaces({ itinerary, places }: RouteFile): [site: string, place: NamedPlace][] {
  const sites = new Set(itinerary.days.flatMap(({ stops }) => stops.flatMap(({ spares }) => spares)));
  return [...sites].flatMap((site) => {
    const place = places.get(site);
    return place === undefined ? [] : [[site, place] as [string, NamedPlace]];
  });
}
