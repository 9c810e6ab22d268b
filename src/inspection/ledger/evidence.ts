// What counts as seen on the spot: an answered check or a photograph of a closed visit to the issue's site that came
// after the finding. The visit that found the problem cannot show that it is gone, nor can the role that found it,
// nor a visit of which nobody knows whose it was.
import { foundStatus } from './found-status.ts';
import { issueOfLine } from './issue-check.ts';
import { compareTexts } from './operation.ts';
import type { Issue, LedgerRecords, PhotoRecord, SpotCheck, Visit } from './records.ts';
import { sameRole } from './same-role.ts';
import { singleChanges } from './single-changes.ts';

interface Seen {
  readonly visits: ReadonlyMap<string, Visit>;
  readonly spotChecks: ReadonlyMap<string, SpotCheck>;
  readonly photos: ReadonlyMap<string, PhotoRecord>;
  readonly issues: ReadonlySet<string>;
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
    issues: new Set(records.issues.map(({ key }) => key)),
  };
  known.set(records, seen);
  return seen;
}

/** What evidence is held against. */
type About = Pick<Issue, 'key' | 'site' | 'requirement' | 'visit' | 'foundOn' | 'finder'>;

/** True where the issue itself was contradicted, or what its requirement asks for was found not to be there (yet). */
function saysItStands(check: SpotCheck, { key, requirement }: About): boolean {
  const about = issueOfLine(check.item);
  if (about !== null) return about === key && check.answer === 'contradicted';
  const status = foundStatus(check);
  return check.requirement === requirement && (status === 'absent' || status === 'planned');
}

/** False for a check of another issue, and for one that found this issue still standing. */
function speaksFor(check: SpotCheck, issue: About): boolean {
  const about = issueOfLine(check.item);
  return (about === null || about === issue.key) && !saysItStands(check, issue);
}

/** A visit to the issue's site, or one whose line names the issue: its site has gone into the one visited. */
function visitThere(visit: Visit | undefined, check: SpotCheck | undefined, issue: About): Visit | null {
  if (visit === undefined || !isSettled(visit)) return null;
  const namesIt = check !== undefined && issueOfLine(check.item) === issue.key;
  return namesIt || visit.site === issue.site ? visit : null;
}

/** What evidence is judged by. Where two hands wrote it differently, it says nothing until a person has settled it. */
const judgedBy = new Set([
  ...['visit', 'item', 'requirement', 'answer', 'status', 'count', 'minutes'],
  ...['shows', 'removed', 'site', 'visitedOn', 'team'],
]);

function isSettled({ conflicts }: { readonly conflicts: readonly string[] }): boolean {
  return !conflicts.some((field) => judgedBy.has(field));
}

/**
 * The visit that a piece of evidence comes from; null where it says nothing (not checked, removed, elsewhere, unknown, in
 * conflict).
 */
function visitOf(key: string, issue: About, { visits, spotChecks, photos, issues }: Seen): Visit | null {
  const check = spotChecks.get(key);
  if (check !== undefined) {
    const answered = check.answer === 'confirmed' || check.answer === 'contradicted';
    return answered && isSettled(check) && speaksFor(check, issue)
      ? visitThere(visits.get(check.visit), check, issue)
      : null;
  }
  const photo = photos.get(key);
  if (photo === undefined || photo.removed || !isSettled(photo)) return null;
  if (photo.shows !== issue.key && issues.has(photo.shows)) return null;
  const shown = spotChecks.get(photo.shows);
  if (shown !== undefined && !(isSettled(shown) && speaksFor(shown, issue))) return null;
  return visitThere(visits.get(photo.visit), shown, issue);
}

/** Where no visit found the problem, one on the very day may be what found it. */
function isLater({ key, visitedOn }: Visit, { visit, foundOn }: About): boolean {
  return visit === null ? visitedOn > foundOn : key !== visit && visitedOn >= foundOn;
}

function isFromSpot(visit: Visit, issue: About): boolean {
  return visit.closedOn !== null && isLater(visit, issue);
}

/** A visit that names no team could be the finder's own. */
function mayBeOfFinder({ team }: Visit, { finder }: About): boolean {
  return finder.trim() !== '' && (team.trim() === '' || sameRole(team, finder));
}

/** The visit of a piece of evidence that counts for the issue; null: it does not. */
function countingVisit(key: string, issue: About, records: LedgerRecords): Visit | null {
  const visit = visitOf(key, issue, seenOf(records));
  return visit !== null && isFromSpot(visit, issue) && !mayBeOfFinder(visit, issue) ? visit : null;
}

/** Days of the visits behind those of `keys` that count for the issue, ascending; empty: no evidence from the spot. */
export function evidenceDays(
  keys: readonly string[],
  issue: About,
  records: LedgerRecords,
): readonly string[] {
  return keys.flatMap((key) => countingVisit(key, issue, records)?.visitedOn ?? []).sort();
}

/** True where one of `keys` comes from a visit of the role that found the problem, or of nobody who is named. */
export function hasFindersOwn(keys: readonly string[], issue: About, records: LedgerRecords): boolean {
  const seen = seenOf(records);
  return keys.some((key) => {
    const visit = visitOf(key, issue, seen);
    return visit !== null && isFromSpot(visit, issue) && mayBeOfFinder(visit, issue);
  });
}

interface Rejected {
  /** Day on which the issue was last sent back. */
  readonly on: string;
  /** What had been shown for it until then. */
  readonly keys: ReadonlySet<string>;
}

function rejectedOf({ history }: Pick<Issue, 'history'>): Rejected | null {
  const sentBack = singleChanges(history, 'status').findLast(
    ({ old, new: now }) => now === 'rectifying' && old !== null && old !== 'assigned',
  );
  if (sentBack === undefined) return null;
  const shown = history
    .slice(0, history.indexOf(sentBack))
    .flatMap(({ field, new: now }) => (field === 'evidence' && typeof now === 'object' ? (now ?? []) : []));
  return { on: sentBack.at.slice(0, 10), keys: new Set(shown) };
}

/** Sent back, an issue needs something that was not shown before, from a visit on that day or later. */
export function isNewEvidence(
  keys: readonly string[],
  issue: About & Pick<Issue, 'history'>,
  records: LedgerRecords,
): boolean {
  const rejected = rejectedOf(issue);
  if (rejected === null) return true;
  return evidenceDays(
    keys.filter((key) => !rejected.keys.has(key)),
    issue,
    records,
  ).some((day) => day >= rejected.on);
}

export function hasEvidence(issue: Issue, records: LedgerRecords): boolean {
  const { evidence } = issue;
  return evidenceDays(evidence, issue, records).length > 0 && isNewEvidence(evidence, issue, records);
}

/** The check of the newest closed visit, since the closing and up to a day, that found a closed issue again; null: none. */
export function checkThatFoundAgain(
  issue: Issue,
  day: string,
  records: LedgerRecords,
): { readonly check: SpotCheck; readonly visit: Visit } | null {
  const { visits } = seenOf(records);
  const since = issue.closedOn ?? issue.foundOn;
  const found = records.spotChecks.flatMap((check) => {
    const visit = saysItStands(check, issue) ? visitThere(visits.get(check.visit), check, issue) : null;
    const isThen = visit !== null && visit.closedOn !== null && visit.visitedOn >= since;
    return isThen && visit.visitedOn <= day ? [{ check, visit }] : [];
  });
  return found.sort((a, b) => compareTexts(b.visit.visitedOn, a.visit.visitedOn))[0] ?? null;
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
