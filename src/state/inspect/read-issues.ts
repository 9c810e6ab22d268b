// What an extract knows of issues and of facts verified on the spot: read only, beside the ledger of this device.
import { dimensions, type Dimension } from '../../inspection/dimension.ts';
import {
  issueSources,
  type IssueSource,
  severities,
  type Severity,
} from '../../inspection/ledger/records.ts';
import { issueRows, verifiedItems } from '../../query/issue-rows.ts';
import type { Database } from '../../query/port.ts';
import { fullTexts, texts } from '../read/rows.ts';

/** An issue of past rounds, as the extract has it. Null: not recorded. */
export interface ExtractIssue {
  /** UUID: the same when the issue is taken over into the ledger. */
  readonly key: string;
  /** Where a visit goes now: the site itself, or the one that it went into. */
  readonly site: string;
  /** Where the register has it, if that site went into another. */
  readonly formerSite: string | null;
  readonly county: string;
  readonly dimension: Dimension | null;
  readonly requirement: string | null;
  readonly foundOn: string | null;
  readonly source: IssueSource | null;
  readonly severity: Severity | null;
  readonly owner: string | null;
  readonly dueOn: string | null;
  /** As the registers spell it. */
  readonly status: string | null;
  readonly closedOn: string | null;
  readonly verifiedOn: string | null;
  readonly verifier: string | null;
  readonly reopens: string | null;
}

/** One item of a site that somebody has seen on the spot. */
export interface VerifiedItem {
  readonly item: string;
  readonly status: string;
  /** ISO day. */
  readonly on: string;
}

function oneOf<T extends string>(known: readonly T[], text: string | null): T | null {
  return known.find((candidate) => candidate === text) ?? null;
}

export async function readIssues(database: Database): Promise<readonly ExtractIssue[]> {
  const rows = await database.query(issueRows());
  const at = (name: string): readonly (string | null)[] => texts(rows, name);
  const [dimension, requirement, foundOn, foundBy] = [
    at('dimension'),
    at('requirement'),
    at('found_on'),
    at('found_by'),
  ];
  const [severity, owner, dueOn, status] = [at('severity'), at('owner'), at('due_on'), at('status')];
  const [closedOn, verifiedOn, verifier, reopens] = [
    at('closed_on'),
    at('verified_on'),
    at('verified_by'),
    at('reopens'),
  ];
  const formerSite = at('former_site');
  const [site, county] = [fullTexts(rows, 'site_id'), fullTexts(rows, 'county_adcode')];
  return fullTexts(rows, 'issue_id').map((key, row) => ({
    key,
    site: site[row] ?? '',
    formerSite: formerSite[row] ?? null,
    county: county[row] ?? '',
    dimension: oneOf(dimensions, dimension[row] ?? null),
    requirement: requirement[row] ?? null,
    foundOn: foundOn[row] ?? null,
    source: oneOf(issueSources, foundBy[row] ?? null),
    severity: oneOf(severities, severity[row] ?? null),
    owner: owner[row] ?? null,
    dueOn: dueOn[row] ?? null,
    status: status[row] ?? null,
    closedOn: closedOn[row] ?? null,
    verifiedOn: verifiedOn[row] ?? null,
    verifier: verifier[row] ?? null,
    reopens: reopens[row] ?? null,
  }));
}

/** Newest day first. */
export async function readVerifiedItems(
  database: Database,
  site: string,
  round: string,
): Promise<readonly VerifiedItem[]> {
  const rows = await database.query(verifiedItems(site, round));
  const [status, on] = [fullTexts(rows, 'status'), fullTexts(rows, 'on_day')];
  return fullTexts(rows, 'item').map((item, row) => ({
    item,
    status: status[row] ?? '',
    on: on[row] ?? '',
  }));
}
