// The life of an issue, step by step. A step that the rules do not allow is refused with its reason and changes nothing.
import { evidenceDays, hasFindersOwn, isNewEvidence } from './evidence.ts';
import type { Change, Value } from './operation.ts';
import { isDay } from './parse-operation.ts';
import type { Issue, IssueStatus, LedgerRecords } from './records.ts';
import { sameRole } from './same-role.ts';

export const issueSteps = [
  'register',
  'assign',
  'begin',
  'request_acceptance',
  'check_on_site',
  'review',
  'close',
  'send_back',
  'move_due',
] as const;
export type IssueStep = (typeof issueSteps)[number];

/** What a step asks of the person who takes it. */
export type StepNeed = 'owner' | 'dueOn' | 'action' | 'verifier' | 'evidence' | 'reason';

export interface StepInput {
  /** Day of the step, ISO. */
  readonly today: string;
  readonly records: LedgerRecords;
  readonly owner?: string;
  readonly dueOn?: string;
  readonly action?: string;
  /** Role that checked on the spot. */
  readonly verifier?: string;
  /** Keys of spot checks and photographs. */
  readonly evidence?: readonly string[];
  readonly reason?: string;
}

export const stepRefusals = [
  'not_now',
  'conflict',
  'owner_missing',
  'due_missing',
  'due_before_found',
  'due_unchanged',
  'action_missing',
  'reason_missing',
  'finder_unknown',
  'verifier_missing',
  'verifier_is_finder',
  'evidence_missing',
  'evidence_not_from_the_spot',
  'evidence_of_finder',
  'evidence_not_new',
  'day_before_found',
  'day_before_check',
] as const;
export type StepRefusal = (typeof stepRefusals)[number];

export type StepResult =
  | { readonly ok: true; readonly changes: readonly Change[] }
  | { readonly ok: false; readonly reason: StepRefusal };

type Written = Partial<Record<keyof Issue, Value>>;
type Attempt = StepRefusal | Written;

interface Rule {
  readonly from: readonly IssueStatus[];
  /** null: the status stays. */
  readonly to: IssueStatus | null;
  readonly needs: readonly StepNeed[];
  readonly attempt: (issue: Issue, input: StepInput) => Attempt;
  /** What the step is judged by and does not write; of a conflict there, one side would be judged alone. */
  readonly rests?: readonly (keyof Issue)[];
}

const finding = ['finder', 'foundOn', 'site', 'requirement', 'visit'] as const;
const check = [...finding, 'verifier', 'verifiedOn', 'evidence'] as const;

function filled(text: string | undefined): string | null {
  const trimmed = text?.trim() ?? '';
  return trimmed === '' ? null : trimmed;
}

function withDue(issue: Issue, text: string | undefined): StepRefusal | { readonly dueOn: string } {
  const dueOn = filled(text);
  if (dueOn === null || !isDay(dueOn)) return 'due_missing';
  return dueOn < issue.foundOn ? 'due_before_found' : { dueOn };
}

function independence(issue: Issue, verifier: string | null): StepRefusal | null {
  if (issue.finder.trim() === '') return 'finder_unknown';
  if (verifier === null) return 'verifier_missing';
  return sameRole(issue.finder, verifier) ? 'verifier_is_finder' : null;
}

function assign(issue: Issue, input: StepInput): Attempt {
  const owner = filled(input.owner);
  if (owner === null) return 'owner_missing';
  const due = withDue(issue, input.dueOn);
  if (typeof due === 'string') return due;
  const isMoved = movesDue(issue, due.dueOn) && filled(input.reason) === null;
  return isMoved ? 'reason_missing' : { owner, ...due };
}

/** A due day that the issue has already, as one of a register, is moved only with a reason. */
function movesDue(issue: Issue, dueOn: string): boolean {
  return issue.dueOn !== null && dueOn !== issue.dueOn;
}

function requestAcceptance(_: Issue, input: StepInput): Attempt {
  const action = filled(input.action);
  return action === null ? 'action_missing' : { action };
}

function checkOnSite(issue: Issue, input: StepInput): Attempt {
  const verifier = filled(input.verifier);
  const refusal = independence(issue, verifier);
  if (refusal !== null) return refusal;
  const keys = [...new Set(input.evidence)];
  if (keys.length === 0) return 'evidence_missing';
  if (hasFindersOwn(keys, issue, input.records)) return 'evidence_of_finder';
  const days = evidenceDays(keys, issue, input.records);
  const verifiedOn = days.at(-1);
  if (verifiedOn === undefined || days.length < keys.length) return 'evidence_not_from_the_spot';
  if (!isNewEvidence(keys, issue, input.records)) return 'evidence_not_new';
  return { verifier, verifiedOn, evidence: keys };
}

