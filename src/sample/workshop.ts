// The invented workshops of a plan: where they stand, whom they serve, how many work there in the last round.
import type { Position } from 'geojson';
import { allocate } from './allocate.ts';
import { addDays, addMonths } from './calendar.ts';
import { maskRow, type Masks } from './mask.ts';
import { tradeName, type Name } from './place-name.ts';
import type { Plan } from './plan.ts';
import type { Row } from './register.ts';
import { isLocated, type SampleSite } from './site.ts';
import { Stream } from './stream.ts';
import { metresFrom, neighbourOf, positionOf, tieTo, type Tie } from './workshop-place.ts';
import { deal, workshopTraits, type WorkshopTrait } from './trait.ts';

export type WorkshopStatus = 'running' | 'idle' | 'closed' | 'planned' | 'building';

export interface SampleWorkshop {
  readonly id: string;
  readonly home: SampleSite;
  readonly trade: Name;
  readonly number: number;
  readonly position: Position;
  readonly status: WorkshopStatus;
  readonly acceptedOn: string | null;
  readonly trait: WorkshopTrait | null;
  readonly posts: number;
  readonly reserved: number;
  readonly workers: number;
  readonly ties: readonly Tie[];
}

const newSince = '2021-08-23';

const statusByTrait: Partial<Record<WorkshopTrait, WorkshopStatus>> = {
  closed: 'closed',
  planned: 'planned',
  building: 'building',
  idle: 'idle',
};

const acceptedByTrait: Partial<Record<WorkshopTrait, string>> = {
  accepted_before: '2020-05-10',
  accepted_on_the_day: newSince,
  accepted_day_after: addDays(newSince, 1),
  closed: '2019-11-20',
};

function statusOf(trait: WorkshopTrait | null, stream: Stream): WorkshopStatus {
  const roll = stream.unit();
  const usual = roll < 0.88 ? 'running' : roll < 0.93 ? 'idle' : roll < 0.97 ? 'closed' : 'building';
  return trait ? (statusByTrait[trait] ?? 'running') : usual;
}

function acceptedOn(
  plan: Plan,
  trait: WorkshopTrait | null,
  status: WorkshopStatus,
  stream: Stream,
): string | null {
  const before = addDays('2019-03-01', stream.int(0, 880));
  const after = addDays(addMonths(newSince, 1), stream.int(0, 1400));
  const usual = stream.chance(0.45) ? before : after;
  if (trait === 'not_accepted' || status === 'planned' || status === 'building') return null;
  const fixed = trait && acceptedByTrait[trait];
  if (fixed) return fixed;
  const dated = trait ? addDays('2022-04-06', stream.int(0, 400)) : usual;
  return dated < plan.last_round ? dated : before;
}

interface Home {
  readonly site: SampleSite;
  readonly trait: WorkshopTrait | null;
}

/** One home for each workshop: first the traits, then the remaining sites in a shuffled order, again if need be. */
function homesOf(plan: Plan, sites: readonly SampleSite[], rows: number): Home[] {
  const open = sites.map((_, i) => i).filter((i) => sites[i]?.closedOn === null);
  const located = open.filter((i) => sites[i] && isLocated(sites[i]) && sites[i].trait !== 'rough_position');
  const dealt = deal(workshopTraits, located, new Stream(plan.seed, 'workshop traits'));
  const rest = new Stream(plan.seed, 'workshop homes').shuffled(open.filter((i) => !dealt.has(i)));
  const homes: { index: number; trait: WorkshopTrait | null }[] = [...dealt].map(([index, trait]) => ({
    index,
    trait,
  }));
  for (let i = 0; homes.length < rows && open.length > 0; i += 1) {
    homes.push({ index: (i < rest.length ? rest[i] : open[i % open.length]) ?? 0, trait: null });
  }
  return homes
    .slice(0, rows)
    .sort((a, b) => a.index - b.index)
    .flatMap(({ index, trait }) => (sites[index] ? [{ site: sites[index], trait }] : []));
}

function finalWorkers(plan: Plan, homes: readonly Home[], statuses: readonly WorkshopStatus[]): number[] {
  const stream = new Stream(plan.seed, 'workers');
  const shares = homes.map(({ trait }, i) => {
    const weight = Math.exp(0.6 * stream.normal());
    if (statuses[i] !== 'running' || trait === 'no_posts') return { weight: 0 };
    return trait === 'half_reserved' ? { weight, floor: 4, cap: 40 } : { weight, floor: 4 };
  });
  return allocate(plan.workshops?.workers ?? 0, shares);
}

