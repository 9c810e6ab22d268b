// Dated happenings: activities of communities, trainings at sites, and whatever else the plan says was held how often.
import { addDays, addMonths, dateOf, monthsOf, yearOf } from './calendar.ts';
import type { EventPlan, Plan } from './plan.ts';
import type { Row } from './register.ts';
import type { SampleSite } from './site.ts';
import { Stream } from './stream.ts';
import type { Subject, Subjects } from './subject.ts';

type Event = Row<'event'>;

/** Communities without any activity in the last quarter, on purpose. */
const quietCommunities = 2;

function* activities(plan: Plan, rounds: readonly string[], sites: readonly SampleSite[]): Generator<Event> {
  const communities = [...new Set(sites.map(({ community }) => community))].sort();
  const quiet = new Stream(plan.seed, 'quiet').shuffled(communities).slice(0, quietCommunities);
  for (const [place, community] of communities.entries()) {
    const stream = new Stream(plan.seed, `activities of ${community}`);
    for (const round of rounds) {
      const count = stream.chance(0.08) ? 0 : stream.int(1, 3);
      for (let i = 0; i < count; i += 1) {
        const day = addDays(round, -stream.int(1, 85));
        if (round === plan.last_round && quiet.includes(community)) continue;
        yield {
          event_id: `A-${String(place + 1).padStart(3, '0')}-${round}-${i + 1}`,
          subject_kind: 'community',
          subject_id: community,
          kind: 'activity',
          held_on: day,
        };
      }
    }
  }
}

function* trainings(plan: Plan, rounds: readonly string[], sites: readonly SampleSite[]): Generator<Event> {
  for (const site of sites) {
    const stream = new Stream(plan.seed, `trainings at ${site.id}`);
    for (const round of rounds) {
      const held = stream.chance(0.25);
      const kind = stream.pick(['training', 'training', 'recruitment'] as const);
      const day = addDays(round, -stream.int(1, 85));
      if (!held || day < site.openedOn || (site.closedOn !== null && day > site.closedOn)) continue;
      yield {
        event_id: `E-${site.id}-${round}`,
        subject_kind: 'site',
        subject_id: site.id,
        kind,
        held_on: day,
      };
    }
  }
}

/** Months, quarters or years of the rounds, each with its first and last day. */
function spansOf(plan: Plan, rounds: readonly string[], every: EventPlan['every']): [string, string][] {
  if (every === 'quarter') return rounds.map((end) => [monthsOf(end)[0] ?? end, end]);
  const months = rounds.flatMap(monthsOf);
  if (every === 'month') return months.map((month) => [month, addDays(addMonths(month, 1), -1)]);
  const years = [...new Set(months.map(yearOf))];
  return years.map((year) => {
    const end = dateOf(year, 12, 31);
    return [dateOf(year, 1, 1), end < plan.last_round ? end : plan.last_round];
  });
}

/** Held or not, sometimes on the very last day, sometimes twice. */
function daysHeld([first, last]: readonly [string, string], rule: EventPlan, stream: Stream): string[] {
  const length = rule.every === 'month' ? 25 : rule.every === 'quarter' ? 86 : 170;
  const usual = addDays(first, stream.int(1, length));
  const day = stream.chance(0.06) ? last : usual;
  const second = stream.chance(0.08) ? first : null;
  if (!stream.chance(rule.held) || day > last) return [];
  return second !== null && second !== day ? [second, day] : [day];
}

function* planned(
  plan: Plan,
  rounds: readonly string[],
  rule: EventPlan,
  subjects: readonly Subject[],
): Generator<Event> {
  const spans = spansOf(plan, rounds, rule.every);
  for (const [place, { id, openedOn, closedOn }] of subjects.entries()) {
    const stream = new Stream(plan.seed, `${rule.kind} of ${rule.subject} ${id}`);
    for (const span of spans) {
      for (const day of daysHeld(span, rule, stream)) {
        if (day < openedOn || (closedOn !== null && day > closedOn)) continue;
        yield {
          event_id: `${rule.kind}-${rule.subject}-${place + 1}-${day}`,
          subject_kind: rule.subject,
          subject_id: id,
          kind: rule.kind,
          held_on: day,
        };
      }
    }
  }
}

export function eventRows(
  plan: Plan,
  rounds: readonly string[],
  sites: readonly SampleSite[],
  subjects: Subjects,
): Event[] {
  const rows = plan.events.flatMap((rule) => [...planned(plan, rounds, rule, subjects[rule.subject])]);
  if (plan.community_activities) rows.push(...activities(plan, rounds, sites));
  if (plan.trainings) rows.push(...trainings(plan, rounds, sites));
  return rows;
}
