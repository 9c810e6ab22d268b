// What several recounts share: the sites of a place at a round, their people, the codes of a requirement.
import type { Recount, Where } from './recount-kind.ts';
import type { RawSite } from './raw.ts';

export const sitesAt = ({ sites }: Where, then: boolean): RawSite[] =>
  sites.filter((site) => (then ? site.wasThen : site.isNow));

/** A sum over sites; of nothing known there is none. */
export function peopleOf(sites: readonly RawSite[], base: keyof RawSite['people']): Recount {
  let [value, known, unknown, suppressed] = [0, 0, 0, 0];
  for (const { people } of sites) {
    const cell = people[base];
    if (cell.value !== null) {
      value += cell.value;
      known += 1;
    } else if (cell.hidden) suppressed += 1;
    else unknown += 1;
  }
  return { value: sites.length > 0 && known === 0 ? null : value, unknown, suppressed };
}

/** Hard requirements that do not add up others. */
export function hardIds({ raw }: Where): string[] {
  const all = raw.pack.requirements.map(({ id }) => id);
  return raw.pack.requirements
    .filter(({ strength, counts }) => {
      const adds = counts.length > 0 && counts.every((one) => all.includes(one));
      return strength === 'hard' && !adds;
    })
    .map(({ id }) => id);
}

/** Codes of all subjects on a requirement. */
export function codesOn(where: Where, requirement: string): number[] {
  return [
    ...sitesAt(where, false).map(({ codes }) => codes[requirement] ?? 255),
    ...where.subjects.filter((one) => one.requirement === requirement).map(({ code }) => code),
  ];
}
