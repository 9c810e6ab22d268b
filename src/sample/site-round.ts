// The figures of a site, quarter by quarter: they lead up to its final figures and agree with one another.
import { allocate } from './allocate.ts';
import { columnsOf, type ColumnOf } from '../model/tables.ts';
import { figuresAt } from './former-site.ts';
import { maskRow, type Masks } from './mask.ts';
import type { Plan } from './plan.ts';
import { asOf, hasRow } from './presence.ts';
import type { Cell, Row } from './register.ts';
import type { SampleSite } from './site.ts';
import { Stream } from './stream.ts';

type Counts = Partial<Record<ColumnOf<'site_round'>, number>>;

function people(site: SampleSite, progress: number, drift: number): Counts {
  const { popTotal, popRegistered, popLifted, hhTotal, pinned } = site.figures;
  const past = pinned ? 0 : drift * (1 - progress);
  const total = Math.max(popRegistered, Math.round(popTotal * (1 - past)));
  const hhRegistered = Math.min(hhTotal, Math.round((hhTotal * popRegistered) / Math.max(1, popTotal)));
  return {
    pop_total: total,
    hh_total: hhTotal,
    pop_registered: popRegistered,
    hh_registered: hhRegistered,
    pop_lifted: Math.round(popLifted * (1 - past / 2)),
    hh_lifted: Math.round((hhRegistered * popLifted) / Math.max(1, popRegistered)),
    pop_sync: total - popRegistered,
    hh_sync: hhTotal - hhRegistered,
  };
}

function work(site: SampleSite, total: number, progress: number, stream: Stream): Counts {
  const labourers = site.figures.noLabour ? 0 : Math.round(total * (0.44 + 0.12 * site.quality));
  const rate = Math.min(1, 0.7 + 0.14 * site.quality + 0.14 * progress + stream.between(-0.015, 0.015));
  const employed = Math.round(labourers * rate);
  const idle = labourers - employed;
  const nobody = site.trait === 'nobody_willing' || site.figures.noLabour;
  const willing = nobody ? 0 : Math.round(idle * stream.between(0.3, 0.8));
  const [outside = 0, local = 0, publicPosts = 0, relief = 0, self = 0] = allocate(employed, [
    { weight: 0.46 },
    { weight: 0.28 },
    { weight: 0.1 },
    { weight: 0.05 },
    { weight: 0.11 },
  ]);
  return {
    labourers,
    employed,
    employed_stable: Math.round(employed * Math.min(1, 0.74 + 0.12 * progress + 0.12 * site.quality)),
    willing_unemployed: willing,
    willing_hh: nobody ? 0 : Math.ceil(willing * 0.8),
    job_outside: outside,
    job_local: local,
    job_public: publicPosts,
    job_relief: relief,
    job_self: self,
    trained: Math.round(labourers * stream.between(0.01, 0.08)),
  };
}

function households(site: SampleSite, progress: number, stream: Stream): Counts {
  const { hhTotal, hhNoLabour } = site.figures;
  const labour = hhTotal - hhNoLabour;
  const served = site.quality + 0.35 * progress;
  const known = served > 0.78 ? labour : Math.round(labour * stream.between(0.86, 1));
  const stable = served > 0.93 ? known : Math.round(known * Math.min(1, 0.8 + 0.12 * served));
  const covered = served > 0.7 ? hhTotal : Math.round(hhTotal * stream.between(0.88, 1));
  const safe = served > 0.65 ? hhNoLabour : Math.round(hhNoLabour * stream.between(0.75, 1));
  return {
    hh_labour: labour,
    hh_labour_stable: stable,
    hh_labour_known: known,
    hh_no_labour: hhNoLabour,
    hh_no_labour_covered: safe,
    hh_menu_covered: covered,
  };
}

const countColumns = Object.keys(columnsOf('site_round')).slice(3) as ColumnOf<'site_round'>[];

/** Columns whose cells are empty in this row. */
function emptyCells(plan: Plan, site: SampleSite, round: string, stream: Stream): Set<string> {
  const roll = stream.unit();
  const [a, b] = [stream.pick(countColumns), stream.pick(countColumns)];
  const last = round === plan.last_round;
  const empty = new Set<string>();
  if (site.figures.pinned && last) return empty;
  if (roll < 0.03) empty.add(a).add(b);
  if (last && (site.trait === 'cells_missing' || site.trait === 'row_missing')) {
    for (const column of [
      'pop_lifted',
      'pop_registered',
      'hh_labour_known',
      'employed',
      'willing_hh',
    ] as const) {
      empty.add(column);
    }
  }
  if (last) for (const column of plan.complete) empty.delete(column);
  return empty;
}

function rowOf(
  plan: Plan,
  site: SampleSite,
  round: string,
  progress: number,
  drift: number,
  stream: Stream,
): Row<'site_round'> {
  const residents = people(site, progress, drift);
  const row: Partial<Record<ColumnOf<'site_round'>, Cell>> = {
    site_id: site.id,
    round,
    as_of: asOf(plan, site, round, stream),
    ...residents,
    ...work(site, residents.pop_total ?? 0, progress, stream),
    ...households(site, progress, stream),
  };
  for (const column of emptyCells(plan, site, round, stream)) row[column as ColumnOf<'site_round'>] = null;
  return row;
}

export function* siteRounds(
  plan: Plan,
  rounds: readonly string[],
  sites: readonly SampleSite[],
  masks: Masks,
): Generator<Row<'site_round'>> {
  for (const site of sites) {
    const stream = new Stream(plan.seed, `rounds ${site.id}`);
    const drift = stream.chance(0.5) ? 0 : stream.between(0, 0.06);
    for (const [index, round] of rounds.entries()) {
      const progress = rounds.length > 1 ? index / (rounds.length - 1) : 1;
      const then = { ...site, figures: figuresAt(site, round) };
      const row = rowOf(plan, then, round, progress, drift, stream);
      if (hasRow(plan, site, round)) yield maskRow(masks, 'site_round', site.id, round, row);
    }
  }
}
