// Which wording of a pack sites are measured by: packs come with the product or the extract and change between builds.
import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';
import type { Pack } from '../../model/requirement.ts';
import { canonicalJson } from './commitment.ts';

/** SHA-256, lower-case hex, of the whole pack as it was read. */
export function packHash(pack: Pack): string {
  return bytesToHex(sha256(utf8ToBytes(canonicalJson(pack))));
}
