// The policy packs that ship with the page: parsed and checked from data/policy while the page is built.
import type { Pack } from '../model/requirement.ts';

/** The checks of a pack stand in its catalogue. */
type WrittenPack = Omit<Pack, 'requirements'>;

const written = import.meta.glob<WrittenPack>(['../../data/policy/*.yaml', '!**/{items,clauses}.yaml'], {
  query: '?pack',
  import: 'default',
  eager: true,
});

const files = new WeakMap<Pack, string>();

export function shippedPacks(): Pack[] {
  return Object.entries(written).map(([path, text]) => {
    const pack = { ...text, requirements: text.catalogue.filter((entry) => entry.kind === 'check') };
    files.set(pack, path.split('/').at(-1) ?? path);
    return pack;
  });
}

/** Name of the file that a shipped pack was read from; null for a pack from elsewhere. */
export function fileOfPack(pack: Pack): string | null {
  return files.get(pack) ?? null;
}
