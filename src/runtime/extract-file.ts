// One file of an extract, as its manifest describes it: kept on this device, else from the server. Always verified.
import type { ManifestFile } from '../model/manifest.ts';
import { contentKey, dataCache, extractsOf } from './data-cache.ts';
import { fetchBytes } from './fetch-file.ts';
import { fetchUnlessSilent } from './fetch-unless-silent.ts';
import { keptDocument } from './kept-documents.ts';
import { verifyBytes } from './verify-bytes.ts';

export interface ExtractFileOptions {
  /** Called with the bytes received so far. */
  readonly onBytes?: (received: number) => void;
  readonly onVerify?: () => void;
}

/** Rejects with the problems of fetch-file, or `file_hash_wrong`. */
export async function extractFile(
  url: string,
  file: ManifestFile,
  { onBytes, onVerify }: ExtractFileOptions = {},
): Promise<Uint8Array> {
  const kept = await keptFile(url, file);
  if (kept !== null) {
    onBytes?.(kept.length);
    return kept;
  }
  const count = onBytes ?? (() => undefined);
  // Without a kept extract to fall back on there is nothing better to do than to wait.
  const hasKept = (await keptDocument(new URL('manifest.json', url).href, extractsOf(url))) !== null;
  const bytes = hasKept
    ? await fetchUnlessSilent(url, file.name, count)
    : await fetchBytes(url, file.name, { onBytes: count });
  onVerify?.();
  await verifyBytes(bytes, file);
  return bytes;
}

/** What was damaged on this device is thrown away, and fetched again. */
async function keptFile(url: string, file: ManifestFile): Promise<Uint8Array | null> {
  const extracts = extractsOf(url);
  const cache = await dataCache(extracts);
  const key = contentKey(extracts, file.sha256);
  try {
    const kept = await cache?.match(key);
    if (kept === undefined) return null;
    const bytes = new Uint8Array(await kept.arrayBuffer());
    await verifyBytes(bytes, file);
    return bytes;
  } catch {
    await cache?.delete(key).catch(() => undefined);
    return null;
  }
}
