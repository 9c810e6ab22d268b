// The state that a set of operations says: the same whatever the order they came in, and however often.
import type { EntityKind, Operation, Value } from './operation.ts';

/** One field with the operations that nobody replaced. */
export interface Field {
  /** The value to show: that of the last head by clock, device and id. */
  readonly value: Value;
  /** Ascending by clock, device, id; never empty. */
  readonly heads: readonly Operation[];
  /** Every operation on the field, ascending by clock, device, id. */
  readonly operations: readonly Operation[];
  /** True where heads hold different values: a person decides, nothing is overwritten. */
  readonly conflict: boolean;
}

export interface Entity {
  readonly kind: EntityKind;
  readonly key: string;
  readonly fields: ReadonlyMap<string, Field>;
}

export interface Ledger {
  /** By id. */
  readonly operations: ReadonlyMap<string, Operation>;
  /** By kind, then by key. */
  readonly entities: Readonly<Record<EntityKind, ReadonlyMap<string, Entity>>>;
  /** Highest Lamport clock; 0 where there is none. */
  readonly clock: number;
}

export interface Conflict {
  readonly entity: EntityKind;
  readonly key: string;
  readonly field: string;
  readonly heads: readonly Operation[];
}

export const emptyLedger: Ledger = {
  operations: new Map(),
  entities: { visit: new Map(), spot_check: new Map(), photo: new Map(), issue: new Map() },
  clock: 0,
};
