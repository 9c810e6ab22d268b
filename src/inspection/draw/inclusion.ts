// The chance of every eligible site, exactly, before anything is drawn: the three parts are drawn apart from each other.
import { guaranteeShares } from './guarantee-part.ts';
import { randomShare } from './random-part.ts';
import { riskMeasure } from './risk-measure.ts';
import { riskShares } from './risk-part.ts';
import type { DrawFrame, DrawParameters, Inclusion, Share } from './types.ts';

const none: Share = { numerator: 0, denominator: 1 };

function missed({ numerator, denominator }: Share): number {
  return (denominator - numerator) / denominator;
}

/** In the order of the frame. */
export function inclusionOf({ sites }: DrawFrame, parameters: DrawParameters): readonly Inclusion[] {
  const guarantees = guaranteeShares(sites, parameters);
  const risks = riskShares(sites, parameters);
  const random = randomShare(sites, parameters) ?? none;
  return sites.map((one) => {
    const guarantee = guarantees.get(one.site) ?? none;
    const risk = risks.get(one.site) ?? none;
    return {
      site: one.site,
      guarantee,
      risk,
      random,
      probability: 1 - missed(guarantee) * missed(risk) * missed(random),
      measure: riskMeasure(one, parameters),
    };
  });
}
