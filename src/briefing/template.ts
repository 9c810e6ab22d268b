// A template: which sections a briefing has, in which order, with what notes. A file that can be shared.
import type { Bilingual } from '../model/requirement.ts';

export const sectionKinds = [
  'title',
  'figures',
  'map',
  'ranking',
  'movers',
  'facilities',
  'thresholds',
  'workshops',
  'employment',
  'data_age',
  'issues',
  'site_sheet',
  'county_sheet',
  'method',
] as const;
export type SectionKind = (typeof sectionKinds)[number];

export const templateIds = [
  'city-monthly',
  'county-dossier',
  'facility-theme',
  'workshop-theme',
  'inspection-roundup',
] as const;
export type TemplateId = (typeof templateIds)[number];

export interface TemplateSection {
  readonly kind: SectionKind;
  /** Requirement ids that the section is narrowed to; absent: what the section takes by itself. */
  readonly requirements?: readonly string[];
  /** Counties (adcodes) of a county sheet, or of which a section speaks; absent: all. */
  readonly counties?: readonly string[];
  /** Site ids of site sheets; absent: the site that is selected, else none. */
  readonly sites?: readonly string[];
  /** How much a county sheet tells: one card a county, or each part of the county on cards of its own. Absent: brief. */
  readonly depth?: 'brief' | 'full';
  /** At most so many cards of the section, the first ones; absent: all of them. */
  readonly cards?: number;
  /** Said by the presenter; goes to the speaker notes as typed, with the language it was typed in. */
  readonly note?: string;
}

export interface Template {
  readonly schema: 1;
  /** One of `templateIds`, or a name of the user's own: letters, digits, hyphens, at most 40. */
  readonly id: string;
  readonly title: Bilingual;
  readonly sections: readonly TemplateSection[];
}
