import { createHash } from 'node:crypto';
import { expect, it } from 'vitest';
import { extractHash } from './extract-hash.ts';

const files = ['site.parquet', 'region.parquet'].map((name, index) => {
  return { name, bytes: 1, sha256: String(index).repeat(64), rows: 1, columns: {} };
});

it('is the hash of the sorted lines of names and hashes, whatever order the manifest has', () => {
  const lines = `region.parquet ${'1'.repeat(64)}\nsite.parquet ${'0'.repeat(64)}\n`;
  expect(extractHash(files)).toBe(createHash('sha256').update(lines).digest('hex'));
  expect(extractHash(files.toReversed())).toBe(extractHash(files));
});

it('is another once a file is another', () => {
  const changed = files.map((file, index) => (index === 0 ? { ...file, sha256: 'f'.repeat(64) } : file));
  expect(extractHash(changed)).not.toBe(extractHash(files));
});
