// Whether parameters of a draw are of the extract and the pack at hand. A record comes from anywhere: what these do not
// know is refused by name, never passed over.
import { checkParameter } from '../../compliance/parameters.ts';
import type { DrawParameters } from '../../inspection/draw/types.ts';
import type { Manifest } from '../../model/manifest.ts';
import { Problem } from '../../model/problem.ts';
import type { Pack } from '../../model/requirement.ts';
import type { Database } from '../../query/port.ts';
import { regions } from '../../query/regions.ts';
import type { SiteTable } from '../site-table.ts';

export interface DrawSource {
  readonly database: Database;
  readonly sites: SiteTable;
  readonly packs: readonly Pack[];
  readonly manifest: Pick<Manifest, 'extract_id' | 'packs' | 'rounds'>;
  readonly manifestSha256: string;
}

function unknown(part: string): Problem {
  return new Problem('draw_invalid', { part });
}

function checkPolicy(pack: Pack, policy: DrawParameters['policy']): void {
  const settings = new Map(pack.parameters.map((parameter) => [parameter.name, parameter]));
  for (const [name, value] of Object.entries(policy)) {
    const parameter = settings.get(name);
    if (parameter === undefined || checkParameter(parameter, value) !== null) throw unknown(`policy.${name}`);
  }
}

/** The pack of the draw, once the extract, the round, its values and the sites that are left out are known. */
export function packOf({ sites, packs, manifest }: DrawSource, parameters: DrawParameters): Pack {
  if (parameters.extract !== manifest.extract_id) throw unknown('extract');
  const pack = packs.find((one) => one.id === parameters.pack);
  if (pack === undefined) throw unknown('pack');
  if (!manifest.rounds.includes(parameters.round)) throw unknown('round');
  checkPolicy(pack, parameters.policy);
  const known = new Set(sites.id);
  const stranger = parameters.excluded.find((site) => !known.has(site));
  if (stranger !== undefined) throw unknown(`excluded: ${stranger}`);
  return pack;
}

/** A county is one of the regions of the extract or has a site; that goes for those where a role may not inspect too. */
export async function checkCounties(
  { database, sites }: DrawSource,
  { counties, inspectors }: DrawParameters,
): Promise<void> {
  const named = [
    ...counties.map((county) => ({ part: 'counties', county })),
    ...inspectors.flatMap(({ conflicts }) => conflicts.map((county) => ({ part: 'conflicts', county }))),
  ];
  if (named.length === 0) return;
  const known = new Set<unknown>([...sites.county, ...(await database.query(regions())).column('adcode')]);
  const stranger = named.find(({ county }) => !known.has(county));
  if (stranger !== undefined) throw unknown(`${stranger.part}: ${stranger.county}`);
}
