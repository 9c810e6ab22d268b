import { describe, expect, it } from 'vitest';
import { Problem } from '../model/problem.ts';
import { headerLength, ivLength, readHeader, saltLength, writeHeader } from './seal-header.ts';
import { createSeals, sealsWithRounds } from './seals.ts';

const rounds = { standard: 1000, least: 1000, most: 5_000_000 };
const seals = sealsWithRounds(globalThis.crypto, rounds);
const passphrase = 'correct horse battery';
const utf8 = (text: string) => new TextEncoder().encode(text);
const content = utf8('{"sites":["SX-0001"],"note":"无水"}');

const hex = (bytes: Uint8Array) => Buffer.from(bytes).toString('hex');

async function refusal(promise: Promise<unknown>): Promise<string> {
  try {
    await promise;
    return 'opened';
  } catch (error) {
    if (!(error instanceof Problem)) throw error;
    return `${error.message} ${error.cause === undefined ? '' : 'cause'}`;
  }
}

/** Every refusal in the same words. */
const refused = 'seal_refused {} ';

function flipped(bytes: Uint8Array<ArrayBuffer>, at: number, mask: number): Uint8Array<ArrayBuffer> {
  const copy = bytes.slice();
  copy[at] = (copy[at] ?? 0) ^ mask;
  return copy;
}

describe('a sealed file', () => {
  it('opens with its passphrase, typed in any normal form', async () => {
    const sealed = await seals.sealWith('Zürich 安置点 2026', 'ledger', content);
    expect(await seals.openWith('Zürich 安置点 2026', 'ledger', sealed)).toEqual(content);
    expect(hex(sealed)).not.toContain(hex(utf8('SX-0001')));
  });

  it('opens empty and large content', async () => {
    for (const bytes of [new Uint8Array(), new Uint8Array(3_000_000).fill(7)]) {
      const sealed = await seals.sealWith(passphrase, 'plan', bytes);
      const opened = await seals.openWith(passphrase, 'plan', sealed);
      expect(Buffer.compare(opened, bytes)).toBe(0);
    }
  });

  it('never repeats salt or IV over 300 exports', async () => {
    const salts = new Set<string>();
    const ivs = new Set<string>();
    for (let i = 0; i < 300; i += 1) {
      const header = readHeader('ledger', await seals.sealWith(passphrase, 'ledger', content));
      salts.add(hex(header?.salt ?? new Uint8Array()));
      ivs.add(hex(header?.iv ?? new Uint8Array()));
    }
    expect(salts.size).toBe(300);
    expect(ivs.size).toBe(300);
    expect([...salts].every((salt) => salt.length === saltLength * 2)).toBe(true);
    expect([...ivs].every((iv) => iv.length === ivLength * 2)).toBe(true);
  });

  it('is refused with any byte of header, salt, IV, body or tag changed, in the same words as a wrong passphrase', async () => {
    const sealed = await seals.sealWith(passphrase, 'ledger', content);
    const answers = new Set<string>();
    answers.add(await refusal(seals.openWith('correct horse batterY', 'ledger', sealed)));
    for (let at = 0; at < sealed.length; at += 1) {
      // Flips of the rounds' higher bits ask for millions of rounds: the soak does those.
      const mask = at >= 8 && at < 12 ? [0x80, 0x80, 0x08, 0x01][at - 8] : 1 << (at % 8);
      answers.add(await refusal(seals.openWith(passphrase, 'ledger', flipped(sealed, at, mask ?? 1))));
    }
    expect([...answers]).toEqual([refused]);
  });

  it('is refused when truncated, lengthened, of another kind or no seal at all', async () => {
    const sealed = await seals.sealWith(passphrase, 'ledger', content);
    for (const length of [0, 5, headerLength - 1, headerLength, headerLength + 15, sealed.length - 1]) {
      expect(await refusal(seals.openWith(passphrase, 'ledger', sealed.slice(0, length)))).toBe(refused);
    }
    const longer = new Uint8Array(sealed.length + 1);
    longer.set(sealed);
    expect(await refusal(seals.openWith(passphrase, 'ledger', longer))).toBe(refused);
    expect(await refusal(seals.openWith(passphrase, 'plan', sealed))).toBe(refused);
    expect(await refusal(seals.openWith(passphrase, 'ledger', utf8('{"a":1}'.repeat(20))))).toBe(refused);
  });

  it('asks for no fewer than 600,000 rounds and follows no header that asks for fewer or for a flood', async () => {
    const real = createSeals(globalThis.crypto);
    const sealed = await real.sealWith(passphrase, 'ledger', content);
    expect(readHeader('ledger', sealed)?.rounds).toBeGreaterThanOrEqual(600_000);
    expect(await real.openWith(passphrase, 'ledger', sealed)).toEqual(content);
    const weak = await seals.sealWith(passphrase, 'ledger', content);
    expect(await refusal(real.openWith(passphrase, 'ledger', weak))).toBe(refused);
    const header = readHeader('ledger', sealed);
    if (header === null) throw new Error('no header');
    const flood = sealed.slice();
    flood.set(writeHeader({ ...header, rounds: 0xffff_ffff }));
    const before = performance.now();
    expect(await refusal(real.openWith(passphrase, 'ledger', flood))).toBe(refused);
    expect(performance.now() - before).toBeLessThan(10_000);
  });

  it('does the full work also for what is no seal, so that the time tells nothing', async () => {
    const calls: unknown[] = [];
    const { subtle } = globalThis.crypto;
    const counting = new Proxy(subtle, {
      get: (target, name: keyof SubtleCrypto) => {
        const method: unknown = Reflect.get(target, name);
        return (...given: unknown[]): unknown => {
          if (name === 'deriveKey') calls.push((given[0] as Pbkdf2Params).iterations);
          return Reflect.apply(method as (...all: unknown[]) => unknown, target, given);
        };
      },
    });
    const platform = {
      subtle: counting,
      getRandomValues: (array: Uint8Array<ArrayBuffer>) => globalThis.crypto.getRandomValues(array),
    } as unknown as Crypto;
    const watched = sealsWithRounds(platform, rounds);
    const sealed = await watched.sealWith(passphrase, 'ledger', content);
    await refusal(watched.openWith('wrong passphrase', 'ledger', sealed));
    await refusal(watched.openWith(passphrase, 'ledger', flipped(sealed, 0, 1)));
    await refusal(watched.openWith(passphrase, 'ledger', sealed.slice(0, 3)));
    expect(calls).toEqual([1000, 1000, 1000, 1000]);
  });
});

