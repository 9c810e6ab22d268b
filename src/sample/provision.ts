// What is there and what is not at each site, as surveys of successive years found it.
import { destination } from '@turf/turf';
import { addDays, dateOf, yearOf } from './calendar.ts';
import { roundDegrees } from './geography.ts';
import type { Plan } from './plan.ts';
import type { Row } from './register.ts';
import { isLocated, type SampleSite } from './site.ts';
import { Stream } from './stream.ts';
import { deal, provisionTraits, type ProvisionTrait } from './trait.ts';

type Provision = Row<'provision'>;
type Status = 'present' | 'absent' | 'planned' | 'shared';
type Source = 'self' | 'county' | 'visit' | 'document';

/** Days on which a site was looked at, oldest first. */
function surveyDays(plan: Plan, site: SampleSite, trait: ProvisionTrait | null, stream: Stream): string[] {
  if (trait === 'never_surveyed') return [];
  if (!plan.provision_history) return [addDays(plan.last_round, -stream.int(10, 400))];
  const base = addDays(plan.first_round, -stream.int(5, 60));
  const days = [base];
  for (let year = yearOf(base); year <= yearOf(plan.last_round); year += 1) {
    const day = addDays(dateOf(year, 11, 20), stream.int(0, 35));
    const done = stream.chance(0.8 + 0.2 * site.quality);
    if (done && day <= plan.last_round && day > base) days.push(day);
  }
  const open = days.filter((day) => day > site.openedOn && (site.closedOn === null || day < site.closedOn));
  return trait === 'surveyed_long_ago' ? open.slice(0, 2) : open;
}

/** Larger sites have more, smaller ones less. */
function sizeShift(site: SampleSite): number {
  const people = site.figures.popTotal;
  return people >= 800 ? -0.08 : people < 100 ? 0.08 : 0;
}

/** How often an item follows the site's own fortune: facilities come together or not at all. */
const sameEverywhere = 0.7;

/** Status on each survey day: what is once present stays; a gap that closes next is planned. */
function statuses(
  plan: Plan,
  item: { from: number; to: number; shared: number },
  site: SampleSite,
  fortune: number,
  days: readonly string[],
  stream: Stream,
): Status[] {
  const own = stream.unit();
  const place = stream.chance(sameEverywhere) ? fortune : own;
  const luck = place + sizeShift(site) + 0.12 * (0.6 - site.quality);
  const shared = stream.chance(item.shared);
  const planned = stream.chance(0.25);
  const span = Math.max(1, yearOf(plan.last_round) - yearOf(plan.first_round));
  const has = days.map((day) => {
    const progress = Math.min(1, (yearOf(day) - yearOf(plan.first_round)) / span);
    return luck < item.from + (item.to - item.from) * progress;
  });
  return has.map((there, i) => {
    if (there) return shared ? 'shared' : 'present';
    return has[i + 1] || (planned && i === days.length - 1) ? 'planned' : 'absent';
  });
}

function rowOf(
  site: SampleSite,
  item: string,
  day: string,
  status: Status,
  last: string,
  stream: Stream,
): Provision {
  const roll = stream.unit();
  const source: Source = roll < 0.5 ? 'self' : roll < 0.85 ? 'county' : roll < 0.96 ? 'visit' : 'document';
  const verified = addDays(day, stream.int(15, 90));
  return {
    subject_kind: 'site',
    subject_id: site.id,
    item,
    as_of: day,
    source,
    status,
    verified_on: source === 'self' && stream.chance(0.35) && verified <= last ? verified : null,
    distance_m: status === 'shared' ? stream.int(150, 2400) : null,
  };
}

function itemRows(plan: Plan, site: SampleSite, item: string, days: readonly string[]): Provision[] {
  const rule = plan.provision[item];
  const stream = new Stream(plan.seed, `${item} at ${site.id}`);
  if (!rule || stream.chance(0.025)) return [];
  const fortune = new Stream(plan.seed, `fortune of ${site.id}`).unit();
  const path = statuses(plan, rule, site, fortune, days, stream);
  return days.flatMap((day, i) => {
    const status = path[i] ?? 'absent';
    const row = rowOf(site, item, day, status, plan.last_round, stream);
    const told = i === 0 || i === days.length - 1 || status !== path[i - 1] || i % 3 === 0;
    return told ? [row] : [];
  });
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

export function* provisions(plan: Plan, sites: readonly SampleSite[]): Generator<Provision> {
  const open = sites.map((_, i) => i).filter((i) => sites[i]?.closedOn === null);
  const dealt = deal(provisionTraits, open, new Stream(plan.seed, 'provision traits'));
  const items = Object.keys(plan.provision).sort();
  for (const [index, site] of sites.entries()) {
    const trait = dealt.get(index) ?? null;
    const days = surveyDays(plan, site, trait, new Stream(plan.seed, `surveys of ${site.id}`));
    const newest = days.at(-1);
    for (const [place, item] of items.entries()) {
      const special = place === 0 && newest !== undefined ? traitRows(site, item, newest, trait) : null;
      yield* special ?? itemRows(plan, site, item, days);
    }
  }
}
