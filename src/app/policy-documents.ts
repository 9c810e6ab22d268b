// Truth tables and item codes of the shipped packs: fetched with the first clause that is opened, not with the page.
// Both were parsed and checked while the page was built.
import type { TruthTables } from '../compliance/truth-text.ts';
import type { Item } from '../model/item.ts';
import type { Pack } from '../model/requirement.ts';
import type { PolicyDocuments } from '../state/ports.ts';
import { fileOfPack } from './packs.ts';

const truthFiles = import.meta.glob<TruthTables>('../../data/policy/truth/*.yaml', {
  query: '?truth',
  import: 'default',
});
const itemFiles = import.meta.glob<readonly Item[]>('../../data/policy/items.yaml', {
  query: '?items',
  import: 'default',
});

/** A pack that did not come with the page has no truth tables here. */
export async function loadPolicyDocuments(pack: Pack): Promise<PolicyDocuments> {
  const name = fileOfPack(pack);
  const readTruth =
    name === null ? undefined : Object.entries(truthFiles).find(([path]) => path.endsWith(`/${name}`))?.[1];
  const [readItems] = Object.values(itemFiles);
  const [truth, items] = await Promise.all([readTruth?.() ?? null, readItems?.() ?? []]);
  return { truth, items };
}
