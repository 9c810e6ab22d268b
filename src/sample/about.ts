// What a sample register says of itself in about.json.
import type { Plan } from './plan.ts';

export interface About {
  readonly extract_id: string;
  readonly title: Plan['title'];
  readonly source: Plan['source'];
  readonly synthetic: true;
  readonly map_review_number: '';
  readonly packs?: readonly string[];
}

/** Packs are named only where the plan fixes them; otherwise they follow from the adcodes. */
export function aboutOf(region: string, plan: Plan): About {
  const { title, source, packs } = plan;
  const about = { extract_id: region, title, source, synthetic: true, map_review_number: '' } as const;
  return packs ? { ...about, packs } : about;
}
