// SHA-256 as lower-case hex. On plain http browsers have no crypto.subtle: then plain JavaScript computes it.
import { sha256 } from '@noble/hashes/sha2.js';

export async function sha256Hex(
  bytes: Uint8Array,
  subtle: SubtleCrypto | undefined = globalThis.crypto?.subtle,
): Promise<string> {
  if (subtle === undefined) return hex(sha256(bytes));
  return hex(new Uint8Array(await subtle.digest('SHA-256', bytes as Uint8Array<ArrayBuffer>)));
}

function hex(digest: Uint8Array): string {
  return Array.from(digest, (byte) => byte.toString(16).padStart(2, '0')).join('');
}
