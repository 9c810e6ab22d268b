// Where the counties of a made-up world stand: failed hard requirements, then people at the failing sites.
import type { StandingFacts, SumFacts } from '../../briefing/facts.ts';
import type { PopulationBase } from '../../model/size-class.ts';
import type { RawSite, RawWorld } from './raw.ts';

export function peopleAt(sites: readonly RawSite[], base: PopulationBase): SumFacts {
  const cells = sites.map(({ people }) => people[base]);
  return {
    value: cells.reduce((sum, { value }) => sum + (value ?? 0), 0),
    unknownSites: cells.filter(({ value, hidden }) => value === null && !hidden).length,
    suppressedSites: cells.filter(({ hidden }) => hidden).length,
  };
}

/** Verdict codes by requirement, over every subject in the county. */
function codesIn(raw: RawWorld, county: string, hard: readonly string[]): ReadonlyMap<string, number[]> {
  return new Map(
    hard.map((id) => [
      id,
      [
        ...raw.sites.flatMap((site) => (site.isNow && site.county === county ? [site.codes[id] ?? 255] : [])),
        ...raw.subjects.flatMap((one) => (one.requirement === id && one.county === county ? [one.code] : [])),
      ],
    ]),
  );
}

type Unranked = Omit<StandingFacts, 'rank' | 'tied'>;

function standingOf(raw: RawWorld, county: string, hard: readonly string[]): Unranked {
  const codes = codesIn(raw, county, hard);
  const all = [...codes.values()].flat();
  const count = (...wanted: number[]): number => all.filter((code) => wanted.includes(code)).length;
  const failing = raw.sites.filter(
    (site) => site.isNow && site.county === county && hard.some((id) => site.codes[id] === 1),
  );
  const lists = [...codes.values()];
  return {
    failed: lists.filter((list) => list.includes(1)).length,
    applicable: lists.filter((list) => list.some((code) => code !== 2 && code !== 255)).length,
    failures: count(1),
    unknown: count(3),
    suppressed: count(4),
    judged: count(0, 1, 3, 4),
    failingSites: failing.length,
    people: peopleAt(failing, raw.base),
  };
}

export function standings(raw: RawWorld, hard: readonly string[]): ReadonlyMap<string, StandingFacts> {
  const found = raw.counties.map(({ id }) => [id, standingOf(raw, id, hard)] as const);
  const judged = found.filter(([, { judged: n }]) => n > 0);
  const isAbove = (a: Unranked, b: Unranked): boolean =>
    a.failed > b.failed || (a.failed === b.failed && a.people.value > b.people.value);
  return new Map(
    found.map(([id, own]): [string, StandingFacts] => {
      if (own.judged === 0) return [id, { ...own, rank: null, tied: false }];
      const above = judged.filter(([, other]) => isAbove(other, own)).length;
      const level = judged.filter(([, other]) => !isAbove(other, own) && !isAbove(own, other)).length;
      return [id, { ...own, rank: above + 1, tied: level > 1 }];
    }),
  );
}
