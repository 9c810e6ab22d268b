// What counts as seen on the spot: an answered check or a photograph of a closed visit to the issue's site that came
// after the finding. The visit that found the problem cannot show that it is gone.
import type { Issue, LedgerRecords, PhotoRecord, SpotCheck, Visit } from './records.ts';

interface Seen {
  readonly visits: ReadonlyMap<string, Visit>;
  readonly spotChecks: ReadonlyMap<string, SpotCheck>;
  readonly photos: ReadonlyMap<string, PhotoRecord>;
}

const known = new WeakMap<LedgerRecords, Seen>();

function byKey<R extends { readonly key: string }>(records: readonly R[]): ReadonlyMap<string, R> {
  return new Map(records.map((record) => [record.key, record]));
}

function seenOf(records: LedgerRecords): Seen {
  const found = known.get(records);
  if (found !== undefined) return found;
  const seen = {
    visits: byKey(records.visits),
    spotChecks: byKey(records.spotChecks),
    photos: byKey(records.photos),
  };
  known.set(records, seen);
  return seen;
}

/** The visit that a piece of evidence comes from; null where it says nothing (not checked, removed, unknown). */
function visitOf(key: string, { visits, spotChecks, photos }: Seen): Visit | null {
  const check = spotChecks.get(key);
  if (check !== undefined) {
    const answered = check.answer === 'confirmed' || check.answer === 'contradicted';
    return answered ? (visits.get(check.visit) ?? null) : null;
  }
  const photo = photos.get(key);
  return photo === undefined || photo.removed ? null : (visits.get(photo.visit) ?? null);
}

function counts(visit: Visit, issue: Pick<Issue, 'site' | 'visit' | 'foundOn'>): boolean {
  const later = visit.key !== issue.visit && visit.visitedOn >= issue.foundOn;
  return visit.site === issue.site && visit.closedOn !== null && later;
}

/** Days of the visits behind those of `keys` that count for the issue, ascending; empty: no evidence from the spot. */
export function evidenceDays(
  keys: readonly string[],
  issue: Pick<Issue, 'site' | 'visit' | 'foundOn'>,
  records: LedgerRecords,
): readonly string[] {
  const seen = seenOf(records);
  return keys
    .flatMap((key) => {
      const visit = visitOf(key, seen);
      return visit !== null && counts(visit, issue) ? [visit.visitedOn] : [];
    })
    .sort();
}

export function hasEvidence(issue: Issue, records: LedgerRecords): boolean {
  return evidenceDays(issue.evidence, issue, records).length > 0;
}

/** Keys of all checks and photographs that could be shown for the issue, newest visit first. */
export function evidenceFor(issue: Issue, records: LedgerRecords): readonly string[] {
  const keys = [...records.spotChecks, ...records.photos].map(({ key }) => key);
  return keys
    .flatMap((key) => {
      const day = evidenceDays([key], issue, records)[0];
      return day === undefined ? [] : [{ key, day }];
    })
    .sort((a, b) => (a.day === b.day ? 0 : a.day < b.day ? 1 : -1))
    .map(({ key }) => key);
}
