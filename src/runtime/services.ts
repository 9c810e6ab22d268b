// What the page asks of the outside world, wired to the real browser. The only entry into this folder for the app.
import type { FeatureCollection } from 'geojson';
import { Problem } from '../model/problem.ts';
import type { ExtractEntry } from '../model/manifest.ts';
import type { OpenExtract, Services } from '../state/ports.ts';
import { makeFile } from './file-maker.ts';
import { fetchDocument } from './kept-documents.ts';
import { loadConfig } from './load-config.ts';
import { recordStore } from './record-store.ts';
import { readExtractList } from './manifest-schema.ts';

export type Runtime = Omit<Services, 'packs' | 'loadPolicyDocuments'>;

export function createRuntime(): Runtime {
  // Fetched while the configuration is on its way; a failure shows when an extract is opened.
  opening().catch(() => undefined);
  return {
    loadConfig,
    loadRivers,
    listExtracts,
    openExtract: newestOnly(),
    writeUrl,
    readPreference,
    writePreference,
    makeFile,
    records: recordStore,
  };
}

/** Decoration: whatever is wrong with the file, the map goes without. */
async function loadRivers(): Promise<FeatureCollection | null> {
  try {
    const name = 'basemap/rivers.json';
    const { text } = await fetchDocument(new URL(name, document.baseURI).href, name);
    return JSON.parse(text) as FeatureCollection;
  } catch {
    return null;
  }
}

async function listExtracts(): Promise<readonly ExtractEntry[]> {
  const name = 'extracts/index.json';
  try {
    const { text } = await fetchDocument(new URL(name, document.baseURI).href, name);
    return readExtractList(text);
  } catch (error) {
    if (!(error instanceof Problem) || error.code === 'extract_list_missing') throw error;
    throw new Problem('extract_list_missing', error.detail, error.cause);
  }
}

const opening = () => import('./open-extract.ts');

/** Opening an extract while another is on its way cancels the other: it rejects with an AbortError. */
function newestOnly(): Services['openExtract'] {
  let current: AbortController | null = null;
  return async (id, listener, signal): Promise<OpenExtract> => {
    current?.abort(new DOMException('another extract was opened', 'AbortError'));
    const mine = new AbortController();
    current = mine;
    const follow = () => mine.abort(signal.reason);
    if (signal.aborted) follow();
    signal.addEventListener('abort', follow);
    try {
      const { openExtract } = await opening();
      return await openExtract(id, listener, mine.signal);
    } finally {
      signal.removeEventListener('abort', follow);
      if (current === mine) current = null;
    }
  };
}

function writeUrl(search: string): void {
  const { pathname, hash } = globalThis.location;
  globalThis.history.replaceState(globalThis.history.state, '', `${pathname}${search}${hash}`);
}

const prefix = 'anzhi-atlas.';

function readPreference(name: string): string | null {
  try {
    return globalThis.localStorage.getItem(prefix + name);
  } catch {
    return null;
  }
}

function writePreference(name: string, value: string): void {
  try {
    globalThis.localStorage.setItem(prefix + name, value);
  } catch {
    // Storage is off or full: a preference is not worth a message.
  }
}
