// A light sprinkling of visits and issues, so that the inspection tables are not empty.
import { addDays } from './calendar.ts';
import type { Plan } from './plan.ts';
import type { Row } from './register.ts';
import type { SampleSite } from './site.ts';
import { Stream } from './stream.ts';

const dimensions = [
  'quality_safety',
  'fire',
  'education_health',
  'industry_jobs',
  'governance',
  'integration',
] as const;

/** A version-4 UUID made of the stream's values. */
export function uuid(stream: Stream): string {
  const hex = Array.from({ length: 32 }, (_, i) => {
    const digit = stream.int(0, 15);
    return (i === 12 ? 4 : i === 16 ? 8 + (digit % 4) : digit).toString(16);
  }).join('');
  return [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20)].join('-');
}

function visitRow(plan: Plan, site: SampleSite, stream: Stream): Row<'visit'> {
  return {
    visit_id: uuid(stream),
    site_id: site.id,
    visited_on: addDays(plan.last_round, -stream.int(1, 900)),
    kind: stream.pick(['unannounced', 'unannounced', 'scheduled'] as const),
  };
}

function issueRow(plan: Plan, site: SampleSite, stream: Stream): Row<'issue'> {
  const found = addDays(plan.last_round, -stream.int(5, 700));
  const closed = addDays(found, stream.int(10, 120));
  const done = closed < plan.last_round && stream.chance(0.8);
  return {
    issue_id: uuid(stream),
    site_id: site.id,
    dimension: stream.pick(dimensions),
    found_on: found,
    found_by: stream.pick(['self', 'city', 'complaint', 'data'] as const),
    severity: stream.pick(['low', 'medium', 'high']),
    owner: 'township',
    due_on: addDays(found, 60),
    status: done ? 'closed' : 'open',
    closed_on: done ? closed : null,
    verified_on: done ? closed : null,
    verified_by: done ? 'county' : null,
  };
}

export function inspectionRows(
  plan: Plan,
  sites: readonly SampleSite[],
): { visit: Row<'visit'>[]; issue: Row<'issue'>[] } {
  const stream = new Stream(plan.seed, 'inspection');
  const open = sites.filter(({ closedOn }) => closedOn === null);
  const times = Array.from({ length: open.length > 0 ? plan.inspections : 0 });
  return {
    visit: times.map(() => visitRow(plan, stream.pick(open), stream)),
    issue: times.map(() => issueRow(plan, stream.pick(open), stream)),
  };
}
