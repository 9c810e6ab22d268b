// What differs between two judgements of the same round: the verdicts before and after, subject by subject. Pure.
// Sites are kept as columns: tens of thousands of them change at once, and few are ever looked at.
import type { SubjectKind } from '../model/requirement.ts';
import type { Verdict } from '../model/verdict.ts';
import { verdictOf } from '../model/verdict.ts';
import { noFinding } from './finding.ts';
import type { FindingSet, SiteVerdicts, SubjectFinding } from './finding.ts';

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

/** The sites that one requirement judges otherwise, by row; codes of model/verdict or `noFinding`. */
export interface ChangedSites {
  readonly requirement: string;
  readonly rows: Uint32Array;
  readonly before: Uint8Array;
  readonly after: Uint8Array;
}

export interface VerdictChanges {
  readonly sites: readonly ChangedSites[];
  /** Subjects that are no sites, in the order of the later judgement. */
  readonly others: readonly VerdictChange[];
}

/** Only requirements that both hold are compared. */
export function verdictChanges(before: FindingSet, after: FindingSet): VerdictChanges {
  const sites = [...before.sites.values()].flatMap((old) => {
    const anew = after.sites.get(old.requirement);
    return anew === undefined ? [] : [changedSites(old, anew)];
  });
  return { sites, others: otherChanges(before, after) };
}

function changedSites(
  { requirement, verdicts: old }: SiteVerdicts,
  { verdicts }: SiteVerdicts,
): ChangedSites {
  const found = new Uint32Array(verdicts.length);
  let count = 0;
  for (let row = 0; row < verdicts.length; row += 1) {
    if (old[row] === verdicts[row]) continue;
    found[count] = row;
    count += 1;
  }
  const rows = found.slice(0, count);
  const codes = (of: Uint8Array): Uint8Array => Uint8Array.from(rows, (row) => of[row] ?? noFinding);
  return { requirement, rows, before: codes(old), after: codes(verdicts) };
}

/** One by one: sites by requirement and row, then the other subjects. */
export function* eachChange({ sites, others }: VerdictChanges): Generator<VerdictChange> {
  for (const { requirement, rows, before, after } of sites) {
    for (const [index, row] of rows.entries()) {
      yield {
        requirement,
        subjectKind: 'site',
        row,
        subjectId: '',
        county: '',
        period: null,
        before: verdictOrNull(before[index]),
        after: verdictOrNull(after[index]),
      };
    }
  }
  yield* others;
}

function verdictOrNull(code: number | undefined): Verdict | null {
  return code === undefined || code === noFinding ? null : verdictOf(code);
}

function keyOf({ requirement, subjectKind, subjectId, period }: SubjectFinding): string {
  return `${requirement}\n${subjectKind}\n${subjectId}\n${period ?? ''}`;
}

function otherChanges(before: FindingSet, after: FindingSet): VerdictChange[] {
  const held = new Set(before.others.map(({ requirement }) => requirement));
  const old = new Map(before.others.map((finding) => [keyOf(finding), finding.verdict]));
  const changes: VerdictChange[] = [];
  for (const finding of after.others) {
    if (!held.has(finding.requirement)) continue;
    const earlier = old.get(keyOf(finding));
    if (earlier === undefined || earlier === finding.verdict) continue;
    const { requirement, subjectKind, subjectId, county, period, verdict } = finding;
    changes.push({
      requirement,
      subjectKind,
      row: -1,
      subjectId,
      county,
      period,
      before: earlier,
      after: verdict,
    });
  }
  return changes;
}
