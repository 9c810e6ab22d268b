// Movements between the two rounds of a made-up world, counted again site by site.
import type { Recount, Recounter, Where } from './recount-kind.ts';
import type { RawSite } from './raw.ts';

export type Movement = 'newlyMet' | 'newlyFailing' | 'becameKnown' | 'becameUnknown' | 'other';

/** What became of a site on a requirement; null: nothing that is told. */
export function movement(site: RawSite, requirement: string): Movement | null {
  const was = site.wasThen ? (site.codesThen[requirement] ?? 255) : 255;
  if (!site.isNow) return was === 255 ? null : 'other';
  const is = site.codes[requirement] ?? 255;
  if (is === 255) return null;
  if (was === 255) return 'other';
  if (was === is) return null;
  if (is === 2 || was === 2 || is === 4) return 'other';
  if (is === 3) return 'becameUnknown';
  if (was === 3 || was === 4) return 'becameKnown';
  return is === 0 ? 'newlyMet' : 'newlyFailing';
}

/** After the colon the requirements; without one all of sites that do not add up others. */
export function movingIds({ raw }: Where, part: string): string[] {
  const [, list] = part.split(':');
  if (list !== undefined) return list.split('+');
  const all = raw.pack.requirements.map(({ id }) => id);
  return raw.pack.requirements
    .filter(({ subject, counts }) => {
      const adds = counts.length > 0 && counts.every((one) => all.includes(one));
      return subject === 'site' && !adds;
    })
    .map(({ id }) => id);
}

export const movementOf: Recounter = (where, part) => {
  const [kind] = part.split(':');
  let value = 0;
  for (const id of movingIds(where, part)) {
    for (const site of where.sites) if (movement(site, id) === kind) value += 1;
  }
  return { value: where.raw.since === null ? 0 : value };
};

/** Sites that slipped on any of the requirements, at most so many. */
export function slippedSites(where: Where, part: string, most: number): Recount {
  const ids = movingIds(where, part);
  const slipped = where.sites.filter((site) => ids.some((id) => movement(site, id) === 'newlyFailing'));
  return { value: Math.min(most, slipped.length) };
}
