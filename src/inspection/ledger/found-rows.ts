// What was found on the spot as rows of `provision` and `workshop_site`: only of closed visits, only what was confirmed
// or contradicted. Of one visit the last check on a row counts; where two visits of a day differ, neither does.
import { foundStatus } from './found-status.ts';
import { compareTexts } from './operation.ts';
import type { LedgerRecords, SpotCheck, Visit } from './records.ts';
import { keyText, rowOf } from './register-rows.ts';
import type { RegisterRow } from './register-text.ts';

/** Metres beyond which a fix says too little to be a position. */
const widestFix = 100;
const longestNote = 200;

/** A note that may stand in a register: one short line without a number that could be of a person or a telephone. */
function mayLeave(note: string): boolean {
  const digits = note.normalize('NFKC').replaceAll(/[^\p{L}\p{N}]/gu, '');
  return note.length <= longestNote && !/[\p{Cc}]/u.test(note) && !/\d{7,}/.test(digits);
}

interface Checked {
  readonly check: SpotCheck;
  readonly visit: Visit;
}

/** A row, and what it was found by. */
interface Found extends Checked {
  readonly row: RegisterRow;
  readonly register: 'provision' | 'workshop_site';
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

function provisionRow(checked: Checked): Found | null {
  const { check, visit } = checked;
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
  const position = placed === null ? {} : { lon: String(placed.lon), lat: String(placed.lat) };
  return { ...checked, row: { ...row, ...position }, register: 'provision' };
}

function walkRow(checked: Checked): Found | null {
  const { target, minutes } = checked.check;
  if (target?.table !== 'workshop_site' || minutes === null) return null;
  const { workshop, site } = target;
  const row = rowOf({
    workshop_id: workshop,
    site_id: site,
    posts_allocated: null,
    walk_minutes: minutes,
    measured_on: checked.visit.visitedOn,
  });
  return { ...checked, row, register: 'workshop_site' };
}

export function isClosed({ closedOn }: Visit): boolean {
  return closedOn !== null;
}

/** Cells that two visits may tell differently. */
const toldCells = ['status', 'quantity', 'walk_minutes'] as const;

/** Whether two visits of the newest day say different things; a cell that only one of them fills is no difference. */
function differ(found: readonly Found[]): boolean {
  const day = found.at(-1)?.visit.visitedOn;
  const lastOfVisits = new Map(
    found.filter(({ visit }) => visit.visitedOn === day).map(({ visit, row }) => [visit.key, row]),
  );
  return toldCells.some((name) => {
    const told = [...lastOfVisits.values()].flatMap((row) => row[name] ?? []).filter((text) => text !== '');
    return new Set(told).size > 1;
  });
}

export interface FoundRows {
  readonly provision: readonly RegisterRow[];
  readonly workshop_site: readonly RegisterRow[];
}

type Reason = 'conflict' | 'nothing_measured' | 'note_kept_back' | 'visits_differ';

/** Tells `leave` of each check that did not become a row, or not wholly. */
export function foundRows(
  records: LedgerRecords,
  leave: (key: string, site: string, reason: Reason) => void,
): FoundRows {
  const byRow = new Map<string, Found[]>();
  for (const checked of checksOf(records)) {
    const { check, visit } = checked;
    if (visit.conflicts.length > 0 || check.conflicts.length > 0) {
      leave(check.key, visit.site, 'conflict');
      continue;
    }
    const found = provisionRow(checked) ?? walkRow(checked);
    if (found === null) {
      leave(check.key, visit.site, 'nothing_measured');
      continue;
    }
    const key = `${found.register} ${keyText(found.register, found.row)}`;
    byRow.set(key, [...(byRow.get(key) ?? []), found]);
    if (found.register === 'provision' && check.note !== null && !mayLeave(check.note)) {
      leave(check.key, visit.site, 'note_kept_back');
    }
  }
  const rows = { provision: [] as RegisterRow[], workshop_site: [] as RegisterRow[] };
  for (const found of byRow.values()) {
    const last = found.at(-1);
    if (last === undefined) continue;
    if (differ(found)) {
      for (const { check, visit } of found) {
        if (visit.visitedOn === last.visit.visitedOn) leave(check.key, visit.site, 'visits_differ');
      }
    } else rows[last.register].push(last.row);
  }
  return rows;
}
