// Findings on townships as a table: one row a township, one column a requirement and month. Pure.
import type { SubjectFinding } from '../../../compliance/finding.ts';
import type { Pack, Requirement } from '../../../model/requirement.ts';

export interface TownshipTable {
  readonly requirements: readonly Requirement[];
  /** YYYY-MM, ascending. */
  readonly months: readonly string[];
  readonly townships: readonly string[];
  finding(township: string, requirement: string, month: string): SubjectFinding | null;
}

const keyOf = (...parts: readonly string[]): string => parts.join(' ');

/** Null where the pack puts no duty on townships. */
export function townshipTable(pack: Pack, others: readonly SubjectFinding[]): TownshipTable | null {
  const requirements = pack.requirements.filter(({ subject }) => subject === 'township');
  if (requirements.length === 0) return null;
  const own = others.filter(({ subjectKind }) => subjectKind === 'township');
  const byKey = new Map(
    own.map((finding) => [keyOf(finding.subjectId, finding.requirement, finding.period ?? ''), finding]),
  );
  return {
    requirements,
    months: [...new Set(own.map(({ period }) => period ?? ''))].sort(),
    townships: [...new Set(own.map(({ subjectId }) => subjectId))].sort(),
    finding: (township, requirement, month) => byKey.get(keyOf(township, requirement, month)) ?? null,
  };
}
