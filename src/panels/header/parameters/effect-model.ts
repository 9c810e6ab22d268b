// What changed parameters do: the verdicts that differ from those of the defaults, by county and as a list. Pure.
import type { VerdictChange, VerdictChanges } from '../../../compliance/verdict-changes.ts';
import { noFinding } from '../../../compliance/finding.ts';
import { eachChange, verdictChanges } from '../../../compliance/verdict-changes.ts';
import type { Verdict } from '../../../model/verdict.ts';
import { verdictCode, verdicts } from '../../../model/verdict.ts';
import type { Atlas } from '../../../state/atlas-state.ts';

export type EffectInput = Pick<Atlas, 'findings' | 'baseline' | 'sites'>;

export interface CountyEffect {
  readonly county: string;
  /** Sites and other subjects with at least one changed verdict. */
  readonly subjects: number;
  readonly changes: number;
  /** By verdict: how many subjects' verdicts became it, less how many it lost. */
  readonly net: Readonly<Record<Verdict, number>>;
}

export interface Effect {
  readonly changes: VerdictChanges;
  /** How many verdicts changed. */
  readonly count: number;
  readonly subjects: number;
  readonly counties: readonly CountyEffect[];
}

export function countyOf(change: VerdictChange, sites: Atlas['sites']): string {
  return change.row < 0 ? change.county : (sites?.county[change.row] ?? '');
}

/** The first `limit` changes, all of them or those of one county. */
export function firstChanges(
  changes: VerdictChanges,
  sites: Atlas['sites'],
  county: string | null,
  limit: number,
): VerdictChange[] {
  const found: VerdictChange[] = [];
  for (const change of eachChange(changes)) {
    if (found.length >= limit) break;
    if (county === null || countyOf(change, sites) === county) found.push(change);
  }
  return found;
}

interface Counting {
  subjects: number;
  changes: number;
  /** By verdict code. */
  readonly net: Int32Array;
}

/** Null while nothing is changed or the defaults are not judged yet. */
export function effectOf({ findings, baseline, sites }: EffectInput): Effect | null {
  if (findings === null || baseline === null) return null;
  const changes = verdictChanges(baseline, findings);
  const byCounty = new Map<string, Counting>();
  const of = (county: string): Counting => {
    const known = byCounty.get(county);
    if (known !== undefined) return known;
    const counting = { subjects: 0, changes: 0, net: new Int32Array(256) };
    byCounty.set(county, counting);
    return counting;
  };
  countSites(changes, sites, of);
  countOthers(changes, of);
  const counties = [...byCounty].map(([county, counting]) => countyEffect(county, counting));
  return {
    changes,
    count: counties.reduce((sum, one) => sum + one.changes, 0),
    subjects: counties.reduce((sum, one) => sum + one.subjects, 0),
    counties: counties.sort((a, b) => b.changes - a.changes || (a.county < b.county ? -1 : 1)),
  };
}

type CountingOf = (county: string) => Counting;

function countSites(changes: VerdictChanges, sites: Atlas['sites'], of: CountingOf): void {
  const seen = new Uint8Array(sites?.count ?? 0);
  for (const { rows, before, after } of changes.sites) {
    rows.forEach((row, index) => {
      const counting = of(sites?.county[row] ?? '');
      if (seen[row] !== 1) counting.subjects += 1;
      seen[row] = 1;
      counted(counting, before[index] ?? 0, after[index] ?? 0);
    });
  }
}

function countOthers(changes: VerdictChanges, of: CountingOf): void {
  const seen = new Set<string>();
  for (const { subjectKind, subjectId, county, before, after } of changes.others) {
    const counting = of(county);
    const subject = `${subjectKind} ${subjectId}`;
    if (!seen.has(subject)) counting.subjects += 1;
    seen.add(subject);
    counted(
      counting,
      before === null ? noFinding : verdictCode[before],
      after === null ? noFinding : verdictCode[after],
    );
  }
}

function counted(counting: Counting, before: number, after: number): void {
  counting.changes += 1;
  counting.net[before] = (counting.net[before] ?? 0) - 1;
  counting.net[after] = (counting.net[after] ?? 0) + 1;
}

function countyEffect(county: string, { subjects, changes, net }: Counting): CountyEffect {
  const pairs = verdicts.map((verdict) => [verdict, net[verdictCode[verdict]] ?? 0]);
  return { county, subjects, changes, net: Object.fromEntries(pairs) as Record<Verdict, number> };
}
