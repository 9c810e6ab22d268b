// The newest extract that can be read: the server's, else the one that is kept whole on this device. Each try is of
// one manifest alone, so nothing of one extract is mixed with another; files are verified against the manifest.
import { Problem, recordOf } from '../model/problem.ts';
import type { ProblemCode } from '../model/problem.ts';
import { fetchDocument, keptDocument } from './kept-documents.ts';
import type { Document } from './kept-documents.ts';

export interface OpenedNewest<T> {
  readonly opened: T;
  readonly document: Document;
  /** Why the kept one was opened although the server names a newer one; null: it was not. */
  readonly instead: Problem | null;
}

const name = 'manifest.json';

/** What a weak line, a sign-in page or half an upload do to the newer one. */
const unread: readonly ProblemCode[] = [
  'file_missing',
  'file_is_html',
  'file_hash_wrong',
  'manifest_invalid',
  'schema_newer',
];

/** Rejects with `manifest_missing`, else as `open` does of the first manifest where no other one opens. */
export async function openNewest<T>(
  folder: string,
  signal: AbortSignal,
  open: (document: Document) => Promise<T>,
): Promise<OpenedNewest<T>> {
  const url = new URL(name, folder).href;
  const document = await fetchManifest(url, signal);
  try {
    return { opened: await open(document), document, instead: null };
  } catch (error) {
    signal.throwIfAborted();
    const kept = isUnread(error) ? await keptDocument(url) : null;
    if (kept === null || kept.text === document.text) throw error;
    const opened = await open(kept).catch(() => {
      signal.throwIfAborted();
      throw error;
    });
    return { opened, document: kept, instead: problemOf(error, kept) };
  }
}

async function fetchManifest(url: string, signal: AbortSignal): Promise<Document> {
  try {
    return await fetchDocument(url, name, signal);
  } catch (error) {
    if (!(error instanceof Problem) || error.code !== 'file_missing') throw error;
    const extract = url.split('/').at(-2) ?? '';
    throw new Problem('manifest_missing', { ...error.detail, extract }, error.cause);
  }
}

function isUnread(error: unknown): boolean {
  return error instanceof Problem && unread.includes(error.code);
}

function problemOf(error: unknown, { keptAt }: Document): Problem {
  const { file = name, reason = '' } = recordOf(error).detail;
  const kept = (keptAt ?? '').slice(0, 16).replace('T', ' ');
  return new Problem('extract_newer_unread', { file, reason, kept }, error);
}
