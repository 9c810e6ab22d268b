// Yearly money as the plan writes it out, and yearly assessments of the counties by themselves and by the city.
import type { County } from './geography.ts';
import type { Plan } from './plan.ts';
import type { Row } from './register.ts';
import { Stream } from './stream.ts';

export function financeRows(plan: Plan, counties: readonly County[]): Row<'finance'>[] {
  return counties.flatMap(({ adcode }) =>
    plan.finance.map(({ year, item, due, paid }) => ({ adcode, year, item, due_yuan: due, paid_yuan: paid })),
  );
}

/**
 * Every county in every year, but: in the last year two counties have the same score of the city and one was not
 * assessed by it; in the year before one county is missing altogether.
 */
export function* assessmentRows(plan: Plan, counties: readonly County[]): Generator<Row<'assessment'>> {
  const last = plan.assessed.at(-1);
  const before = plan.assessed.at(-2);
  const [tied, twin, unassessed, missing] = new Stream(plan.seed, 'assessments').shuffled(counties);
  for (const county of counties) {
    const stream = new Stream(plan.seed, `assessment of ${county.adcode}`);
    const level = stream.between(76, 93);
    for (const [index, year] of plan.assessed.entries()) {
      const self = Math.round((level + 3 + index * 0.6 + stream.between(-1, 2)) * 10) / 10;
      const city = Math.round((level + index * 0.8 + stream.between(-3, 2)) * 10) / 10;
      if (county === missing && year === before) continue;
      const alike = year === last && (county === tied || county === twin);
      const none = year === last && county === unassessed;
      yield {
        county_adcode: county.adcode,
        year,
        self_score: Math.min(100, self),
        city_score: none ? null : alike ? 88.5 : Math.min(100, city),
      };
    }
  }
}
