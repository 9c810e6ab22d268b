// The counts of one requirement over the rounds, for a place. Pure.
import type { OtherVerdicts, RoundVerdicts } from '../../compliance/round-verdicts.ts';
import type { Tally } from '../../compliance/finding.ts';
import { tally } from '../../compliance/tally.ts';
import type { Requirement } from '../../model/requirement.ts';
import type { Series } from '../series.ts';
import type { SiteTable } from '../site-table.ts';

export interface RoundPoint {
  readonly round: string;
  /** Null: not judged yet. */
  readonly tally: Tally | null;
}

/** Rows of a county or township, adcode. */
export function isInPlace(sites: SiteTable, place: string | null): (row: number) => boolean {
  if (place === null) return () => true;
  const column = place.length > 6 ? sites.township : sites.county;
  return (row) => column[row] === place;
}

/** Whether subjects of this kind can be told apart by the place: below a county only sites and townships can. */
export function hasPlace({ subject }: Pick<Requirement, 'subject'>, place: string | null): boolean {
  if (place === null || subject === 'site' || subject === 'township') return true;
  return place.length === 6 && subject !== 'city';
}

function otherMembers({ kind, ids, counties }: OtherVerdicts, place: string): number[] {
  const own = place.length > 6 && kind === 'township' ? ids : counties;
  return own.flatMap((of, index) => (of === place ? [index] : []));
}

const counted = new WeakMap<Uint8Array, Map<string, Tally>>();

/** A count of the same verdicts for the same place is made once. */
function once(verdicts: Uint8Array, place: string | null, count: () => Tally): Tally {
  const byPlace = counted.get(verdicts) ?? new Map<string, Tally>();
  counted.set(verdicts, byPlace);
  const known = byPlace.get(place ?? '') ?? count();
  byPlace.set(place ?? '', known);
  return known;
}

/** Null where the round says nothing of the requirement in that place. */
export function roundTally(
  round: RoundVerdicts,
  requirement: Requirement,
  sites: SiteTable,
  place: string | null,
): Tally | null {
  if (!hasPlace(requirement, place)) return null;
  const verdicts = round.sites.get(requirement.id);
  if (verdicts !== undefined) {
    return once(verdicts, place, () => {
      const isMember = isInPlace(sites, place);
      return tally(place === null ? verdicts : verdicts.filter((_, row) => isMember(row)));
    });
  }
  const others = round.others.get(requirement.id);
  if (others === undefined) return null;
  return once(others.verdicts, place, () =>
    tally(others.verdicts, place === null ? undefined : otherMembers(others, place)),
  );
}

export function roundPoints(
  series: Series,
  rounds: readonly string[],
  requirement: Requirement,
  sites: SiteTable,
  place: string | null,
): RoundPoint[] {
  return rounds.map((round) => {
    const judged = series.rounds.get(round);
    return { round, tally: judged === undefined ? null : roundTally(judged, requirement, sites, place) };
  });
}