describe('the vault', () => {
  it('opens with its passphrase only and seals records that it alone opens', async () => {
    const { header, vault } = await seals.createVault(passphrase);
    const sealed = await vault.seal('row 1', content);
    const again = await seals.openVault(passphrase, header);
    expect(await again.open('row 1', sealed)).toEqual(content);
    expect(await refusal(seals.openVault('another passphrase', header))).toBe(refused);
    const { vault: other } = await seals.createVault(passphrase);
    expect(await refusal(other.open('row 1', sealed))).toBe(refused);
  });

  it('lets no record stand for another, and none changed', async () => {
    const { vault } = await seals.createVault(passphrase);
    const sealed = await vault.seal('row 1', content);
    expect(await refusal(vault.open('row 2', sealed))).toBe(refused);
    expect(await refusal(vault.open('row 1', sealed.slice(0, -1)))).toBe(refused);
    for (let at = 0; at < sealed.length; at += 1) {
      for (let bit = 0; bit < 8; bit += 1) {
        expect(await refusal(vault.open('row 1', flipped(sealed, at, 1 << bit)))).toBe(refused);
      }
    }
  });

  it('never repeats an IV over 2,000 records', async () => {
    const { vault } = await seals.createVault(passphrase);
    const sealed = await Promise.all(Array.from({ length: 2000 }, (_, i) => vault.seal(String(i), content)));
    expect(new Set(sealed.map((bytes) => hex(bytes.slice(28, headerLength)))).size).toBe(2000);
  });

  it('refuses a changed header', async () => {
    const { header } = await seals.createVault(passphrase);
    for (const at of [0, 6, 7, 8, 15, 30, 45, header.length - 1]) {
      expect(await refusal(seals.openVault(passphrase, flipped(header, at, 0x80)))).toBe(refused);
    }
  });
});
