import type { ChecklistItem } from './types.ts';

/**
 * A number is asked of a thing in the register of provisions, where it flows back. Packets kept from before ask it of
 * other lines too, where it went nowhere.
 */
export function asksCount({ asks, target }: Pick<ChecklistItem, 'asks' | 'target'>): boolean {
  return asks.includes('count') && target?.table === 'provision';
}