function postsOf(
  trait: WorkshopTrait | null,
  workers: number,
  stream: Stream,
): { posts: number; reserved: number } {
  const posts = workers + Math.round(workers * stream.between(0, 0.35)) + stream.int(0, 6);
  const reserved = Math.round(posts * stream.between(0.36, 0.85));
  if (trait === 'no_posts') return { posts: 0, reserved: 0 };
  return trait === 'half_reserved' ? { posts: 40, reserved: 20 } : { posts, reserved };
}

/** What served a site served it under its former code as well. */
function withFormerCodes(ties: readonly Tie[], sites: readonly SampleSite[]): Tie[] {
  return ties.flatMap((tie) => [
    tie,
    ...sites.filter(({ continues }) => continues === tie.siteId).map(({ id }) => ({ ...tie, siteId: id })),
  ]);
}

export function makeWorkshops(plan: Plan, sites: readonly SampleSite[]): SampleWorkshop[] {
  const homes = homesOf(plan, sites, plan.workshops?.rows ?? 0);
  const streams = homes.map(({ site }, i) => new Stream(plan.seed, `workshop ${i} at ${site.id}`));
  const statuses = homes.map(({ trait }, i) => statusOf(trait, streams[i] ?? new Stream(plan.seed, '')));
  const workers = finalWorkers(plan, homes, statuses);
  const numbers = new Map<string, number>();
  const recoded = sites.filter(({ continues }) => continues !== null);
  return homes.map(({ site, trait }, i) => {
    const stream = streams[i] ?? new Stream(plan.seed, '');
    const status = statuses[i] ?? 'running';
    const number = (numbers.get(site.county.adcode) ?? 0) + 1;
    numbers.set(site.county.adcode, number);
    const position = positionOf(site, metresFrom(trait, stream), stream);
    const { posts, reserved } = postsOf(trait, workers[i] ?? 0, stream);
    const neighbour = trait === 'two_sites' ? neighbourOf(site, sites) : undefined;
    const served = trait === 'untied' ? [] : neighbour ? [site, neighbour] : [site];
    return {
      id: `${site.county.adcode}-W${String(number).padStart(3, '0')}`,
      home: site,
      trade: tradeName(stream),
      number,
      position,
      status,
      acceptedOn: acceptedOn(plan, trait, status, stream),
      trait,
      posts,
      reserved,
      workers: workers[i] ?? 0,
      ties: withFormerCodes(
        served.map((each) => tieTo(plan, each, position, trait, reserved / served.length, stream)),
        recoded,
      ),
    };
  });
}

export function workshopRow(plan: Plan, workshop: SampleWorkshop): Row<'workshop'> {
  const stream = new Stream(plan.seed, `workshop row ${workshop.id}`);
  const listed = stream.chance(0.8);
  const factory = plan.workshops?.kind === 'community_factory';
  const [lon = null, lat = null] = workshop.trait === 'no_position' ? [] : workshop.position;
  return {
    workshop_id: workshop.id,
    name_zh: `${workshop.home.centre.name.zh}${workshop.number}号${workshop.trade.zh}${factory ? '社区工厂' : '车间'}`,
    name_en: `${workshop.home.centre.name.en} No. ${workshop.number} ${workshop.trade.en} ${factory ? 'community factory' : 'workshop'}`,
    county_adcode: workshop.home.county.adcode,
    lon,
    lat,
    status: workshop.status,
    accepted_on: workshop.acceptedOn,
    in_project_library: stream.chance(0.03) ? null : listed,
    library_id: listed ? `SAMPLE-${workshop.id}` : null,
    trade: workshop.trade.zh,
    home_work: stream.chance(0.3),
    piece_rate: stream.chance(0.4),
    kind: plan.workshops?.kind ?? null,
  };
}

export function workshopSiteRows(workshops: readonly SampleWorkshop[], masks: Masks): Row<'workshop_site'>[] {
  return workshops.flatMap(({ id, ties }) =>
    ties.map((tie) =>
      maskRow(masks, 'workshop_site', `${id}|${tie.siteId}`, null, {
        workshop_id: id,
        site_id: tie.siteId,
        posts_allocated: tie.postsAllocated,
        walk_minutes: tie.walkMinutes,
        measured_on: tie.measuredOn,
      }),
    ),
  );
}
