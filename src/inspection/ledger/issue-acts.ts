// What was done to an issue, act by act: the operations that one hand wrote together belong together. Pure.
import { type IssueStep, stepBetween } from './issue-steps.ts';
import type { Operation } from './operation.ts';
import { singleChanges } from './single-changes.ts';

/** A step of its life, or: entered as found, opened by a second look, taken over, a conflict settled, a field changed. */
export type ActKind = IssueStep | 'found' | 'look_again' | 'take_over' | 'settle' | 'change';

export interface IssueAct {
  readonly kind: ActKind;
  /** Instant, ISO with +08:00. */
  readonly at: string;
  /** Role; empty: not given. */
  readonly by: string;
  readonly reason: string | null;
  /** In the order in which they were written; at least one. */
  readonly operations: readonly [Operation, ...Operation[]];
}

type Written = [Operation, ...Operation[]];

/** Every step writes the status last; a register that is taken over goes through several, all with its reason. */
function goesOn(written: Written, next: Operation): boolean {
  const last = written.at(-1) ?? written[0];
  const together = last.device === next.device && last.at === next.at && last.clock + 1 === next.clock;
  if (!together || last.by !== next.by || last.reason !== next.reason) return false;
  if (last.field === 'status' && last.old !== null && next.field !== 'status') return false;
  return next.reason !== null || written.every(({ field }) => field !== next.field);
}

function kindOf(written: Written, steps: ReadonlySet<Operation>): ActKind {
  const begins = written.some(({ field, old }) => field === 'status' && old === null);
  const status = written.findLast(({ field }) => field === 'status');
  if (begins && status?.new !== 'found') return 'take_over';
  if (begins) return written.some(({ field }) => field === 'reopens') ? 'look_again' : 'found';
  if (!written.some((operation) => steps.has(operation))) return 'settle';
  const step = status === undefined ? null : stepBetween(status.old, status.new);
  if (step !== null) return step;
  return written.some(({ field, reason }) => field === 'dueOn' && reason !== null) ? 'move_due' : 'change';
}

/** The acts behind a history (ledger order), in the order of their first operations. */
export function actsOf(history: readonly Operation[]): readonly IssueAct[] {
  const fields = new Set(history.map(({ field }) => field));
  const steps = new Set([...fields].flatMap((field) => singleChanges(history, field)));
  const acts: Written[] = [];
  const standing = new Map<string, Written>();
  for (const operation of history) {
    const before = standing.get(operation.device);
    if (before !== undefined && goesOn(before, operation)) {
      before.push(operation);
    } else {
      const written: Written = [operation];
      acts.push(written);
      standing.set(operation.device, written);
    }
  }
  return acts.map((operations) => {
    const [{ at, by, reason }] = operations;
    return { kind: kindOf(operations, steps), at, by, reason, operations };
  });
}
