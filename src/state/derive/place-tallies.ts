// Counts of verdicts of every requirement over a place: its sites, and the other subjects that lie in it. Pure.
import type { SubjectFinding, Tally } from '../../compliance/finding.ts';
import { tally } from '../../compliance/tally.ts';
import { verdictCode } from '../../model/verdict.ts';
import type { Place, PlaceInput } from './places.ts';

export type PlaceTallies = ReadonlyMap<string, Tally>;

const indexes = new WeakMap<readonly SubjectFinding[], ReadonlyMap<string, readonly SubjectFinding[]>>();

function byCounty(others: readonly SubjectFinding[]): ReadonlyMap<string, readonly SubjectFinding[]> {
  const known = indexes.get(others);
  if (known !== undefined) return known;
  const index = new Map<string, SubjectFinding[]>();
  for (const finding of others) {
    const list = index.get(finding.county);
    if (list === undefined) index.set(finding.county, [finding]);
    else list.push(finding);
  }
  indexes.set(others, index);
  return index;
}

const none: readonly SubjectFinding[] = [];

/**
 * Findings on other subjects than sites that belong to the place: to a county all of it, to a township its own and
 * those of its communities; to a single site none.
 */
export function othersIn(input: PlaceInput, place: Place): readonly SubjectFinding[] {
  if (place.level === 'site' || place.loose) return none;
  const others = byCounty(input.findings?.others ?? none).get(place.id.slice(0, 6)) ?? none;
  if (place.level === 'county') return others;
  const communities = new Set([...place.rows].map((row) => input.sites?.community[row] ?? null));
  return others.filter(({ subjectKind, subjectId }) =>
    subjectKind === 'community'
      ? communities.has(subjectId)
      : subjectKind === 'township' && subjectId === place.id,
  );
}

export function placeTallies(input: PlaceInput, place: Place): PlaceTallies {
  const tallies = new Map<string, Tally>();
  for (const [id, { verdicts }] of input.findings?.sites ?? []) tallies.set(id, tally(verdicts, place.rows));
  const codes = new Map<string, number[]>();
  for (const { requirement, verdict } of othersIn(input, place)) {
    const list = codes.get(requirement);
    if (list === undefined) codes.set(requirement, [verdictCode[verdict]]);
    else list.push(verdictCode[verdict]);
  }
  for (const [id, list] of codes) tallies.set(id, tally(list));
  return tallies;
}
