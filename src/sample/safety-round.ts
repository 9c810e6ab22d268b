// Monitoring, social safety and rights of the people of a site, quarter by quarter; the parts of each total agree.
import type { ColumnOf } from '../model/tables.ts';
import { figuresAt } from './former-site.ts';
import { maskRow, type Masks } from './mask.ts';
import type { Plan } from './plan.ts';
import { asOf, hasRow } from './presence.ts';
import type { Cell, Row } from './register.ts';
import type { SampleSite } from './site.ts';
import { Stream } from './stream.ts';

type Counts = Partial<Record<ColumnOf<'safety_round'>, number>>;

/** What stays the same over the rounds: how large each group is. */
function traitsOf(plan: Plan, site: SampleSite) {
  const stream = new Stream(plan.seed, `safety of ${site.id}`);
  const shares = {
    unstable: stream.between(0.002, 0.02),
    edge: stream.between(0.002, 0.018),
    sudden: stream.between(0, 0.012),
    rural: stream.between(0.02, 0.08),
    eligible: stream.between(0.012, 0.06),
    declines: stream.chance(0.5) ? stream.between(0.02, 0.2) : 0,
    elderly: stream.between(0.12, 0.22),
    disabled: stream.between(0.002, 0.02),
    tekun: stream.between(0.001, 0.008),
    pension: stream.between(0.5, 0.6),
    voters: stream.between(0.68, 0.78),
    permits: stream.between(0.5, 0.95),
  };
  return { stream, shares };
}

function monitoring(households: number, shares: ReturnType<typeof traitsOf>['shares'], done: number): Counts {
  const [unstable, edge, sudden] = [shares.unstable, shares.edge, shares.sudden].map((share) =>
    Math.round(households * share),
  ) as [number, number, number];
  const monitored = unstable + edge + sudden;
  return {
    monitored_hh: monitored,
    monitored_unstable_hh: unstable,
    monitored_edge_hh: edge,
    monitored_sudden_hh: sudden,
    monitored_helped_hh: done > 0.9 ? monitored : Math.floor(monitored * done),
  };
}

/** Eligible = declined + applied + not yet asked; applied = transferred + pending. */
function transfer(people: number, shares: ReturnType<typeof traitsOf>['shares'], done: number): Counts {
  const eligible = Math.round(people * shares.eligible);
  const declined = Math.round(eligible * shares.declines);
  const willing = eligible - declined;
  const applied = done > 0.85 ? willing : Math.round(willing * (0.3 + 0.7 * done));
  const transferred = done > 0.95 ? applied : Math.round(applied * (0.2 + 0.8 * done));
  return {
    dibao_rural: Math.max(0, Math.round(people * shares.rural) - transferred),
    dibao_urban: transferred + Math.round(people * 0.004),
    dibao_eligible: eligible,
    dibao_applied: applied,
    dibao_declined: declined,
    dibao_pending: applied - transferred,
    dibao_transferred: transferred,
  };
}

/** Of `all`, all of it where the work is done, else most of it. */
function most(all: number, done: number, stream: Stream): number {
  return done > 0.82 ? all : Math.round(all * stream.between(0.86, 1));
}

function people(
  total: number,
  households: number,
  traits: ReturnType<typeof traitsOf>,
  done: number,
): Counts {
  const { shares, stream } = traits;
  const pension = Math.round(total * shares.pension);
  const medical = Math.round(total * 0.985);
  const voters = Math.round(total * shares.voters);
  const permits = Math.round(total * shares.permits);
  const visits = Math.round(total * (shares.disabled + shares.tekun));
  return {
    home_visits_due: visits,
    home_visits_done: most(visits, done, stream),
    tekun: Math.round(total * shares.tekun),
    disabled_severe: Math.round(total * shares.disabled),
    elderly: Math.round(total * shares.elderly),
    orphans: Math.round(total * 0.0015),
    eligible_pension: pension,
    insured_pension: most(pension, done, stream),
    eligible_medical: medical,
    insured_medical: most(medical, done + 0.05, stream),
    permits_eligible: permits,
    permits_issued: most(permits, done, stream),
    voters_eligible: voters,
    voters_registered: most(voters, done - 0.05, stream),
    deeds_issued: most(households, done - 0.1, stream),
    doctors_signed_hh: most(households, done, stream),
  };
}

/** Figures of every round that the plan has, before cells go missing; the same at each call. */
export function safetyFigures(
  plan: Plan,
  rounds: readonly string[],
  site: SampleSite,
): ReadonlyMap<string, Counts> {
  const traits = traitsOf(plan, site);
  return new Map(
    rounds.map((round, index) => {
      const { popTotal, hhTotal } = figuresAt(site, round);
      const progress = index / Math.max(1, rounds.length - 1);
      const done = Math.min(1, 0.42 * site.quality + 0.2 + 0.38 * progress);
      const figures = {
        ...monitoring(hhTotal, traits.shares, done),
        ...transfer(popTotal, traits.shares, done),
        ...people(popTotal, hhTotal, traits, done),
      };
      return [round, figures];
    }),
  );
}

const awkward: readonly ColumnOf<'safety_round'>[] = [
  'dibao_declined',
  'voters_registered',
  'insured_pension',
  'monitored_helped_hh',
];

export function* safetyRounds(
  plan: Plan,
  rounds: readonly string[],
  sites: readonly SampleSite[],
  masks: Masks,
): Generator<Row<'safety_round'>> {
  for (const site of sites) {
    const figures = safetyFigures(plan, rounds, site);
    const stream = new Stream(plan.seed, `safety rows of ${site.id}`);
    for (const round of rounds.slice(-plan.safety_rounds)) {
      const row: Partial<Record<ColumnOf<'safety_round'>, Cell>> = {
        site_id: site.id,
        round,
        as_of: asOf(plan, site, round, stream),
        ...figures.get(round),
      };
      if (stream.chance(0.04)) row[stream.pick(awkward)] = null;
      if (hasRow(plan, site, round)) yield maskRow(masks, 'safety_round', site.id, round, row);
    }
  }
}
