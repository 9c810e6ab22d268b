// What a policy pack holds: requirements as data. The YAML schema that fills these types is compliance/pack-schema.

/** Two to eight capitals and digits, unique among the packs of an extract: YC, ZY, HQ, FX, JY, or that of a pack from outside. */
export type PackId = string;

export const subjectKinds = [
  'site',
  'workshop',
  'community',
  'township',
  'county',
  'city',
  'project',
] as const;
export type SubjectKind = (typeof subjectKinds)[number];

/** The five headings of section two of the Yuncheng plan, and what stands outside them. */
export const themes = ['facility', 'service', 'industry', 'employment', 'governance', 'monitoring'] as const;
export type Theme = (typeof themes)[number];

export type Strength = 'hard' | 'soft';

export interface Bilingual {
  readonly zh: string;
  readonly en: string;
}

export type ParameterValue = number | string | boolean;

/** A term that the document leaves open, or a threshold that it fixes: visible and changeable. */
export interface Parameter {
  readonly name: string;
  readonly title: Bilingual;
  readonly type: 'int' | 'real' | 'date' | 'bool' | 'choice';
  readonly default: ParameterValue;
  readonly unit: Bilingual | null;
  /** Inclusive range of a number; options of a choice. */
  readonly min: number | null;
  readonly max: number | null;
  readonly options: readonly string[];
  /** Where the default comes from, or that the document does not define it. */
  readonly source: Bilingual;
}

/** One figure: shown beside a verdict, or the whole answer of a measure. */
export interface Measured {
  readonly name: string;
  readonly title: Bilingual;
  readonly type: 'int' | 'real' | 'text' | 'date' | 'bool';
  readonly unit: Bilingual | null;
  readonly sql: string;
  /** How it adds up over subjects: a sum, a ratio of the sums of two other figures, a median, or not at all. */
  readonly over: 'sum' | 'median' | { readonly numerator: string; readonly denominator: string } | null;
}

/** What every clause of a document has, whether or not it can be judged. */
export interface Clause {
  readonly id: string;
  readonly title: Bilingual;
  /** Chapter of the document as printed; the catalogue groups by it. */
  readonly clause: string;
  /** The clause in our own words, with its reading. */
  readonly reading: Bilingual;
  readonly theme: Theme;
  /** Departments that the clause names; empty = not named in the document. */
  readonly departments: readonly Bilingual[];
  /** Contradictions and gaps of the text, in our own words. */
  readonly notes: readonly Bilingual[];
}

/** What is asked of the tables: of whom, and once a round or once for each month of the quarter. */
interface Asked extends Clause {
  readonly subject: SubjectKind;
  readonly every: 'round' | 'month';
  /** What the figures count, where it is not the subject itself (households, posts …). */
  readonly base: Bilingual;
  readonly applies: string;
  readonly parameters: readonly string[];
  readonly measured: readonly Measured[];
}

/** A clause with a verdict. */
export interface Requirement extends Asked {
  readonly kind: 'check';
  /** Short title for a column head: two or three characters in Chinese, up to eight letters in English. */
  readonly short: Bilingual;
  readonly strength: Strength;
  readonly met: string;
  /** Item codes counted one by one; `met` is then derived from them. */
  readonly counts: readonly string[];
  /** How many items the text claims, where it lists fewer. */
  readonly claimed: number | null;
  /** The figure named as threshold, and what it is compared with; null where no boundary exists. */
  readonly boundary: string | null;
  readonly modelled: string | null;
  readonly selfDeclared: 'by_source' | 'always' | 'never';
}

/** A clause that yields figures and no verdict: a count, a rate, a distribution, a duration. */
export interface Measure extends Asked {
  readonly kind: 'measure';
}

/** A published figure to compare with; `ours` is the name of the measured figure that stands beside it. */
export interface Published {
  readonly title: Bilingual;
  readonly value: number;
  readonly unit: Bilingual | null;
  readonly ours: string | null;
}

/** A clause that only states figures. Its own figures, if any, are asked for like those of a measure. */
export interface ReferenceClause extends Asked {
  readonly kind: 'reference';
  readonly published: readonly Published[];
}

/** A clause that cannot be computed, with the reason in the text itself. */
export interface NotComputable extends Clause {
  readonly kind: 'not_computable';
  readonly reason: Bilingual;
}

export type CatalogueEntry = Requirement | Measure | ReferenceClause | NotComputable;
export const entryKinds = ['check', 'measure', 'reference', 'not_computable'] as const;
export type EntryKind = (typeof entryKinds)[number];

/** A stage of the period that a document plans for. */
export interface Phase {
  /** Last day of the stage, ISO; null: what comes after the last one. */
  readonly until: string | null;
  readonly title: Bilingual;
}

export interface Pack {
  readonly id: PackId;
  readonly title: Bilingual;
  readonly document: Bilingual;
  readonly standing: 'normative' | 'press';
  readonly dated: string | null;
  /** Last day of the period the document plans for; findings after it carry period_ended. */
  readonly validUntil: string | null;
  /** Stages that the document plans, each through its last day, oldest first; until null: without an end. */
  readonly phases: readonly Phase[];
  /** Subjects are bound where their county's adcode starts with one of these. */
  readonly binds: readonly string[];
  readonly parameters: readonly Parameter[];
  /** Every clause, in the order of the document. */
  readonly catalogue: readonly CatalogueEntry[];
  /** The checks among them. */
  readonly requirements: readonly Requirement[];
}
