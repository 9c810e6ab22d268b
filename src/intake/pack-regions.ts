// Which packs bind which counties, by the beginning of the adcode; the default where about.json names none.
import type { PackId } from '../model/requirement.ts';

const bindings = {
  YC: '1408',
  ZY: '610924',
  HQ: '140930',
  FX: '420325',
  JY: '640424',
} as const;

export const packIds = Object.keys(bindings) as (keyof typeof bindings)[];

/** Packs that bind at least one of the counties, in fixed order. */
export function packsOf(counties: readonly string[]): readonly PackId[] {
  return packIds.filter((id) => counties.some((adcode) => adcode.startsWith(bindings[id])));
}
