// SHA-256 as lower-case hex. On plain http browsers have no crypto.subtle: then plain JavaScript computes it, in slices.
import { sha256 } from '@noble/hashes/sha2.js';
import { pause } from '../inspection/in-slices.ts';

/** Bytes in one go: some ten milliseconds of an office laptop. */
const slice = 1 << 20;

export async function sha256Hex(
  bytes: Uint8Array,
  subtle: SubtleCrypto | undefined = globalThis.crypto?.subtle,
): Promise<string> {
  if (subtle === undefined) return hex(await slowly(bytes));
  return hex(new Uint8Array(await subtle.digest('SHA-256', bytes as Uint8Array<ArrayBuffer>)));
}

/** One slice after the other, with a pause behind each. */
async function slowly(bytes: Uint8Array): Promise<Uint8Array> {
  const hash = sha256.create();
  for (let from = 0; from < bytes.length; from += slice) {
    hash.update(bytes.subarray(from, from + slice));
    await pause();
  }
  return hash.digest();
}

function hex(digest: Uint8Array): string {
  return Array.from(digest, (byte) => byte.toString(16).padStart(2, '0')).join('');
}
