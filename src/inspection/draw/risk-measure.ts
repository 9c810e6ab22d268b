// The size measure of a site in the risk part: points for each reason, whole and visible. No score beyond that sum.
import { wholeMonths } from '../whole-months.ts';
import type { DrawParameters, FrameSite, RiskReason } from './types.ts';

/** Whole months since the last visit, at most `monthsCap`; a site that nobody ever saw counts as the cap. */
export function monthsUnseen({ lastVisit }: FrameSite, { day, monthsCap }: DrawParameters): number {
  return lastVisit === null ? monthsCap : Math.min(monthsCap, wholeMonths(lastVisit, day));
}

/** How often each reason holds for the site. */
export function reasonCounts(
  site: FrameSite,
  parameters: DrawParameters,
): Readonly<Record<RiskReason, number>> {
  return {
    failed_hard: site.failedHard.length,
    unknown: site.unknown.length,
    stale: site.stale.length,
    months_unseen: monthsUnseen(site, parameters),
    overdue_issue: site.overdue,
  };
}

/** Sum of weight × count over the reasons. */
export function riskMeasure(site: FrameSite, parameters: DrawParameters): number {
  const counts = reasonCounts(site, parameters);
  return Object.entries(parameters.weights).reduce(
    (sum, [reason, weight]) => sum + weight * counts[reason as RiskReason],
    0,
  );
}
