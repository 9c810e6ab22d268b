// One hash for a whole extract: of the names and hashes of its files, whatever their order in the manifest. Pure.
import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex } from '@noble/hashes/utils.js';
import type { Manifest } from '../../../model/manifest.ts';

/** SHA-256 of the lines `name sha256`, sorted by name, each with its line end; 64 hexadecimal digits. */
export function extractHash(files: Manifest['files']): string {
  const lines = files.map(({ name, sha256: of }) => `${name} ${of}\n`).sort();
  return bytesToHex(sha256(new TextEncoder().encode(lines.join(''))));
}
