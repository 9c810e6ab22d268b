// A map that is never changed: adding to it gives another one that shares almost everything with it, so that ten new
// operations beside twenty thousand cost as little as beside ten.

const bucketCount = 1024;

/** FNV-1a over UTF-16 units. */
function bucketOf(key: string): number {
  let hash = 0x811c9dc5;
  for (let at = 0; at < key.length; at += 1) hash = Math.imul(hash ^ key.charCodeAt(at), 0x01000193);
  return (hash ^ (hash >>> 15)) & (bucketCount - 1);
}

type Bucket<V> = ReadonlyMap<string, V> | undefined;

/** Its order is by bucket: sort what is shown. */
export class Buckets<V> implements ReadonlyMap<string, V> {
  readonly #buckets: readonly Bucket<V>[];
  readonly size: number;

  private constructor(buckets: readonly Bucket<V>[], size: number) {
    this.#buckets = buckets;
    this.size = size;
  }

  static of<V>(map: ReadonlyMap<string, V>): Buckets<V> {
    if (map instanceof Buckets) return map as Buckets<V>;
    return new Buckets<V>([], 0).with(map);
  }

  /** This map with `entries` added or put in the place of those with the same key. */
  with(entries: Iterable<readonly [string, V]>): Buckets<V> {
    const buckets = [...this.#buckets];
    const own = new Map<number, Map<string, V>>();
    let size = this.size;
    for (const [key, value] of entries) {
      const at = bucketOf(key);
      let bucket = own.get(at);
      if (bucket === undefined) {
        bucket = new Map(buckets[at]);
        own.set(at, bucket);
        buckets[at] = bucket;
      }
      if (!bucket.has(key)) size += 1;
      bucket.set(key, value);
    }
    return new Buckets(buckets, size);
  }

  get(key: string): V | undefined {
    return this.#buckets[bucketOf(key)]?.get(key);
  }

  has(key: string): boolean {
    return this.#buckets[bucketOf(key)]?.has(key) ?? false;
  }

  *entries(): MapIterator<[string, V]> {
    for (const bucket of this.#buckets) if (bucket !== undefined) yield* bucket.entries();
  }

  *keys(): MapIterator<string> {
    for (const bucket of this.#buckets) if (bucket !== undefined) yield* bucket.keys();
  }

  *values(): MapIterator<V> {
    for (const bucket of this.#buckets) if (bucket !== undefined) yield* bucket.values();
  }

  [Symbol.iterator](): MapIterator<[string, V]> {
    return this.entries();
  }

  forEach(act: (value: V, key: string, map: ReadonlyMap<string, V>) => void): void {
    for (const [key, value] of this.entries()) act(value, key, this);
  }
}
