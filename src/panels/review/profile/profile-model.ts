// Findings of one site in the order and groups of the profile. Pure.
import type { DetailedFinding } from '../../../compliance/finding.ts';
import type { Pack, Requirement } from '../../../model/requirement.ts';
import { isFacility } from '../is-facility.ts';
import type { VerdictState } from '../../../components/verdict-look.ts';

export interface ProfileFinding {
  readonly requirement: Requirement;
  readonly finding: DetailedFinding;
  /** There or missing, in place of met or not met. */
  readonly facility: boolean;
}

/** In the order of the pack; a requirement on workshops has one finding for each workshop of the site. */
export function profileFindings(pack: Pack, findings: readonly DetailedFinding[]): readonly ProfileFinding[] {
  return pack.requirements.flatMap((requirement) =>
    findings
      .filter((finding) => finding.requirement === requirement.id)
      .map((finding) => ({ requirement, finding, facility: isFacility(requirement) })),
  );
}

/** A facility that is shared shows so, whether it counts or not. */
export function stateOf({ finding, facility }: ProfileFinding): VerdictState {
  return facility && finding.measured['status'] === 'shared' ? 'shared' : finding.verdict;
}

export type ThemeGroup = readonly [theme: Requirement['theme'], findings: readonly ProfileFinding[]];

/** Themes in the order in which the pack first names them. */
export function byTheme(findings: readonly ProfileFinding[]): readonly ThemeGroup[] {
  const groups = new Map<Requirement['theme'], ProfileFinding[]>();
  for (const finding of findings) {
    const { theme } = finding.requirement;
    const group = groups.get(theme);
    if (group === undefined) groups.set(theme, [finding]);
    else group.push(finding);
  }
  return [...groups];
}

export interface FacilitySummary {
  readonly present: number;
  readonly shared: number;
  readonly absent: number;
  readonly unknown: number;
}

export function facilitySummary(facilities: readonly ProfileFinding[]): FacilitySummary {
  const count = (...states: VerdictState[]): number =>
    facilities.filter((facility) => states.includes(stateOf(facility))).length;
  return {
    present: count('pass'),
    shared: count('shared'),
    absent: count('fail'),
    unknown: count('unknown', 'suppressed'),
  };
}
