// The changes of one field that are steps of somebody, not the settling of a conflict.
import { type Operation, sameValue } from './operation.ts';

/** True where what an operation replaces says different things; equal values by two hands are no conflict. */
function settles({ replaces }: Operation, known: ReadonlyMap<string, Operation>): boolean {
  const [first, ...others] = replaces.flatMap((id) => known.get(id) ?? []);
  return first !== undefined && others.some((other) => !sameValue(first.new, other.new));
}

/** Changes of the field in the order of the history, without what settles a conflict. */
export function singleChanges(history: readonly Operation[], name: string): readonly Operation[] {
  const ofField = history.filter(({ field }) => field === name);
  const known = new Map(ofField.map((operation) => [operation.id, operation]));
  return ofField.filter((operation) => !settles(operation, known));
}
