// Industry and safety-net figures of the sites for the newest rounds, kept light.
import type { Plan } from './plan.ts';
import { asOf, hasRow } from './presence.ts';
import type { Row } from './register.ts';
import type { SampleSite } from './site.ts';
import { Stream } from './stream.ts';

export function* industryRounds(
  plan: Plan,
  rounds: readonly string[],
  sites: readonly SampleSite[],
): Generator<Row<'industry_round'>> {
  for (const site of sites) {
    const stream = new Stream(plan.seed, `industry of ${site.id}`);
    const designated = stream.chance(0.7);
    const willing = Math.round(site.figures.hhTotal * stream.between(0.1, 0.4));
    const greenhouses = designated ? stream.int(0, 24) : 0;
    for (const round of rounds.slice(-plan.industry_rounds)) {
      if (!hasRow(plan, site, round)) continue;
      const lifted = Math.round(willing * stream.between(0.6, 1));
      yield {
        site_id: site.id,
        round,
        as_of: asOf(plan, site, round, stream),
        designated: stream.chance(0.03) ? null : designated,
        willing_hh: willing,
        willing_hh_lifted: lifted,
        served_hh_lifted: Math.round(lifted * stream.between(0.7, 1)),
        greenhouses,
        mu: Math.round(greenhouses * 12) / 10,
        enterprises: designated ? stream.int(1, 4) : 0,
        register_kept: stream.chance(0.85),
      };
    }
  }
}

export function* safetyRounds(
  plan: Plan,
  rounds: readonly string[],
  sites: readonly SampleSite[],
): Generator<Row<'safety_round'>> {
  for (const site of sites) {
    const stream = new Stream(plan.seed, `safety of ${site.id}`);
    const { popTotal, hhTotal } = site.figures;
    const part = (low: number, high: number, of: number) => Math.round(of * stream.between(low, high));
    for (const round of rounds.slice(-plan.safety_rounds)) {
      if (!hasRow(plan, site, round)) continue;
      const [unstable, edge, sudden] = [
        part(0, 0.02, hhTotal),
        part(0, 0.015, hhTotal),
        part(0, 0.01, hhTotal),
      ];
      const [pension, medical] = [part(0.5, 0.6, popTotal), part(0.97, 1, popTotal)];
      yield {
        site_id: site.id,
        round,
        as_of: asOf(plan, site, round, stream),
        monitored_hh: unstable + edge + sudden,
        monitored_unstable_hh: unstable,
        monitored_edge_hh: edge,
        monitored_sudden_hh: sudden,
        monitored_helped_hh: unstable + edge + sudden,
        dibao_rural: part(0.02, 0.08, popTotal),
        dibao_urban: part(0, 0.03, popTotal),
        home_visits_due: hhTotal,
        home_visits_done: part(0.8, 1, hhTotal),
        elderly: part(0.12, 0.22, popTotal),
        disabled_severe: part(0, 0.02, popTotal),
        eligible_pension: pension,
        insured_pension: part(0.9, 1, pension),
        eligible_medical: medical,
        insured_medical: part(0.96, 1, medical),
        doctors_signed_hh: part(0.7, 1, hhTotal),
      };
    }
  }
}
