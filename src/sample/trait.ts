// The awkward cases that every register with sites contains on purpose, dealt out to sites one by one.
import type { Stream } from './stream.ts';

/** Of a site's figures, position and provision. */
export const siteTraits = [
  /** No household with labour, no labourers, nobody willing: zero denominators. */
  'no_labour',
  /** Willing households and people known to be zero. */
  'nobody_willing',
  /** The last figures are as of twelve months before the last round. */
  'age_exact',
  /** … one day older: stale. */
  'age_over',
  /** The last row is missing as a whole (some cells only, where totals must be known). */
  'row_missing',
  'cells_missing',
  'masked_stable',
  'masked_lifted',
  'masked_rounds',
  'unlocated',
  'rough_position',
] as const;

export const provisionTraits = [
  'two_sources',
  'planned_only',
  'self_unverified',
  'self_verified',
  'shared_facility',
  'never_surveyed',
  'surveyed_long_ago',
] as const;

export const teamTraits = [
  'team_shared_a',
  'team_shared_b',
  'team_of_two',
  'no_team',
  'team_unnamed',
  'no_secretary',
] as const;

export const workshopTraits = [
  'near_769',
  'near_771',
  'near_1334',
  'walk_20',
  'walk_21',
  'closed',
  'planned',
  'building',
  'idle',
  'not_accepted',
  'accepted_before',
  'accepted_on_the_day',
  'accepted_day_after',
  'no_posts',
  'half_reserved',
  'reserved_unknown',
  'reserved_masked',
  'no_position',
  'two_sites',
  'allocation_unknown',
  'untied',
] as const;

export type SiteTrait = (typeof siteTraits)[number];
export type ProvisionTrait = (typeof provisionTraits)[number];
export type TeamTrait = (typeof teamTraits)[number];
export type WorkshopTrait = (typeof workshopTraits)[number];

/** Gives each trait to one holder of its own, as far as there are enough; index of holder → trait. */
export function deal<Trait>(
  traits: readonly Trait[],
  holders: readonly number[],
  stream: Stream,
): Map<number, Trait> {
  const order = stream.shuffled(holders);
  const dealt = new Map<number, Trait>();
  traits.forEach((trait, i) => {
    const holder = order[i];
    if (holder !== undefined) dealt.set(holder, trait);
  });
  return dealt;
}
