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
  closed_sites: v.optional(whole, 0),
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
  provision: v.optional(v.record(v.string(), item), {}),
  provision_history: v.optional(v.boolean(), true),
  workshops: v.optional(workshops),
  team_rounds: v.optional(whole, 0),
  industry_rounds: v.optional(whole, 0),
  safety_rounds: v.optional(whole, 0),
  clinics: v.optional(v.boolean(), false),
  community_activities: v.optional(v.boolean(), false),
  trainings: v.optional(v.boolean(), false),
  inspections: v.optional(whole, 0),
  monthly_reports: v.optional(monthly),
  county_meetings: v.optional(v.picklist(['meeting', 'comparison'])),
});

export type Plan = v.InferOutput<typeof planSchema>;
export type Pinned = v.InferOutput<typeof pinned>;

/** The plan as typed data; throws valibot's error, which names the key at fault. */
export function parsePlan(input: unknown): Plan {
  return v.parse(planSchema, input);
}
