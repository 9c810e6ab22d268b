// The state of a set of operations. The order in which they come, and how often, makes no difference: each field is
// computed anew from all operations on it, and only the fields that new operations touch.
import { Problem } from '../../model/problem.ts';
import { Buckets } from './buckets.ts';
import type { Entity, Field, Ledger } from './ledger.ts';
import { compareOperations, type EntityKind, entityKinds, type Operation } from './operation.ts';
import { sameOperation, sameValue } from './operation.ts';

type ByField = Map<string, Operation[]>;
type ByKey = Map<string, ByField>;

/**
 * The ledger with `operations` in it; the same object where none is new. Rejects with Problem ledger_invalid where an
 * id comes with two contents, and the ledger is as it was.
 */
export function mergeOperations(ledger: Ledger, operations: Iterable<Operation>): Ledger {
  const fresh = freshOf(ledger, operations);
  if (fresh.size === 0) return ledger;
  const touched = new Map<EntityKind, ByKey>();
  let { clock } = ledger;
  for (const operation of fresh.values()) {
    clock = Math.max(clock, operation.clock);
    const keys = at(touched, operation.entity, (): ByKey => new Map());
    const fields = at(keys, operation.key, (): ByField => new Map());
    at(fields, operation.field, (): Operation[] => []).push(operation);
  }
  const entities: Record<EntityKind, ReadonlyMap<string, Entity>> = { ...ledger.entities };
  for (const kind of entityKinds) {
    const keys = touched.get(kind);
    if (keys !== undefined) entities[kind] = withEntities(entities[kind], kind, keys);
  }
  return { operations: Buckets.of(ledger.operations).with(fresh), entities, clock };
}

function freshOf(ledger: Ledger, operations: Iterable<Operation>): Map<string, Operation> {
  const fresh = new Map<string, Operation>();
  for (const operation of operations) {
    const known = ledger.operations.get(operation.id) ?? fresh.get(operation.id);
    if (known === undefined) fresh.set(operation.id, operation);
    else if (!sameOperation(known, operation)) {
      throw new Problem('ledger_invalid', { part: `operations:${operation.id}:id` });
    }
  }
  return fresh;
}

function at<K, V>(map: Map<K, V>, key: K, make: () => V): V {
  const found = map.get(key);
  if (found !== undefined) return found;
  const made = make();
  map.set(key, made);
  return made;
}

function withEntities(
  entities: ReadonlyMap<string, Entity>,
  kind: EntityKind,
  keys: ByKey,
): ReadonlyMap<string, Entity> {
  const changed: [string, Entity][] = [];
  for (const [key, touched] of keys) {
    const fields = new Map(entities.get(key)?.fields);
    for (const [name, operations] of touched) {
      fields.set(name, fieldOf([...(fields.get(name)?.operations ?? []), ...operations]));
    }
    changed.push([key, { kind, key, fields }]);
  }
  return Buckets.of(entities).with(changed);
}

/** `operations` may stand in any order; there is at least one. */
function fieldOf(operations: Operation[]): Field {
  const sorted = operations.sort(compareOperations);
  const heads = headsOf(sorted);
  const value = heads.at(-1)?.new ?? null;
  return { value, heads, operations: sorted, conflict: heads.some((head) => !sameValue(head.new, value)) };
}

/**
 * The operations that no other on the field replaces. Only an earlier clock can be replaced, so that operations that
 * name each other in a ring cannot leave the field without a value.
 */
function headsOf(sorted: readonly Operation[]): readonly Operation[] {
  if (sorted.length === 1) return sorted;
  const replacedAt = new Map<string, number>();
  for (const { replaces, clock } of sorted) for (const id of replaces) replacedAt.set(id, clock);
  return sorted.filter(({ id, clock }) => (replacedAt.get(id) ?? 0) <= clock);
}
