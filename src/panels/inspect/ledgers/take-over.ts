// An open issue of the extract becomes one of this ledger, under its own id. Pure.
import type { Dimension } from '../../../inspection/dimension.ts';
import type { Change, Value } from '../../../inspection/ledger/operation.ts';
import { type IssueStatus, issueStatuses } from '../../../inspection/ledger/records.ts';
import type { LedgerRow } from './ledger-row.ts';

export interface TakeOver {
  /** What the registers do not say and a person adds. */
  readonly dimension: Dimension;
  readonly foundOn: string;
  readonly finder: string;
  /** Which extract it comes from, in words: stands as reason in the history. */
  readonly reason: string;
}

/** As far as the registers show: with a department and a due day it was handed over, else it stands registered. */
function reached(row: LedgerRow): IssueStatus {
  if (row.stage !== 'unstaged') return row.stage;
  return row.owner !== null && row.dueOn !== null ? 'assigned' : 'registered';
}

export function takeOverChanges(row: LedgerRow, given: TakeOver): readonly Change[] {
  const { dimension, foundOn, finder, reason } = given;
  const fields: Readonly<Record<string, Value>> = {
    site: row.site,
    county: row.county,
    dimension,
    requirement: row.requirement,
    title: row.title,
    foundOn,
    source: row.source,
    finder,
    severity: row.severity,
    owner: row.owner,
    dueOn: row.dueOn,
    verifiedOn: row.verifiedOn,
    verifier: row.verifier,
    reopens: row.reopens,
  };
  const change = (field: string, value: Value): Change => ({
    entity: 'issue',
    key: row.key,
    field,
    value,
    reason,
  });
  const steps = issueStatuses.slice(0, issueStatuses.indexOf(reached(row)) + 1);
  return [
    ...Object.entries(fields)
      .filter(([, value]) => value !== null)
      .map(([field, value]) => change(field, value)),
    ...steps.map((status) => change('status', status)),
  ];
}
