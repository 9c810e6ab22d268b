// A new line of the ledger of problems: from a check on the spot, from a requirement that is not met, by hand, or as a
// second look at one that was closed. Always new; an issue is never made over.
import type { Dimension } from '../dimension.ts';
import { isDay } from './parse-operation.ts';
import type { Change, Value } from './operation.ts';
import type { Issue, IssueSource, LedgerRecords, Severity, SpotCheck, Visit } from './records.ts';

export interface IssueDraft {
  /** New UUID. */
  readonly key: string;
  readonly site: string;
  readonly county: string;
  readonly dimension: Dimension;
  readonly requirement: string | null;
  readonly title: string;
  /** ISO day. */
  readonly foundOn: string;
  readonly source: IssueSource;
  /** Role that found it; never a person's name. */
  readonly finder: string;
  readonly severity: Severity | null;
  readonly visit: string | null;
  readonly spotCheck: string | null;
}

export type DraftRefusal =
  | 'site_missing'
  | 'title_missing'
  | 'finder_missing'
  | 'day_invalid'
  | 'already_open'
  | 'not_closed'
  | 'before_closing'
  | 'reason_missing';

export type DraftResult =
  | { readonly ok: true; readonly changes: readonly Change[] }
  | {
      readonly ok: false;
      readonly reason: DraftRefusal;
      /** Key of the issue that stands in the way; null: none. */
      readonly issue: string | null;
    };

/** What a check on the spot says for an issue; title, finder and severity are the person's. */
export function draftOfSpotCheck(
  check: SpotCheck,
  visit: Visit,
): Omit<IssueDraft, 'key' | 'title' | 'finder' | 'severity'> {
  return {
    site: visit.site,
    county: visit.county,
    dimension: check.dimension,
    requirement: check.requirement === '' ? null : check.requirement,
    foundOn: visit.visitedOn,
    source: 'city',
    visit: visit.key,
    spotCheck: check.key,
  };
}

export function isOpen(issue: Pick<Issue, 'status'>): boolean {
  return issue.status !== 'closed';
}

/** An open issue of a site about a requirement; null: none. */
export function openIssueFor(records: LedgerRecords, site: string, requirement: string): Issue | null {
  const same = (issue: Issue) => issue.site === site && issue.requirement === requirement && isOpen(issue);
  return records.issues.find(same) ?? null;
}

function refused(reason: DraftRefusal, issue: string | null = null): DraftResult {
  return { ok: false, reason, issue };
}

function faultOf(draft: IssueDraft): DraftRefusal | null {
  if (draft.site.trim() === '') return 'site_missing';
  if (draft.title.trim() === '') return 'title_missing';
  if (draft.finder.trim() === '') return 'finder_missing';
  return isDay(draft.foundOn) ? null : 'day_invalid';
}

/** What stands open already about the same thing; by hand, two problems may fall under one requirement. */
function standingFor(draft: IssueDraft, records: LedgerRecords): Issue | null {
  const { spotCheck, source, requirement, site } = draft;
  if (spotCheck !== null) {
    return records.issues.find((issue) => issue.spotCheck === spotCheck && isOpen(issue)) ?? null;
  }
  return source === 'data' && requirement !== null ? openIssueFor(records, site, requirement) : null;
}

/**
 * Refused where an issue from the same check on the spot is open, or, for one from the data, an issue of the site about
 * the same requirement.
 */
export function newIssue(draft: IssueDraft, records: LedgerRecords): DraftResult {
  const fault = faultOf(draft);
  if (fault !== null) return refused(fault);
  const open = standingFor(draft, records);
  if (open !== null) return refused('already_open', open.key);
  return { ok: true, changes: changesOf(draft, {}) };
}

function changesOf(draft: IssueDraft, more: Readonly<Record<string, Value>>, reason?: string): Change[] {
  const { key, ...fields } = draft;
  const texts = { ...fields, title: draft.title.trim(), finder: draft.finder.trim() };
  const all: Readonly<Record<string, Value>> = { ...texts, ...more, status: 'found' };
  return Object.entries(all)
    .filter(([, value]) => value !== null)
    .map(([field, value]) => ({
      entity: 'issue',
      key,
      field,
      value,
      ...(reason === undefined ? {} : { reason }),
    }));
}

export interface SecondLook {
  /** New UUID. */
  readonly key: string;
  readonly foundOn: string;
  /** Role that looked again. */
  readonly finder: string;
  readonly source: IssueSource;
  readonly reason: string;
  /** Visit and spot check of the second look, if there was one. */
  readonly visit: string | null;
  readonly spotCheck: string | null;
}

/** 回头看: a new issue that points back to a closed one. */
export function reopenIssue(issue: Issue, look: SecondLook, records: LedgerRecords): DraftResult {
  if (isOpen(issue)) return refused('not_closed', issue.key);
  const { reason, ...found } = look;
  if (reason.trim() === '') return refused('reason_missing');
  const { site, county, dimension, requirement, title, severity } = issue;
  const draft = { site, county, dimension, requirement, title, severity, ...found };
  const fault = faultOf(draft);
  if (fault !== null) return refused(fault);
  if (issue.closedOn !== null && look.foundOn < issue.closedOn) return refused('before_closing');
  const open = records.issues.find((one) => isOpen(one) && one.reopens === issue.key);
  if (open !== undefined) return refused('already_open', open.key);
  return { ok: true, changes: changesOf(draft, { reopens: issue.key }, reason.trim()) };
}
