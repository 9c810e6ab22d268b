// Keeps the extract that was opened for offline use, once the page is at rest. The manifest is kept last: what is
// named by a kept manifest is there whole. A failure is said and never stands in the way of what is open.
import type { Manifest, ManifestFile } from '../model/manifest.ts';
import { Problem, recordOf } from '../model/problem.ts';
import { atRest } from './at-rest.ts';
import { contentKey, dataCache, extractsFolder, makeDataCache } from './data-cache.ts';
import { fetchBytes } from './fetch-file.ts';
import { givenDocuments, keptAtHeader } from './kept-documents.ts';
import type { Document } from './kept-documents.ts';
import { keepPageOffline } from './offline.ts';
import { changeStanding, forgetProblem } from './offline-standing.ts';
import { verifyBytes } from './verify-bytes.ts';

export interface OpenedExtract {
  readonly folder: string;
  readonly manifest: Manifest;
  /** The manifest as it was read. */
  readonly document: Document;
}

export function keepExtract(opened: OpenedExtract): void {
  changeStanding({ keptOn: opened.document.keptAt });
  keepPageOffline();
  // Without a worker the page itself would not open, and private windows refuse to keep anything.
  if ('serviceWorker' in globalThis.navigator) atRest(() => void keep(opened));
}

async function keep(opened: OpenedExtract): Promise<void> {
  const extracts = extractsFolder();
  try {
    // Two tabs must not drop each other's files.
    await globalThis.navigator.locks.request(`anzhi-atlas keep ${extracts}`, async () => {
      if (opened.document.keptAt === null) await keepAll(extracts, opened);
      await tellKept(extracts);
    });
    forgetProblem('extract');
  } catch (error) {
    changeStanding({ problem: recordOf(problemOf(error)) });
  }
}

function problemOf(error: unknown): Problem {
  if (error instanceof DOMException && error.name === 'QuotaExceededError') {
    return new Problem('storage_full', { part: 'extract' }, error);
  }
  const file = error instanceof Problem ? (error.detail['file'] ?? '') : '';
  return new Problem('file_missing', { part: 'extract', file }, error);
}

async function keepAll(extracts: string, { folder, manifest, document }: OpenedExtract): Promise<void> {
  const cache = await makeDataCache(extracts);
  for (const file of manifest.files) await keepFile(cache, extracts, folder, file);
  for (const [url, bytes] of givenDocuments()) if (!isManifest(url)) await cache.put(url, keptNow(bytes));
  await cache.put(new URL('manifest.json', folder), keptNow(document.bytes));
  await dropUnnamed(cache, extracts);
}

function keptNow(bytes: Uint8Array): Response {
  const now = `${new Date(Date.now() + 8 * 3_600_000).toISOString().slice(0, 19)}+08:00`;
  return new Response(bytes as Uint8Array<ArrayBuffer>, { headers: { [keptAtHeader]: now } });
}

async function keepFile(cache: Cache, extracts: string, folder: string, file: ManifestFile): Promise<void> {
  const key = contentKey(extracts, file.sha256);
  if ((await cache.match(key)) !== undefined) return;
  const bytes = await verifiedFile(new URL(file.name, folder).href, file);
  await cache.put(key, new Response(bytes as Uint8Array<ArrayBuffer>));
}

/** What the browser holds from opening will do; where that is another file, the server is asked. */
async function verifiedFile(url: string, file: ManifestFile): Promise<Uint8Array> {
  try {
    const held = await fetchBytes(url, file.name, { cache: 'force-cache' });
    await verifyBytes(held, file);
    return held;
  } catch {
    const fetched = await fetchBytes(url, file.name);
    await verifyBytes(fetched, file);
    return fetched;
  }
}

interface Named {
  readonly files?: readonly { readonly sha256?: unknown }[];
}

const isManifest = (url: string): boolean => url.endsWith('/manifest.json');

/** Files that no kept manifest names. */
async function dropUnnamed(cache: Cache, extracts: string): Promise<void> {
  const addresses = (await cache.keys()).map(({ url }) => url);
  const named = new Set<string>();
  for (const url of addresses.filter(isManifest)) {
    const kept = await cache.match(url);
    const { files = [] } = kept === undefined ? {} : ((await kept.json()) as Named);
    for (const { sha256 } of files) named.add(contentKey(extracts, String(sha256)));
  }
  const files = addresses.filter((url) => url.startsWith(contentKey(extracts, '')));
  for (const url of files) if (!named.has(url)) await cache.delete(url);
}

/** Says which extracts would open now without signal. */
async function tellKept(extracts: string): Promise<void> {
  const cache = await dataCache(extracts);
  const addresses = cache === null ? [] : (await cache.keys()).map(({ url }) => url);
  const ids = addresses.filter(isManifest).map((url) => url.slice(extracts.length).split('/')[0] ?? '');
  changeStanding({ extracts: ids });
}
