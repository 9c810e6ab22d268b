// What departments answer in a sheet, one row per issue, as changes of the ledger. Either every row is in order or
// nothing is taken; the first place that is not is named by row and column.
import { Problem } from '../../model/problem.ts';
import { type AnswerColumn, type AnswerHead, type Cell, findHead } from './answer-head.ts';
import { type StepRefusal, takeStep } from './issue-steps.ts';
import { isOpen } from './new-issue.ts';
import type { Change, Value } from './operation.ts';
import { isDay, longestText } from './parse-operation.ts';
import { type Issue, issueStatuses, type LedgerRecords } from './records.ts';

export type { Cell } from './answer-head.ts';
export type Rows = readonly (readonly Cell[])[];

export interface AnswersInput {
  /** Name of the file, for the message. */
  readonly file: string;
  readonly records: LedgerRecords;
  /** ISO day. */
  readonly today: string;
}

export interface Answers {
  readonly changes: readonly Change[];
  /** Issues that were answered. */
  readonly issues: readonly string[];
  /** Of them, those for which acceptance is requested. */
  readonly requested: readonly string[];
}

export const answerFaults = [
  'column_missing',
  'column_twice',
  'id_missing',
  'id_unknown',
  'id_twice',
  'issue_closed',
  'issue_conflict',
  'text_too_long',
  'status_unknown',
  'action_missing',
  'day_invalid',
  'day_before_found',
  'day_after_today',
  'not_now',
] as const;
export type AnswerFault = (typeof answerFaults)[number];

interface Row {
  /** From 1, as a spreadsheet counts. */
  readonly number: number;
  readonly head: AnswerHead;
  readonly cells: readonly Cell[];
  readonly input: AnswersInput;
}

/** Rejects with Problem answers_invalid: file, row, column, and `fault`, one of `answerFaults`. */
export function answersOf(rows: Rows, input: AnswersInput): Answers {
  const head = headOf(rows, input);
  const changes: Change[] = [];
  const issues: string[] = [];
  const requested: string[] = [];
  const seen = new Set<string>();
  rows.slice(head.row).forEach((cells, index) => {
    const row = { number: head.row + index + 1, head, cells, input };
    const answer = answerOf(row);
    if (answer === null) return;
    if (seen.has(answer.issue.key)) refuse(row, 'issue', 'id_twice');
    seen.add(answer.issue.key);
    const made = changesOf(row, answer);
    if (made.length === 0) return;
    changes.push(...made);
    issues.push(answer.issue.key);
    if (made.some(({ field, value }) => field === 'status' && value === 'acceptance_requested')) {
      requested.push(answer.issue.key);
    }
  });
  return { changes, issues, requested };
}

/** True where the rows have the header of answers. */
export function hasAnswers(rows: Rows): boolean {
  return findHead(rows).missing.length === 0;
}

function headOf(rows: Rows, { file }: AnswersInput): AnswerHead {
  const { head, missing, twice, row } = findHead(rows);
  const [lacking] = missing;
  if (lacking !== undefined) throw invalid(file, row, lacking, 'column_missing');
  if (twice !== null) throw invalid(file, row, twice, 'column_twice');
  return head;
}

function invalid(file: string, row: number, column: string, fault: AnswerFault): Problem {
  return new Problem('answers_invalid', { file, row: String(row), column, fault });
}

function refuse(row: Row, column: AnswerColumn, fault: AnswerFault): never {
  throw invalid(row.input.file, row.number, row.head.names[column], fault);
}

function textOf(row: Row, column: AnswerColumn): string {
  const at = row.head.at[column];
  const cell = at === null ? null : (row.cells[at] ?? null);
  if (cell === null) return '';
  return cell instanceof Date ? dayOfCell(cell) : String(cell).trim();
}

/** Workbooks hold days as midnight in UTC. */
function dayOfCell(date: Date): string {
  return Number.isFinite(date.getTime()) ? date.toISOString().slice(0, 10) : 'NaN';
}

interface Answer {
  readonly issue: Issue;
  readonly action: string;
  readonly asked: boolean;
  /** Day on which the department says it was done; null: not said. */
  readonly doneOn: string | null;
}

/** null where the department wrote nothing in the row. */
function answerOf(row: Row): Answer | null {
  const id = textOf(row, 'issue').toLowerCase();
  const action = textOf(row, 'action').replaceAll(/\r\n?/g, '\n');
  const doneOn = dayIn(row);
  const asked = asksForAcceptance(row) || doneOn !== null;
  if (action === '' && !asked) return null;
  if (id === '') return refuse(row, 'issue', 'id_missing');
  const issue = row.input.records.issues.find(({ key }) => key.toLowerCase() === id);
  if (issue === undefined) return refuse(row, 'issue', 'id_unknown');
  if (action.length > longestText) refuse(row, 'action', 'text_too_long');
  if (doneOn !== null && doneOn < issue.foundOn) refuse(row, 'day', 'day_before_found');
  if (doneOn !== null && doneOn > row.input.today) refuse(row, 'day', 'day_after_today');
  return { issue, action, asked, doneOn };
}

