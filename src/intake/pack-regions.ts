// Which packs bind which counties, by the beginning of the adcode; the default where about.json names none.
import type { PackId } from '../model/requirement.ts';
import type { KnownPack } from './pack-files.ts';

const bindings = {
  YC: '1408',
  ZY: '610924',
  HQ: '140930',
  FX: '420325',
  JY: '640424',
} as const;

export const packIds = Object.keys(bindings) as (keyof typeof bindings)[];

const shipped: readonly KnownPack[] = packIds.map((id) => ({ id, binds: [bindings[id]] }));

/** Packs that bind at least one of the counties: those that ship in fixed order, then those beside the registers. */
export function packsOf(counties: readonly string[], beside: readonly KnownPack[]): readonly PackId[] {
  const binding = [...shipped, ...beside].filter(({ binds }) =>
    counties.some((adcode) => binds.some((prefix) => adcode.startsWith(prefix))),
  );
  return binding.map(({ id }) => id);
}
