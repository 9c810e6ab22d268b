// How old the figures of a site are, seen from the round on screen.
import type { DataAge } from '../session.ts';
import type { RoundTable } from '../site-table.ts';

/** The same day a year later; 29 February becomes the 28th. */
function yearLater(date: string): string {
  const later = `${Number(date.slice(0, 4)) + 1}${date.slice(4)}`;
  return later.endsWith('-02-29') ? later.replace('-02-29', '-02-28') : later;
}

/** A date exactly one year before the round is still within the year. */
export function ageOfDate(asOf: string | null, round: string): DataAge {
  if (asOf === null) return 'not_known';
  return yearLater(asOf) < round ? 'over_year' : 'within_year';
}

export function ageOf(table: RoundTable, row: number): DataAge {
  return ageOfDate(table.asOf[row] ?? null, table.round);
}
