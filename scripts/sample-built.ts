// For tests: the registers of a plan in memory, built from the real shapes. Writes nothing.
import type { TableName } from '../src/model/tables.ts';
import { buildRegisters } from '../src/sample/build.ts';
import { placesOf, type Places } from '../src/sample/geography.ts';
import type { Plan } from '../src/sample/plan.ts';
import type { Registers, Row } from '../src/sample/register.ts';
import { readItems, readPlaces } from './sample-sources.ts';

const last = '2026-06-30';

export interface Built {
  readonly places: Places;
  rows<T extends TableName>(table: T): readonly Row<T>[];
}

export function built(plan: Plan): Built {
  const places = placesOf(plan, readPlaces(plan));
  const registers: Registers = buildRegisters(plan, places, readItems());
  const kept = new Map<string, readonly unknown[]>();
  return {
    places,
    rows<T extends TableName>(table: T): readonly Row<T>[] {
      const known = kept.get(table) ?? [...(registers[table] ?? [])];
      kept.set(table, known);
      return known as readonly Row<T>[];
    },
  };
}

/** Rows of the last round. */
export function inLast<R extends { readonly round?: unknown }>(rows: readonly R[]): R[] {
  return rows.filter(({ round }) => round === last);
}
