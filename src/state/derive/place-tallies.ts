// Counts of verdicts of every requirement over a place: its sites, and the other subjects that lie in it. Pure.
import type { SubjectFinding, Tally } from '../../compliance/finding.ts';
import { tally } from '../../compliance/tally.ts';
import { verdictCode } from '../../model/verdict.ts';
import type { Place, PlaceInput } from './places.ts';

export type PlaceTallies = ReadonlyMap<string, Tally>;

/**
 * Findings on other subjects than sites that belong to the place: to a county all of it, to a township its own and
 * those of its communities; to a single site none.
 */
export function othersIn(input: PlaceInput, place: Place): readonly SubjectFinding[] {
  const others = input.findings?.others ?? [];
  if (place.level === 'county') return others.filter(({ county }) => county === place.id);
  if (place.level === 'site' || place.loose) return [];
  const communities = new Set([...place.rows].map((row) => input.sites?.community[row] ?? null));
  return others.filter(({ subjectKind, subjectId, county }) =>
    subjectKind === 'community'
      ? communities.has(subjectId) && place.id.startsWith(county)
      : subjectKind === 'township' && subjectId === place.id,
  );
}

export function placeTallies(input: PlaceInput, place: Place): PlaceTallies {
  const tallies = new Map<string, Tally>();
  for (const [id, { verdicts }] of input.findings?.sites ?? []) tallies.set(id, tally(verdicts, place.rows));
  const codes = new Map<string, number[]>();
  for (const { requirement, verdict } of othersIn(input, place)) {
    codes.set(requirement, [...(codes.get(requirement) ?? []), verdictCode[verdict]]);
  }
  for (const [id, list] of codes) tallies.set(id, tally(list));
  return tallies;
}
