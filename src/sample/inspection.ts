// Visits of the city to sites and the issues that were found: months without a visit, issues reopened, overdue,
// closed without anybody's verification.
import { addDays, addMonths, monthsOf } from './calendar.ts';
import type { Plan } from './plan.ts';
import type { Row } from './register.ts';
import type { SampleSite } from './site.ts';
import { Stream } from './stream.ts';

type Issue = Row<'issue'>;

/** What an issue of each dimension is typically about. */
const dimensions = {
  quality_safety: ['R02', null],
  fire: ['R02', null],
  education_health: ['F04', 'F05'],
  industry_jobs: ['W03', 'G04'],
  governance: ['C01', 'C07'],
  integration: ['C10', null],
} as const;

/** A version-4 UUID made of the stream's values. */
function uuid(stream: Stream): string {
  const hex = Array.from({ length: 32 }, (_, i) => {
    const digit = stream.int(0, 15);
    return (i === 12 ? 4 : i === 16 ? 8 + (digit % 4) : digit).toString(16);
  }).join('');
  return [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20)].join('-');
}

function isThere(site: SampleSite, day: string): boolean {
  return site.openedOn <= day && (site.closedOn === null || day < site.closedOn);
}

/** Whole months before the last round that had no visit at all, and one that had announced visits only. */
const withoutVisit = [1, 14];
const announcedOnly = 4;

export function* visitRows(
  plan: Plan,
  rounds: readonly string[],
  sites: readonly SampleSite[],
): Generator<Row<'visit'>> {
  if (plan.visits_a_month === 0) return;
  const stream = new Stream(plan.seed, 'visits');
  const months = rounds.flatMap(monthsOf);
  // A fifth of the sites has never been seen.
  const seen = stream.shuffled(sites).slice(0, Math.ceil(sites.length * 0.8));
  for (const [index, month] of months.entries()) {
    const ago = months.length - 1 - index;
    const there = seen.filter((site) => isThere(site, month));
    const count =
      withoutVisit.includes(ago) || there.length === 0 ? 0 : stream.int(1, 2 * plan.visits_a_month - 1);
    for (let i = 0; i < count; i += 1) {
      const kind = stream.pick(['unannounced', 'unannounced', 'scheduled'] as const);
      const site = stream.pick(there);
      const day = addDays(month, stream.int(0, 27));
      yield {
        visit_id: uuid(stream),
        site_id: site.id,
        visited_on: site.closedOn !== null && day >= site.closedOn ? month : day,
        kind: ago === announcedOnly ? 'scheduled' : kind,
      };
    }
  }
}

type Course = 'closed' | 'closed_unverified' | 'open' | 'overdue' | 'due_today' | 'reopened';

/** The first issues go through every course once. */
const courses: readonly Course[] = [
  'closed_unverified',
  'reopened',
  'overdue',
  'due_today',
  'open',
  'closed',
];

function courseOf(index: number, stream: Stream): Course {
  const roll = stream.unit();
  const drawn =
    roll < 0.66
      ? 'closed'
      : roll < 0.74
        ? 'closed_unverified'
        : roll < 0.8
          ? 'reopened'
          : roll < 0.9
            ? 'open'
            : 'overdue';
  return courses[index] ?? drawn;
}

/** Days before the last round on which it was found, and until when it was to be mended. */
function foundDaysAgo(course: Course, stream: Stream): number {
  if (course === 'open') return stream.int(3, 40);
  if (course === 'due_today') return 60;
  return course === 'overdue' ? stream.int(75, 420) : stream.int(220, 1500);
}

function issueOf(site: SampleSite, course: Course, found: string, stream: Stream): Issue {
  const dimension = stream.pick(Object.keys(dimensions) as (keyof typeof dimensions)[]);
  const foundBy = stream.pick(['self', 'city', 'complaint', 'data'] as const);
  const done = course === 'closed' || course === 'closed_unverified' || course === 'reopened';
  const closed = done ? addDays(found, stream.int(8, 110)) : null;
  const verified =
    closed !== null && course !== 'closed_unverified' ? addDays(closed, stream.int(0, 12)) : null;
  return {
    issue_id: uuid(stream),
    site_id: site.id,
    dimension,
    requirement: stream.pick(dimensions[dimension]),
    found_on: found,
    found_by: foundBy,
    severity: stream.pick(['low', 'medium', 'high']),
    owner: stream.pick(['township', 'township', 'county']),
    due_on: stream.chance(0.04) && course === 'closed' ? null : addDays(found, 60),
    status: done ? 'closed' : 'open',
    closed_on: closed,
    verified_on: verified,
    verified_by: verified === null ? null : foundBy === 'city' ? 'city' : 'county',
  };
}

/** The same matter found again: half of them mended by now. */
function again(plan: Plan, issue: Issue, stream: Stream): Issue {
  const found = addDays(String(issue.closed_on), stream.int(20, 90));
  const closed = stream.chance(0.5) ? addDays(found, stream.int(10, 50)) : null;
  const done = closed !== null && closed <= plan.last_round;
  return {
    ...issue,
    issue_id: uuid(stream),
    found_on: found,
    found_by: 'city',
    due_on: addDays(found, 30),
    status: done ? 'closed' : 'open',
    closed_on: done ? closed : null,
    verified_on: done ? closed : null,
    verified_by: done ? 'city' : null,
    reopens: issue.issue_id ?? null,
  };
}

export function issueRows(plan: Plan, sites: readonly SampleSite[]): Issue[] {
  const stream = new Stream(plan.seed, 'issues');
  const began = addMonths(plan.first_round, -2);
  return Array.from({ length: plan.issues }).flatMap((_, index): Issue[] => {
    const course = courseOf(index, stream);
    const found = addDays(plan.last_round, -foundDaysAgo(course, stream));
    const day = found < began ? began : found;
    const site = stream.pick(sites.filter((each) => isThere(each, day)));
    const issue = issueOf(site, course, day, stream);
    return course === 'reopened' ? [issue, again(plan, issue, stream)] : [issue];
  });
}
