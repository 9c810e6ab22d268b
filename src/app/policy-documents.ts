// Truth tables and item codes of the shipped packs: fetched with the first clause that is opened, not with the page.
import type { Pack } from '../model/requirement.ts';
import type { PolicyDocuments } from '../state/ports.ts';
import { fileOfPack } from './packs.ts';

const truthFiles = import.meta.glob<string>('../../data/policy/truth/*.yaml', {
  query: '?raw',
  import: 'default',
});
const itemFiles = import.meta.glob<string>('../../data/policy/items.yaml', {
  query: '?raw',
  import: 'default',
});

/** A pack that did not come with the page has no truth tables here. */
export async function loadPolicyDocuments(pack: Pack): Promise<PolicyDocuments> {
  const name = fileOfPack(pack);
  const readTruth =
    name === null ? undefined : Object.entries(truthFiles).find(([path]) => path.endsWith(`/${name}`))?.[1];
  const [readItems] = Object.values(itemFiles);
  const [truth, items, { parseTruth }, { parseItems }] = await Promise.all([
    readTruth?.() ?? null,
    readItems?.() ?? 'items: []',
    import('../compliance/truth-text.ts'),
    import('../compliance/item-list.ts'),
  ]);
  return {
    truth: truth === null ? null : parseTruth(truth, name ?? pack.id, pack),
    items: parseItems(items, 'items.yaml'),
  };
}
