// Follow-up industry of the sites in the newest rounds: greenhouses, land and enterprises against willing households.
import { figuresAt } from './former-site.ts';
import { maskRow, type Masks } from './mask.ts';
import type { Plan } from './plan.ts';
import { asOf, hasRow } from './presence.ts';
import type { Row } from './register.ts';
import type { SampleSite } from './site.ts';
import { Stream } from './stream.ts';

export function* industryRounds(
  plan: Plan,
  rounds: readonly string[],
  sites: readonly SampleSite[],
  masks: Masks,
): Generator<Row<'industry_round'>> {
  for (const site of sites) {
    const stream = new Stream(plan.seed, `industry of ${site.id}`);
    const designated = stream.chance(0.7);
    const share = stream.between(0.1, 0.4);
    // Served in full by design where the site is well run: exactly as many as are willing.
    const full = stream.chance(0.2 + 0.5 * site.quality);
    const greenhouses = designated ? stream.int(0, 24) : 0;
    for (const round of rounds.slice(-plan.industry_rounds)) {
      if (!hasRow(plan, site, round)) continue;
      const willing =
        site.trait === 'nobody_willing' ? 0 : Math.round(figuresAt(site, round).hhTotal * share);
      const lifted = Math.round(willing * stream.between(0.6, 1));
      const served = full ? lifted : Math.floor(lifted * stream.between(0.7, 1));
      const row: Row<'industry_round'> = {
        site_id: site.id,
        round,
        as_of: asOf(plan, site, round, stream),
        designated: stream.chance(0.03) ? null : designated,
        willing_hh: willing,
        willing_hh_lifted: lifted,
        served_hh_lifted: stream.chance(0.03) ? null : served,
        greenhouses,
        mu: Math.round(greenhouses * 12) / 10,
        enterprises: designated ? stream.int(1, 4) : 0,
        register_kept: stream.chance(0.03) ? null : stream.chance(0.85),
      };
      yield maskRow(masks, 'industry_round', site.id, round, row);
    }
  }
}
