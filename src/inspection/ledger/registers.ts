// What flows back from the ledger: rows of the canonical registers for the next extract. Only closed visits, only what
// was confirmed or contradicted on the spot, nothing that is in conflict.
import { columnsOf } from '../../model/tables.ts';
import { hasEvidence } from './evidence.ts';
import { foundStatus } from './found-status.ts';
import { compareTexts } from './operation.ts';
import type { Issue, LedgerRecords, SpotCheck, Visit } from './records.ts';
import { disarmed, type RegisterRow, registerText } from './register-text.ts';

export const ledgerRegisters = ['visit', 'issue', 'provision', 'workshop_site'] as const;
export type LedgerRegister = (typeof ledgerRegisters)[number];

export const leftOutReasons = ['conflict', 'nothing_measured', 'note_kept_back', 'reopens_unknown'] as const;
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

/** Metres beyond which a fix says too little to be a position. */
const widestFix = 100;
const longestNote = 200;

/** Columns of a register; positions say their datum, since the device measures in WGS-84 whatever the rest is in. */
export function registerHeader(register: LedgerRegister): readonly string[] {
  const columns = Object.keys(columnsOf(register));
  return register === 'provision' ? [...columns, 'datum'] : columns;
}

/** A note that may stand in a register: one short line without a number that could be of a person or a telephone. */
function mayLeave(note: string): boolean {
  const digits = note.normalize('NFKC').replaceAll(/[^\p{L}\p{N}]/gu, '');
  return note.length <= longestNote && !/[\p{Cc}]/u.test(note) && !/\d{7,}/.test(digits);
}

function cell(value: string | number | null): string {
  if (value === null) return '';
  return typeof value === 'number' ? String(value) : disarmed(value);
}

function rowOf(cells: Readonly<Record<string, string | number | null>>): RegisterRow {
  return Object.fromEntries(Object.entries(cells).map(([name, value]) => [name, cell(value)]));
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

type Found = { readonly row: RegisterRow; readonly register: 'provision' | 'workshop_site' };

function provisionRow(check: SpotCheck, visit: Visit): Found | null {
  const { target, fix, count, note } = check;
  const status = foundStatus(check);
  if (target?.table !== 'provision' || status === null) return null;
  const placed = fix !== null && fix.accuracyM <= widestFix ? fix : null;
  const row = rowOf({
    subject_kind: target.subjectKind,
    subject_id: target.subjectId,
    item: target.item,
    as_of: visit.visitedOn,
    source: 'visit',
    status,
    verified_on: visit.visitedOn,
    lon: null,
    lat: null,
    distance_m: null,
    quantity: count,
    note: note !== null && mayLeave(note) ? note.trim() : null,
    datum: placed === null ? null : 'wgs84',
  });
  if (placed === null) return { row, register: 'provision' };
  return { row: { ...row, lon: String(placed.lon), lat: String(placed.lat) }, register: 'provision' };
}

function walkRow({ target, minutes }: SpotCheck, { visitedOn }: Visit): Found | null {
  if (target?.table !== 'workshop_site' || minutes === null) return null;
  const { workshop, site } = target;
  const row = rowOf({
    workshop_id: workshop,
    site_id: site,
    posts_allocated: null,
    walk_minutes: minutes,
    measured_on: visitedOn,
  });
  return { row, register: 'workshop_site' };
}

/** Columns that tell two rows of a register apart. */
export function registerKey(register: LedgerRegister): readonly string[] {
  return Object.entries(columnsOf(register)).flatMap(([name, column]) => (column.key ? [name] : []));
}

export function keyText(register: LedgerRegister, row: RegisterRow): string {
  return registerKey(register)
    .map((name) => row[name] ?? '')
    .join('|');
}

interface Checked {
  readonly check: SpotCheck;
  readonly visit: Visit;
}

/** Answered checks of closed visits, oldest first, so that the last on a row stands. */
function checksOf(records: LedgerRecords): readonly Checked[] {
  const closed = new Map(records.visits.filter(isClosed).map((visit) => [visit.key, visit]));
  const checked = records.spotChecks.flatMap((check): Checked[] => {
    const visit = closed.get(check.visit);
    const answered = check.answer === 'confirmed' || check.answer === 'contradicted';
    return visit !== undefined && answered && check.target !== null ? [{ check, visit }] : [];
  });
  const moment = ({ check, visit }: Checked) => `${visit.visitedOn} ${check.checkedAt ?? ''} ${check.key}`;
  return checked.sort((a, b) => compareTexts(moment(a), moment(b)));
}

function isClosed({ closedOn }: Visit): boolean {
  return closedOn !== null;
}

/** An issue of a visit that is not closed would give the visit away. */
function tellable(records: LedgerRecords): readonly Issue[] {
  const open = new Set(records.visits.filter((visit) => !isClosed(visit)).map(({ key }) => key));
  return records.issues.filter(({ visit }) => visit === null || !open.has(visit));
}

function sorted(register: LedgerRegister, rows: Iterable<RegisterRow>): readonly RegisterRow[] {
  return [...rows].sort((a, b) => compareTexts(keyText(register, a), keyText(register, b)));
}

/** `standing`: ids of issues that the registers hold, to which a second look may point. */
export function ledgerRows(records: LedgerRecords, standing: readonly string[] = []): LedgerRows {
  const leftOut: LeftOut[] = [];
  const settled = ({ key, site, conflicts }: Visit | Issue) => {
    if (conflicts.length > 0) leftOut.push({ key, site, reason: 'conflict' });
    return conflicts.length === 0;
  };
  const found = { provision: new Map<string, RegisterRow>(), workshop_site: new Map<string, RegisterRow>() };
  for (const { check, visit } of checksOf(records)) {
    const leave = (reason: LeftOutReason) => leftOut.push({ key: check.key, site: visit.site, reason });
    if (visit.conflicts.length > 0 || check.conflicts.length > 0) {
      leave('conflict');
      continue;
    }
    const made = provisionRow(check, visit) ?? walkRow(check, visit);
    if (made === null) leave('nothing_measured');
    else found[made.register].set(keyText(made.register, made.row), made.row);
    if (made?.register === 'provision' && check.note !== null && !mayLeave(check.note)) {
      leave('note_kept_back');
    }
  }
  const issues = tellable(records).filter(settled);
  const known = new Set([...standing, ...issues.map(({ key }) => key)]);
  for (const { key, site, reopens } of issues) {
    if (reopens !== null && !known.has(reopens)) leftOut.push({ key, site, reason: 'reopens_unknown' });
  }
  return {
    rows: {
      visit: sorted('visit', records.visits.filter(isClosed).filter(settled).map(visitRow)),
      issue: sorted(
        'issue',
        issues.map((issue) => issueRow(issue, records, known)),
      ),
      provision: sorted('provision', found.provision.values()),
      workshop_site: sorted('workshop_site', found.workshop_site.values()),
    },
    leftOut,
  };
}

/** The same records give the same bytes; `standing` as in `ledgerRows`. */
export function registersOf(records: LedgerRecords, standing: readonly string[] = []): LedgerRegisterFiles {
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
