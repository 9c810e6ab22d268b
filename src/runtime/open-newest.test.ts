import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Manifest } from '../model/manifest.ts';
import { cachesInMemory } from '../testing/cache-in-memory.ts';
import { sha256Hex } from './sha256.ts';

const base = 'https://city.example/atlas/';
const folder = `${base}extracts/yuncheng/`;
const site = `${folder}site.parquet`;

type Answer = Response | 'silent' | 'unreachable';
let server: Record<string, () => Answer> = {};

function respond(url: string, init?: RequestInit): Promise<Response> {
  const answer = server[url]?.() ?? new Response('no', { status: 404 });
  if (answer === 'unreachable') return Promise.reject(new TypeError('Failed to fetch'));
  if (answer !== 'silent') return Promise.resolve(answer);
  return new Promise((_resolve, reject) => {
    init?.signal?.addEventListener('abort', () => reject(new Error('aborted')));
  });
}

async function putOnServer(body: string): Promise<void> {
  const bytes = new TextEncoder().encode(body);
  const file = { name: 'site.parquet', bytes: bytes.length, sha256: await sha256Hex(bytes) };
  server[site] = () => new Response(body);
  server[`${folder}manifest.json`] = () => new Response(JSON.stringify({ files: [file] }));
}

/** Opens the extract in a page that knows nothing from before, and keeps it where that is asked for. */
async function openPage() {
  vi.resetModules();
  const { Problem } = await import('../model/problem.ts');
  const { openNewest } = await import('./open-newest.ts');
  const { extractFile } = await import('./extract-file.ts');
  const { keepExtract } = await import('./keep-extract.ts');
  const { opened, document, instead } = await openNewest(
    folder,
    new AbortController().signal,
    async (one) => {
      const manifest = JSON.parse(one.text) as Partial<Manifest>;
      if (manifest.files === undefined) throw new Problem('manifest_invalid', { key: 'files' });
      const texts: string[] = [];
      for (const file of manifest.files) {
        texts.push(new TextDecoder().decode(await extractFile(folder + file.name, file)));
      }
      return { manifest: manifest as Manifest, texts };
    },
  );
  const keep = async () => {
    keepExtract({ folder, manifest: opened.manifest, document });
    await vi.advanceTimersByTimeAsync(2500);
    await vi.waitFor(async () => {
      const cache = await caches.open(`anzhi-atlas data ${base}extracts/`);
      expect(await cache.match(`${folder}manifest.json`)).toBeDefined();
    });
  };
  return { texts: opened.texts, instead, keptAt: document.keptAt, keep };
}

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'Date'], now: new Date('2026-11-22T02:00:00Z') });
  server = {};
  vi.stubGlobal('document', { baseURI: base });
  vi.stubGlobal('caches', cachesInMemory().caches);
  vi.stubGlobal('fetch', respond);
  const locks = { request: (_name: string, act: () => Promise<void>) => act() };
  vi.stubGlobal('navigator', { locks, onLine: true, serviceWorker: {} });
});

afterEach(() => {
  vi.unstubAllGlobals();
  vi.useRealTimers();
});

describe('a newer extract of which only the manifest arrives', () => {
  it.each<[string, () => Answer]>([
    ['no network', () => 'unreachable'],
    ['a line that gives nothing', () => 'silent'],
    ['a broken server', () => new Response('no', { status: 503 })],
    ['a file that is not there yet', () => new Response('no', { status: 404 })],
    ['a sign-in page', () => new Response('<!doctype html>')],
    ['the file of before', () => new Response('sites of June')],
  ])('leaves the kept one open, by its date: %s', async (_name, answer) => {
    await putOnServer('sites of June');
    await (await openPage()).keep();
    await putOnServer('sites of September');
    server[site] = answer;
    const opening = openPage();
    await vi.advanceTimersByTimeAsync(30_000);
    const { texts, instead, keptAt } = await opening;
    expect(texts).toEqual(['sites of June']);
    expect(keptAt).toMatch(/^2026-11-22T10:00/);
    expect(instead).toMatchObject({
      code: 'extract_newer_unread',
      detail: { file: 'site.parquet', kept: '2026-11-22 10:00' },
    });
  });

  it('also where a portal answers in place of the manifest, without a page', async () => {
    await putOnServer('sites of June');
    await (await openPage()).keep();
    server[`${folder}manifest.json`] = () => new Response('{"login":"required"}');
    expect(await openPage()).toMatchObject({
      texts: ['sites of June'],
      instead: { detail: { file: 'manifest.json' } },
    });
  });

  it('is waited for where nothing is kept, and says what failed', async () => {
    await putOnServer('sites');
    server[site] = () => 'silent';
    const standing = vi.fn();
    void openPage().finally(standing);
    await vi.advanceTimersByTimeAsync(60_000);
    expect(standing).not.toHaveBeenCalled();
    server[site] = () => 'unreachable';
    await expect(openPage()).rejects.toMatchObject({ code: 'file_missing', detail: { reason: 'network' } });
  });

  it('is said by its own name where the kept one is not whole either', async () => {
    await putOnServer('sites of June');
    await (await openPage()).keep();
    const cache = await caches.open(`anzhi-atlas data ${base}extracts/`);
    for (const { url } of await cache.keys()) if (url.includes('by-content')) await cache.delete(url);
    await putOnServer('sites of September');
    server[site] = () => new Response('no', { status: 503 });
    await expect(openPage()).rejects.toMatchObject({ code: 'file_missing', detail: { reason: 'HTTP 503' } });
  });
});

describe('a newer extract that arrives slowly', () => {
  it('is waited for as long as bytes come', async () => {
    await putOnServer('sites of June');
    await (await openPage()).keep();
    await putOnServer('sites of September');
    const bytes = new TextEncoder().encode('sites of September');
    const drop = async (out: ReadableStreamDefaultController<Uint8Array>) => {
      for (const byte of bytes) {
        await new Promise((resolve) => setTimeout(resolve, 15_000));
        out.enqueue(Uint8Array.of(byte));
      }
      out.close();
    };
    server[site] = () => new Response(new ReadableStream<Uint8Array>({ start: (out) => void drop(out) }));
    const opening = openPage();
    await vi.advanceTimersByTimeAsync(15_000 * bytes.length + 1000);
    expect(await opening).toMatchObject({ texts: ['sites of September'], instead: null });
  });
});
