// Bytes of one file against what the manifest says of them.
import type { ManifestFile } from '../model/manifest.ts';
import { Problem } from '../model/problem.ts';
import { sha256Hex } from './sha256.ts';

/** Throws `file_hash_wrong`. */
export async function verifyBytes(bytes: Uint8Array, file: ManifestFile): Promise<void> {
  if (bytes.length !== file.bytes) {
    const expected = String(file.bytes);
    throw new Problem('file_hash_wrong', { file: file.name, expected, found: String(bytes.length) });
  }
  const found = await sha256Hex(bytes);
  if (found !== file.sha256) {
    throw new Problem('file_hash_wrong', { file: file.name, expected: file.sha256, found });
  }
}
