// After how many months a fact counts as stale: the pack's parameter, changed or not. Pure.
import type { Pack } from '../../model/requirement.ts';
import type { Session } from '../session.ts';

/** Where no pack says anything. */
const otherwise = 12;

export function staleMonthsOf(pack: Pack | null, changed: Session['parameters']): number {
  const parameter = pack?.parameters.find(({ name }) => name === 'stale_months');
  const value = changed['stale_months'] ?? parameter?.default;
  return typeof value === 'number' ? value : otherwise;
}
