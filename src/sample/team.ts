// Resident work teams of the sites, round by round; sites below a hundred registered people have arrangements by the county.
import { maskRow, type Masks } from './mask.ts';
import type { Plan } from './plan.ts';
import { isOpen } from './presence.ts';
import type { Row } from './register.ts';
import type { SampleSite } from './site.ts';
import { Stream } from './stream.ts';
import { deal, teamTraits, type TeamTrait } from './trait.ts';

type Team = Row<'team'>;

function sharedTeamId(plan: Plan): string {
  return `T-${plan.area.adcode}-shared`;
}

function ofTrait(plan: Plan, trait: TeamTrait | null, usual: Team): Team {
  if (trait === 'team_shared_a' || trait === 'team_shared_b') {
    return { ...usual, team_id: sharedTeamId(plan), team_size: 4, first_secretary: true };
  }
  if (trait === 'team_of_two')
    return { ...usual, team_id: usual.team_id ?? 'T-two', team_size: 2, first_secretary: true };
  if (trait === 'no_team') return { ...usual, team_id: null, team_size: 0, first_secretary: true };
  if (trait === 'team_unnamed') return { ...usual, team_id: null, team_size: 3, first_secretary: true };
  if (trait === 'no_secretary') return { ...usual, first_secretary: false, team_size: 3 };
  return usual;
}

/** Yuan a year for each grid member, as reported of Ziyang; what was paid covers the twelve months up to the round. */
const yearlyAllowance = 12_000;

/** Most are paid to the yuan, some a few months short. */
function shortBy(stream: Stream): number {
  return stream.chance(0.15) ? stream.int(1, 4) * 1000 : 0;
}

function usualTeam(site: SampleSite, round: string, stream: Stream): Team {
  const large = site.figures.popRegistered >= 100;
  const grids = Math.max(1, Math.round(site.figures.hhTotal / 60));
  return {
    site_id: site.id,
    round,
    first_secretary: large ? stream.chance(0.95) : null,
    team_id: large ? `T-${site.id}` : null,
    team_size: large ? stream.pick([3, 3, 3, 4, 5]) : 0,
    county_arranged: site.figures.popRegistered > 100 || stream.chance(0.04) ? null : stream.chance(0.9),
    grids,
    buildings: site.kind === 'village' ? 0 : Math.max(1, Math.round(site.figures.hhTotal / 24)),
    grid_workers: grids,
    grid_paid_yuan: stream.chance(0.1) ? null : grids * yearlyAllowance - shortBy(stream),
  };
}

export function* teams(
  plan: Plan,
  rounds: readonly string[],
  sites: readonly SampleSite[],
  masks: Masks,
): Generator<Team> {
  const bound = sites
    .map((_, i) => i)
    .filter((i) => {
      const site = sites[i];
      return site !== undefined && site.closedOn === null && site.figures.popRegistered >= 102;
    });
  const dealt = deal(teamTraits, bound, new Stream(plan.seed, 'team traits'));
  for (const [index, site] of sites.entries()) {
    const trait = dealt.get(index) ?? null;
    const settled = usualTeam(site, '', new Stream(plan.seed, `team of ${site.id}`));
    const stream = new Stream(plan.seed, `team rounds of ${site.id}`);
    for (const round of rounds.slice(-plan.team_rounds)) {
      const gap = stream.chance(0.015) && trait === null;
      const vacancy = stream.chance(0.03) && settled.first_secretary === true;
      const usual = { ...settled, round, first_secretary: vacancy ? false : settled.first_secretary };
      if (!isOpen(site, round) || gap) continue;
      yield maskRow(masks, 'team', site.id, round, ofTrait(plan, trait, usual as Team));
    }
  }
}
