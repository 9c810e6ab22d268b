// Posts and workers of every workshop, quarter by quarter, leading up to its last round.
import { addMonths } from './calendar.ts';
import { maskRow, type Masks } from './mask.ts';
import type { Plan } from './plan.ts';
import type { Row } from './register.ts';
import { Stream } from './stream.ts';
import type { SampleWorkshop, WorkshopStatus } from './workshop.ts';

/** What the round itself says of the status; null = as in the workshop's own row; undefined = no row at all. */
function statusIn(workshop: SampleWorkshop, round: string, last: string): WorkshopStatus | null | undefined {
  const { status, acceptedOn } = workshop;
  if (status === 'planned' || status === 'building') return round > addMonths(last, -12) ? status : undefined;
  if (status === 'closed') return round > addMonths(last, -14) ? 'closed' : 'running';
  if (status === 'idle') return round > addMonths(last, -8) ? 'idle' : 'running';
  if (acceptedOn !== null && round < acceptedOn)
    return round > addMonths(acceptedOn, -9) ? 'building' : undefined;
  return null;
}

interface Work {
  readonly posts: number;
  readonly reserved: number;
  readonly workers: number;
}

function workIn(workshop: SampleWorkshop, running: boolean, progress: number): Work {
  if (!running) return { posts: 0, reserved: 0, workers: 0 };
  const share = 0.7 + 0.3 * progress;
  const once = workshop.status === 'running' ? workshop.workers : 12;
  const posts = Math.round((workshop.status === 'running' ? workshop.posts : 16) * share);
  const part = workshop.posts === 0 ? 0.5 : workshop.reserved / workshop.posts;
  return { posts, reserved: Math.round(posts * part), workers: Math.min(posts, Math.round(once * share)) };
}

function rowOf(
  plan: Plan,
  workshop: SampleWorkshop,
  round: string,
  progress: number,
  status: WorkshopStatus | null,
  stream: Stream,
): Row<'workshop_round'> {
  const running = (status ?? workshop.status) === 'running';
  const { posts, reserved, workers } = workIn(workshop, running, progress);
  const resettled = Math.round(workers * stream.between(0.4, 0.95));
  const silent = stream.chance(0.02) && round !== plan.last_round;
  const unknown = workshop.trait === 'reserved_unknown' || (workshop.trait === null && stream.chance(0.06));
  return {
    workshop_id: workshop.id,
    round,
    status: status ?? (stream.chance(0.3) ? workshop.status : null),
    posts: silent ? null : posts,
    posts_reserved: silent || unknown ? null : reserved,
    workers: silent ? null : workers,
    workers_resettled: resettled,
    workers_lifted: Math.round(resettled * stream.between(0.7, 1)),
  };
}

export function* workshopRounds(
  plan: Plan,
  rounds: readonly string[],
  workshops: readonly SampleWorkshop[],
  masks: Masks,
): Generator<Row<'workshop_round'>> {
  const kept = rounds.slice(-(plan.workshops?.rounds ?? rounds.length));
  for (const workshop of workshops) {
    const stream = new Stream(plan.seed, `workshop rounds ${workshop.id}`);
    for (const round of kept) {
      const progress = rounds.length > 1 ? rounds.indexOf(round) / (rounds.length - 1) : 1;
      const status = statusIn(workshop, round, plan.last_round);
      if (status === undefined) continue;
      const row = rowOf(plan, workshop, round, progress, status, stream);
      yield maskRow(masks, 'workshop_round', workshop.id, round, row);
    }
  }
}
