// The random part: of each stratum (county × size class) a simple random sample without replacement. The places are
// shared out in proportion; what is left of a place is rounded by systematic sampling over the strata, so that every
// site has the same chance.
import { DrawStream } from './stream.ts';
import type { DrawParameters, FrameSite, Share } from './types.ts';

interface Stratum {
  /** `county|size class`. */
  readonly key: string;
  readonly sites: readonly FrameSite[];
}

/** In the order of their keys. */
export function strataOf(sites: readonly FrameSite[]): Stratum[] {
  const byKey = new Map<string, FrameSite[]>();
  for (const site of sites) {
    const key = `${site.county}|${site.size}`;
    const stratum = byKey.get(key);
    if (stratum === undefined) byKey.set(key, [site]);
    else stratum.push(site);
  }
  return [...byKey.keys()].sort().map((key) => ({ key, sites: byKey.get(key) ?? [] }));
}

function placesOf(sites: readonly FrameSite[], { randomSize }: DrawParameters): number {
  return Math.min(randomSize, sites.length);
}

/** The same for every site; null where there is no place or no site. */
export function randomShare(sites: readonly FrameSite[], parameters: DrawParameters): Share | null {
  const places = placesOf(sites, parameters);
  return places === 0 ? null : { numerator: places, denominator: sites.length };
}

export function drawRandom(
  sites: readonly FrameSite[],
  parameters: DrawParameters,
  seed: Uint8Array,
): string[] {
  const places = placesOf(sites, parameters);
  if (places === 0) return [];
  const strata = new DrawStream(seed, 'strata');
  let mark = strata.below(sites.length);
  let end = 0;
  return strata.shuffled(strataOf(sites)).flatMap(({ key, sites: members }) => {
    const exact = places * members.length;
    end += exact % sites.length;
    const isMarked = mark < end;
    if (isMarked) mark += sites.length;
    const size = Math.floor(exact / sites.length) + (isMarked ? 1 : 0);
    const order = new DrawStream(seed, `random:${key}`).shuffled(members);
    return order.slice(0, size).map(({ site }) => site);
  });
}
