// Dated happenings: activities of communities, trainings at sites, monthly meetings of a county.
import { addDays, monthsOf } from './calendar.ts';
import type { County } from './geography.ts';
import type { Plan } from './plan.ts';
import type { Row } from './register.ts';
import type { SampleSite } from './site.ts';
import { Stream } from './stream.ts';

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

/** One a month, but for a few months without. */
function* countyMeetings(
  plan: Plan,
  rounds: readonly string[],
  counties: readonly County[],
): Generator<Event> {
  const kind = plan.county_meetings;
  if (!kind) return;
  for (const { adcode } of counties) {
    const stream = new Stream(plan.seed, `meetings of ${adcode}`);
    for (const month of rounds.flatMap(monthsOf)) {
      const held = stream.chance(0.92);
      const day = addDays(month, stream.int(1, 26));
      if (held) {
        const id = `M-${adcode}-${month.slice(0, 7)}`;
        yield { event_id: id, subject_kind: 'county', subject_id: adcode, kind, held_on: day };
      }
    }
  }
}

export function eventRows(
  plan: Plan,
  rounds: readonly string[],
  counties: readonly County[],
  sites: readonly SampleSite[],
): Event[] {
  const rows: Event[] = [...countyMeetings(plan, rounds, counties)];
  if (plan.community_activities) rows.push(...activities(plan, rounds, sites));
  if (plan.trainings) rows.push(...trainings(plan, rounds, sites));
  return rows;
}

/** Monthly duties of townships: on time, on the 25th itself, late or missing. */
export function* reportRows(
  plan: Plan,
  rounds: readonly string[],
  counties: readonly County[],
): Generator<Row<'report'>> {
  const rule = plan.monthly_reports;
  if (!rule) return;
  for (const { townships } of counties) {
    for (const { code } of townships) {
      for (const deliverable of rule.deliverables) {
        const stream = new Stream(plan.seed, `${deliverable} of ${code}`);
        for (const month of rounds.flatMap(monthsOf)) {
          const roll = stream.unit();
          const early = addDays(month, stream.chance(0.12) ? 24 : stream.int(14, 23));
          const late = addDays(month, stream.int(25, 40));
          const day = roll < rule.on_time ? early : roll < rule.on_time + rule.late ? late : null;
          const submitted = day !== null && day <= plan.last_round ? day : null;
          yield { adcode: code, month, deliverable, submitted_on: submitted };
        }
      }
    }
  }
}
