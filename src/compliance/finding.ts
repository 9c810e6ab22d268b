// Findings: requirement × subject × round → verdict, marks and, on demand, the figures that were measured.
import type { Mark, Verdict } from '../model/verdict.ts';
import type { PackId, ParameterValue, SubjectKind } from '../model/requirement.ts';

export type ParameterValues = Readonly<Record<string, ParameterValue>>;

/** Code in a verdict array where the pack does not bind that subject: no finding. */
export const noFinding = 255;

/** All verdicts of one requirement that judges sites, in the row order of the table `site`. */
export interface SiteVerdicts {
  readonly requirement: string;
  /** One verdict code (model/verdict) or `noFinding` a site. */
  readonly verdicts: Uint8Array;
  /** One mark set (bits of model/verdict) a site. */
  readonly marks: Uint8Array;
}

/** A verdict on a workshop, a community or a township. */
export interface SubjectFinding {
  readonly requirement: string;
  readonly subjectKind: SubjectKind;
  readonly subjectId: string;
  /** County of the subject, six digits. */
  readonly county: string;
  /** Month (YYYY-MM) of a monthly duty, else null. */
  readonly period: string | null;
  readonly verdict: Verdict;
  readonly marks: readonly Mark[];
}

export interface FindingSet {
  readonly pack: PackId;
  readonly round: string;
  readonly trial: boolean;
  readonly parameters: ParameterValues;
  readonly sites: ReadonlyMap<string, SiteVerdicts>;
  readonly others: readonly SubjectFinding[];
}

export type MeasuredValue = number | string | boolean | null;

/** One finding with its evidence: what `atlas findings` prints and what the page shows under "why". */
export interface DetailedFinding {
  readonly requirement: string;
  readonly pack: PackId;
  readonly subject_kind: SubjectKind;
  readonly subject_id: string;
  readonly round: string;
  readonly period: string | null;
  readonly verdict: Verdict;
  readonly marks: readonly Mark[];
  readonly measured: Readonly<Record<string, MeasuredValue>>;
  readonly parameters: ParameterValues;
}

/** Counts of one requirement over a set of subjects. Unknown and suppressed are part of n; not applicable is not. */
export interface Tally {
  readonly pass: number;
  readonly fail: number;
  readonly unknown: number;
  readonly suppressed: number;
  readonly notApplicable: number;
  /** pass + fail + unknown + suppressed */
  readonly n: number;
  /** Share that passes if every open one failed, and if every open one passed; null where n is 0. */
  readonly lower: number | null;
  readonly upper: number | null;
}
