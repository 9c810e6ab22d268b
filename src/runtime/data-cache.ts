// The cache that holds the deployer's data for offline use: documents by address, files of extracts by contents.
// Absent on plain http and where the browser keeps nothing.

const cacheName = (extracts: string): string => `anzhi-atlas data ${extracts}`;

/** Folder of all extracts, from the address of a file of one of them. */
export function extractsOf(fileUrl: string): string {
  return new URL('../', fileUrl).href;
}

export function extractsFolder(): string {
  return new URL('extracts/', document.baseURI).href;
}

export function contentKey(extracts: string, sha256: string): string {
  return `${extracts}by-content/${sha256}`;
}

/** Makes the cache where there is none yet. Rejects where the browser refuses. */
export function makeDataCache(extracts: string): Promise<Cache> {
  return globalThis.caches.open(cacheName(extracts));
}

/** null: nothing was ever kept here. A first visit is not held up by making a cache. */
export async function dataCache(extracts: string): Promise<Cache | null> {
  if (!('caches' in globalThis)) return null;
  try {
    return (await globalThis.caches.has(cacheName(extracts))) ? await makeDataCache(extracts) : null;
  } catch {
    return null;
  }
}
