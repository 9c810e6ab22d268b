// Whether a requirement asks for one thing that is there or missing, rather than for something met or not. Pure.
import type { Requirement } from '../../model/requirement.ts';

export function isFacility(requirement: Requirement): boolean {
  return requirement.theme === 'facility' && requirement.counts.length <= 1;
}
