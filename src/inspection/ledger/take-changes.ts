// From what is to be written to operations. What stands already is not written again.
import type { Ledger } from './ledger.ts';
import { type Change, type Operation, sameValue, type Value } from './operation.ts';
import { parseOperation } from './parse-operation.ts';

export interface Writer {
  /** UUID of the browser profile. */
  readonly device: string;
  /** Role of the writer. */
  readonly by: string;
  /** Instant, ISO with +08:00. */
  readonly at: string;
  /** A new UUID. */
  newId(): string;
}

interface Standing {
  readonly value: Value;
  readonly heads: readonly string[];
  readonly conflict: boolean;
}

const nothing: Standing = { value: null, heads: [], conflict: false };

/**
 * Operations in the order of the changes, each with a clock of its own. Rejects with Problem ledger_invalid where one
 * could not be kept in a ledger file (a text too long, what is no number, a key that is none).
 */
export function takeChanges(ledger: Ledger, changes: readonly Change[], writer: Writer): Operation[] {
  const written = new Map<string, Standing>();
  const operations: Operation[] = [];
  for (const change of changes) {
    const { entity, key, field } = change;
    const place = JSON.stringify([entity, key, field]);
    const value = wellFormed(change.value);
    const standing = written.get(place) ?? standingOf(ledger, change);
    if (!standing.conflict && sameValue(standing.value, value)) continue;
    const operation: Operation = {
      id: writer.newId(),
      clock: ledger.clock + operations.length + 1,
      device: writer.device,
      at: writer.at,
      by: wellFormedText(writer.by),
      entity,
      key,
      field,
      replaces: standing.heads,
      old: standing.value,
      new: value,
      reason: change.reason === undefined ? null : wellFormedText(change.reason),
    };
    operations.push(parseOperation(operation, `${entity}:${field}`));
    written.set(place, { value, heads: [operation.id], conflict: false });
  }
  return operations;
}

function standingOf(ledger: Ledger, { entity, key, field }: Change): Standing {
  const found = ledger.entities[entity].get(key)?.fields.get(field);
  if (found === undefined) return nothing;
  const heads = found.heads.map(({ id }) => id);
  return { value: found.value, heads, conflict: found.conflict };
}

function wellFormed(value: Value): Value {
  if (typeof value === 'string') return wellFormedText(value);
  if (Array.isArray(value)) return value.map(wellFormedText);
  return Object.is(value, -0) ? 0 : value;
}

/** A keyboard may leave half of a character behind: it could not be written as UTF-8. */
function wellFormedText(text: string): string {
  return text.replaceAll(/\p{Surrogate}/gu, '\uFFFD');
}
