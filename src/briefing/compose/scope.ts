// Which place a section speaks of, with the counties and sites in it: all, or what the template narrows it to.
import type { PlaceFacts, SumFacts } from '../facts.ts';
import type { Composed, Composer, SectionComposer } from './composer.ts';

export interface Scope {
  /** The whole, or the one county that the section is narrowed to. */
  readonly place: PlaceFacts;
  readonly counties: readonly PlaceFacts[];
  /** Positions in `facts.sites` of the sites of the place. */
  readonly sites: Uint32Array;
}

function scopeOf({ facts, section }: Composer): Scope {
  const wanted = section.counties === undefined ? null : new Set(section.counties);
  const counties = facts.counties.filter(({ id }) => wanted === null || wanted.has(id));
  const only = wanted !== null && counties.length === 1 ? counties[0] : undefined;
  const every = Uint32Array.from({ length: facts.sites.count }, (_, position) => position);
  return {
    place: only ?? facts.all,
    counties,
    sites: only === undefined ? every : every.filter((position) => facts.sites.county[position] === only.id),
  };
}

/** A section that says so where none of its counties are among those of the briefing. */
export function scoped(compose: (composer: Composer, scope: Scope) => Composed): SectionComposer {
  return (composer) => {
    const scope = scopeOf(composer);
    return composer.section.counties !== undefined && scope.counties.length === 0
      ? { leftOut: composer.words.t('say.left.counties') }
      : compose(composer, scope);
  };
}

/** Known people at the sites, by the base of the session, with the sites that could not be added. */
export function peopleAt({ facts }: Composer, positions: Uint32Array): SumFacts {
  const [people, hidden] = [facts.sites.population[facts.base], facts.sites.hidden[facts.base]];
  const sum = { value: 0, unknownSites: 0, suppressedSites: 0 };
  for (const position of positions) {
    const value = people[position] ?? NaN;
    if (hidden[position] === 1) sum.suppressedSites += 1;
    else if (Number.isNaN(value)) sum.unknownSites += 1;
    else sum.value += value;
  }
  return sum;
}

/** Registers are kept by county: a filter by anything else does not narrow them. */
export function isNarrowedBelowCounty({ facts }: Composer): boolean {
  return facts.filters.some(({ by }) => by !== 'county');
}

/** Every requirement on a card of its own, and the sites: where the template says which, or asks for all. */
export function isInFull({ section }: Composer): boolean {
  return section.requirements !== undefined || section.depth === 'full';
}
