// What changed parameters do: the verdicts that differ from those of the defaults, by county and as a list. Pure.
import type { VerdictChange } from '../../../compliance/verdict-changes.ts';
import { verdictChanges } from '../../../compliance/verdict-changes.ts';
import type { Verdict } from '../../../model/verdict.ts';
import { verdicts } from '../../../model/verdict.ts';
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
  readonly changes: readonly VerdictChange[];
  readonly subjects: number;
  readonly counties: readonly CountyEffect[];
}

export function countyOf(change: VerdictChange, sites: Atlas['sites']): string {
  return change.row < 0 ? change.county : (sites?.county[change.row] ?? '');
}

function subjectOf(change: VerdictChange): string {
  return change.row < 0 ? `${change.subjectKind} ${change.subjectId}` : String(change.row);
}

/** Null while nothing is changed or the defaults are not judged yet. */
export function effectOf({ findings, baseline, sites }: EffectInput): Effect | null {
  if (findings === null || baseline === null) return null;
  const changes = verdictChanges(baseline, findings);
  const byCounty = new Map<string, VerdictChange[]>();
  for (const change of changes) {
    const county = countyOf(change, sites);
    const own = byCounty.get(county);
    if (own === undefined) byCounty.set(county, [change]);
    else own.push(change);
  }
  const counties = [...byCounty].map(([county, own]) => countyEffect(county, own));
  return {
    changes,
    subjects: new Set(changes.map(subjectOf)).size,
    counties: counties.sort((a, b) => b.changes - a.changes || (a.county < b.county ? -1 : 1)),
  };
}

function countyEffect(county: string, changes: readonly VerdictChange[]): CountyEffect {
  const net = Object.fromEntries(verdicts.map((verdict) => [verdict, 0])) as Record<Verdict, number>;
  for (const { before, after } of changes) {
    if (before !== null) net[before] -= 1;
    if (after !== null) net[after] += 1;
  }
  return { county, subjects: new Set(changes.map(subjectOf)).size, changes: changes.length, net };
}
