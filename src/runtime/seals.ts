// Seals: PBKDF2-SHA256 makes the key, AES-256-GCM seals. Keys cannot be taken out of the browser's own keeping.
// A wrong passphrase and a damaged seal are the same refusal, after the same work.
import { Problem } from '../model/problem.ts';
import type { Seals, Vault } from '../state/inspect/ports.ts';
import { headerLength, ivLength, readHeader, saltLength, writeHeader } from './seal-header.ts';
import type { SealHeader, SealKind } from './seal-header.ts';

type Bytes = Uint8Array<ArrayBuffer>;

export interface Rounds {
  readonly standard: number;
  /** A header that asks for fewer is refused: it would only help who guesses. */
  readonly least: number;
  /** A header that asks for more is refused: a hostile file must not hang the page. */
  readonly most: number;
}

const rounds: Rounds = { standard: 600_000, least: 600_000, most: 5_000_000 };

export function createSeals(platform: Crypto): Seals {
  return sealsWithRounds(platform, rounds);
}

/** For tests, which cannot wait for the rounds of the page. */
export function sealsWithRounds(platform: Crypto, rounds: Rounds): Seals {
  const fresh = (length: number): Bytes => platform.getRandomValues(new Uint8Array(length));
  const { subtle } = platform;

  const seal = async (passphrase: string, kind: SealKind, bytes: Bytes): Promise<[Bytes, CryptoKey]> => {
    const header = { kind, rounds: rounds.standard, salt: fresh(saltLength), iv: fresh(ivLength) };
    const key = await keyOf(subtle, passphrase, header);
    return [await sealed(subtle, key, header, nothing, bytes), key];
  };

  const open = async (passphrase: string, kind: SealKind, bytes: Bytes): Promise<[Bytes, CryptoKey]> => {
    const header = readHeader(kind, bytes);
    const readable = header !== null && header.rounds >= rounds.least && header.rounds <= rounds.most;
    // What is no seal at all costs the same work as a wrong passphrase.
    const used = readable ? header : { rounds: rounds.standard, salt: new Uint8Array(saltLength) };
    const key = await keyOf(subtle, passphrase, used);
    if (!readable) throw new Problem('seal_refused');
    return [await opened(subtle, key, header, nothing, bytes), key];
  };

  const vaultOf = (key: CryptoKey): Vault => ({
    seal: (about, bytes) => {
      const header = {
        kind: 'record',
        rounds: 0,
        salt: new Uint8Array(saltLength),
        iv: fresh(ivLength),
      } as const;
      return sealed(subtle, key, header, utf8(about), bytes);
    },
    open: async (about, bytes) => {
      const header = readHeader('record', bytes);
      if (header === null) throw new Problem('seal_refused');
      return opened(subtle, key, header, utf8(about), bytes);
    },
  });

  return {
    sealWith: async (passphrase, content, bytes) => (await seal(passphrase, content, bytes))[0],
    openWith: async (passphrase, content, bytes) => (await open(passphrase, content, bytes))[0],
    createVault: async (passphrase) => {
      const [header, key] = await seal(passphrase, 'vault', nothing);
      return { header, vault: vaultOf(key) };
    },
    openVault: async (passphrase, header) => vaultOf((await open(passphrase, 'vault', header))[1]),
  };
}

const nothing = new Uint8Array();

function utf8(text: string): Bytes {
  return new TextEncoder().encode(text);
}

/** The same passphrase typed on another keyboard may come as other code points: NFC makes them one. */
async function keyOf(
  subtle: SubtleCrypto,
  passphrase: string,
  { salt, rounds: iterations }: Pick<SealHeader, 'salt' | 'rounds'>,
): Promise<CryptoKey> {
  const raw = utf8(passphrase.normalize('NFC'));
  const material = await subtle.importKey('raw', raw, 'PBKDF2', false, ['deriveKey']);
  return subtle.deriveKey(
    { name: 'PBKDF2', hash: 'SHA-256', salt, iterations },
    material,
    { name: 'AES-GCM', length: 256 },
    false,
    ['encrypt', 'decrypt'],
  );
}

function joined(first: Bytes, second: Bytes): Bytes {
  const bytes = new Uint8Array(first.length + second.length);
  bytes.set(first);
  bytes.set(second, first.length);
  return bytes;
}

async function sealed(
  subtle: SubtleCrypto,
  key: CryptoKey,
  header: SealHeader,
  about: Bytes,
  bytes: Bytes,
): Promise<Bytes> {
  const open = writeHeader(header);
  const algorithm = { name: 'AES-GCM', iv: header.iv, additionalData: joined(open, about), tagLength: 128 };
  return joined(open, new Uint8Array(await subtle.encrypt(algorithm, key, bytes)));
}

async function opened(
  subtle: SubtleCrypto,
  key: CryptoKey,
  header: SealHeader,
  about: Bytes,
  bytes: Bytes,
): Promise<Bytes> {
  const additionalData = joined(bytes.slice(0, headerLength), about);
  const algorithm = { name: 'AES-GCM', iv: header.iv, additionalData, tagLength: 128 };
  try {
    return new Uint8Array(await subtle.decrypt(algorithm, key, bytes.slice(headerLength)));
  } catch {
    throw new Problem('seal_refused');
  }
}
