// Fields on which two hands wrote different things without knowing of each other. Both values stay until a person decides.
import type { Conflict, Entity, Ledger } from './ledger.ts';
import { type Change, compareTexts, entityKinds, type Value } from './operation.ts';

const known = new WeakMap<Entity, readonly string[]>();

/** Names of the entity's fields with a conflict, sorted. */
export function conflictFieldsOf(entity: Entity): readonly string[] {
  const found = known.get(entity);
  if (found !== undefined) return found;
  const fields: string[] = [];
  for (const [name, field] of entity.fields) if (field.conflict) fields.push(name);
  fields.sort(compareTexts);
  known.set(entity, fields);
  return fields;
}

/** All conflicts, by kind, key and field. */
export function conflictsOf(ledger: Ledger): readonly Conflict[] {
  return entityKinds.flatMap((kind) => {
    const conflicts: Conflict[] = [];
    for (const entity of ledger.entities[kind].values()) {
      for (const field of conflictFieldsOf(entity)) {
        const heads = entity.fields.get(field)?.heads ?? [];
        conflicts.push({ entity: kind, key: entity.key, field, heads });
      }
    }
    return conflicts.sort((a, b) => compareTexts(a.key, b.key) || compareTexts(a.field, b.field));
  });
}

/** Settles a conflict: with one of its values, or another. */
export function settleChange(
  { entity, key, field }: Pick<Conflict, 'entity' | 'key' | 'field'>,
  value: Value,
): Change {
  return { entity, key, field, value };
}
