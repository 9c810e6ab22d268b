// How many sites moved on a requirement between two rounds, as a whole and by county; and which ones, where asked. Pure.
import type { MoveCounts, MoveFacts } from '../../../briefing/facts.ts';
import type { SiteTable } from '../../site-table.ts';
import { siteChanges, type ChangeKind, type SiteChange } from '../changes.ts';
import type { Earlier, Members } from './members.ts';

export const noMoves: MoveCounts = {
  newlyMet: 0,
  newlyFailing: 0,
  becameKnown: 0,
  becameUnknown: 0,
  other: 0,
};

const counters: Readonly<Partial<Record<ChangeKind, keyof MoveCounts>>> = {
  newly_met: 'newlyMet',
  newly_failing: 'newlyFailing',
  became_known: 'becameKnown',
  became_unknown: 'becameUnknown',
};

export interface Moved {
  readonly all: MoveCounts;
  readonly byCounty: ReadonlyMap<string, MoveCounts>;
  readonly changes: readonly SiteChange[];
}

/** `before` and `after` hold the verdict codes of one requirement, a row of the site table each. */
export function movesOf(
  sites: SiteTable,
  { rounds, succession }: Earlier,
  members: Members,
  before: Uint8Array,
  after: Uint8Array,
): Moved {
  const changes = siteChanges(sites, rounds, succession, before, after, members.tellsChange);
  const all = { ...noMoves };
  const byCounty = new Map<string, { -readonly [Part in keyof MoveCounts]: number }>();
  for (const { kind, row } of changes) {
    const part = counters[kind] ?? 'other';
    const county = sites.county[row] ?? '';
    const own = byCounty.get(county) ?? { ...noMoves };
    own[part] += 1;
    all[part] += 1;
    byCounty.set(county, own);
  }
  return { all, byCounty, changes };
}

/** The sites that got better or slipped, in the order of the site table. */
export function moveFacts(
  sites: SiteTable,
  requirement: string,
  changes: readonly SiteChange[],
): MoveFacts[] {
  return changes.flatMap(({ kind, row }) => {
    if (kind !== 'newly_met' && kind !== 'newly_failing') return [];
    return [
      {
        requirement,
        kind,
        site: sites.id[row] ?? '',
        nameZh: sites.nameZh[row] ?? '',
        nameEn: sites.nameEn[row] ?? null,
        county: sites.county[row] ?? '',
      },
    ];
  });
}