function close(issue: Issue, input: StepInput): Attempt {
  const refusal = independence(issue, issue.verifier);
  if (refusal !== null) return refusal;
  if (evidenceDays(issue.evidence, issue, input.records).length === 0) return 'evidence_missing';
  if (!isNewEvidence(issue.evidence, issue, input.records)) return 'evidence_not_new';
  if (input.today < issue.foundOn) return 'day_before_found';
  if (issue.verifiedOn !== null && input.today < issue.verifiedOn) return 'day_before_check';
  return { closedOn: input.today };
}

/** What the check before it showed does not count for the next one; it stays in the history. */
function sendBack(issue: Issue, input: StepInput): Attempt {
  if (filled(input.reason) === null) return 'reason_missing';
  return {
    ...(issue.verifier === null ? {} : { verifier: null }),
    ...(issue.verifiedOn === null ? {} : { verifiedOn: null }),
    ...(issue.evidence.length === 0 ? {} : { evidence: [] }),
  };
}

function moveDue(issue: Issue, input: StepInput): Attempt {
  const due = withDue(issue, input.dueOn);
  if (typeof due === 'string') return due;
  if (due.dueOn === issue.dueOn) return 'due_unchanged';
  return filled(input.reason) === null ? 'reason_missing' : due;
}

const nothingMore = (): Attempt => ({});

const rules: Readonly<Record<IssueStep, Rule>> = {
  register: { from: ['found'], to: 'registered', needs: [], attempt: nothingMore },
  assign: { from: ['registered'], to: 'assigned', needs: ['owner', 'dueOn'], attempt: assign },
  begin: { from: ['assigned'], to: 'rectifying', needs: [], attempt: nothingMore },
  request_acceptance: {
    from: ['rectifying'],
    to: 'acceptance_requested',
    needs: ['action'],
    attempt: requestAcceptance,
  },
  check_on_site: {
    from: ['acceptance_requested'],
    to: 'checked_on_site',
    needs: ['verifier', 'evidence'],
    attempt: checkOnSite,
    rests: finding,
  },
  review: { from: ['checked_on_site'], to: 'reviewed', needs: [], attempt: nothingMore, rests: check },
  close: { from: ['reviewed'], to: 'closed', needs: [], attempt: close, rests: check },
  send_back: {
    from: ['acceptance_requested', 'checked_on_site', 'reviewed'],
    to: 'rectifying',
    needs: ['reason'],
    attempt: sendBack,
  },
  move_due: {
    from: ['assigned', 'rectifying', 'acceptance_requested', 'checked_on_site', 'reviewed'],
    to: null,
    needs: ['dueOn', 'reason'],
    attempt: moveDue,
  },
};

export interface PossibleStep {
  readonly step: IssueStep;
  /** null: the status stays. */
  readonly to: IssueStatus | null;
  readonly needs: readonly StepNeed[];
}

/** Steps that the issue's status allows, in the order of its life; empty where it is closed. */
export function stepsOf(issue: Pick<Issue, 'status'>): readonly PossibleStep[] {
  return issueSteps
    .filter((step) => rules[step].from.includes(issue.status))
    .map((step) => ({ step, to: rules[step].to, needs: rules[step].needs }));
}

/** What a step asks with what is typed so far: handing over to another due day asks for a reason too. */
export function needsOf(issue: Issue, step: IssueStep, dueOn: string | undefined): readonly StepNeed[] {
  const { needs } = rules[step];
  const typed = filled(dueOn);
  return step === 'assign' && typed !== null && movesDue(issue, typed) ? [...needs, 'reason'] : needs;
}

/** The step that changes the status so; null: none does. */
export function stepBetween(from: unknown, to: unknown): IssueStep | null {
  const leads = (step: IssueStep): boolean =>
    rules[step].to === to && rules[step].from.some((status) => status === from);
  return issueSteps.find(leads) ?? null;
}

/** The changes of one step, to be written as one. Nothing that is in conflict is written over or judged by. */
export function takeStep(issue: Issue, step: IssueStep, input: StepInput): StepResult {
  const rule = rules[step];
  if (issue.conflicts.includes('status')) return { ok: false, reason: 'conflict' };
  if (!rule.from.includes(issue.status)) return { ok: false, reason: 'not_now' };
  if (rule.rests?.some((field) => issue.conflicts.includes(field)) === true) {
    return { ok: false, reason: 'conflict' };
  }
  const attempt = rule.attempt(issue, input);
  if (typeof attempt === 'string') return { ok: false, reason: attempt };
  const written = { ...attempt, ...(rule.to === null ? {} : { status: rule.to }) };
  if (Object.keys(written).some((field) => issue.conflicts.includes(field))) {
    return { ok: false, reason: 'conflict' };
  }
  const reason = filled(input.reason);
  const changes = Object.entries(written).map(([field, value]): Change => ({
    entity: 'issue',
    key: issue.key,
    field,
    value,
    ...(reason === null ? {} : { reason }),
  }));
  return { ok: true, changes };
}
