// Which sites count at a round: one that closed by then, or went into another, keeps its history and counts no more;
// a new code of a place counts from the day it replaces the old one.
import type { SiteTable } from '../site-table.ts';

const known = new WeakMap<SiteTable, ReadonlyMap<string, readonly number[]>>();

/** Rows of the sites that went into a site, by its id. */
export function formersById(sites: SiteTable): ReadonlyMap<string, readonly number[]> {
  const found = known.get(sites);
  if (found !== undefined) return found;
  const formers = new Map<string, number[]>();
  sites.mergedInto.forEach((into, row) => {
    if (into !== null) formers.set(into, [...(formers.get(into) ?? []), row]);
  });
  known.set(sites, formers);
  return formers;
}

/** A site merged without a closing date counts at no round: since when is not known. */
export function countsAt(sites: SiteTable, row: number, round: string): boolean {
  const closedOn = sites.closedOn[row] ?? null;
  const open = closedOn === null ? (sites.mergedInto[row] ?? null) === null : closedOn > round;
  return open && !isNotYet(sites, row, round);
}

/** The new code of a place that still goes by its old one. */
function isNotYet(sites: SiteTable, row: number, round: string): boolean {
  const openedOn = sites.openedOn[row] ?? null;
  return openedOn !== null && openedOn > round && formersById(sites).has(sites.id[row] ?? '');
}

/** Rows that count, ascending. Round null: all. */
export function countedRows(sites: SiteTable | null, round: string | null): Uint32Array {
  const rows = Uint32Array.from({ length: sites?.count ?? 0 }, (_, row) => row);
  return sites === null || round === null ? rows : rows.filter((row) => countsAt(sites, row, round));
}
