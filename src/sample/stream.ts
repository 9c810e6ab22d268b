// A named, seeded stream of random values: the same seed and label give the same values on every machine.
// Never reads the clock and never uses Math.random.
import { xoroshiro128plus } from 'pure-rand/generator/xoroshiro128plus';

/** FNV-1a over UTF-16 units; 32 bits, signed. */
function hash(text: string, seed: number): number {
  let value = 0x811c9dc5 ^ seed;
  for (let index = 0; index < text.length; index += 1) {
    value = Math.imul(value ^ text.charCodeAt(index), 0x01000193);
  }
  return value | 0;
}

export class Stream {
  private readonly generator: ReturnType<typeof xoroshiro128plus>;

  constructor(seed: number, label: string) {
    this.generator = xoroshiro128plus(hash(label, seed));
    // The first outputs still resemble the seed.
    for (let count = 0; count < 8; count += 1) this.generator.next();
  }

  /** In [0, 1). */
  unit(): number {
    return (this.generator.next() >>> 0) / 0x1_0000_0000;
  }

  /** In [low, high). */
  between(low: number, high: number): number {
    return low + this.unit() * (high - low);
  }

  /** A whole number from low to high, both included. */
  int(low: number, high: number): number {
    return low + Math.floor(this.unit() * (high - low + 1));
  }

  chance(probability: number): boolean {
    return this.unit() < probability;
  }

  /** Nearly normal, mean 0, deviation 1 (a sum of twelve uniform values). */
  normal(): number {
    let sum = -6;
    for (let count = 0; count < 12; count += 1) sum += this.unit();
    return sum;
  }

  pick<Value>(values: readonly Value[]): Value {
    const value = values[Math.floor(this.unit() * values.length)];
    if (value === undefined) throw new RangeError('nothing to pick from');
    return value;
  }

  shuffled<Value>(values: readonly Value[]): Value[] {
    return values
      .map((value, index) => ({ value, index, order: this.unit() }))
      .sort((a, b) => a.order - b.order || a.index - b.index)
      .map(({ value }) => value);
  }
}
