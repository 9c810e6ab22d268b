// The plan of one demo jurisdiction, as written in data/regions/<region>/region.yaml. No values live here.
import * as v from 'valibot';

const words = v.strictObject({ zh: v.string(), en: v.string() });
const share = v.pipe(v.number(), v.minValue(0), v.maxValue(1));
const whole = v.pipe(v.number(), v.integer(), v.minValue(0));
const round = v.pipe(v.string(), v.isoDate());

const pinned = v.strictObject({
  pop_total: whole,
  pop_registered: whole,
  pop_lifted: whole,
  hh_total: v.optional(whole),
});

const item = v.strictObject({
  /** Share of sites that have it in the first and in the last year. */
  from: share,
  to: share,
  /** Of those that have it, the share that share it with a neighbour. */
  shared: share,
  /** Looked at once a quarter in the last two years, instead of once a year. */
  quarterly: v.optional(v.boolean(), false),
});

/** One row of `provision` written out, instead of any that is drawn. */
const thing = v.strictObject({
  item: v.string(),
  subject_kind: v.picklist(['site', 'community', 'county', 'township', 'workshop']),
  subject: v.string(),
  as_of: round,
  source: v.picklist(['self', 'county', 'visit', 'document']),
  status: v.picklist(['present', 'absent', 'planned', 'shared']),
});

const workshops = v.strictObject({
  rows: whole,
  workers: whole,
  kind: v.picklist(['workshop', 'community_factory']),
  /** Newest rounds that have rows in workshop_round; all when left out. */
  rounds: v.optional(whole),
});

const monthly = v.strictObject({
  deliverables: v.array(v.string()),
  on_time: share,
  late: share,
  /** Townships (nine digits) of which nothing is recorded at all. */
  silent: v.optional(v.array(v.string()), []),
  /** Months after the last round that are listed as due and not yet over. */
  ahead: v.optional(whole, 0),
});

const amount = v.pipe(v.number(), v.minValue(0));
const span = v.tuple([v.number(), v.number()]);

/** How an item of `measure` comes out; what is left out follows from its unit. */
const measure = v.strictObject({
  /** Numerator by denominator at the first and at the last round; of a value, what is multiplied with it. */
  from: v.optional(amount),
  to: v.optional(amount),
  /** How often a numerator is as large as its denominator. */
  full: v.optional(share),
  /** The denominator, or the value, as a part of people or households (or of `within`) … */
  part: v.optional(span),
  /** … or in absolute figures; below zero means none. */
  range: v.optional(span),
  /** A running total: it does not go up and down from period to period. */
  steady: v.optional(v.boolean()),
  /** A column of safety_round of the same site and round, instead of people or households. */
  within: v.optional(v.string()),
  /** Items with the same word have the same denominators. */
  together: v.optional(v.string()),
});

const events = v.strictObject({
  kind: v.picklist(['activity', 'training', 'meeting', 'comparison', 'review', 'recruitment']),
  subject: v.picklist(['site', 'community', 'county', 'township', 'workshop']),
  every: v.picklist(['month', 'quarter', 'year']),
  /** How often it was really held. */
  held: share,
});

/** One figure written in a document, or fixed on purpose. */
const figure = v.strictObject({
  item: v.string(),
  subject_kind: v.picklist(['site', 'community', 'county', 'township', 'workshop', 'city']),
  subject: v.string(),
  period: round,
  numerator: v.optional(v.number()),
  denominator: v.optional(v.number()),
  value: v.optional(v.number()),
});

const money = v.strictObject({
  year: whole,
  item: v.string(),
  due: v.nullable(v.number()),
  paid: v.nullable(v.number()),
});

const formers = v.strictObject({
  /** Closed for good. */
  closed: whole,
  /** Merged into one and the same site. */
  merged: whole,
  /** Went on under another code. */
  recoded: whole,
});

const province = v.strictObject({
  name_zh: v.string(),
  name_en: v.string(),
  /** Sites in proportion to this. */
  weight: v.number(),
  counties: whole,
  /** Only these prefectures (six digits); all when left out. */
  prefectures: v.optional(v.array(v.string())),
});

const county = v.strictObject({
  name_en: v.string(),
  weight: v.optional(v.number(), 1),
  centres: v.optional(whole, 3),
});

export const planSchema = v.strictObject({
  title: words,
  source: words,
  seed: whole,
  first_round: round,
  last_round: round,
  area: v.strictObject({
    adcode: v.string(),
    name_zh: v.string(),
    name_en: v.string(),
    level: v.picklist(['province', 'prefecture']),
  }),
  counties: v.optional(v.record(v.string(), county), {}),
  provinces: v.optional(v.record(v.string(), province)),
  outline: v.boolean(),
  packs: v.optional(v.array(v.string())),
  sites: whole,
  /** Sites beyond `sites` that count no more: their rows end in the middle of the rounds. */
  formers: v.optional(formers),
  spread: v.optional(v.number(), 0.8),
  pinned: v.optional(v.array(pinned), []),
  totals: v.optional(
    v.strictObject({
      pop_total: v.optional(whole),
      pop_registered: v.optional(whole),
      hh_total: v.optional(whole),
      hh_no_labour: v.optional(whole),
    }),
    {},
  ),
  /** Columns of site_round that are known for every site in the last round. */
  complete: v.optional(v.array(v.string()), []),
  /** Letters of the requirements whose items the region records (data/policy/items.yaml). */
  series: v.optional(v.array(v.string()), []),
  /** Items whose shares differ from what is usual for their subject. */
  provision: v.optional(v.record(v.string(), item), {}),
  measures: v.optional(v.record(v.string(), measure), {}),
  /** Item → subjects of which it is not recorded. */
  silent: v.optional(v.record(v.string(), v.array(v.string())), {}),
  /** Items that are written out here are not drawn. */
  things: v.optional(v.array(thing), []),
  figures: v.optional(v.array(figure), []),
  finance: v.optional(v.array(money), []),
  /** Counties are assessed in these years. */
  assessed: v.optional(v.array(whole), []),
  projects: v.optional(whole, 0),
  provision_history: v.optional(v.boolean(), true),
  workshops: v.optional(workshops),
  team_rounds: v.optional(whole, 0),
  industry_rounds: v.optional(whole, 0),
  safety_rounds: v.optional(whole, 0),
  clinics: v.optional(v.boolean(), false),
  community_activities: v.optional(v.boolean(), false),
  trainings: v.optional(v.boolean(), false),
  events: v.optional(v.array(events), []),
  /** Visits in an ordinary month; issues found over all rounds. */
  visits_a_month: v.optional(whole, 0),
  issues: v.optional(whole, 0),
  monthly_reports: v.optional(monthly),
});

export type Plan = v.InferOutput<typeof planSchema>;
export type EventPlan = v.InferOutput<typeof events>;
export type MeasurePlan = v.InferOutput<typeof measure>;
export type ProvisionPlan = v.InferOutput<typeof item>;
export type Pinned = v.InferOutput<typeof pinned>;

/** The plan as typed data; throws valibot's error, which names the key at fault. */
export function parsePlan(input: unknown): Plan {
  return v.parse(planSchema, input);
}
