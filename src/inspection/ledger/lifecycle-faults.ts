// Issues whose state breaks the rules of their life. One device keeps them; two that write without knowing of each other
// may not. Such issues are listed and stay as they are: nothing is hidden or put right by itself.
import { evidenceDays, hasFindersOwn, isNewEvidence } from './evidence.ts';
import { stepBetween } from './issue-steps.ts';
import type { Operation } from './operation.ts';
import { type Issue, issueStatuses, type LedgerRecords } from './records.ts';
import { sameRole } from './same-role.ts';
import { singleChanges } from './single-changes.ts';

export const lifecycleFaultNames = [
  'owner_missing',
  'due_missing',
  'action_missing',
  'finder_unknown',
  'verifier_missing',
  'verifier_is_finder',
  'evidence_missing',
  'evidence_of_finder',
  'evidence_not_new',
  'closed_without_day',
  'day_without_closing',
  'due_before_found',
  'check_before_found',
  'closed_before_found',
  'closed_before_check',
  'step_skipped',
  'sent_back_without_reason',
  'due_moved_without_reason',
  'reopens_unknown',
  'reopens_open',
] as const;
export type LifecycleFault = (typeof lifecycleFaultNames)[number];

function reached(issue: Issue, status: Issue['status']): boolean {
  return issueStatuses.indexOf(issue.status) >= issueStatuses.indexOf(status);
}

function before(day: string | null, other: string | null): boolean {
  return day !== null && other !== null && day < other;
}

function verifierIsFinder(issue: Issue): boolean {
  return issue.verifier !== null && issue.finder !== '' && sameRole(issue.finder, issue.verifier);
}

/** Once it is said to be checked on the spot. */
function lacksEvidence(issue: Issue, records: LedgerRecords): boolean {
  return reached(issue, 'checked_on_site') && evidenceDays(issue.evidence, issue, records).length === 0;
}

function evidenceNotNew(issue: Issue, records: LedgerRecords): boolean {
  if (!reached(issue, 'checked_on_site') || lacksEvidence(issue, records)) return false;
  return !isNewEvidence(issue.evidence, issue, records);
}

function hasReason({ reason }: Operation): boolean {
  return reason !== null && reason.trim() !== '';
}

function stepSkipped(issue: Issue): boolean {
  return singleChanges(issue.history, 'status').some(({ old, new: now }) =>
    old === null ? now !== 'found' : stepBetween(old, now) === null,
  );
}

function sentBackSilently(issue: Issue): boolean {
  return singleChanges(issue.history, 'status').some(
    (step) => step.new === 'rectifying' && step.old !== null && step.old !== 'assigned' && !hasReason(step),
  );
}

function dueMovedSilently(issue: Issue): boolean {
  return singleChanges(issue.history, 'dueOn').some((move) => move.old !== null && !hasReason(move));
}

const tests: Readonly<Record<LifecycleFault, (issue: Issue, records: LedgerRecords) => boolean>> = {
  owner_missing: (issue) => reached(issue, 'assigned') && issue.owner === null,
  due_missing: (issue) => reached(issue, 'assigned') && issue.dueOn === null,
  action_missing: (issue) => reached(issue, 'acceptance_requested') && issue.action === null,
  finder_unknown: (issue) => issue.finder === '',
  verifier_missing: (issue) => reached(issue, 'checked_on_site') && issue.verifier === null,
  verifier_is_finder: verifierIsFinder,
  evidence_missing: lacksEvidence,
  evidence_of_finder: (issue, records) => hasFindersOwn(issue.evidence, issue, records),
  evidence_not_new: evidenceNotNew,
  closed_without_day: (issue) => issue.status === 'closed' && issue.closedOn === null,
  day_without_closing: (issue) => issue.status !== 'closed' && issue.closedOn !== null,
  due_before_found: (issue) => before(issue.dueOn, issue.foundOn),
  check_before_found: (issue) => before(issue.verifiedOn, issue.foundOn),
  closed_before_found: (issue) => before(issue.closedOn, issue.foundOn),
  closed_before_check: (issue) => before(issue.closedOn, issue.verifiedOn),
  step_skipped: stepSkipped,
  sent_back_without_reason: sentBackSilently,
  due_moved_without_reason: dueMovedSilently,
  reopens_unknown: (issue, records) => issue.reopens !== null && reopened(issue, records) === undefined,
  reopens_open: (issue, records) => (reopened(issue, records)?.status ?? 'closed') !== 'closed',
};

function reopened(issue: Issue, { issues }: LedgerRecords): Issue | undefined {
  return issue.reopens === null ? undefined : issues.find(({ key }) => key === issue.reopens);
}

export interface FaultyIssue {
  readonly issue: Issue;
  readonly faults: readonly LifecycleFault[];
}

/** In the order of the issues; an issue without faults is not listed. */
export function lifecycleFaults(records: LedgerRecords): readonly FaultyIssue[] {
  return records.issues.flatMap((issue) => {
    const faults = lifecycleFaultNames.filter((name) => tests[name](issue, records));
    return faults.length === 0 ? [] : [{ issue, faults }];
  });
}
