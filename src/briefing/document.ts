// What a briefing is, whatever it becomes: cards with blocks, in one language, every number with its evidence.
import type { RateId } from '../compliance/employment-rates.ts';
import type { Verdict } from '../model/verdict.ts';
import type { SectionKind } from './template.ts';

export type Unit =
  | 'sites'
  | 'people'
  | 'households'
  | 'workshops'
  | 'counties'
  | 'subjects'
  | 'requirements'
  | 'verdicts'
  | 'facilities'
  | 'issues'
  | 'visits'
  | 'records'
  | 'percent'
  | 'points'
  | 'minutes'
  | 'yuan';

/** One number with everything that is needed to challenge it. */
export interface Figure {
  /** `<place or all>/<requirement or name>/<part>`, unique in the document; the same figure has the same id everywhere. */
  readonly id: string;
  readonly label: string;
  /** A percentage is a ratio (0.931). Null: nothing is known of it, or it was suppressed. */
  readonly value: number | null;
  readonly unit: Unit;
  /** As it is shown, without its unit: `38`, `93.1%`, or the word for unknown or suppressed. */
  readonly text: string;
  /** Null where the figure is no part of a whole. */
  readonly numerator: number | null;
  readonly denominator: number | null;
  /** Subjects (or households) whose state is not known, and those suppressed before export; 0 where all are known. */
  readonly unknown: number;
  readonly suppressed: number;
  /** Bounds that the open ones leave, in the unit of the value; null where there are none. */
  readonly lower: number | null;
  readonly upper: number | null;
  /** Round or day that it holds for, ISO. */
  readonly asOf: string;
  readonly requirements: readonly string[];
}

/** A sentence made of words and figures only: `text` is what `key` says of `values`. */
export interface Sentence {
  /** Names the pattern in language/*-sentences.ts. */
  readonly key: string;
  readonly text: string;
  /** In the order in which their numbers stand in the text. */
  readonly figures: readonly Figure[];
  /** What the text takes from the data and the documents beside figures: names, titles, dates. */
  readonly names: readonly string[];
}

/** Where a press on a slide leads in the dashboard; what is null stays as it is. */
export interface Drill {
  readonly workspace: 'review' | 'trends' | 'rules';
  readonly county: string | null;
  readonly requirement: string | null;
  readonly verdict: Verdict | null;
  readonly site: string | null;
  /** Which view of Trends. */
  readonly view: 'rounds' | 'counties' | 'households' | 'age' | null;
}

/** Verdicts side by side, worst first; the five states are told apart by pattern and letter as well. */
export interface VerdictBar {
  readonly id: string;
  readonly label: string;
  readonly fail: number;
  readonly unknown: number;
  readonly suppressed: number;
  readonly pass: number;
  readonly notApplicable: number;
  /** The counts in words, as they stand beside the bar. */
  readonly text: string;
  readonly drill: Drill | null;
}

export interface FiguresBlock {
  readonly kind: 'figures';
  readonly figures: readonly FigureCard[];
}

/** A large number: `38` `of 142 sites` `of which 9 unknown`. */
export interface FigureCard {
  readonly figure: Figure;
  /** Of how many, in words; empty where the figure is no part. */
  readonly of: string;
  /** Unknown, suppressed and bounds in words; empty where everything is known. */
  readonly doubt: string;
  /** Against the earlier round, in words; empty where there is none. */
  readonly change: string;
  readonly drill: Drill | null;
}

export interface SentencesBlock {
  readonly kind: 'sentences';
  readonly sentences: readonly Sentence[];
}

export interface BarsBlock {
  readonly kind: 'bars';
  /** What the bars count, for the chart's description. */
  readonly title: string;
  /** Sites, workshops …, as a word. */
  readonly unit: string;
  readonly rows: readonly VerdictBar[];
}

