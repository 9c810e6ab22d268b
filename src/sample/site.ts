// The invented sites of a plan: where they lie, what they are called, how many people live there at the end.
import type { Position } from 'geojson';
import { addDays, addMonths } from './calendar.ts';
import { sitesPerCounty, type County, type Places, type Street } from './geography.ts';
import { finalFigures, type FinalFigures } from './final-figures.ts';
import { siteName, type Name, type SiteKind } from './place-name.ts';
import type { Plan } from './plan.ts';
import type { Row } from './register.ts';
import { centresOf, pointNear, type Centre } from './site-place.ts';
import { Stream } from './stream.ts';
import { deal, siteTraits, type SiteTrait } from './trait.ts';

export interface SampleSite {
  readonly id: string;
  readonly name: Name;
  readonly county: County;
  readonly centre: Centre;
  readonly kind: SiteKind;
  readonly community: string;
  /** Where it stands; the register may not say so (trait unlocated). */
  readonly position: Position;
  readonly openedOn: string;
  readonly closedOn: string | null;
  readonly mergedInto: string | null;
  /** The newer code of the same place; its rows begin where these end. */
  readonly continues: string | null;
  readonly township: Street | null;
  /** Within its county. */
  readonly number: number;
  readonly figures: FinalFigures;
  /** Sites that were merged into it: until that day their people are not among its own. */
  readonly joined: { readonly on: string; readonly figures: FinalFigures } | null;
  readonly trait: SiteTrait | null;
  /** How well it is run, 0 to 1: moves employment, facilities and completeness of its data. */
  readonly quality: number;
}

interface Spot {
  readonly id: string;
  readonly county: County;
  readonly centre: Centre;
  readonly number: number;
  readonly community: string;
  readonly position: Position;
}

const sitesPerCommunity = 3;

function spotsOf(plan: Plan, places: Places): Spot[] {
  const counts = sitesPerCounty(plan, places);
  return places.counties.flatMap((county, index) => {
    const count = counts[index] ?? 0;
    if (count === 0) return [];
    const stream = new Stream(plan.seed, `sites of ${county.adcode}`);
    const centres = centresOf(county, Math.min(county.centres, count), stream);
    const settled = new Map<Centre, number>();
    return Array.from({ length: count }, (_, i) => {
      const centre = stream.pick(centres);
      const id = `${county.adcode}-${String(i + 1).padStart(3, '0')}`;
      const rank = (settled.get(centre) ?? 0) + 1;
      settled.set(centre, rank);
      const community = `${centre.name.zh}第${Math.ceil(rank / sitesPerCommunity)}社区`;
      return { id, county, centre, number: i + 1, community, position: pointNear(county, centre, stream) };
    });
  });
}

function kindOf(people: number, stream: Stream): SiteKind {
  if (people >= 800) return stream.chance(0.8) ? 'urban' : 'town';
  if (people >= 300) return stream.pick(['town', 'town', 'village', 'urban'] as const);
  return stream.chance(0.8) ? 'village' : 'town';
}

/** Most were occupied before the first round, a few while the rounds ran. */
function openingDay(plan: Plan, fixed: boolean, stream: Stream): string {
  const before = addMonths(plan.first_round, -stream.int(9, 50));
  const during = addMonths(plan.first_round, stream.int(1, 18));
  const late = !fixed && stream.chance(0.03) && during < addMonths(plan.last_round, -6);
  return addDays(late ? during : before, -stream.int(0, 27));
}

function dealSiteTraits(plan: Plan, figures: readonly FinalFigures[]): Map<number, SiteTrait> {
  const free = figures.map((_, i) => i).filter((i) => figures[i]?.pinned === false && !figures[i].noLabour);
  const traits = siteTraits.filter((trait) => trait !== 'no_labour');
  const dealt = deal<SiteTrait>(traits, free, new Stream(plan.seed, 'site traits'));
  figures.forEach((figure, i) => figure.noLabour && dealt.set(i, 'no_labour'));
  return dealt;
}

export function makeSites(plan: Plan, places: Places): SampleSite[] {
  const spots = spotsOf(plan, places);
  const figures = finalFigures(plan, spots.length);
  const dealt = dealSiteTraits(plan, figures);
  const sites = spots.map((spot, i): SampleSite => {
    const own = figures[i];
    if (!own) throw new Error(`no figures for ${spot.id}`);
    const stream = new Stream(plan.seed, `site ${spot.id}`);
    const kind = kindOf(own.popTotal, stream);
    return {
      id: spot.id,
      name: siteName(spot.centre.name, spot.number, kind),
      county: spot.county,
      centre: spot.centre,
      kind,
      community: spot.community,
      position: spot.position,
      openedOn: openingDay(plan, own.pinned || dealt.has(i), stream),
      closedOn: null,
      mergedInto: null,
      continues: null,
      township: spot.centre.township,
      figures: own,
      joined: null,
      trait: dealt.get(i) ?? null,
      number: spot.number,
      quality: Math.min(1, Math.max(0, 0.6 + 0.22 * stream.normal())),
    };
  });
  return withSplitCommunity(plan, sites);
}

/** One community has its last site in another township than the others. */
function withSplitCommunity(plan: Plan, sites: readonly SampleSite[]): SampleSite[] {
  const last = new Map(sites.map((site) => [site.community, site]));
  const several = sites.filter(
    (site) => site.county.townships.length > 1 && last.get(site.community) !== site,
  );
  if (several.length === 0) return [...sites];
  const moved = last.get(new Stream(plan.seed, 'split community').pick(several).community);
  const other = moved?.county.townships.find(({ code }) => code !== moved.township?.code) ?? null;
  return sites.map((site) => (site === moved ? { ...site, township: other } : site));
}

export function isLocated(site: SampleSite): boolean {
  return site.trait !== 'unlocated';
}

export function siteRow(site: SampleSite): Row<'site'> {
  const [lon = null, lat = null] = isLocated(site) ? site.position : [];
  const rough = site.trait === 'rough_position';
  return {
    site_id: site.id,
    name_zh: site.name.zh,
    name_en: site.name.en,
    county_adcode: site.county.adcode,
    township_adcode: site.township?.code ?? null,
    community: site.community,
    kind: site.kind,
    lon,
    lat,
    accuracy_m: lon === null ? null : rough ? 500 : 10,
    opened_on: site.openedOn,
    closed_on: site.closedOn,
    merged_into: site.mergedInto,
  };
}
