// Caches of the browser in memory, as much of them as keeping extracts needs.

export interface CachesInMemory {
  readonly caches: CacheStorage;
  /** From now on nothing more fits. */
  fill(): void;
  addresses(): readonly string[];
  /** Changes what is kept under an address that ends so. */
  damage(end: string, body: string): void;
}

export function cachesInMemory(): CachesInMemory {
  const all = new Map<string, Map<string, Response>>();
  let full = false;
  const address = (key: RequestInfo | URL): string => (key instanceof Request ? key.url : String(key));
  const cacheOf = (kept: Map<string, Response>) => ({
    match: (key: RequestInfo | URL) => Promise.resolve(kept.get(address(key))?.clone()),
    put: (key: RequestInfo | URL, response: Response) => {
      if (full) return Promise.reject(new DOMException('no space left', 'QuotaExceededError'));
      kept.set(address(key), response);
      return Promise.resolve();
    },
    delete: (key: RequestInfo | URL) => Promise.resolve(kept.delete(address(key))),
    keys: () => Promise.resolve([...kept.keys()].map((url) => ({ url }))),
  });
  const open = (name: string) => {
    const kept = all.get(name) ?? new Map<string, Response>();
    all.set(name, kept);
    return Promise.resolve(cacheOf(kept));
  };
  const storage: unknown = { open, has: (name: string) => Promise.resolve(all.has(name)) };
  return {
    caches: storage as CacheStorage,
    fill: () => {
      full = true;
    },
    addresses: () => [...all.values()].flatMap((kept) => [...kept.keys()]),
    damage: (end, body) => {
      for (const kept of all.values())
        for (const key of kept.keys()) if (key.endsWith(end)) kept.set(key, new Response(body));
    },
  };
}
