// Medical service of the sites, round by round.
import { maskRow, type Masks } from './mask.ts';
import type { Plan } from './plan.ts';
import { isOpen } from './presence.ts';
import type { Row } from './register.ts';
import type { SampleSite } from './site.ts';
import { Stream } from './stream.ts';

export function* clinics(
  plan: Plan,
  rounds: readonly string[],
  sites: readonly SampleSite[],
  masks: Masks,
): Generator<Row<'clinic'>> {
  for (const site of sites) {
    const stream = new Stream(plan.seed, `clinic of ${site.id}`);
    const served = stream.unit();
    const doctor = stream.unit();
    for (const [index, round] of rounds.entries()) {
      const progress = index / Math.max(1, rounds.length - 1);
      const certified = doctor < 0.6 + 0.25 * progress;
      const doctors = certified ? stream.pick([1, 1, 1, 2]) : 0;
      const outreach = certified ? null : doctor < 0.95;
      const silent = stream.chance(0.02);
      if (!isOpen(site, round) || stream.chance(0.015)) continue;
      const row: Row<'clinic'> = {
        site_id: site.id,
        round,
        institutions_serving: silent ? null : served < 0.88 + 0.09 * progress ? (served < 0.2 ? 2 : 1) : 0,
        doctors_certified: silent ? null : doctors,
        outreach: stream.chance(0.05) ? null : outreach,
      };
      yield maskRow(masks, 'clinic', site.id, round, row);
    }
  }
}
