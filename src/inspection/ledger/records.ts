// The entities of the ledger as typed records. A field that nobody wrote is null. An operation's `field` is the name of
// the record's property; `fix` is a list of texts (lon, lat, accuracyM, at), `target` a text joined by bars
// (`provision|site|<id>|F05`, `workshop_site|<workshop>|<site>`).
import type { Dimension } from '../dimension.ts';
import type { Operation } from './operation.ts';

export interface Fix {
  /** WGS-84 degrees. */
  readonly lon: number;
  readonly lat: number;
  /** Radius in metres that the device claims. */
  readonly accuracyM: number;
  /** Instant, ISO with +08:00. */
  readonly at: string;
}

interface Kept {
  readonly key: string;
  /** Fields with a conflict. */
  readonly conflicts: readonly string[];
}

export interface Visit extends Kept {
  readonly site: string;
  readonly county: string;
  readonly kind: 'unannounced' | 'scheduled';
  readonly visitedOn: string;
  /** Extract and round that the checklist was drawn from. */
  readonly extract: string;
  readonly round: string;
  /** Role of the team. */
  readonly team: string;
  /** Day of closing; null: open, and sealed where it came from a plan. */
  readonly closedOn: string | null;
  /** Lines of its checklist as it was closed; null: still open, or closed before this was written. */
  readonly lines: number | null;
}

export const answers = ['confirmed', 'contradicted', 'could_not_check'] as const;
export type Answer = (typeof answers)[number];

export const provisionStatuses = ['present', 'absent', 'planned', 'shared'] as const;
export type ProvisionStatus = (typeof provisionStatuses)[number];

/** What was found on the spot about a line of the checklist, or an open issue (issue-check.ts). Key: `<visit>:<item>`. */
export interface SpotCheck extends Kept {
  readonly visit: string;
  /** Id of the checklist item, or `issue:<key>`. */
  readonly item: string;
  readonly requirement: string;
  readonly dimension: Dimension;
  /** What it flows back into; null: nothing but the ledger. */
  readonly target: CheckTarget | null;
  readonly registered: string | null;
  readonly answer: Answer | null;
  readonly status: ProvisionStatus | null;
  readonly count: number | null;
  /** Walked minutes. */
  readonly minutes: number | null;
  readonly note: string | null;
  readonly fix: Fix | null;
  /** Instant of the answer. */
  readonly checkedAt: string | null;
}

/** Which row of the registers a spot check can confirm or correct. Kept in the ledger as `provision|site|<id>|F05` etc. */
export type CheckTarget =
  | {
      readonly table: 'provision';
      readonly subjectKind: string;
      readonly subjectId: string;
      readonly item: string;
    }
  | { readonly table: 'workshop_site'; readonly workshop: string; readonly site: string };

export interface PhotoRecord extends Kept {
  readonly visit: string;
  /** Key of the spot check or issue that it shows. */
  readonly shows: string;
  readonly sha256: string;
  readonly bytes: number;
  readonly width: number;
  readonly height: number;
  /** Time and position that the camera wrote; null where it did not. */
  readonly takenAt: string | null;
  readonly fix: Fix | null;
  readonly removed: boolean;
}

/** The life of an issue, in order; 回头看 opens a new one that points back through `reopens`. */
export const issueStatuses = [
  'found',
  'registered',
  'assigned',
  'rectifying',
  'acceptance_requested',
  'checked_on_site',
  'reviewed',
  'closed',
] as const;
export type IssueStatus = (typeof issueStatuses)[number];

export const issueSources = ['self', 'city', 'complaint', 'data'] as const;
export type IssueSource = (typeof issueSources)[number];
export const severities = ['low', 'medium', 'high'] as const;
export type Severity = (typeof severities)[number];

export interface Issue extends Kept {
  readonly site: string;
  readonly county: string;
  readonly dimension: Dimension;
  readonly requirement: string | null;
  readonly title: string;
  readonly foundOn: string;
  /** null: taken over from a register that does not say. */
  readonly source: IssueSource | null;
  /** Role that found it. */
  readonly finder: string;
  readonly severity: Severity | null;
  /** Department that is to put it right. */
  readonly owner: string | null;
  readonly dueOn: string | null;
  readonly status: IssueStatus;
  /** What was done about it, in the owner's words. */
  readonly action: string | null;
  /** Keys of spot checks and photos from the spot. */
  readonly evidence: readonly string[];
  readonly verifiedOn: string | null;
  readonly verifier: string | null;
  readonly closedOn: string | null;
  readonly reopens: string | null;
  /** Visit and spot check that it came from. */
  readonly visit: string | null;
  readonly spotCheck: string | null;
  /** Every operation on it, oldest first. */
  readonly history: readonly Operation[];
}

export interface LedgerRecords {
  readonly visits: readonly Visit[];
  readonly spotChecks: readonly SpotCheck[];
  readonly photos: readonly PhotoRecord[];
  readonly issues: readonly Issue[];
}
