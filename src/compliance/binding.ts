// Which packs are in force for an extract, and which subjects a pack binds.
import type { Pack } from '../model/requirement.ts';

export interface PackInForce {
  readonly pack: Pack;
  /** The extract does not name the pack: a trial reading, which applies to every subject. */
  readonly trial: boolean;
}

export function packsInForce(manifestPacks: readonly string[], packs: readonly Pack[]): PackInForce[] {
  return packs.filter((pack) => manifestPacks.includes(pack.id)).map((pack) => ({ pack, trial: false }));
}

/** One pack by name, whether or not the extract names it; null where there is no such pack. */
export function packByName(
  id: string,
  manifestPacks: readonly string[],
  packs: readonly Pack[],
): PackInForce | null {
  const pack = packs.find((candidate) => candidate.id === id);
  return pack === undefined ? null : { pack, trial: !manifestPacks.includes(id) };
}

export function binds(pack: Pack, countyAdcode: string): boolean {
  return pack.binds.some((prefix) => countyAdcode.startsWith(prefix));
}
