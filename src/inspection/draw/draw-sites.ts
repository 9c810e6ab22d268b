// The draw: three parts apart from each other, their union as the list, and the roles that go to each county.
import { Problem } from '../../model/problem.ts';
import { atOnce } from '../in-slices.ts';
import { commitmentOf } from './commitment.ts';
import { drawGuarantee } from './guarantee-part.ts';
import { inclusionOf } from './inclusion.ts';
import { drawRandom } from './random-part.ts';
import { drawRisk } from './risk-part.ts';
import { DrawStream } from './stream.ts';
import { drawParts, type Draw, type DrawFrame, type DrawnSite, type DrawParameters } from './types.ts';

/** Bytes of a seed. */
export const seedLength = 32;

function rolesFor({ inspectors }: DrawParameters, county: string): string[] {
  const free = inspectors.filter(({ conflicts }) => !conflicts.includes(county));
  return free.map(({ role }) => role).sort();
}

/** Every county that may be drawn must have enough roles without a conflict: known before anything is drawn. */
function checkTeams({ sites }: DrawFrame, parameters: DrawParameters): void {
  for (const county of new Set(sites.map((site) => site.county))) {
    if (rolesFor(parameters, county).length < parameters.teamSize) {
      throw new Problem('draw_invalid', { part: `inspectors: ${county}` });
    }
  }
}

function listOf(
  { sites }: DrawFrame,
  drawn: Readonly<Record<DrawnSite['parts'][number], ReadonlySet<string>>>,
): DrawnSite[] {
  return sites
    .map(({ site, county }) => ({ site, county, parts: drawParts.filter((part) => drawn[part].has(site)) }))
    .filter(({ parts }) => parts.length > 0)
    .sort((a, b) => (a.county === b.county ? (a.site < b.site ? -1 : 1) : a.county < b.county ? -1 : 1));
}

/** Steps of a part for each site: it is shuffled, and hashed for that. */
const stepsOfPart = 12;

/** Rejects with Problem draw_invalid where a county has too few inspectors without a conflict, no site is eligible, or the pack is another. */
export function drawSites(frame: DrawFrame, parameters: DrawParameters, seed: Uint8Array): Draw {
  return atOnce(drawing(frame, parameters, seed));
}

/** The same part by part, with the steps of each. */
export function* drawing(
  frame: DrawFrame,
  parameters: DrawParameters,
  seed: Uint8Array,
): Generator<number, Draw> {
  if (seed.length !== seedLength) throw new Problem('draw_invalid', { part: 'seed' });
  if (frame.packSha256 !== parameters.packSha256) throw new Problem('draw_invalid', { part: 'packSha256' });
  if (frame.sites.length === 0) throw new Problem('draw_invalid', { part: 'sites' });
  checkTeams(frame, parameters);
  const { sites, manifestSha256 } = frame;
  const steps = sites.length * stepsOfPart;
  const guarantee = new Set(drawGuarantee(sites, parameters, new DrawStream(seed, 'guarantee')));
  yield steps;
  const risk = new Set(drawRisk(sites, parameters, new DrawStream(seed, 'risk')));
  yield steps;
  const random = new Set(drawRandom(sites, parameters, seed));
  yield steps;
  const list = listOf(frame, { guarantee, risk, random });
  const counties = parameters.teamSize === 0 ? [] : [...new Set(list.map(({ county }) => county))];
  const teams = counties.map((county) => {
    const order = new DrawStream(seed, `team:${county}`).shuffled(rolesFor(parameters, county));
    return { county, roles: order.slice(0, parameters.teamSize).sort() };
  });
  const commitment = commitmentOf(seed, parameters, manifestSha256);
  const onList = new Set(list.map(({ site }) => site));
  const reasons = sites.filter(({ site }) => onList.has(site));
  yield steps;
  const inclusion = inclusionOf(frame, parameters);
  return { parameters, manifestSha256, commitment, list, inclusion, reasons, teams };
}
