// Days on the road: stops, travel times and the order they are visited in.

export interface Position {
  /** WGS-84 degrees. */
  readonly lon: number;
  readonly lat: number;
}

export interface Stop extends Position {
  readonly site: string;
  /** Name to show; a stop of a plan is never written to an address. */
  readonly name: string;
  /** Whole points from 0: what a day tries to hold as much of as it can. */
  readonly priority: number;
  readonly visitMinutes: number;
  /** Day it must be on (from 0), `never`, or null: free. */
  readonly fixed: number | 'never' | null;
}

export const travelModes = ['car', 'bus', 'bicycle', 'walk'] as const;
export type TravelMode = (typeof travelModes)[number];

/** Minutes between places, rows from, columns to. The road network can stand behind it later. */
export interface TravelMatrix {
  readonly size: number;
  /** size × size, row by row; Infinity: no way. */
  readonly minutes: Float64Array;
  /** modelled: straight line × detour ÷ speed. */
  readonly basis: 'modelled' | 'network';
}
export type TravelTimes = (places: readonly Position[]) => TravelMatrix;

export interface ItineraryParameters {
  readonly start: Position & { readonly name: string };
  readonly days: number;
  readonly dayMinutes: number;
  readonly visitMinutes: number;
  readonly mode: TravelMode;
  readonly speedKmh: number;
  /** Way ÷ straight line, from 1. */
  readonly detour: number;
  /** Spare sites named for each stop. */
  readonly spares: number;
}

export interface PlannedStop {
  readonly site: string;
  /** Minutes after the start of the day. */
  readonly arrive: number;
  readonly leave: number;
  /** Minutes of travel from the place before. */
  readonly travel: number;
  /** Sites to go to if the gate is closed, nearest first. */
  readonly spares: readonly string[];
}

export interface PlannedDay {
  readonly stops: readonly PlannedStop[];
  /** Minutes of travel back to the start. */
  readonly back: number;
  readonly travelMinutes: number;
  readonly totalMinutes: number;
  readonly priority: number;
  /** How the order was found. */
  readonly method: 'exact' | 'improved';
}

export interface Itinerary {
  readonly parameters: ItineraryParameters;
  readonly basis: TravelMatrix['basis'];
  readonly days: readonly PlannedDay[];
  /** Sites that no day has room for, and those that are forbidden, have no position or are fixed to a day beyond these. */
  readonly left: readonly {
    readonly site: string;
    readonly why: 'no_room' | 'no_such_day' | 'forbidden' | 'not_located';
  }[];
  /** Priority held by the days, and the most that any plan could hold (an upper bound). */
  readonly priority: number;
  readonly bound: number;
}
