// The guarantee: sites that nobody saw for too long, the longest unseen first, chance only among equals at the cut.
import { wholeMonths } from '../whole-months.ts';
import type { DrawStream } from './stream.ts';
import type { DrawParameters, FrameSite, Share } from './types.ts';

const certain: Share = { numerator: 1, denominator: 1 };

/** A group of sites last seen on the same day, and how many of them have a place. */
interface Group {
  readonly sites: readonly FrameSite[];
  readonly places: number;
}

function isDue(site: FrameSite, { guaranteeMonths, day }: DrawParameters): boolean {
  if (guaranteeMonths === 0) return false;
  return site.lastVisit === null || wholeMonths(site.lastVisit, day) >= guaranteeMonths;
}

/** Never seen sorts before any day. */
function lastSeen(site: FrameSite): string {
  return site.lastVisit ?? '';
}

function groupsOf(sites: readonly FrameSite[], parameters: DrawParameters): Group[] {
  const byDay = new Map<string, FrameSite[]>();
  for (const site of sites) {
    if (!isDue(site, parameters)) continue;
    const group = byDay.get(lastSeen(site));
    if (group === undefined) byDay.set(lastSeen(site), [site]);
    else group.push(site);
  }
  let left = parameters.guaranteeSize;
  return [...byDay.keys()].sort().map((day) => {
    const group = byDay.get(day) ?? [];
    const places = Math.min(left, group.length);
    left -= places;
    return { sites: group, places };
  });
}

/** How many sites the guarantee is due to, places or not. */
export function dueCount(sites: readonly FrameSite[], parameters: DrawParameters): number {
  return sites.filter((site) => isDue(site, parameters)).length;
}

/** Chance of each site that has one; the others have none. */
export function guaranteeShares(
  sites: readonly FrameSite[],
  parameters: DrawParameters,
): ReadonlyMap<string, Share> {
  const shares = new Map<string, Share>();
  for (const { sites: group, places } of groupsOf(sites, parameters)) {
    if (places === 0) continue;
    const share = places === group.length ? certain : { numerator: places, denominator: group.length };
    for (const { site } of group) shares.set(site, share);
  }
  return shares;
}

export function drawGuarantee(
  sites: readonly FrameSite[],
  parameters: DrawParameters,
  stream: DrawStream,
): string[] {
  return groupsOf(sites, parameters).flatMap(({ sites: group, places }) => {
    const drawn = places < group.length && places > 0 ? stream.shuffled(group) : group;
    return drawn.slice(0, places).map(({ site }) => site);
  });
}
