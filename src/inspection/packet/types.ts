// What an inspector carries to one site: facts to verify and a checklist. Never the reasons of the draw.
import type { Mark, Verdict } from '../../model/verdict.ts';
import type { Bilingual } from '../../model/requirement.ts';
import type { Dimension } from '../dimension.ts';
import type { CheckTarget, ProvisionStatus } from '../ledger/records.ts';

/** A fact of the registers to hold against what is seen. */
export interface PacketFact {
  readonly title: Bilingual;
  /** As it stands in the registers: digits, `true`, `false` or a code; null: not known, or hidden. */
  readonly value: string | null;
  /** Suppressed before export: said, never shown. */
  readonly hidden: boolean;
  /** Empty in a language whose title says it. */
  readonly unit: Bilingual | null;
  /** Where it comes from: a table, and the source within it where it has one. */
  readonly table: string;
  readonly source: string | null;
  readonly asOf: string | null;
  /** Whole months between `asOf` and the day of the packet; null: not known. */
  readonly ageMonths: number | null;
}

export interface ChecklistItem {
  /** Unique within the packet and the same for the same question at any time: `F05`, `Z18:Z18c`, `W07:140802-W002`. */
  readonly id: string;
  readonly requirement: string;
  readonly dimension: Dimension;
  readonly title: Bilingual;
  /** Where it stands in the document, as printed. */
  readonly clause: string;
  /** Why it is on the list. */
  readonly because: readonly ('failed' | 'unknown' | 'stale' | 'self_declared')[];
  readonly verdict: Verdict;
  readonly marks: readonly Mark[];
  /** What the registers say, to be confirmed or contradicted. */
  readonly registered: {
    readonly status: ProvisionStatus | null;
    readonly text: Bilingual | null;
    readonly source: string | null;
    readonly asOf: string | null;
  };
  /** What the form asks besides the answer: only what flows back into the row that `target` names. */
  readonly asks: readonly ('status' | 'count' | 'minutes')[];
  readonly target: CheckTarget | null;
}

export interface PacketIssue {
  readonly key: string;
  readonly dimension: Dimension | null;
  readonly requirement: string | null;
  readonly title: string | null;
  readonly foundOn: string | null;
  readonly owner: string | null;
  readonly dueOn: string | null;
  readonly overdue: boolean;
  readonly status: string | null;
}

export interface PacketWorkshop {
  readonly workshop: string;
  readonly name: Bilingual;
  readonly status: string | null;
  /** Measured on the spot before; null: never measured. */
  readonly walkMinutes: number | null;
  readonly measuredOn: string | null;
  /** Straight line in metres; null where one of the two is not located. */
  readonly straightM: number | null;
  /** The measured minutes were suppressed before export. */
  readonly hidden: boolean;
}

export const directions = ['n', 'ne', 'e', 'se', 's', 'sw', 'w', 'nw'] as const;
export type Direction = (typeof directions)[number];

/** From one place to another in a straight line. */
export interface Bearing {
  readonly metres: number;
  /** Seen from the other place; null where both are one. */
  readonly direction: Direction | null;
}

/** How to find the site; computed from positions. */
export interface PacketWay {
  /** Seen from the position that the registers give for the county; null where one of the two is not located. */
  readonly fromCounty: Bearing | null;
  /** The two nearest other sites, nearest first; the site seen from each. */
  readonly nearest: readonly (Bearing & { readonly site: string; readonly name: Bilingual })[];
}

export interface VisitPacket {
  readonly site: string;
  readonly name: Bilingual;
  readonly county: { readonly adcode: string; readonly name: Bilingual };
  readonly township: Bilingual | null;
  readonly community: string | null;
  readonly kind: string | null;
  /** WGS-84 degrees; null: not located. */
  readonly position: { readonly lon: number; readonly lat: number; readonly accuracyM: number | null } | null;
  readonly way: PacketWay;
  readonly extract: string;
  readonly synthetic: boolean;
  readonly round: string;
  readonly pack: string;
  /** Day for which it was made, ISO. */
  readonly day: string;
  readonly facts: readonly PacketFact[];
  /** In the order of the six dimensions, then of the document. */
  readonly checklist: readonly ChecklistItem[];
  readonly issues: readonly PacketIssue[];
  readonly workshops: readonly PacketWorkshop[];
}
