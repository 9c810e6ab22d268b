// One change of one field: the only thing the ledger is made of. Operations are added, never altered or removed.

export const entityKinds = ['visit', 'spot_check', 'photo', 'issue'] as const;
export type EntityKind = (typeof entityKinds)[number];

/** What a field holds. A list is replaced as a whole. */
export type Value = string | number | boolean | null | readonly string[];

export interface Operation {
  /** UUID. */
  readonly id: string;
  /** Lamport clock: higher than that of every operation its writer knew. From 1. */
  readonly clock: number;
  /** UUID of the browser profile that wrote it. */
  readonly device: string;
  /** Instant of the writer's clock, ISO with +08:00; for people, never for order. */
  readonly at: string;
  /** Role of the writer, never a person's name. */
  readonly by: string;
  readonly entity: EntityKind;
  /** Id of the entity: a UUID; of a spot check `<visit>:<checklist item>`. */
  readonly key: string;
  readonly field: string;
  /** Ids of the operations on the same field that the writer saw standing and that this one replaces. */
  readonly replaces: readonly string[];
  /** What the writer saw before, for people. */
  readonly old: Value;
  readonly new: Value;
  /** Why, where the rules ask for it (due day moved, sent back, reopened); else null. */
  readonly reason: string | null;
}

/** What is to be written: `takeChanges` makes operations of it. */
export interface Change {
  readonly entity: EntityKind;
  readonly key: string;
  readonly field: string;
  readonly value: Value;
  readonly reason?: string;
}

/** By clock, then device, then id: the same order everywhere. */
export function compareOperations(a: Operation, b: Operation): number {
  return a.clock - b.clock || compareTexts(a.device, b.device) || compareTexts(a.id, b.id);
}

/** By UTF-16 units, whatever the language of the device. */
export function compareTexts(a: string, b: string): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}

export function sameValue(a: Value, b: Value): boolean {
  if (a === b) return true;
  return isList(a) && isList(b) && sameTexts(a, b);
}

function isList(value: Value): value is readonly string[] {
  return Array.isArray(value);
}

function sameTexts(a: readonly string[], b: readonly string[]): boolean {
  return a.length === b.length && a.every((text, at) => text === b[at]);
}

export function sameOperation(a: Operation, b: Operation): boolean {
  return (
    a.id === b.id &&
    a.clock === b.clock &&
    a.device === b.device &&
    a.at === b.at &&
    a.by === b.by &&
    a.entity === b.entity &&
    a.key === b.key &&
    a.field === b.field &&
    a.reason === b.reason &&
    sameTexts(a.replaces, b.replaces) &&
    sameValue(a.old, b.old) &&
    sameValue(a.new, b.new)
  );
}
