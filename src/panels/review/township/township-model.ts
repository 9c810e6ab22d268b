// Findings where no site is judged: townships by month as a table, other duties as a list. Pure.
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

const elsewhere: readonly Requirement['subject'][] = ['township', 'county', 'city', 'project'];

function isMonthlyOfTownship({ subject, every }: Requirement): boolean {
  return subject === 'township' && every === 'month';
}

export interface DutyFindings {
  readonly requirement: Requirement;
  /** By subject, then month. */
  readonly findings: readonly SubjectFinding[];
}

/** Duties of townships, counties, cities and projects that the monthly table does not show. */
export function otherDuties(pack: Pack, others: readonly SubjectFinding[]): DutyFindings[] {
  return pack.requirements
    .filter((one) => elsewhere.includes(one.subject) && !isMonthlyOfTownship(one))
    .map((requirement) => ({
      requirement,
      findings: others.filter((finding) => finding.requirement === requirement.id),
    }));
}

/** Null where the pack puts no monthly duty on townships. */
export function townshipTable(pack: Pack, others: readonly SubjectFinding[]): TownshipTable | null {
  const requirements = pack.requirements.filter(isMonthlyOfTownship);
  if (requirements.length === 0) return null;
  const ids = new Set(requirements.map(({ id }) => id));
  const own = others.filter(({ requirement }) => ids.has(requirement));
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
