// The worker's surroundings: its own build, its folder, the cache that holds the files of builds.
import { createCacheKey } from 'workbox-precaching/utils/createCacheKey.js';
import type { BuildList, KeptFile } from './build-list.ts';
import type { ToPage } from './messages.ts';

/** `self` of a service worker; the types of the page do not know that it is one. */
export const worker = globalThis as unknown as ServiceWorkerGlobalScope & { readonly anzhiBuild: BuildList };

export const ownBuild: BuildList = worker.anzhiBuild;

/** Folder of the page, with its slash. */
export const folder = new URL('./', worker.location.href).href;

const cacheName = `anzhi-atlas program ${folder}`;

export function programCache(): Promise<Cache> {
  return worker.caches.open(cacheName);
}

export const programCacheName = cacheName;

/** Files are kept by address and contents: two builds lie side by side and share what is the same. */
export function keyOf(file: KeptFile): string {
  return createCacheKey({ url: file.url, revision: file.integrity }).cacheKey;
}

export async function tellPages(message: ToPage): Promise<void> {
  const pages = await worker.clients.matchAll({ type: 'window', includeUncontrolled: true });
  for (const page of pages) page.postMessage(message);
}
