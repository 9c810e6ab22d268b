// A plan of unannounced visits: the list, the days and the packets. It exists in memory and sealed, nowhere else.
import type { Draw } from './draw/types.ts';
import type { Itinerary, ItineraryParameters } from './itinerary/types.ts';
import type { VisitPacket } from './packet/types.ts';

export interface Plan {
  readonly format: 'anzhi-plan';
  readonly version: 1;
  /** UUID. */
  readonly id: string;
  /** What the makers call it; free text. */
  readonly title: string;
  /** Day it was made on, ISO, Asia/Shanghai. */
  readonly madeOn: string;
  /** 64 lower-case hex digits; null for a list chosen by hand. */
  readonly seed: string | null;
  readonly draw: Draw | null;
  /** Sites to visit, in the order of the draw or as added by hand. */
  readonly sites: readonly string[];
  readonly itinerary: Itinerary | null;
  readonly itineraryParameters: ItineraryParameters | null;
  /** By the person who plans: day it must be on, or never. */
  readonly fixed: Readonly<Record<string, number | 'never'>>;
  readonly packets: readonly VisitPacket[];
}

/** The day that a site is fixed to, or never; null: it may stand on any. */
export function fixedOf({ fixed }: Pick<Plan, 'fixed'>, site: string): number | 'never' | null {
  return Object.hasOwn(fixed, site) ? (fixed[site] ?? null) : null;
}
