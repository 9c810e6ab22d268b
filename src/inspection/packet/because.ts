// Which verdicts and marks bring a check onto the list. It knows states only, never the reasons of a draw.
import type { Mark, Verdict } from '../../model/verdict.ts';
import type { ChecklistItem } from './types.ts';

export type Because = ChecklistItem['because'][number];

/**
 * Empty: not on the list. What does not apply or was suppressed asks nothing, whatever its marks; what is met asks
 * only where it is old or the subject's own word.
 */
export function becauseOf(verdict: Verdict, marks: readonly Mark[]): readonly Because[] {
  if (verdict === 'not_applicable' || verdict === 'suppressed') return [];
  return [
    ...(verdict === 'fail' ? (['failed'] as const) : []),
    ...(verdict === 'unknown' ? (['unknown'] as const) : []),
    ...(marks.includes('stale') ? (['stale'] as const) : []),
    ...(marks.includes('self_declared') ? (['self_declared'] as const) : []),
  ];
}
