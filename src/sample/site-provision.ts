// What is there and what is not at each site, with the awkward cases that are dealt out to single sites.
import { destination } from '@turf/turf';
import { addDays } from './calendar.ts';
import { roundDegrees } from './geography.ts';
import type { Plan, ProvisionPlan } from './plan.ts';
import { itemRows, surveyDays } from './provision.ts';
import type { Holder } from './provision.ts';
import type { Row } from './register.ts';
import { isLocated, type SampleSite } from './site.ts';
import { Stream } from './stream.ts';
import { deal, provisionTraits, type ProvisionTrait } from './trait.ts';

type Provision = Row<'provision'>;

function holderOf({ id, figures, openedOn, closedOn, quality }: SampleSite): Holder {
  return { kind: 'site', id, people: figures.popTotal, openedOn, closedOn, quality, alone: false };
}

/** Some were never looked at, some not for years. */
function daysAt(plan: Plan, holder: Holder, trait: ProvisionTrait | null): string[] {
  if (trait === 'never_surveyed') return [];
  const days = surveyDays(plan, holder, new Stream(plan.seed, `surveys of ${holder.id}`));
  return trait === 'surveyed_long_ago' ? days.slice(0, 2) : days;
}

/** A facility next door, with its place. */
function neighbourFacility(site: SampleSite, item: string, day: string): Provision {
  const [lon = 0, lat = 0] = destination(site.position, 640, 90, { units: 'meters' }).geometry.coordinates;
  const placed = isLocated(site) ? { lon: roundDegrees(lon), lat: roundDegrees(lat) } : {};
  const row = {
    subject_kind: 'site',
    subject_id: site.id,
    item,
    as_of: day,
    source: 'visit',
    status: 'shared',
  } as const;
  return { ...row, ...placed, distance_m: 640 };
}

/** The rows of the first item, replaced so that the trait is certain to be there. */
function traitRows(
  site: SampleSite,
  item: string,
  day: string,
  trait: ProvisionTrait | null,
): Provision[] | null {
  const row = { subject_kind: 'site', subject_id: site.id, item, as_of: day } as const;
  if (trait === 'planned_only') return [{ ...row, source: 'county', status: 'planned' }];
  if (trait === 'self_unverified') return [{ ...row, source: 'self', status: 'present' }];
  if (trait === 'self_verified')
    return [{ ...row, source: 'self', status: 'present', verified_on: addDays(day, 12) }];
  if (trait === 'shared_facility') return [neighbourFacility(site, item, day)];
  if (trait !== 'two_sources') return null;
  return [
    { ...row, source: 'county', status: 'present' },
    { ...row, source: 'self', status: 'absent' },
  ];
}

export function* siteProvisions(
  plan: Plan,
  rules: ReadonlyMap<string, ProvisionPlan>,
  sites: readonly SampleSite[],
  withheld: ReadonlySet<string>,
): Generator<Provision> {
  const open = sites.map((_, i) => i).filter((i) => sites[i]?.closedOn === null);
  const dealt = deal(provisionTraits, open, new Stream(plan.seed, 'provision traits'));
  for (const [index, site] of sites.entries()) {
    const trait = dealt.get(index) ?? null;
    const holder = holderOf(site);
    const days = daysAt(plan, holder, trait);
    const newest = days.at(-1);
    let first = true;
    for (const [item, rule] of rules) {
      const special = first && newest !== undefined ? traitRows(site, item, newest, trait) : null;
      first = false;
      if (withheld.has(`site|${site.id}|${item}`)) continue;
      yield* special ?? itemRows(plan, holder, item, rule, days);
    }
  }
}
