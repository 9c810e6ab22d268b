// Fields on which two hands wrote different things without knowing of each other. Both values stay until a person decides.
import type { Conflict, Entity, Ledger } from './ledger.ts';
import { type Change, compareTexts, entityKinds, type Operation, type Value } from './operation.ts';

const known = new WeakMap<Entity, readonly string[]>();

/** The hour follows its answer, the number of lines its closing: the latest counts, and nobody decides about it. */
function followsAnother({ kind }: Entity, field: string): boolean {
  return (kind === 'spot_check' && field === 'checkedAt') || (kind === 'visit' && field === 'lines');
}

/** Names of the entity's fields with a conflict that a person decides, sorted. */
export function conflictFieldsOf(entity: Entity): readonly string[] {
  const found = known.get(entity);
  if (found !== undefined) return found;
  const fields: string[] = [];
  for (const [name, field] of entity.fields) {
    if (field.conflict && !followsAnother(entity, name)) fields.push(name);
  }
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

/** Settles a conflict with one of its sides; the hour of an answer goes with the answer. */
export function takeSide(
  ledger: Ledger,
  conflict: Pick<Conflict, 'entity' | 'key' | 'field'>,
  side: Operation,
): readonly Change[] {
  const settled = settleChange(conflict, side.new);
  if (conflict.entity !== 'spot_check' || conflict.field !== 'answer') return [settled];
  const hours = ledger.entities.spot_check.get(conflict.key)?.fields.get('checkedAt')?.heads ?? [];
  const hour = hours.find(({ device, by }) => device === side.device && by === side.by);
  return hour === undefined
    ? [settled]
    : [settled, settleChange({ ...conflict, field: 'checkedAt' }, hour.new)];
}
