// What flows back from the ledger: rows of the canonical registers for the next extract. Only closed visits, only what
// was confirmed or contradicted on the spot, nothing that is in conflict.
import { hasEvidence } from './evidence.ts';
import { foundRows, isClosed } from './found-rows.ts';
import type { Issue, LedgerRecords, Visit } from './records.ts';
import { type LedgerRegister, registerHeader, rowOf, sortedRows } from './register-rows.ts';
import { type RegisterRow, registerText } from './register-text.ts';

export const leftOutReasons = [
  'conflict',
  'visits_differ',
  'nothing_measured',
  'note_kept_back',
  'reopens_unknown',
  'closed_there',
] as const;
export type LeftOutReason = (typeof leftOutReasons)[number];

/** What did not become a row, or not wholly, and why. */
export interface LeftOut {
  readonly key: string;
  readonly site: string;
  readonly reason: LeftOutReason;
}

export interface LedgerRows {
  /** By register, in the order of its key. */
  readonly rows: Readonly<Record<LedgerRegister, readonly RegisterRow[]>>;
  readonly leftOut: readonly LeftOut[];
}

export interface LedgerRegisterFiles {
  /** `visit.csv` and so on: all four, with a header even where there is no row. */
  readonly files: Readonly<Record<`${LedgerRegister}.csv`, string>>;
  readonly leftOut: readonly LeftOut[];
}

function visitRow(visit: Visit): RegisterRow {
  const { key, site, visitedOn, kind } = visit;
  return rowOf({ visit_id: key, site_id: site, visited_on: visitedOn, kind });
}

/** Field of the issue behind a cell. */
const issueFields: Readonly<Record<string, string>> = {
  requirement: 'requirement',
  found_by: 'source',
  severity: 'severity',
  owner: 'owner',
  due_on: 'dueOn',
  verified_on: 'verifiedOn',
  verified_by: 'verifier',
  closed_on: 'closedOn',
  reopens: 'reopens',
};

/** A register said so: it was written, with the reason, as the issue was taken over, not on a step of its life. */
function isTakenOver({ history }: Issue, name: string): boolean {
  const [first] = history;
  const last = history.findLast(({ field }) => field === name);
  if (first === undefined || last === undefined || first.reason === null) return false;
  return last.device === first.device && last.at === first.at && last.reason === first.reason;
}

/**
 * A check without evidence that counts is not told as one, but what a register said of it is. A cell on which the ledger
 * has no operation is missing from the row, so that what stands there stays.
 */
function issueRow(issue: Issue, records: LedgerRecords, known: ReadonlySet<string>): RegisterRow {
  const checked = hasEvidence(issue, records) || isTakenOver(issue, 'verifiedOn');
  const written = new Set(issue.history.map(({ field }) => field));
  const row = rowOf({
    issue_id: issue.key,
    site_id: issue.site,
    dimension: issue.dimension,
    requirement: issue.requirement,
    found_on: issue.foundOn,
    found_by: issue.source,
    severity: issue.severity,
    owner: issue.owner,
    due_on: issue.dueOn,
    status: issue.status,
    closed_on: issue.status === 'closed' ? issue.closedOn : null,
    verified_on: checked ? issue.verifiedOn : null,
    verified_by: checked ? issue.verifier : null,
    reopens: issue.reopens !== null && known.has(issue.reopens) ? issue.reopens : null,
  });
  const cells = Object.entries(row).filter(([name]) => written.has(issueFields[name] ?? 'site'));
  return Object.fromEntries(cells);
}

/** An issue of a visit that is not closed would give the visit away. */
function tellable(records: LedgerRecords): readonly Issue[] {
  const open = new Set(records.visits.filter((visit) => !isClosed(visit)).map(({ key }) => key));
  return records.issues.filter(({ visit }) => visit === null || !open.has(visit));
}

/** An issue that the registers hold: a second look may point to it, and what is closed there is not opened again. */
export interface StandingIssue {
  readonly id: string;
  readonly isClosed: boolean;
}

export function ledgerRows(records: LedgerRecords, standing: readonly StandingIssue[] = []): LedgerRows {
  const leftOut: LeftOut[] = [];
  const closedThere = new Set(standing.flatMap(({ id, isClosed: closed }) => (closed ? [id] : [])));
  const opensAgain = ({ key, site, status }: Issue) => {
    const opens = status !== 'closed' && closedThere.has(key);
    if (opens) leftOut.push({ key, site, reason: 'closed_there' });
    return opens;
  };
  const settled = ({ key, site, conflicts }: Visit | Issue) => {
    if (conflicts.length > 0) leftOut.push({ key, site, reason: 'conflict' });
    return conflicts.length === 0;
  };
  const found = foundRows(records, (key, site, reason) => leftOut.push({ key, site, reason }));
  const issues = tellable(records)
    .filter(settled)
    .filter((issue) => !opensAgain(issue));
  const known = new Set([...standing.map(({ id }) => id), ...issues.map(({ key }) => key)]);
  for (const { key, site, reopens } of issues) {
    if (reopens !== null && !known.has(reopens)) leftOut.push({ key, site, reason: 'reopens_unknown' });
  }
  return {
    rows: {
      visit: sortedRows('visit', records.visits.filter(isClosed).filter(settled).map(visitRow)),
      issue: sortedRows(
        'issue',
        issues.map((issue) => issueRow(issue, records, known)),
      ),
      provision: sortedRows('provision', found.provision),
      workshop_site: sortedRows('workshop_site', found.workshop_site),
    },
    leftOut,
  };
}

/** The same records give the same bytes; `standing` as in `ledgerRows`. */
export function registersOf(
  records: LedgerRecords,
  standing: readonly StandingIssue[] = [],
): LedgerRegisterFiles {
  const { rows, leftOut } = ledgerRows(records, standing);
  const text = (register: LedgerRegister) =>
    registerText({ header: registerHeader(register), rows: rows[register] });
  return {
    files: {
      'visit.csv': text('visit'),
      'issue.csv': text('issue'),
      'provision.csv': text('provision'),
      'workshop_site.csv': text('workshop_site'),
    },
    leftOut,
  };
}
