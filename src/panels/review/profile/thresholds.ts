// Which population thresholds of the pack bind a site, with its figure beside each. Pure.
import type { DetailedFinding, MeasuredValue } from '../../../compliance/finding.ts';
import { comparisonOf } from '../../../compliance/threshold.ts';
import type { Pack, Parameter, Requirement } from '../../../model/requirement.ts';
import type { Verdict } from '../../../model/verdict.ts';

export interface Threshold {
  readonly requirement: Requirement;
  readonly parameter: Parameter;
  readonly limit: number;
  /** Null = not known. */
  readonly figure: number | null;
  readonly verdict: Verdict;
}

function numberOf(value: MeasuredValue | undefined): number | null {
  return typeof value === 'number' && Number.isFinite(value) ? value : null;
}

/** `figureOf` reads a column of the round where the finding itself does not carry the figure. */
export function thresholdsOf(
  pack: Pack,
  findings: readonly DetailedFinding[],
  figureOf: (column: string) => number | null,
): readonly Threshold[] {
  const own = findings.filter((finding) => finding.subject_kind === 'site');
  return own.flatMap((finding): Threshold[] => {
    const requirement = pack.requirements.find(({ id }) => id === finding.requirement);
    const compared = comparisonOf(requirement?.boundary ?? null);
    if (compared === null) return [];
    const { column, parameter: name } = compared;
    const parameter = pack.parameters.find((candidate) => candidate.name === name);
    const limit = numberOf(finding.parameters[name] ?? parameter?.default);
    if (requirement === undefined || parameter === undefined || limit === null) return [];
    const figure = numberOf(finding.measured[column]) ?? figureOf(column);
    return [{ requirement, parameter, limit, figure, verdict: finding.verdict }];
  });
}
