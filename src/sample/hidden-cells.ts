// All cells that a sample register hides, table by table, and the things of which it withholds every row.
import type { Item } from '../model/item.ts';
import { clinics } from './clinic.ts';
import { industryRounds } from './industry-round.ts';
import { measureItems, provisionRules } from './item-rule.ts';
import type { MaskedCell, Masks } from './mask.ts';
import { siteMasks, workshopMasks } from './masked-cells.ts';
import { pairMasks } from './masked-pairs.ts';
import { measures } from './measure.ts';
import type { Plan } from './plan.ts';
import { safetyRounds } from './safety-round.ts';
import type { SampleSite } from './site.ts';
import type { Subjects } from './subject.ts';
import { teams } from './team.ts';
import type { SampleWorkshop } from './workshop.ts';

export interface World {
  readonly plan: Plan;
  readonly items: readonly Item[];
  readonly rounds: readonly string[];
  readonly sites: readonly SampleSite[];
  readonly workshops: readonly SampleWorkshop[];
  readonly subjects: Subjects;
}

const nothing: Masks = new Map();

/** Sites without another awkward case of their own. */
function plainSites(sites: readonly SampleSite[]): ReadonlySet<string> {
  const plain = sites.filter((site) => site.trait === null && !site.figures.pinned && site.closedOn === null);
  return new Set(plain.map(({ id }) => id));
}

/** In each table what belongs together: one part alone could be worked out from the others. */
function roundMasks({ plan, rounds, sites }: World): MaskedCell[] {
  const plain = plainSites(sites);
  const of = {
    keys: ['site_id'],
    subject: 'site_id',
    period: 'round',
    isFree: (id: string) => plain.has(id),
  };
  const safety = () => safetyRounds(plan, rounds, sites, nothing);
  const industry = () => industryRounds(plan, rounds, sites, nothing);
  const work = () => teams(plan, rounds, sites, nothing);
  const care = () => clinics(plan, rounds, sites, nothing);
  return [
    ...pairMasks({ ...of, table: 'safety_round', rows: plan.safety_rounds > 0 ? safety() : [] }, [
      'monitored_edge_hh',
      'monitored_sudden_hh',
      'monitored_helped_hh',
    ]),
    ...pairMasks({ ...of, table: 'safety_round', rows: plan.safety_rounds > 0 ? safety() : [] }, [
      'dibao_declined',
      'dibao_applied',
      'dibao_pending',
    ]),
    ...pairMasks({ ...of, table: 'industry_round', rows: plan.industry_rounds > 0 ? industry() : [] }, [
      'willing_hh_lifted',
      'served_hh_lifted',
    ]),
    ...pairMasks(
      { ...of, table: 'team', rows: plan.team_rounds > 0 && plan.series.length > 0 ? work() : [] },
      ['grid_workers', 'grid_paid_yuan'],
    ),
    ...pairMasks({ ...of, table: 'clinic', rows: plan.clinics ? care() : [] }, [
      'doctors_certified',
      'outreach',
    ]),
  ];
}

/** The first item of sites, or else of townships, that counts people or households, once as a ratio and once as a value. */
function measureMasks(world: World): MaskedCell[] {
  const { plan, items, rounds, sites, subjects } = world;
  const plain = plainSites(sites);
  const kind = sites.length > 0 ? 'site' : 'township';
  const personal = measureItems(plan, items).filter(
    (item) => item.subject === kind && ['人', '户'].includes(item.unit.zh),
  );
  const chosen = (['ratio', 'value'] as const).flatMap((parts) =>
    personal.filter((item) => item.parts === parts).slice(0, 1),
  );
  return chosen.flatMap((item) =>
    pairMasks(
      {
        table: 'measure',
        rows: measures(plan, [item], rounds, sites, subjects, nothing),
        keys: ['subject_kind', 'subject_id', 'item'],
        subject: 'subject_id',
        period: 'period',
        isFree: (id) => kind === 'township' || plain.has(id),
      },
      [item.parts === 'ratio' ? 'numerator' : 'value'],
    ),
  );
}

/** Of the last item that sites have, two neighbours say nothing at all: a status cannot stand empty in its row. */
function provisionMasks({ plan, items, sites }: World): MaskedCell[] {
  const item = [...provisionRules(plan, items, 'site').keys()].at(-1);
  if (item === undefined || plan.series.length === 0) return [];
  const plain = plainSites(sites);
  const source = {
    table: 'provision',
    rows: sites.map(({ id, figures }) => ({
      id,
      item,
      people: figures.popTotal,
      kind: 'site',
      source: 'county',
    })),
    keys: ['kind', 'id', 'item', 'as_of', 'source'],
    subject: 'id',
    period: 'round',
    isFree: (id: string) => plain.has(id),
  } as const;
  const rows = source.rows.map((row) => ({ ...row, as_of: plan.last_round, round: plan.last_round }));
  return pairMasks({ ...source, rows }, ['people']).map((cell) => ({
    ...cell,
    round: null,
    column: 'status',
  }));
}

export function hiddenCells(world: World): MaskedCell[] {
  const { plan, rounds, sites, workshops } = world;
  return [
    ...siteMasks(plan, rounds, sites),
    ...workshopMasks(rounds, workshops),
    ...roundMasks(world),
    ...measureMasks(world),
    ...provisionMasks(world),
  ];
}

/** Things that have no row because they are withheld, as kind|subject|item. */
export function withheldThings(cells: readonly MaskedCell[]): ReadonlySet<string> {
  const things = cells.filter(({ table }) => table === 'provision').map(({ key }) => key);
  return new Set(things.map((key) => key.split('|').slice(0, 3).join('|')));
}
