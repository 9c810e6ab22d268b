// The step that brings an issue forward; null where it is closed. Pure.
import { type IssueStep, stepsOf } from '../../../inspection/ledger/issue-steps.ts';
import type { Issue } from '../../../inspection/ledger/records.ts';

export function nextStep(issue: Pick<Issue, 'status'>): IssueStep | null {
  const [first] = stepsOf(issue).filter(({ step }) => step !== 'send_back' && step !== 'move_due');
  return first?.step ?? null;
}
