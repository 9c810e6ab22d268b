// The few small documents that are asked of the server each time (configuration, list of extracts, manifests, rivers):
// where it does not answer within a few seconds, the copy that was kept last is used, and its date said.
import { Problem } from '../model/problem.ts';
import { dataCache, extractsFolder } from './data-cache.ts';
import { fetchBytes } from './fetch-file.ts';
import { changeStanding } from './offline-standing.ts';

export interface Document {
  readonly bytes: Uint8Array;
  readonly text: string;
  /** ISO instant at which the copy was kept; null: the server gave it. */
  readonly keptAt: string | null;
}

export const keptAtHeader = 'x-kept-at';

const patienceMs = 4000;
/** Once the server was silent, further documents wait less. */
const shortPatienceMs = 500;
let serverSilent = false;

/** Documents that the server gave to this page, by address: kept once an extract is open. */
const given = new Map<string, Uint8Array>();

export function givenDocuments(): ReadonlyMap<string, Uint8Array> {
  return given;
}

/** Rejects as fetch-file does where no copy was kept, and where the server says that the document is gone. */
export async function fetchDocument(url: string, name: string, signal?: AbortSignal): Promise<Document> {
  const kept = await keptDocument(url);
  try {
    const bytes = await (kept === null ? fetchBytes(url, name, options(signal)) : inTime(url, name, signal));
    serverSilent = false;
    given.set(url, bytes);
    return documentOf(bytes, null);
  } catch (error) {
    signal?.throwIfAborted();
    if (kept === null || isGone(error)) throw error;
    serverSilent = true;
    changeStanding({ online: false });
    return kept;
  }
}

function documentOf(bytes: Uint8Array, keptAt: string | null): Document {
  return { bytes, text: new TextDecoder().decode(bytes), keptAt };
}

function options(signal: AbortSignal | undefined) {
  return signal === undefined ? {} : { signal };
}

/** The copy on this device; null: none. */
export async function keptDocument(url: string, extracts = extractsFolder()): Promise<Document | null> {
  try {
    const kept = await (await dataCache(extracts))?.match(url);
    if (kept === undefined) return null;
    return documentOf(new Uint8Array(await kept.arrayBuffer()), kept.headers.get(keptAtHeader));
  } catch {
    return null;
  }
}

/** Rejects once the server has been silent for too long; the request is then given up. */
async function inTime(url: string, name: string, signal: AbortSignal | undefined): Promise<Uint8Array> {
  const giveUp = new AbortController();
  const stop = (): void => giveUp.abort(signal?.reason);
  signal?.addEventListener('abort', stop);
  const silent = new Problem('file_missing', { file: name, reason: 'network' });
  const timer = setTimeout(() => giveUp.abort(silent), serverSilent ? shortPatienceMs : patienceMs);
  try {
    return await fetchBytes(url, name, { signal: giveUp.signal });
  } finally {
    clearTimeout(timer);
    signal?.removeEventListener('abort', stop);
  }
}

/** The deployer took it away; a sign-in page, a broken server or none at all do not say that. */
function isGone(error: unknown): boolean {
  return error instanceof Problem && /^HTTP (404|410)$/.test(error.detail['reason'] ?? '');
}
