// What is drawn from, by which rules, and what came out. Whole numbers only, so that any machine draws the same.
import type { ParameterValue } from '../../model/requirement.ts';
import type { SizeClass } from '../../model/size-class.ts';

/** One reason that raises a site's size measure in the risk part, with how often it holds. */
export const riskReasons = ['failed_hard', 'unknown', 'stale', 'months_unseen', 'overdue_issue'] as const;
export type RiskReason = (typeof riskReasons)[number];

export interface FrameSite {
  readonly site: string;
  readonly county: string;
  readonly size: SizeClass;
  /** Ids of hard requirements that fail, of requirements unknown or stale, ascending. */
  readonly failedHard: readonly string[];
  readonly unknown: readonly string[];
  readonly stale: readonly string[];
  /** Last visit up to the day of the draw, ISO; null: the extract knows of none. */
  readonly lastVisit: string | null;
  /** Open issues past their due day on the day of the draw. */
  readonly overdue: number;
}

/** The eligible sites, ascending by id. */
export interface DrawFrame {
  readonly manifestSha256: string;
  readonly packSha256: string;
  readonly sites: readonly FrameSite[];
}

export interface InspectorRole {
  /** A role (市督导一组), never a person's name. */
  readonly role: string;
  /** Counties where it may not inspect, adcodes. */
  readonly conflicts: readonly string[];
}

export interface DrawParameters {
  /** Of the rules by which sites are measured and drawn: another one draws another list from the same seed. */
  readonly version: 3;
  readonly extract: string;
  readonly round: string;
  readonly pack: string;
  /** SHA-256 of that pack, lower-case hex: the same list only by the same wording. */
  readonly packSha256: string;
  /** What differs from the pack's defaults. */
  readonly policy: Readonly<Record<string, ParameterValue>>;
  /** Day of the draw, ISO: ages and overdue issues are counted on it. */
  readonly day: string;
  /** Sites wanted by chance, over all strata. */
  readonly randomSize: number;
  /** Sites wanted by risk. */
  readonly riskSize: number;
  /** No site unseen for so many whole months; 0: no guarantee. */
  readonly guaranteeMonths: number;
  /** At most so many sites by the guarantee, the longest unseen first. */
  readonly guaranteeSize: number;
  /** Points each time a reason holds; whole numbers from 0. Months unseen count up to `monthsCap`. */
  readonly weights: Readonly<Record<RiskReason, number>>;
  readonly monthsCap: number;
  /** Counties drawn from, adcodes ascending; empty: all. */
  readonly counties: readonly string[];
  /** Sites left out, ids ascending. */
  readonly excluded: readonly string[];
  readonly inspectors: readonly InspectorRole[];
  /** Inspectors for each county; 0: none are drawn. */
  readonly teamSize: number;
}

export const drawParts = ['guarantee', 'risk', 'random'] as const;
export type DrawPart = (typeof drawParts)[number];

/** An exact fraction. */
export interface Share {
  readonly numerator: number;
  readonly denominator: number;
}

export interface DrawnSite {
  readonly site: string;
  readonly county: string;
  /** Every part that drew it. */
  readonly parts: readonly DrawPart[];
}

/** Known before the draw for every eligible site. */
export interface Inclusion {
  readonly site: string;
  readonly guarantee: Share;
  readonly risk: Share;
  readonly random: Share;
  /** 1 − (1−g)(1−k)(1−r), from 0 to 1. */
  readonly probability: number;
  /** Size measure of the risk part. */
  readonly measure: number;
}

export interface Draw {
  readonly parameters: DrawParameters;
  readonly manifestSha256: string;
  /** SHA-256, lower-case hex, over seed, parameters and the hash of the manifest. */
  readonly commitment: string;
  /** Ascending by county, then site. */
  readonly list: readonly DrawnSite[];
  /** Of every eligible site, in the order of the frame; a plan keeps those of its list. */
  readonly inclusion: readonly Inclusion[];
  /** What spoke for each site of the list on the day of the draw, in the order of the frame. */
  readonly reasons: readonly FrameSite[];
  /** Roles drawn for each county of the list. */
  readonly teams: readonly { readonly county: string; readonly roles: readonly string[] }[];
}

/** What is opened after the visits so that anybody can draw again. */
export interface DrawRecord {
  readonly format: 'anzhi-draw';
  readonly version: 1;
  /** 64 lower-case hex digits. */
  readonly seed: string;
  readonly parameters: DrawParameters;
  readonly manifestSha256: string;
  readonly commitment: string;
  readonly list: readonly DrawnSite[];
  readonly teams: Draw['teams'];
}
