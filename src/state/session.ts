// What the user chose. Everything a link must reopen is here; derived results and widget state are not.
import type { PackId, ParameterValue } from '../model/requirement.ts';
import type { PopulationBase, SizeClass } from '../model/size-class.ts';
import type { Verdict } from '../model/verdict.ts';
import type { RateId } from '../compliance/employment-rates.ts';
import type { Language } from './ports.ts';

export type { RateId } from '../compliance/employment-rates.ts';
/** What colours the circles. */
export type Colour =
  | { readonly by: 'missing' }
  | { readonly by: 'requirement'; readonly id: string }
  | { readonly by: 'rate'; readonly rate: RateId }
  | { readonly by: 'access' }
  | { readonly by: 'age' };

export type DataAge = 'within_year' | 'over_year' | 'not_known';

export interface Filters {
  readonly counties: readonly string[];
  readonly sizes: readonly SizeClass[];
  /** All must hold. */
  readonly verdicts: readonly { readonly requirement: string; readonly verdict: Verdict }[];
  readonly ages: readonly DataAge[];
  readonly text: string;
  /** west, south, east, north in degrees */
  readonly box: readonly [number, number, number, number] | null;
}

export interface Sort {
  /** `name`, a population base, or a requirement id. */
  readonly column: string;
  readonly descending: boolean;
}

export const workspaces = ['review', 'trends', 'rules', 'brief', 'inspect'] as const;
export type Workspace = (typeof workspaces)[number];

/** What the Trends workspace shows. */
export const trendViews = ['rounds', 'counties', 'calendar', 'households', 'age'] as const;
export type TrendView = (typeof trendViews)[number];

/** Small choices of a view (an order, a grouping, a year), so that a link shows what its sender saw. */
export const lookNames = [
  'matrix',
  'grouping',
  'trends.order',
  'trends.table',
  'standing.order',
  'compare.differing',
  'matrix.failing',
  'calendar.year',
  'calendar.table',
  'households.subject',
  'age.order',
  'age.table',
  'inspect.tab',
] as const;
export type LookName = (typeof lookNames)[number];

export interface Session {
  readonly extract: string;
  readonly workspace: Workspace;
  /** The clause open in the Rules workspace. */
  readonly rule: string | null;
  readonly view: TrendView;
  /** The round that changes are counted from; null: the round before. */
  readonly since: string | null;
  /** County or township that Trends is drilled into, adcode; null: the whole extract. */
  readonly place: string | null;
  /** Compared side by side, two to four: `county:140802` or `site:<site_id>`. */
  readonly pins: readonly string[];
  /** Template of the briefing, by id. */
  readonly template: string;
  /** Slide that is presented, by id; null: nothing is presented. Kept while a slide was left for the dashboard. */
  readonly slide: string | null;
  /** Another pack read on trial beside the one in force. */
  readonly beside: PackId | null;
  /** null: the newest round of the extract. */
  readonly round: string | null;
  readonly base: PopulationBase;
  /** null: the pack that binds the region. Otherwise a trial reading unless it is the same. */
  readonly pack: PackId | null;
  readonly language: Language;
  readonly colour: Colour;
  readonly filters: Filters;
  readonly sort: Sort;
  readonly site: string | null;
  /** Requirement columns shown beside the ten facilities. */
  readonly columns: readonly string[];
  /** Only what differs from the first look of a view. */
  readonly look: Readonly<Partial<Record<LookName, string>>>;
  /** Only what differs from the pack's defaults. */
  readonly parameters: Readonly<Record<string, ParameterValue>>;
}

export const noFilters: Filters = {
  counties: [],
  sizes: [],
  verdicts: [],
  ages: [],
  text: '',
  box: null,
};

export const defaultSession: Session = {
  extract: '',
  workspace: 'review',
  rule: null,
  view: 'rounds',
  since: null,
  place: null,
  pins: [],
  template: 'city-monthly',
  slide: null,
  beside: null,
  round: null,
  base: 'pop_total',
  pack: null,
  language: 'zh-CN',
  colour: { by: 'missing' },
  filters: noFilters,
  sort: { column: 'name', descending: false },
  site: null,
  columns: ['W03', 'W14', 'C01'],
  look: {},
  parameters: {},
};
