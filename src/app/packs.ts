// The policy packs that ship with the page, read from data/policy.
import { parsePack } from '../compliance/pack-schema.ts';
import type { Pack } from '../model/requirement.ts';

const sources = import.meta.glob<string>(['../../data/policy/*.yaml', '!**/{items,clauses}.yaml'], {
  query: '?raw',
  import: 'default',
  eager: true,
});

const files = new WeakMap<Pack, string>();

export function shippedPacks(): Pack[] {
  return Object.entries(sources).map(([path, text]) => {
    const file = path.split('/').at(-1) ?? path;
    const pack = parsePack(text, file);
    files.set(pack, file);
    return pack;
  });
}

/** Name of the file that a shipped pack was read from; null for a pack from elsewhere. */
export function fileOfPack(pack: Pack): string | null {
  return files.get(pack) ?? null;
}
