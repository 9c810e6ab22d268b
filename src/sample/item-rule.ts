// How often a listed item is there, and how large its figures are, where the plan of a region does not say so itself.
import type { Item, MeasureItem, ProvisionItem } from '../model/item.ts';
import type { MeasurePlan, Plan, ProvisionPlan } from './plan.ts';

const usualShare: Readonly<Record<ProvisionItem['subject'], ProvisionPlan>> = {
  site: { from: 0.62, to: 0.9, shared: 0.04, quarterly: false },
  community: { from: 0.66, to: 0.92, shared: 0, quarterly: false },
  county: { from: 0.7, to: 0.93, shared: 0, quarterly: false },
  township: { from: 0.68, to: 0.9, shared: 0, quarterly: false },
  workshop: { from: 0.5, to: 0.8, shared: 0, quarterly: false },
};

type Span = readonly [number, number];

/** Parts of people or households, or absolute figures; the step is the smallest difference that is written down. */
export interface Size {
  readonly of: 'people' | 'households' | null;
  readonly span: Span;
  readonly step: number;
}

const sizeByUnit: Readonly<Record<string, Size>> = {
  人: { of: 'people', span: [0.01, 0.12], step: 1 },
  户: { of: 'households', span: [0.02, 0.2], step: 1 },
  元: { of: 'households', span: [150, 900], step: 100 },
  次: { of: null, span: [0, 14], step: 1 },
  天: { of: null, span: [1, 24], step: 0.5 },
  日: { of: null, span: [5, 28], step: 1 },
  亩: { of: null, span: [-6, 40], step: 0.1 },
  公里: { of: null, span: [0.2, 4.5], step: 0.1 },
  件: { of: null, span: [-2, 30], step: 1 },
  条: { of: null, span: [40, 400], step: 1 },
};
const otherUnit: Size = { of: null, span: [1, 12], step: 1 };

/** Of the items that the region records: how often each is there. Those that only the plan names come first. */
export function provisionRules(
  plan: Plan,
  items: readonly Item[],
  subject: ProvisionItem['subject'],
): ReadonlyMap<string, ProvisionPlan> {
  const written = new Set(plan.things.map(({ item }) => item));
  const known = new Map(items.map((item) => [item.code, item]));
  const codes = new Set([
    ...Object.keys(plan.provision).filter((code) => (known.get(code)?.subject ?? 'site') === subject),
    ...recorded(plan, items).flatMap((item) =>
      item.table === 'provision' && item.subject === subject ? [item.code] : [],
    ),
  ]);
  const drawn = [...codes].filter((code) => !written.has(code)).sort();
  return new Map(drawn.map((code) => [code, plan.provision[code] ?? usualShare[subject]]));
}

/** Items of the region's letters. */
export function recorded(plan: Plan, items: readonly Item[]): Item[] {
  return items.filter(({ code }) => plan.series.includes(code.replace(/\d.*$/, '')));
}

export function measureItems(plan: Plan, items: readonly Item[]): MeasureItem[] {
  return recorded(plan, items).filter((item) => item.table === 'measure');
}

export interface MeasureRule {
  readonly from: number;
  readonly to: number;
  readonly full: number;
  readonly size: Size;
  /** Smallest difference of a value or numerator. */
  readonly step: number;
  /** Goes up and down between the periods. */
  readonly varies: boolean;
  readonly within: string | null;
  /** Label of the stream that the denominators come from. */
  readonly together: string;
}

export function measureRule(plan: Plan, item: MeasureItem): MeasureRule {
  const own: MeasurePlan = plan.measures[item.code] ?? {};
  const usual = sizeByUnit[item.unit.zh] ?? otherUnit;
  const part = own.part ?? (own.within === undefined ? null : ([1, 1] as const));
  const ofPlan = own.range
    ? { of: null, span: own.range }
    : part && { of: usual.of ?? ('households' as const), span: part };
  const plain = item.parts === 'value';
  return {
    from: own.from ?? (plain ? 1 : 0.78),
    to: own.to ?? (plain ? 1 : 0.95),
    full: own.full ?? (plain || own.from !== undefined ? 0 : 0.3),
    // A denominator counts whole things, whatever is summed up over them.
    size: { ...usual, ...ofPlan, step: plain ? usual.step : 1 },
    step: plain ? usual.step : Math.min(1, usual.step),
    varies: plain && own.part === undefined && own.within === undefined && own.steady !== true,
    within: own.within ?? null,
    together: own.together ?? item.code,
  };
}
