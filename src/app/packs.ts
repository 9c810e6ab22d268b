// The policy packs that ship with the page, read from data/policy.
import { parsePack } from '../compliance/pack-schema.ts';
import type { Pack } from '../model/requirement.ts';

const sources = import.meta.glob<string>(['../../data/policy/*.yaml', '!**/{items,clauses}.yaml'], {
  query: '?raw',
  import: 'default',
  eager: true,
});

export function shippedPacks(): Pack[] {
  return Object.entries(sources).map(([path, text]) => parsePack(text, path.split('/').at(-1) ?? path));
}