/** Rates over the rounds; a gap where nothing was known. */
export interface LinesBlock {
  readonly kind: 'lines';
  readonly title: string;
  readonly rounds: readonly string[];
  readonly lines: readonly {
    readonly id: RateId;
    readonly label: string;
    /** Ratio by round, with the bounds that the unknown leave. */
    readonly points: readonly {
      readonly rate: number | null;
      readonly lower: number | null;
      readonly upper: number | null;
    }[];
  }[];
}

/** A cell: text, or a number that stays one in a workbook and a slide. */
export type Cell = string | Figure;

export interface TableColumn {
  readonly title: string;
  readonly align: 'start' | 'end';
  /** Share of the width; all of a table add up to 1. */
  readonly width: number;
}

export interface TableBlock {
  readonly kind: 'table';
  readonly title: string;
  readonly columns: readonly TableColumn[];
  readonly rows: readonly { readonly cells: readonly Cell[]; readonly drill: Drill | null }[];
}

export interface MapBlock {
  readonly kind: 'map';
  /** Unique in the document. */
  readonly id: string;
  readonly title: string;
  /** County to fly to; null: everything. */
  readonly county: string | null;
  /** What colours the circles: missing facilities, the verdict on a requirement, or reach of an open workshop. */
  readonly colour:
    | { readonly by: 'missing' }
    | { readonly by: 'requirement'; readonly id: string }
    | { readonly by: 'access' };
  /** Positions in `BriefingFacts.sites`, located ones only. */
  readonly sites: Uint32Array;
  readonly showWorkshops: boolean;
  readonly legend: readonly {
    /** A verdict, or the number of missing facilities (6: six and more). */
    readonly state: Verdict | number;
    readonly text: string;
    readonly count: number;
  }[];
  /** Sources, review number, datum, and how many sites are not located. */
  readonly caption: string;
}

export interface TermsBlock {
  readonly kind: 'terms';
  readonly terms: readonly { readonly term: string; readonly text: string }[];
}

export type Block =
  FiguresBlock | SentencesBlock | BarsBlock | LinesBlock | TableBlock | MapBlock | TermsBlock;

/** One idea. Becomes one slide, or several where a list is long; in print it flows. */
export interface Card {
  /** Stable: `facilities`, `county_sheet:140802:facilities`. */
  readonly id: string;
  readonly section: SectionKind;
  /** Position in the template's sections. */
  readonly sectionIndex: number;
  /** The finding, not the topic. */
  readonly title: Sentence;
  /** Requirement ids, document and clause, base, round. */
  readonly subtitle: string;
  /** `cover`: only title, subtitle and what was read. `split`: the first block left and wide, the rest right. */
  readonly layout: 'cover' | 'single' | 'split';
  readonly blocks: readonly Block[];
  /** Speaker notes: the presenter's own note, then evidence and definitions; a line each. */
  readonly notes: readonly string[];
  readonly requirements: readonly string[];
  readonly drill: Drill | null;
}

export interface BriefingDocument {
  readonly template: string;
  readonly language: 'zh-CN' | 'en';
  readonly title: string;
  readonly synthetic: boolean;
  /** `Demonstration data, not real`; empty where the data are real. */
  readonly syntheticText: string;
  /** The clock of the data: `Data through 2025-06-30 · Asia/Shanghai`. */
  readonly clock: string;
  readonly round: string;
  readonly extract: string;
  readonly hash: string;
  /** Label and value: what, when, by which rules, filters and parameters, from whom, extract id and hash. For every page. */
  readonly provenance: readonly (readonly [label: string, value: string])[];
  /** Sections that were left out, and why. */
  readonly leftOut: readonly string[];
  readonly cards: readonly Card[];
}

/** A card cut to what one slide can hold at a size that is read from 8 m. */
export interface Slide {
  /** The card's id, with `~2` from its second slide on. */
  readonly id: string;
  readonly card: Card;
  /** 1-based place among the slides of the card, of `of`. */
  readonly part: number;
  readonly of: number;
  readonly blocks: readonly Block[];
}
