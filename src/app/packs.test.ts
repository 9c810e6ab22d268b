import { expect, it } from 'vitest';
import { packFromDisk, packIds } from '../testing/policy.ts';
import { fileOfPack, shippedPacks } from './packs.ts';

it('ships every pack as its file says it, parsed while the page was built', () => {
  const packs = shippedPacks();
  expect(packs.length).toBe(packIds.length);
  for (const id of packIds) expect(packs.find((pack) => pack.id === id)).toEqual(packFromDisk(id));
});

it('keeps a check the same object in the list of checks and in the catalogue', () => {
  for (const { catalogue, requirements } of shippedPacks()) {
    expect(requirements.every((requirement) => catalogue.includes(requirement))).toBe(true);
  }
});

it('knows which file a pack came from', () => {
  expect(shippedPacks().map(fileOfPack)).toContain('yuncheng.yaml');
});
