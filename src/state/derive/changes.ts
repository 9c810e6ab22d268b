// What changed between two rounds, site by site. A closed or merged site stands in the list once; a site with a new
// code is followed to it, so that it is neither new nor lost. Pure.
import { noFinding } from '../../compliance/finding.ts';
import { type Verdict, verdicts } from '../../model/verdict.ts';
import type { SiteTable } from '../site-table.ts';
import { countsAt, formersById } from './counting.ts';

export const changeKinds = [
  'newly_met',
  'newly_failing',
  'became_known',
  'became_unknown',
  'now_suppressed',
  'now_applies',
  'applies_no_more',
  'new_site',
  'closed',
  'merged',
] as const;
export type ChangeKind = (typeof changeKinds)[number];

export interface SiteChange {
  readonly kind: ChangeKind;
  /** Row of the site: of a site that counts no more its own, else that of its present code. */
  readonly row: number;
  /** Row of the code that it had at the earlier round; null where that is the same. */
  readonly former: number | null;
  /** Null: it did not count at that round. */
  readonly before: Verdict | null;
  readonly after: Verdict | null;
}

export interface Rounds {
  readonly from: string;
  readonly to: string;
}

/** Row by row of the later round the row of the same place at the earlier one; -1 where it was not there. */
export interface Succession {
  readonly earlier: Int32Array;
  /** Rows that counted at the earlier round and are followed to no later one. */
  readonly gone: readonly number[];
}

/** The only code under which the place went at the earlier round; of several it is a merger, and none is it. */
function formerOf(sites: SiteTable, row: number, { from, to }: Rounds): number {
  const seen = new Set<number>([row]);
  let level = [row];
  while (level.length > 0) {
    const next = level
      .flatMap((one) => formersById(sites).get(sites.id[one] ?? '') ?? [])
      .filter((one) => !seen.has(one) && !countsAt(sites, one, to));
    next.forEach((one) => seen.add(one));
    const counted = next.filter((one) => countsAt(sites, one, from));
    if (counted.length > 0) return counted.length === 1 ? (counted[0] ?? -1) : -1;
    level = next;
  }
  return -1;
}

export function successionOf(sites: SiteTable, rounds: Rounds): Succession {
  const { from, to } = rounds;
  const earlier = new Int32Array(sites.count).fill(-1);
  const followed = new Set<number>();
  for (let row = 0; row < sites.count; row += 1) {
    if (!countsAt(sites, row, to)) continue;
    earlier[row] = countsAt(sites, row, from) ? row : formerOf(sites, row, rounds);
    followed.add(earlier[row] ?? -1);
  }
  const gone: number[] = [];
  for (let row = 0; row < sites.count; row += 1) {
    if (countsAt(sites, row, from) && !followed.has(row)) gone.push(row);
  }
  return { earlier, gone };
}

function verdictAt(codes: ArrayLike<number>, row: number): Verdict | null {
  const code = row < 0 ? noFinding : (codes[row] ?? noFinding);
  return verdicts[code] ?? null;
}

const isOpen = (verdict: Verdict): boolean => verdict === 'unknown' || verdict === 'suppressed';

/** Null where nothing changed. A site that opened between the rounds is new whatever was known of it before. */
export function changeKind(
  before: Verdict | null,
  after: Verdict | null,
  opened: boolean,
): ChangeKind | null {
  if (after === null) return before === null ? null : 'closed';
  if (before === null || opened) return 'new_site';
  if (before === after) return null;
  if (after === 'not_applicable') return 'applies_no_more';
  if (before === 'not_applicable') return 'now_applies';
  if (after === 'unknown') return 'became_unknown';
  if (after === 'suppressed') return 'now_suppressed';
  if (isOpen(before)) return 'became_known';
  return after === 'pass' ? 'newly_met' : 'newly_failing';
}

/** The changes of one requirement; `before` and `after` hold a verdict code a row of the site table. */
export function siteChanges(
  sites: SiteTable,
  rounds: Rounds,
  succession: Succession,
  before: ArrayLike<number>,
  after: ArrayLike<number>,
  isMember: (row: number) => boolean,
): SiteChange[] {
  const found: SiteChange[] = [];
  for (let row = 0; row < sites.count; row += 1) {
    const now = verdictAt(after, row);
    if (now === null || !isMember(row)) continue;
    const earlier = succession.earlier[row] ?? -1;
    const then = verdictAt(before, earlier);
    const openedOn = sites.openedOn[row] ?? null;
    const opened = earlier === row && openedOn !== null && openedOn > rounds.from && openedOn <= rounds.to;
    const kind = changeKind(then, now, opened);
    if (kind === null) continue;
    found.push({
      kind,
      row,
      former: earlier < 0 || earlier === row ? null : earlier,
      before: then,
      after: now,
    });
  }
  for (const row of succession.gone) {
    const then = verdictAt(before, row);
    if (then === null || !isMember(row)) continue;
    const kind = (sites.mergedInto[row] ?? null) === null ? 'closed' : 'merged';
    found.push({ kind, row, former: null, before: then, after: null });
  }
  return found;
}
