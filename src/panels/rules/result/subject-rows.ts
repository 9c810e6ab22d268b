// The subjects of one clause as rows: whom a verdict is about, in the order a person looks them up. Pure.
import { marksOf, type Mark, verdictCode, type Verdict } from '../../../model/verdict.ts';
import { noFinding, type FindingSet, type Tally } from '../../../compliance/finding.ts';
import { tally } from '../../../compliance/tally.ts';
import type { Requirement, SubjectKind } from '../../../model/requirement.ts';
import type { SiteTable } from '../../../state/site-table.ts';

export interface SubjectRow {
  readonly kind: SubjectKind;
  readonly id: string;
  readonly county: string;
  readonly period: string | null;
  readonly marks: readonly Mark[];
}

const tallies = new WeakMap<FindingSet, Map<string, Tally | null>>();

/** Null where the verdicts of the clause are not there. Counted once for each set of findings. */
export function tallyOf(requirement: Requirement, findings: FindingSet): Tally | null {
  const known = tallies.get(findings) ?? new Map<string, Tally | null>();
  tallies.set(findings, known);
  const held = known.get(requirement.id);
  if (held !== undefined) return held;
  const counted = countedTally(requirement, findings);
  known.set(requirement.id, counted);
  return counted;
}

function countedTally(requirement: Requirement, findings: FindingSet): Tally | null {
  const sites = findings.sites.get(requirement.id);
  if (sites !== undefined) return tally(sites.verdicts);
  if (requirement.subject === 'site') return null;
  const own = findings.others.filter((finding) => finding.requirement === requirement.id);
  return tally(own.map(({ verdict }) => verdictCode[verdict]));
}

/** How many verdicts carry each mark, whatever the verdict. */
export function markCounts(requirement: Requirement, findings: FindingSet): ReadonlyMap<Mark, number> {
  const counts = new Map<Mark, number>();
  const add = (marks: readonly Mark[]): void => {
    for (const mark of marks) counts.set(mark, (counts.get(mark) ?? 0) + 1);
  };
  const sites = findings.sites.get(requirement.id);
  if (sites === undefined) {
    for (const finding of findings.others) if (finding.requirement === requirement.id) add(finding.marks);
    return counts;
  }
  const sets = new Map<number, number>();
  sites.verdicts.forEach((code, row) => {
    if (code === noFinding) return;
    const bits = sites.marks[row] ?? 0;
    sets.set(bits, (sets.get(bits) ?? 0) + 1);
  });
  for (const [bits, count] of sets) {
    for (const mark of marksOf(bits)) counts.set(mark, (counts.get(mark) ?? 0) + count);
  }
  return counts;
}

/** Sites in the order of their names, the others as the findings come. */
export function rowsWith(
  requirement: Requirement,
  findings: FindingSet,
  verdict: Verdict,
  sites: SiteTable | null,
): SubjectRow[] {
  const judged = findings.sites.get(requirement.id);
  if (judged === undefined || sites === null) {
    return findings.others
      .filter((finding) => finding.requirement === requirement.id && finding.verdict === verdict)
      .map(({ subjectKind, subjectId, county, period, marks }) => ({
        kind: subjectKind,
        id: subjectId,
        county,
        period,
        marks,
      }));
  }
  const code = verdictCode[verdict];
  const rows = [...judged.verdicts.keys()].filter((row) => judged.verdicts[row] === code);
  return rows
    .sort((a, b) => (sites.nameRank[a] ?? 0) - (sites.nameRank[b] ?? 0))
    .map((row) => ({
      kind: 'site',
      id: sites.id[row] ?? '',
      county: sites.county[row] ?? '',
      period: null,
      marks: marksOf(judged.marks[row] ?? 0),
    }));
}
