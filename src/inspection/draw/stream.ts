// Whole numbers at random from a seed: the same on every machine. SHA-256 over seed, label and a counter, six bytes at
// a time, by rejection, so that each number is equally likely.
import { sha256 } from '@noble/hashes/sha2.js';

const encoder = new TextEncoder();
/** Numbers are cut from six bytes. */
const range = 2 ** 48;

export class DrawStream {
  readonly #prefix: Uint8Array;
  #counter = 0;
  #block: Uint8Array = new Uint8Array(0);
  #at = 0;

  /** Streams of different labels are independent. */
  constructor(seed: Uint8Array, label: string) {
    const name = encoder.encode(`anzhi-draw-1\n${label}\n`);
    this.#prefix = new Uint8Array(name.length + seed.length + 4);
    this.#prefix.set(name);
    this.#prefix.set(seed, name.length);
  }

  #sixBytes(): number {
    if (this.#at + 6 > this.#block.length) {
      new DataView(this.#prefix.buffer).setUint32(this.#prefix.length - 4, this.#counter);
      this.#counter += 1;
      this.#block = sha256(this.#prefix);
      this.#at = 0;
    }
    let value = 0;
    for (const byte of this.#block.subarray(this.#at, this.#at + 6)) value = value * 256 + byte;
    this.#at += 6;
    return value;
  }

  /** From 0 to `bound` - 1; `bound` from 1 to 2^48. */
  below(bound: number): number {
    if (!Number.isInteger(bound) || bound < 1 || bound > range)
      throw new RangeError(`no number below ${bound}`);
    const limit = range - (range % bound);
    let value = this.#sixBytes();
    while (value >= limit) value = this.#sixBytes();
    return value % bound;
  }

  /** A copy in random order; every order is equally likely. */
  shuffled<T>(items: readonly T[]): T[] {
    const shuffled = [...items];
    for (let last = shuffled.length - 1; last > 0; last -= 1) {
      const other = this.below(last + 1);
      [shuffled[last], shuffled[other]] = [shuffled[other] as T, shuffled[last] as T];
    }
    return shuffled;
  }
}
