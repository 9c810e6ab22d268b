// What a policy pack holds: requirements as data. The YAML schema that fills these types is compliance/pack-schema.

export type PackId = 'YC' | 'ZY' | 'HQ' | 'FX' | 'JY';
export type SubjectKind = 'site' | 'workshop' | 'community' | 'township';
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

/** One figure shown beside the verdict. */
export interface Measured {
  readonly name: string;
  readonly title: Bilingual;
  readonly type: 'int' | 'real' | 'text' | 'date' | 'bool';
  readonly unit: Bilingual | null;
  readonly sql: string;
}

export interface Requirement {
  readonly id: string;
  readonly title: Bilingual;
  /** Short title for a column head: two or three characters in Chinese, up to eight letters in English. */
  readonly short: Bilingual;
  readonly clause: string;
  /** The clause in our own words, with its reading. */
  readonly reading: Bilingual;
  readonly theme: 'facility' | 'service' | 'industry' | 'employment' | 'governance' | 'monitoring';
  readonly subject: SubjectKind;
  /** What the figures count, where it is not the subject itself (households, posts …). */
  readonly base: Bilingual;
  readonly strength: Strength;
  readonly applies: string;
  readonly met: string;
  /** Item codes counted one by one; `met` is then derived from them. */
  readonly counts: readonly string[];
  /** How many items the text claims, where it lists fewer. */
  readonly claimed: number | null;
  /** The figure named as threshold, and what it is compared with; null where no boundary exists. */
  readonly boundary: string | null;
  readonly modelled: string | null;
  readonly selfDeclared: 'by_source' | 'always' | 'never';
  readonly parameters: readonly string[];
  readonly measured: readonly Measured[];
  /** Departments that the clause names; empty = not named in the document. */
  readonly departments: readonly Bilingual[];
  readonly notes: readonly Bilingual[];
}

export interface Pack {
  readonly id: PackId;
  readonly title: Bilingual;
  readonly document: Bilingual;
  readonly standing: 'normative' | 'press';
  readonly dated: string | null;
  /** Last day of the period the document plans for; findings after it carry period_ended. */
  readonly validUntil: string | null;
  /** Subjects are bound where their county's adcode starts with one of these. */
  readonly binds: readonly string[];
  readonly parameters: readonly Parameter[];
  readonly requirements: readonly Requirement[];
}
