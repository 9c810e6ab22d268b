// A text that binds whoever files it: it gives nothing away, and no other seed, parameters or extract fit it.
import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, concatBytes, utf8ToBytes } from '@noble/hashes/utils.js';
import type { DrawParameters } from './types.ts';

/** JSON with sorted keys and no space: equal values give equal text. Numbers are finite. */
export function canonicalJson(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(canonicalJson).join(',')}]`;
  if (typeof value !== 'object' || value === null) return JSON.stringify(value);
  const entries = Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1));
  return `{${entries.map(([key, inner]) => `${JSON.stringify(key)}:${canonicalJson(inner)}`).join(',')}}`;
}

/** SHA-256, lower-case hex, of the parameters alone: names them without giving them away. */
export function parametersHash(parameters: DrawParameters): string {
  return bytesToHex(sha256(utf8ToBytes(canonicalJson(parameters))));
}

/** SHA-256, lower-case hex, over a label, the seed, the parameters and the hash of the manifest. */
export function commitmentOf(seed: Uint8Array, parameters: DrawParameters, manifestSha256: string): string {
  const rest = utf8ToBytes(`\n${canonicalJson(parameters)}\n${manifestSha256}\n`);
  return bytesToHex(sha256(concatBytes(utf8ToBytes('anzhi-draw-commitment-1\n'), seed, rest)));
}
