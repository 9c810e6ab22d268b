// Which sites count at a round: one that closed by then, or went into another, keeps its history and counts no more.
import type { SiteTable } from '../site-table.ts';

/** A site merged without a closing date counts at no round: since when is not known. */
export function countsAt(sites: SiteTable, row: number, round: string): boolean {
  const closedOn = sites.closedOn[row] ?? null;
  return closedOn === null ? (sites.mergedInto[row] ?? null) === null : closedOn > round;
}

/** Rows that count, ascending. Round null: all. */
export function countedRows(sites: SiteTable | null, round: string | null): Uint32Array {
  const rows = Uint32Array.from({ length: sites?.count ?? 0 }, (_, row) => row);
  return sites === null || round === null ? rows : rows.filter((row) => countsAt(sites, row, round));
}
