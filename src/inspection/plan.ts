// A plan of unannounced visits: the list, the days and the packets. It exists in memory and sealed, nowhere else.
import type { Draw, DrawnSite } from './draw/types.ts';
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
  /** The seed stands outside this device too: the plan was exported or opened from a file, or its draw was revealed. */
  readonly seedTaken?: boolean;
}

/** The day that a site is fixed to, or never; null: it may stand on any. */
export function fixedOf({ fixed }: Pick<Plan, 'fixed'>, site: string): number | 'never' | null {
  return Object.hasOwn(fixed, site) ? (fixed[site] ?? null) : null;
}

/** Drawn by more than risk alone: without a visit the chances that were stated for it do not hold. */
function isPromised({ parts }: DrawnSite): boolean {
  return parts.some((part) => part !== 'risk');
}

/**
 * Points for which the days are planned, by site: one each in a list chosen by hand, else the measure of the draw. Each
 * site of the guarantee or of the random part outweighs all that were drawn by risk alone.
 */
export function prioritiesOf({ draw, sites }: Pick<Plan, 'draw' | 'sites'>): ReadonlyMap<string, number> {
  if (draw === null) return new Map(sites.map((site) => [site, 1]));
  const measures = new Map(draw.inclusion.map(({ site, measure }) => [site, measure]));
  const promised = new Set(draw.list.filter(isPromised).map(({ site }) => site));
  const byRisk = sites.filter((site) => !promised.has(site));
  const above = byRisk.reduce((sum, site) => sum + (measures.get(site) ?? 0), 0) + 1;
  return new Map(
    sites.map((site) => [site, (measures.get(site) ?? 0) + (promised.has(site) ? above : 0)] as const),
  );
}
