// The three ledgers that the plan asks for, as rows: work (visits and what was done), problems, and rectification. All of
// them are read from the same records; none is kept for itself.
import { hasEvidence } from './evidence.ts';
import { daysBetween, isDueSoon, isOverdue } from './ledger-figures.ts';
import { compareTexts, type Operation } from './operation.ts';
import { type Issue, issueStatuses, type IssueStatus, type LedgerRecords, type Visit } from './records.ts';

/** 工作台账: one visit and what was done on it. */
export interface WorkRow {
  readonly visit: Visit;
  readonly confirmed: number;
  readonly contradicted: number;
  readonly couldNotCheck: number;
  /** On the checklist and written on, but without an answer. */
  readonly unanswered: number;
  readonly photos: number;
  /** Issues that came from it. */
  readonly issues: number;
}

/** Newest visit first. */
export function workLedger({ visits, spotChecks, photos, issues }: LedgerRecords): readonly WorkRow[] {
  const checksOf = grouped(spotChecks, ({ visit }) => visit);
  const photosOf = grouped(
    photos.filter(({ removed }) => !removed),
    ({ visit }) => visit,
  );
  const issuesOf = grouped(issues, ({ visit }) => visit ?? '');
  const rows = visits.map((visit): WorkRow => {
    const answers = (checksOf.get(visit.key) ?? []).map(({ answer }) => answer);
    const count = (answer: (typeof answers)[number]) => answers.filter((one) => one === answer).length;
    return {
      visit,
      confirmed: count('confirmed'),
      contradicted: count('contradicted'),
      couldNotCheck: count('could_not_check'),
      unanswered: count(null),
      photos: photosOf.get(visit.key)?.length ?? 0,
      issues: issuesOf.get(visit.key)?.length ?? 0,
    };
  });
  return rows.sort(
    (a, b) => compareTexts(b.visit.visitedOn, a.visit.visitedOn) || compareTexts(a.visit.key, b.visit.key),
  );
}

function grouped<R>(records: readonly R[], keyOf: (record: R) => string): ReadonlyMap<string, readonly R[]> {
  const groups = new Map<string, R[]>();
  for (const record of records) {
    const key = keyOf(record);
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [record]);
    else group.push(record);
  }
  return groups;
}

/** 问题台账: one issue as it stands today. */
export interface ProblemRow {
  readonly issue: Issue;
  readonly overdue: boolean;
  readonly dueSoon: boolean;
  /** Something seen on the spot after the finding shows how it stands. */
  readonly evidence: boolean;
  /** Days from found to closed, or to today while it is open. */
  readonly days: number;
  /** Key of the issue that takes it up again (回头看); null: none. */
  readonly reopenedBy: string | null;
}

/** Open ones first, the earliest due day first; then the closed ones, the latest first. */
export function problemLedger(records: LedgerRecords, today: string): readonly ProblemRow[] {
  const again = new Map(records.issues.map(({ reopens, key }) => [reopens, key]));
  const rows = records.issues.map((issue) => problemRow(issue, records, today, again.get(issue.key) ?? null));
  return rows.sort((a, b) => compareTexts(rank(a.issue), rank(b.issue)));
}

function problemRow(
  issue: Issue,
  records: LedgerRecords,
  today: string,
  reopenedBy: string | null,
): ProblemRow {
  const end = issue.status === 'closed' ? (issue.closedOn ?? today) : today;
  return {
    issue,
    overdue: isOverdue(issue, today),
    dueSoon: isDueSoon(issue, today),
    evidence: hasEvidence(issue, records),
    days: daysBetween(issue.foundOn, end),
    reopenedBy,
  };
}

/** A text that sorts as the ledger of problems does. */
function rank({ status, dueOn, closedOn, foundOn, key }: Issue): string {
  if (status !== 'closed') return `0 ${dueOn ?? '9999'} ${foundOn} ${key}`;
  const latestFirst = (closedOn ?? '').replaceAll(/\d/g, (digit) => String(9 - Number(digit)));
  return `1 ${latestFirst} ${key}`;
}

/** A change of status, as it was written. */
export interface StatusStep {
  readonly status: IssueStatus;
  /** Day of the writer's clock. */
  readonly on: string;
  /** Role. */
  readonly by: string;
  readonly reason: string | null;
}

/** 整改台账: one issue that a department has been charged with. */
export interface RectificationRow extends ProblemRow {
  readonly steps: readonly StatusStep[];
  /** How often the due day was moved. */
  readonly dueMoved: number;
  readonly sentBack: number;
}

/** Issues from 交办 on, in the order of the ledger of problems. */
export function rectificationLedger(records: LedgerRecords, today: string): readonly RectificationRow[] {
  return problemLedger(records, today)
    .filter(({ issue }) => issueStatuses.indexOf(issue.status) >= issueStatuses.indexOf('assigned'))
    .map((row) => {
      const steps = statusSteps(row.issue);
      return {
        ...row,
        steps,
        dueMoved: row.issue.history.filter(({ field, old }) => field === 'dueOn' && old !== null).length,
        sentBack: steps.filter((one, at) => one.status === 'rectifying' && comesFromLater(steps[at - 1]))
          .length,
      };
    });
}

function comesFromLater(before: StatusStep | undefined): boolean {
  return before !== undefined && issueStatuses.indexOf(before.status) > issueStatuses.indexOf('rectifying');
}

/** The statuses that an issue went through, oldest first. */
export function statusSteps({ history }: Issue): readonly StatusStep[] {
  return history.flatMap((operation) => stepOf(operation) ?? []);
}

function stepOf({ field, new: value, at, by, reason }: Operation): StatusStep | null {
  const status = field === 'status' ? issueStatuses.find((one) => one === value) : undefined;
  return status === undefined ? null : { status, on: at.slice(0, 10), by, reason };
}
