// The open part of whatever is sealed: mark, version, kind, rounds, salt, IV. It is authenticated with the content.
// Mark `AZSEAL` (6 bytes), version (1), kind (1), rounds (4, big-endian), salt (16), IV (12); then the ciphertext.
import { sealMark, type SealedContent } from '../state/inspect/ports.ts';

export type SealKind = SealedContent | 'vault' | 'record';

export interface SealHeader {
  readonly kind: SealKind;
  /** PBKDF2 rounds; 0 in a record, whose key is that of its vault. */
  readonly rounds: number;
  /** 16 bytes; zeros in a record. */
  readonly salt: Uint8Array<ArrayBuffer>;
  /** 12 bytes. */
  readonly iv: Uint8Array<ArrayBuffer>;
}

export const saltLength = 16;
export const ivLength = 12;
export const headerLength = 40;

const mark = new TextEncoder().encode(sealMark);
const version = 1;
const kindNumbers: Readonly<Record<SealKind, number>> = { ledger: 1, plan: 2, vault: 3, record: 4 };

export function writeHeader({ kind, rounds, salt, iv }: SealHeader): Uint8Array<ArrayBuffer> {
  const bytes = new Uint8Array(headerLength);
  bytes.set(mark);
  bytes.set([version, kindNumbers[kind]], 6);
  new DataView(bytes.buffer).setUint32(8, rounds);
  bytes.set(salt, 12);
  bytes.set(iv, 12 + saltLength);
  return bytes;
}

/** null where the bytes are no header of this kind and version. */
export function readHeader(kind: SealKind, sealed: Uint8Array): SealHeader | null {
  if (sealed.length < headerLength) return null;
  const stands = mark.every((byte, at) => sealed[at] === byte);
  if (!stands || sealed[6] !== version || sealed[7] !== kindNumbers[kind]) return null;
  return {
    kind,
    rounds: new DataView(sealed.buffer, sealed.byteOffset).getUint32(8),
    salt: new Uint8Array(sealed.slice(12, 12 + saltLength)),
    iv: new Uint8Array(sealed.slice(12 + saltLength, headerLength)),
  };
}
