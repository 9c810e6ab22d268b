// What the codes of the tables `provision` and `measure` stand for: the list in data/policy/items.yaml as typed data.
import type { Bilingual } from './requirement.ts';

export const provisionSubjects = ['site', 'community', 'county', 'township', 'workshop'] as const;
export const measureSubjects = [...provisionSubjects, 'city'] as const;
export const itemPeriods = ['month', 'quarter', 'year'] as const;

interface Coded {
  /** Requirement id, with a letter where the requirement has several. */
  readonly code: string;
  readonly title: Bilingual;
  /** What the clerk writes; null where the title says it. */
  readonly help: Bilingual | null;
}

/** Something that is or is not there. */
export interface ProvisionItem extends Coded {
  readonly table: 'provision';
  readonly subject: (typeof provisionSubjects)[number];
}

/** Something that is counted once a period. */
export interface MeasureItem extends Coded {
  readonly table: 'measure';
  readonly subject: (typeof measureSubjects)[number];
  readonly every: (typeof itemPeriods)[number];
  /** Which columns are filled: numerator and denominator, or value. */
  readonly parts: 'ratio' | 'value';
  readonly unit: Bilingual;
}

export type Item = ProvisionItem | MeasureItem;
