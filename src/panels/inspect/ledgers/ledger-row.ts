// One issue as the ledgers show it, whether it stands in the ledger of this device or in the extract. Pure.
import type { Dimension } from '../../../inspection/dimension.ts';
import { daysBetween } from '../../../inspection/ledger/ledger-figures.ts';
import {
  type Issue,
  type IssueSource,
  type IssueStatus,
  issueStatuses,
  type LedgerRecords,
  type Severity,
} from '../../../inspection/ledger/records.ts';
import type { Words } from '../../../language/language.ts';
import type { ExtractIssue } from '../../../state/inspect/read-issues.ts';
import { registeredTitle } from '../../issue-words.ts';

/** `unstaged`: an issue of the extract whose status names no step of its life. */
export const stages = [...issueStatuses, 'unstaged'] as const;
export type Stage = (typeof stages)[number];

export interface LedgerRow {
  readonly key: string;
  readonly origin: 'device' | 'extract';
  readonly site: string;
  readonly siteName: string;
  /** Of an issue of the extract: where the register has it, if that site went into `site`. */
  readonly formerSite: string | null;
  readonly county: string;
  readonly countyName: string;
  readonly dimension: Dimension | null;
  readonly requirement: string | null;
  readonly title: string;
  readonly foundOn: string | null;
  readonly source: IssueSource | null;
  readonly finder: string | null;
  readonly severity: Severity | null;
  readonly owner: string | null;
  readonly dueOn: string | null;
  readonly stage: Stage;
  readonly isOpen: boolean;
  /** Days from today (of an issue of the extract: from its newest round) to the due day; null: closed, or no due day. */
  readonly daysLeft: number | null;
  /** Day on which that is so: of the extract, where the issue is known from there alone; null: today. */
  readonly asOf: string | null;
  readonly action: string | null;
  readonly verifiedOn: string | null;
  readonly verifier: string | null;
  readonly closedOn: string | null;
  readonly reopens: string | null;
  readonly conflicts: number;
  /** It came from a visit that is not closed: sealed at rest, left out of every file. */
  readonly isSealed: boolean;
  /** The issue of the ledger; null for one of the extract. */
  readonly issue: Issue | null;
}

/** Names and days that the rows are made with. */
export interface RowSetting {
  readonly words: Words;
  /** ISO day. */
  readonly today: string;
  /** Newest round of the extract: its issues are judged as of then. */
  readonly extractDay: string;
  readonly siteName: (site: string) => string;
  readonly countyName: (county: string) => string;
  readonly requirementTitle: (id: string) => string | null;
}

/** In the due day itself nothing is late yet. */
export const isOverdue = ({ daysLeft }: Pick<LedgerRow, 'daysLeft'>): boolean =>
  daysLeft !== null && daysLeft < 0;

function daysLeftOf(isOpen: boolean, dueOn: string | null, today: string): number | null {
  return isOpen && dueOn !== null ? daysBetween(today, dueOn) : null;
}

function deviceRow(issue: Issue, openVisits: ReadonlySet<string>, setting: RowSetting): LedgerRow {
  const isOpen = issue.status !== 'closed';
  return {
    ...issue,
    origin: 'device',
    asOf: null,
    formerSite: null,
    siteName: setting.siteName(issue.site),
    countyName: setting.countyName(issue.county),
    stage: issue.status,
    isOpen,
    daysLeft: daysLeftOf(isOpen, issue.dueOn, setting.today),
    conflicts: issue.conflicts.length,
    isSealed: issue.visit !== null && openVisits.has(issue.visit),
    issue,
  };
}

export function stageOf({ status, closedOn }: Pick<ExtractIssue, 'status' | 'closedOn'>): Stage {
  if (closedOn !== null) return 'closed';
  const known: readonly IssueStatus[] = issueStatuses;
  return known.find((candidate) => candidate === status) ?? 'unstaged';
}

function extractRow(issue: ExtractIssue, setting: RowSetting): LedgerRow {
  const stage = stageOf(issue);
  const isOpen = stage !== 'closed';
  return {
    ...issue,
    origin: 'extract',
    asOf: setting.extractDay,
    siteName: setting.siteName(issue.site),
    countyName: setting.countyName(issue.county),
    title: registeredTitle(setting.words, setting.requirementTitle, issue),
    finder: null,
    stage,
    isOpen,
    daysLeft: daysLeftOf(isOpen, issue.dueOn, setting.extractDay),
    action: null,
    conflicts: 0,
    isSealed: false,
    issue: null,
  };
}

/** Issues of the device first; one of the extract that was taken over is shown once, as the device has it. */
export function ledgerRows(
  records: Pick<LedgerRecords, 'issues' | 'visits'>,
  extract: readonly ExtractIssue[],
  setting: RowSetting,
): readonly LedgerRow[] {
  const open = new Set(records.visits.filter(({ closedOn }) => closedOn === null).map(({ key }) => key));
  const taken = new Set(records.issues.map(({ key }) => key));
  return [
    ...records.issues.map((issue) => deviceRow(issue, open, setting)),
    ...extract.filter(({ key }) => !taken.has(key)).map((issue) => extractRow(issue, setting)),
  ];
}