const asking = ['申请验收', '已申请验收', '已完成', '完成', '是', 'acceptance_requested', 'yes', 'done'];
const askingEnglish = ['acceptancerequested', 'requestacceptance', 'completed'];
const resting = ['发现', '登记', '交办', '整改中', '现场核查', '审核', '销号', '未完成', '否', 'no', 'found'];
const restingEnglish = ['registered', 'assigned', 'rectifying', 'checkedonsite', 'reviewed', 'closed'];

function asksForAcceptance(row: Row): boolean {
  const text = textOf(row, 'status').toLowerCase().replaceAll(/\s/g, '');
  if (text === '') return false;
  if ([...asking, ...askingEnglish].includes(text)) return true;
  if ([...resting, ...restingEnglish, 'checked_on_site'].includes(text)) return false;
  return refuse(row, 'status', 'status_unknown');
}

/** 2026-10-20, 2026/10/20, 2026.10.20, 2026年10月20日, or a day cell; null: empty. */
function dayIn(row: Row): string | null {
  const text = textOf(row, 'day');
  if (text === '') return null;
  const found = /^(\d{4})\s*[-/.年]\s*(\d{1,2})\s*[-/.月]\s*(\d{1,2})\s*日?$/.exec(text.normalize('NFKC'));
  if (found === null) return refuse(row, 'day', 'day_invalid');
  const [, year = '', month = '', day = ''] = found;
  const iso = [year, month.padStart(2, '0'), day.padStart(2, '0')].join('-');
  return isDay(iso) ? iso : refuse(row, 'day', 'day_invalid');
}

/** True where acceptance was requested for what the ledger holds: since then neither action nor day was written. */
function wasRequested({ history }: Issue): boolean {
  const asked = history.findLastIndex(
    ({ field, new: now }) => field === 'status' && now === 'acceptance_requested',
  );
  return asked > history.findLastIndex(({ field }) => field === 'action' || field === 'doneOn');
}

/** A sheet may be sent again with all its rows: one that says what the ledger holds changes nothing. */
function saysNothingNew({ issue, asked }: Answer): boolean {
  if (!asked || wasRequested(issue)) return true;
  return issueStatuses.indexOf(issue.status) >= issueStatuses.indexOf('acceptance_requested');
}

function changesOf(row: Row, answer: Answer): readonly Change[] {
  const { issue, asked, doneOn } = answer;
  const action = answer.action === '' ? (issue.action ?? '') : answer.action;
  const isOtherAction = action !== (issue.action ?? '');
  const isOtherDay = doneOn !== null && doneOn !== heldDay(issue);
  if (!isOtherAction && !isOtherDay && saysNothingNew(answer)) return [];
  if (!isOpen(issue)) refuse(row, 'issue', 'issue_closed');
  if (isOtherDay && issue.conflicts.includes('doneOn')) refuse(row, 'day', 'issue_conflict');
  const reason = row.input.file;
  const written = { entity: 'issue', key: issue.key, reason } as const;
  const day: readonly Change[] = isOtherDay ? [{ ...written, field: 'doneOn', value: doneOn }] : [];
  const standing = issue.status === 'acceptance_requested';
  if (asked && !standing) return [...day, ...requestChanges(row, issue, action)];
  if (issue.status !== 'assigned' && issue.status !== 'rectifying' && !standing) {
    refuse(row, 'issue', 'not_now');
  }
  if (!isOtherAction) return day;
  if (issue.conflicts.includes('action')) refuse(row, 'action', 'issue_conflict');
  return [...day, { ...written, field: 'action', value: action }];
}

/** Day of completion that the ledger holds; null: none. */
function heldDay({ history }: Issue): Value {
  return history.findLast(({ field }) => field === 'doneOn')?.new ?? null;
}

const faultOf: Partial<Record<StepRefusal, readonly [AnswerColumn, AnswerFault]>> = {
  action_missing: ['action', 'action_missing'],
  conflict: ['issue', 'issue_conflict'],
};

/** 整改中 first where it was only handed over. */
function requestChanges(row: Row, issue: Issue, action: string): readonly Change[] {
  const { today, records, file } = row.input;
  const begun =
    issue.status === 'assigned' ? takeStep(issue, 'begin', { today, records, reason: file }) : null;
  const from: Issue = begun?.ok === true ? { ...issue, status: 'rectifying' } : issue;
  const asked = takeStep(from, 'request_acceptance', { today, records, action, reason: file });
  if (!asked.ok) {
    const [column, fault] = faultOf[asked.reason] ?? ['issue', 'not_now'];
    return refuse(row, column, fault);
  }
  return [...(begun?.ok === true ? begun.changes : []), ...asked.changes];
}
