// The ledger of work (工作台账) as rows, and the steps that the ledger of rectification (整改台账) tells. Both are read from
// the records; none is kept for itself.
import { issueOfLine } from './issue-check.ts';
import { compareTexts, type Operation } from './operation.ts';
import {
  type Answer,
  type Issue,
  issueStatuses,
  type IssueStatus,
  type LedgerRecords,
  type SpotCheck,
  type Visit,
} from './records.ts';

/** 工作台账: one visit and what was done on it. */
export interface WorkRow {
  readonly visit: Visit;
  readonly confirmed: number;
  readonly contradicted: number;
  readonly couldNotCheck: number;
  /** 未核: on the checklist, without an answer. null: not known, since the visit does not say how long its checklist was. */
  readonly unanswered: number | null;
  readonly photos: number;
  /** Issues that came from it. */
  readonly issues: number;
  /** Issues of before that were looked at again and found put right. */
  readonly putRight: number;
  /** The same, found still open. */
  readonly stillOpen: number;
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
    const checks = checksOf.get(visit.key) ?? [];
    // What was said of an issue is no answer to a line of the checklist.
    const lines = checks.filter(({ item }) => issueOfLine(item) === null);
    const looks = checks.filter(({ item }) => issueOfLine(item) !== null);
    return {
      visit,
      confirmed: answered(lines, 'confirmed'),
      contradicted: answered(lines, 'contradicted'),
      couldNotCheck: answered(lines, 'could_not_check'),
      unanswered: unansweredOf(visit, lines),
      photos: photosOf.get(visit.key)?.length ?? 0,
      issues: issuesOf.get(visit.key)?.length ?? 0,
      putRight: answered(looks, 'confirmed'),
      stillOpen: answered(looks, 'contradicted'),
    };
  });
  return rows.sort(
    (a, b) => compareTexts(b.visit.visitedOn, a.visit.visitedOn) || compareTexts(a.visit.key, b.visit.key),
  );
}

function withAnswer(checks: readonly SpotCheck[]): number {
  return checks.filter(({ answer }) => answer !== null).length;
}

function answered(checks: readonly SpotCheck[], answer: Answer): number {
  return checks.filter((check) => check.answer === answer).length;
}

/** Lines that nobody touched have no check. */
function unansweredOf({ lines }: Visit, checks: readonly SpotCheck[]): number | null {
  return lines === null ? null : Math.max(0, lines - withAnswer(checks));
}

/** Lines of the checklist with an answer, of so many; null: not known. */
export function answeredLines(
  { key, lines }: Visit,
  { spotChecks }: LedgerRecords,
): { readonly answered: number; readonly of: number | null } {
  const ofVisit = spotChecks.filter((one) => one.visit === key && issueOfLine(one.item) === null);
  return { answered: withAnswer(ofVisit), of: lines };
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

/** A change of status, as it was written. */
export interface StatusStep {
  readonly status: IssueStatus;
  /** Day of the writer's clock. */
  readonly on: string;
  /** Role. */
  readonly by: string;
  readonly reason: string | null;
}

/** The statuses that an issue went through, oldest first. */
export function statusSteps({ history }: Issue): readonly StatusStep[] {
  return history.flatMap((operation) => stepOf(operation) ?? []);
}

function stepOf({ field, new: value, at, by, reason }: Operation): StatusStep | null {
  const status = field === 'status' ? issueStatuses.find((one) => one === value) : undefined;
  return status === undefined ? null : { status, on: at.slice(0, 10), by, reason };
}
