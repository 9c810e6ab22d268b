// Chooses which cells a sample register hides, in the way disclosure control would: small groups and a few by trait.
import type { MaskedCell } from './mask.ts';
import type { Plan } from './plan.ts';
import { hasRow } from './presence.ts';
import type { SampleSite } from './site.ts';
import { Stream } from './stream.ts';
import type { SampleWorkshop } from './workshop.ts';

const smallGroup = 120;

/** Columns hidden at a site, and in how many of the newest rounds. */
function hiddenAt(
  plan: Plan,
  site: SampleSite,
): { readonly columns: readonly string[]; readonly rounds: number } {
  if (site.trait === 'masked_stable') return { columns: ['hh_labour_stable', 'hh_labour_known'], rounds: 1 };
  if (site.trait === 'masked_lifted')
    return { columns: ['pop_lifted', 'hh_lifted', 'pop_registered'], rounds: 2 };
  if (site.trait === 'masked_rounds') return { columns: ['hh_no_labour', 'hh_no_labour_covered'], rounds: 4 };
  const small = site.trait === null && !site.figures.pinned && site.figures.popTotal < smallGroup;
  if (small && new Stream(plan.seed, `hidden ${site.id}`).chance(0.2)) {
    return { columns: ['willing_hh', 'willing_unemployed'], rounds: 4 };
  }
  return { columns: [], rounds: 0 };
}

export function siteMasks(plan: Plan, rounds: readonly string[], sites: readonly SampleSite[]): MaskedCell[] {
  return sites.flatMap((site) => {
    const hidden = hiddenAt(plan, site);
    return rounds
      .slice(rounds.length - hidden.rounds)
      .filter((round) => hasRow(plan, site, round))
      .flatMap((round) =>
        hidden.columns
          .filter((column) => round !== plan.last_round || !plan.complete.includes(column))
          .map((column) => ({ table: 'site_round', key: site.id, round, column }) as const),
      );
  });
}

export function workshopMasks(rounds: readonly string[], workshops: readonly SampleWorkshop[]): MaskedCell[] {
  const newest = rounds.slice(-2);
  const posts = workshops
    .filter(({ trait }) => trait === 'reserved_masked')
    .flatMap(({ id }) =>
      newest.flatMap((round) =>
        ['posts_reserved', 'workers_resettled', 'workers_lifted'].map(
          (column) => ({ table: 'workshop_round', key: id, round, column }) as const,
        ),
      ),
    );
  const tied = workshops.find(({ trait, ties }) => trait === null && ties.length > 0);
  const allocated = (tied?.ties ?? []).map(
    (tie) =>
      ({
        table: 'workshop_site',
        key: `${tied?.id}|${tie.siteId}`,
        round: null,
        column: 'posts_allocated',
      }) as const,
  );
  return [...posts, ...allocated];
}
