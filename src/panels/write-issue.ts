// A new issue into the ledger, once: what a full disk refuses stands in memory and is tried again by itself.
import type { Change } from '../inspection/ledger/operation.ts';
import type { InspectCommands, Inspection } from '../state/inspect/inspect-state.ts';

/** Rejects only where the ledger in memory does not hold the issue `key` either; another try would be a second issue. */
export async function writeIssue(
  inspect: InspectCommands,
  read: () => Inspection,
  key: string,
  changes: readonly Change[],
): Promise<void> {
  try {
    await inspect.write(changes);
  } catch (error) {
    if (!read().records.issues.some((issue) => issue.key === key)) throw error;
  }
}
