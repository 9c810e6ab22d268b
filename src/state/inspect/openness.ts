// Which operations give an open visit away, and so stand sealed on the disk until it is closed.
import type { Ledger } from '../../inspection/ledger/ledger.ts';
import type { EntityKind, Operation } from '../../inspection/ledger/operation.ts';

/** Key of the visit that an entity belongs to; null: none (an issue by hand). */
function visitKeyOf(ledger: Ledger, kind: EntityKind, key: string): string | null {
  if (kind === 'visit') return key;
  const visit = ledger.entities[kind].get(key)?.fields.get('visit')?.value;
  return typeof visit === 'string' ? visit : null;
}

/** A visit that nobody closed yet, or of which nothing is known but that something belongs to it. */
function isOpen(ledger: Ledger, visit: string): boolean {
  const closed = ledger.entities.visit.get(visit)?.fields.get('closedOn')?.value;
  return typeof closed !== 'string';
}

/** The ledger must hold the operation already. */
export function belongsToOpenVisit(ledger: Ledger, { entity, key }: Operation): boolean {
  const visit = visitKeyOf(ledger, entity, key);
  return visit !== null && isOpen(ledger, visit);
}
