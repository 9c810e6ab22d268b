// What is there and what is not, as surveys of successive years found it: the same for every kind of subject.
import type { Item } from '../model/item.ts';
import { addDays, addMonths, dateOf, quarterEnds, yearOf } from './calendar.ts';
import type { Plan, ProvisionPlan } from './plan.ts';
import type { Row } from './register.ts';
import { Stream } from './stream.ts';

type Status = 'present' | 'absent' | 'planned' | 'shared';
type Source = 'self' | 'county' | 'visit' | 'document';

/** Whatever provision is recorded of. */
export interface Holder {
  readonly kind: Item['subject'];
  readonly id: string;
  readonly people: number;
  readonly openedOn: string;
  readonly closedOn: string | null;
  /** How well it is run, 0 to 1. */
  readonly quality: number;
  /** The only one of its kind: of it something is known of every item. */
  readonly alone: boolean;
}

/** Days on which something was looked at, oldest first. */
export function surveyDays(plan: Plan, holder: Holder, stream: Stream): string[] {
  if (!plan.provision_history) return [addDays(plan.last_round, -stream.int(10, 400))];
  const base = addDays(plan.first_round, -stream.int(5, 60));
  const days = [base];
  for (let year = yearOf(base); year <= yearOf(plan.last_round); year += 1) {
    const day = addDays(dateOf(year, 11, 20), stream.int(0, 35));
    const done = stream.chance(0.8 + 0.2 * holder.quality);
    if (done && day <= plan.last_round && day > base) days.push(day);
  }
  const { openedOn, closedOn } = holder;
  return days.filter((day) => day > openedOn && (closedOn === null || day < closedOn));
}

/** Larger sites have more, smaller ones less. */
function sizeShift({ kind, people }: Holder): number {
  if (kind !== 'site') return 0;
  return people >= 800 ? -0.08 : people < 100 ? 0.08 : 0;
}

/** Checks of the last two years; a tenth of them did not take place. */
function quarterlyDays(plan: Plan, holder: Holder, item: string): string[] {
  const stream = new Stream(plan.seed, `${item} checked at ${holder.id}`);
  const ends = quarterEnds(addMonths(plan.last_round, -24), plan.last_round);
  const days = ends.map((end) => addDays(end, -stream.int(0, 80)));
  return days.filter(
    (day) =>
      stream.chance(0.9) && day > holder.openedOn && (holder.closedOn === null || day < holder.closedOn),
  );
}

/** How often an item follows the site's own fortune: facilities come together or not at all. */
const sameEverywhere = 0.7;

/** Status on each survey day: what is once present stays; a gap that closes next is planned. */
function statuses(
  plan: Plan,
  item: ProvisionPlan,
  holder: Holder,
  fortune: number,
  days: readonly string[],
  stream: Stream,
): Status[] {
  const own = stream.unit();
  const place = stream.chance(sameEverywhere) ? fortune : own;
  const luck = place + sizeShift(holder) + 0.12 * (0.6 - holder.quality);
  const shared = stream.chance(item.shared);
  const planned = stream.chance(0.25);
  const span = Math.max(1, yearOf(plan.last_round) - yearOf(plan.first_round));
  const has = days.map((day) => {
    const progress = Math.min(1, (yearOf(day) - yearOf(plan.first_round)) / span);
    return luck < item.from + (item.to - item.from) * progress;
  });
  return has.map((there, i) => {
    if (there) return shared ? 'shared' : 'present';
    return has[i + 1] || (planned && i === days.length - 1) ? 'planned' : 'absent';
  });
}

function rowOf(
  holder: Holder,
  item: string,
  day: string,
  status: Status,
  last: string,
  stream: Stream,
): Row<'provision'> {
  const roll = stream.unit();
  const source: Source = roll < 0.5 ? 'self' : roll < 0.85 ? 'county' : roll < 0.96 ? 'visit' : 'document';
  const verified = addDays(day, stream.int(15, 90));
  return {
    subject_kind: holder.kind,
    subject_id: holder.id,
    item,
    as_of: day,
    source,
    status,
    verified_on: source === 'self' && stream.chance(0.35) && verified <= last ? verified : null,
    distance_m: status === 'shared' ? stream.int(150, 2400) : null,
  };
}

export function itemRows(
  plan: Plan,
  holder: Holder,
  item: string,
  rule: ProvisionPlan,
  surveys: readonly string[],
): Row<'provision'>[] {
  const stream = new Stream(plan.seed, `${item} at ${holder.id}`);
  const unsaid = stream.chance(0.025) && !holder.alone;
  if (unsaid || plan.silent[item]?.includes(holder.id)) return [];
  const fortune = new Stream(plan.seed, `fortune of ${holder.id}`).unit();
  const days = rule.quarterly && surveys.length > 0 ? quarterlyDays(plan, holder, item) : surveys;
  const path = statuses(plan, rule, holder, fortune, days, stream);
  return days.flatMap((day, i) => {
    const status = path[i] ?? 'absent';
    const row = rowOf(holder, item, day, status, plan.last_round, stream);
    const told = i === 0 || i === days.length - 1 || status !== path[i - 1] || i % 3 === 0;
    return told ? [row] : [];
  });
}
