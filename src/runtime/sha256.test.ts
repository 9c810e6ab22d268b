import { describe, expect, it } from 'vitest';
import { sha256Hex } from './sha256.ts';

describe('SHA-256', () => {
  it.each([0, 1, 55, 56, 64, 1000, 100_003])(
    'of %i bytes is the same with and without crypto.subtle',
    async (n) => {
      const bytes = Uint8Array.from({ length: n }, (_, i) => (i * 31 + 7) & 255);
      const own = await sha256Hex(bytes, undefined);
      expect(own).toMatch(/^[0-9a-f]{64}$/);
      expect(await sha256Hex(bytes, globalThis.crypto.subtle)).toBe(own);
    },
  );

  it('is the published value for "abc"', async () => {
    const abc = new TextEncoder().encode('abc');
    const published = 'ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad';
    expect(await sha256Hex(abc)).toBe(published);
    expect(await sha256Hex(abc, undefined)).toBe(published);
  });
});
