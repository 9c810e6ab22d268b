// The risk part: systematic sampling with probability proportional to the size measure, over a list in random order.
// Where the share of a site would pass one it is taken for certain, and the others share what is left.
import { riskMeasure } from './risk-measure.ts';
import type { DrawStream } from './stream.ts';
import type { DrawParameters, FrameSite, Share } from './types.ts';

interface Measured {
  readonly site: string;
  readonly measure: number;
}

interface Split {
  readonly certain: readonly Measured[];
  /** Each has the share places × measure ÷ total, below one. */
  readonly chance: readonly Measured[];
  readonly places: number;
  readonly total: number;
}

function totalOf(sites: readonly Measured[]): number {
  return sites.reduce((sum, { measure }) => sum + measure, 0);
}

/** Taking one for certain raises the shares of the others: it is repeated until none passes one. */
function splitOf(sites: readonly FrameSite[], parameters: DrawParameters): Split {
  const certain: Measured[] = [];
  let chance: readonly Measured[] = sites
    .map((site) => ({ site: site.site, measure: riskMeasure(site, parameters) }))
    .filter(({ measure }) => measure > 0);
  for (;;) {
    const places = Math.min(parameters.riskSize - certain.length, chance.length);
    const total = totalOf(chance);
    const passes = ({ measure }: Measured) => places > 0 && measure * places >= total;
    if (!chance.some(passes)) return { certain, chance, places, total };
    certain.push(...chance.filter(passes));
    chance = chance.filter((one) => !passes(one));
  }
}

/** Chance of each site that has one. */
export function riskShares(
  sites: readonly FrameSite[],
  parameters: DrawParameters,
): ReadonlyMap<string, Share> {
  const { certain, chance, places, total } = splitOf(sites, parameters);
  const shares = new Map<string, Share>();
  for (const { site } of certain) shares.set(site, { numerator: 1, denominator: 1 });
  if (places === 0) return shares;
  for (const { site, measure } of chance) {
    shares.set(site, { numerator: places * measure, denominator: total });
  }
  return shares;
}

/** Sites stand one behind the other, each as long as its measure × places; a mark falls every `total` from a random start. */
export function drawRisk(
  sites: readonly FrameSite[],
  parameters: DrawParameters,
  stream: DrawStream,
): string[] {
  const { certain, chance, places, total } = splitOf(sites, parameters);
  const drawn = certain.map(({ site }) => site);
  if (places === 0) return drawn;
  let mark = stream.below(total);
  let end = 0;
  for (const { site, measure } of stream.shuffled(chance)) {
    end += measure * places;
    if (mark >= end) continue;
    drawn.push(site);
    mark += total;
  }
  return drawn;
}
