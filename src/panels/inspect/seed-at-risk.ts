// Whether the seed of the plan would be lost with this device: then nobody could verify a commitment that was filed.
import type { Inspection } from '../../state/inspect/inspect-state.ts';

/** untold: the plan is kept but cannot be read now; null: there is no seed, or it stands outside this device too. */
export function seedAtRisk({
  plan,
  planKept,
}: Pick<Inspection, 'plan' | 'planKept'>): 'only_here' | 'untold' | null {
  if (!planKept) return null;
  if (plan === null) return 'untold';
  return plan.draw !== null && plan.seedTaken !== true ? 'only_here' : null;
}
