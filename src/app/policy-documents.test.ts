import { expect, it } from 'vitest';
import { packIds, policyText, truthFromDisk } from '../testing/policy.ts';
import { parseItems } from '../compliance/item-list.ts';
import { loadPolicyDocuments } from './policy-documents.ts';
import { shippedPacks } from './packs.ts';

it('ships truth tables and items as their files say them, parsed while the page was built', async () => {
  const packs = shippedPacks();
  const written = parseItems(policyText('items.yaml'), 'items.yaml');
  for (const id of packIds) {
    const pack = packs.find((one) => one.id === id)!;
    const { truth, items } = await loadPolicyDocuments(pack);
    expect(truth).toEqual(truthFromDisk(id, pack));
    expect(items).toEqual(written);
  }
});

it('has no truth tables for a pack from elsewhere', async () => {
  const [shipped] = shippedPacks();
  expect((await loadPolicyDocuments({ ...shipped! })).truth).toBeNull();
});
