// Seals at full strength: 300 files without a repeated salt or IV, and not one of the flipped bytes accepted.
import { createSeals } from '../../src/runtime/seals.ts';
import { headerLength, readHeader } from '../../src/runtime/seal-header.ts';

const passphrase = 'a passphrase for the soak';

function flipped(bytes, at) {
  const copy = bytes.slice();
  copy[at] ^= 1 << Math.floor(Math.random() * 8);
  return copy;
}

/** Distinct indices of `of`, `count` of them. */
function someOf(count, of) {
  const order = Array.from({ length: of }, (_, at) => at);
  for (let at = 0; at < Math.min(count, of); at += 1) {
    const other = at + Math.floor(Math.random() * (of - at));
    [order[at], order[other]] = [order[other], order[at]];
  }
  return order.slice(0, count);
}

/** `refused` in the same words, and how long refusals take by what is wrong, median milliseconds. */
async function refusals(seals, files) {
  const words = new Set();
  const times = [];
  for (const [passphraseTried, bytes] of files) {
    const begun = performance.now();
    try {
      await seals.openWith(passphraseTried, 'ledger', bytes);
      words.add('OPENED');
    } catch (error) {
      words.add(`${error.message}${error.cause ?? ''}`);
    }
    times.push(performance.now() - begun);
  }
  times.sort((a, b) => a - b);
  return {
    count: files.length,
    words: [...words],
    medianMs: Math.round(times[Math.floor(times.length / 2)]),
  };
}

export async function sealsAtLength({ exports = 300, bodyFlips = 300 } = {}) {
  const seals = createSeals(globalThis.crypto);
  const content = globalThis.crypto.getRandomValues(new Uint8Array(20_000));
  const salts = new Set();
  const ivs = new Set();
  let sealed = new Uint8Array();
  for (let i = 0; i < exports; i += 1) {
    sealed = await seals.sealWith(passphrase, 'ledger', content);
    const { salt, iv } = readHeader('ledger', sealed);
    salts.add(Buffer.from(salt).toString('hex'));
    ivs.add(Buffer.from(iv).toString('hex'));
  }
  const opened = await seals.openWith(passphrase, 'ledger', sealed);
  const tagAt = sealed.length - 16;
  const header = Array.from({ length: headerLength }, (_, at) => at);
  const tag = Array.from({ length: 16 }, (_, at) => tagAt + at);
  const body = someOf(bodyFlips, tagAt - headerLength).map((at) => headerLength + at);
  const damaged = (places) => places.map((at) => [passphrase, flipped(sealed, at)]);
  return {
    exports,
    salts: salts.size,
    ivs: ivs.size,
    opens: Buffer.compare(opened, content) === 0,
    headerSaltIv: await refusals(seals, damaged(header)),
    tag: await refusals(seals, damaged(tag)),
    body: await refusals(seals, damaged(body)),
    wrongPassphrase: await refusals(
      seals,
      Array.from({ length: 30 }, (_, i) => [`another passphrase ${i}`, sealed]),
    ),
  };
}
