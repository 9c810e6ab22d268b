// Which sites a briefing counts, at its round and at the earlier one, as a whole and by county. Pure.
import type { Atlas } from '../../atlas-state.ts';
import type { Filters } from '../../session.ts';
import type { SiteTable } from '../../site-table.ts';
import { successionOf, type Rounds, type Succession } from '../changes.ts';
import { countsAt } from '../counting.ts';
import { grouped } from '../places.ts';

/** The round compared with, and how the sites of then became those of now. */
export interface Earlier {
  readonly rounds: Rounds;
  readonly succession: Succession;
}

export interface Members {
  /** Rows that count at the round and match the filters, ascending. */
  readonly rows: Uint32Array;
  readonly byCounty: ReadonlyMap<string, Uint32Array>;
  /** Rows at the earlier round; empty where there is none. */
  readonly before: Uint32Array;
  readonly beforeByCounty: ReadonlyMap<string, Uint32Array>;
  /** Whether a change at the row (of a site there now, or gone since) is told. */
  readonly tellsChange: (row: number) => boolean;
}

/** Some sites of a county may match and others not. */
function isNarrowed({ sizes, verdicts, ages, text, box }: Filters): boolean {
  return sizes.length > 0 || verdicts.length > 0 || ages.length > 0 || text.trim() !== '' || box !== null;
}

/** Whether the filter lets a county in. */
export function countyTest({ counties }: Pick<Filters, 'counties'>): (adcode: string) => boolean {
  const wanted = new Set(counties);
  return (adcode) => wanted.size === 0 || wanted.has(adcode);
}

export function earlierOf(sites: SiteTable, from: string | null, to: string): Earlier | null {
  if (from === null) return null;
  const rounds = { from, to };
  return { rounds, succession: successionOf(sites, rounds) };
}

/**
 * With no filter but that of counties, every site that counted then is a member of then, closed ones too. With any
 * other, then are the same sites as now, under the codes that they had: what they matched earlier is not asked.
 */
export function membersOf(
  sites: SiteTable,
  { matching, session }: Pick<Atlas, 'matching' | 'session'>,
  earlier: Earlier | null,
): Members {
  const narrowed = isNarrowed(session.filters);
  const inCounty = countyTest(session.filters);
  const countyOf = (row: number): string => sites.county[row] ?? '';
  const isMember = new Uint8Array(sites.count);
  for (const row of matching) isMember[row] = 1;
  if (!narrowed)
    for (const row of earlier?.succession.gone ?? []) isMember[row] = inCounty(countyOf(row)) ? 1 : 0;
  const before =
    earlier === null ? new Uint32Array(0) : rowsThen(sites, matching, earlier, narrowed ? null : inCounty);
  return {
    rows: matching,
    byCounty: grouped(matching, countyOf),
    before,
    beforeByCounty: grouped(before, countyOf),
    tellsChange: (row) => isMember[row] === 1,
  };
}

function rowsThen(
  sites: SiteTable,
  matching: Uint32Array,
  { rounds, succession }: Earlier,
  inCounty: ((adcode: string) => boolean) | null,
): Uint32Array {
  if (inCounty === null) {
    const earlier = Array.from(matching, (row) => succession.earlier[row] ?? -1);
    return Uint32Array.from(earlier.filter((row) => row >= 0)).sort();
  }
  return Uint32Array.from({ length: sites.count }, (_, row) => row).filter(
    (row) => countsAt(sites, row, rounds.from) && inCounty(sites.county[row] ?? ''),
  );
}
