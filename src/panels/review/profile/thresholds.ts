// Which population thresholds of the pack bind a site, with its figure beside each. Pure.
import type { DetailedFinding, MeasuredValue } from '../../../compliance/finding.ts';
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

/** `site_round.pop_lifted = $max_lifted`: the figure and the parameter that the clause compares. */
const comparison = /(\w+)\.(\w+)\s*=\s*\$(\w+)/;

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
    const [, , column = '', name = ''] = comparison.exec(requirement?.boundary ?? '') ?? [];
    const parameter = pack.parameters.find((candidate) => candidate.name === name);
    const limit = numberOf(finding.parameters[name] ?? parameter?.default);
    if (requirement === undefined || parameter === undefined || limit === null) return [];
    const figure = numberOf(finding.measured[column]) ?? figureOf(column);
    return [{ requirement, parameter, limit, figure, verdict: finding.verdict }];
  });
}
