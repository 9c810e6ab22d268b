// What differs between two judgements of the same round: the verdicts before and after, subject by subject. Pure.
import type { SubjectKind } from '../model/requirement.ts';
import type { Verdict } from '../model/verdict.ts';
import { verdictOf } from '../model/verdict.ts';
import { noFinding } from './finding.ts';
import type { FindingSet, SubjectFinding } from './finding.ts';

export interface VerdictChange {
  readonly requirement: string;
  readonly subjectKind: SubjectKind;
  /** Row of the table `site` where the subject is a site, else -1. */
  readonly row: number;
  /** Id of a subject that is no site; empty for a site. */
  readonly subjectId: string;
  /** County of a subject that is no site; empty for a site. */
  readonly county: string;
  readonly period: string | null;
  /** Null: no finding. */
  readonly before: Verdict | null;
  readonly after: Verdict | null;
}

/** Only requirements that both hold are compared; sites by row, then other subjects in the order of `after`. */
export function verdictChanges(before: FindingSet, after: FindingSet): VerdictChange[] {
  const ids = [...before.sites.keys()].filter((id) => after.sites.has(id));
  return [...ids.flatMap((id) => siteChanges(id, before, after)), ...otherChanges(before, after)];
}

function siteChanges(requirement: string, before: FindingSet, after: FindingSet): VerdictChange[] {
  const old = before.sites.get(requirement)?.verdicts;
  const anew = after.sites.get(requirement)?.verdicts;
  const changes: VerdictChange[] = [];
  if (old === undefined || anew === undefined) return changes;
  for (let row = 0; row < anew.length; row += 1) {
    if (old[row] === anew[row]) continue;
    changes.push({
      requirement,
      subjectKind: 'site',
      row,
      subjectId: '',
      county: '',
      period: null,
      before: verdictOrNull(old[row]),
      after: verdictOrNull(anew[row]),
    });
  }
  return changes;
}

function verdictOrNull(code: number | undefined): Verdict | null {
  return code === undefined || code === noFinding ? null : verdictOf(code);
}

function keyOf({ requirement, subjectKind, subjectId, period }: SubjectFinding): string {
  return [requirement, subjectKind, subjectId, period ?? ''].join('\n');
}

function otherChanges(before: FindingSet, after: FindingSet): VerdictChange[] {
  const old = new Map(before.others.map((finding) => [keyOf(finding), finding.verdict]));
  return after.others.flatMap((finding) => {
    const earlier = old.get(keyOf(finding));
    if (earlier === undefined || earlier === finding.verdict) return [];
    const { requirement, subjectKind, subjectId, county, period, verdict } = finding;
    return [
      { requirement, subjectKind, row: -1, subjectId, county, period, before: earlier, after: verdict },
    ];
  });
}
