// Everything beside sites that provisions, measures and events are recorded of: communities, townships, counties,
// the city, workshops; each with its people and households, so that its figures can be of a likely size.
import type { MeasureItem } from '../model/item.ts';
import { addMonths } from './calendar.ts';
import type { Places } from './geography.ts';
import type { Plan } from './plan.ts';
import type { SampleSite } from './site.ts';
import { Stream } from './stream.ts';
import type { SampleWorkshop } from './workshop.ts';

export interface Subject {
  readonly kind: MeasureItem['subject'];
  readonly id: string;
  readonly people: number;
  readonly households: number;
  readonly openedOn: string;
  readonly closedOn: string | null;
  /** How well it is run, 0 to 1. */
  readonly quality: number;
  /** The only one of its kind: of it something is known of every item. */
  readonly alone: boolean;
}

/** People per household where a region has no sites of its own. */
const householdSize = 2.6;

function grouped(sites: readonly SampleSite[], groupOf: (site: SampleSite) => string | null) {
  const groups = new Map<string, SampleSite[]>();
  for (const site of sites) {
    const group = groupOf(site);
    if (group !== null) groups.set(group, [...(groups.get(group) ?? []), site]);
  }
  return groups;
}

function ofSite(site: SampleSite): Subject {
  const { id, openedOn, closedOn, quality, figures } = site;
  return {
    kind: 'site',
    id,
    people: figures.popTotal,
    households: figures.hhTotal,
    openedOn,
    closedOn,
    quality,
    alone: false,
  };
}

function ofGroup(plan: Plan, kind: Subject['kind'], id: string, sites: readonly SampleSite[]): Subject {
  const stream = new Stream(plan.seed, `${kind} ${id}`);
  const assumed = stream.int(300, 1400);
  const people = sites.reduce((sum, { figures }) => sum + figures.popTotal, 0);
  const households = sites.reduce((sum, { figures }) => sum + figures.hhTotal, 0);
  return {
    kind,
    id,
    people: people || assumed,
    households: people ? households : Math.round(assumed / householdSize),
    openedOn: addMonths(plan.first_round, -12),
    closedOn: null,
    quality: Math.min(1, Math.max(0, 0.6 + 0.2 * stream.normal())),
    alone: kind === 'city' || (kind === 'county' && Object.keys(plan.counties).length === 1),
  };
}

function total(plan: Plan, kind: Subject['kind'], id: string, parts: readonly Subject[]): Subject {
  const sum = (of: (part: Subject) => number) => parts.reduce((all, part) => all + of(part), 0);
  const own = ofGroup(plan, kind, id, []);
  return { ...own, people: sum((part) => part.people), households: sum((part) => part.households) };
}

function communities(plan: Plan, sites: readonly SampleSite[]): Subject[] {
  const groups = [...grouped(sites, ({ community }) => community)];
  return groups
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([id, members]) => ({
      ...ofGroup(plan, 'community', id, members),
      openedOn: members.reduce((day, site) => (site.openedOn < day ? site.openedOn : day), plan.last_round),
    }));
}

/** Townships of counties without sites have invented people; with sites, only those where sites lie count any. */
function townships(plan: Plan, places: Places, sites: readonly SampleSite[]): Subject[] {
  const groups = grouped(sites, ({ township }) => township?.code ?? null);
  return places.counties.flatMap((county) =>
    county.townships.map(({ code }) => ofGroup(plan, 'township', code, groups.get(code) ?? [])),
  );
}

export type Subjects = Readonly<Record<Subject['kind'], readonly Subject[]>>;

export function subjectsOf(
  plan: Plan,
  places: Places,
  sites: readonly SampleSite[],
  workshops: readonly SampleWorkshop[],
): Subjects {
  const counted = sites.filter(({ closedOn }) => closedOn === null);
  const inCounty = grouped(counted, ({ county }) => county.adcode);
  const allTownships = townships(plan, places, counted);
  const counties = places.counties.map(({ adcode }) => {
    const own = inCounty.get(adcode);
    if (own) return ofGroup(plan, 'county', adcode, own);
    return total(
      plan,
      'county',
      adcode,
      allTownships.filter(({ id }) => id.startsWith(adcode)),
    );
  });
  return {
    site: sites.map(ofSite),
    community: communities(plan, counted),
    township: allTownships,
    county: counties,
    city: plan.area.level === 'prefecture' ? [total(plan, 'city', plan.area.adcode, counties)] : [],
    workshop: workshops.map(({ id, workers, acceptedOn }) => ({
      ...ofGroup(plan, 'workshop', id, []),
      people: workers,
      households: workers,
      openedOn: acceptedOn ?? plan.first_round,
    })),
  };
}
