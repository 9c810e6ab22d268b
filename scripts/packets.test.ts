// Packets of some sites of the samples, held against the findings that `atlas findings` prints; all of them in the soak.
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';
import { comparePackets } from './compare-packets.ts';

const extracts = fileURLToPath(new URL('../public/extracts/', import.meta.url));

it.each([
  ['yuncheng', 70],
  ['ziyang', 50],
] as const)('packets of %s ask what its findings leave open', async (region, every) => {
  const { sites, lines, differences } = await comparePackets(join(extracts, region), every);
  expect(differences).toEqual([]);
  expect(sites).toBeGreaterThan(2);
  expect(lines).toBeGreaterThan(0);
});
