import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Manifest, ManifestFile } from '../model/manifest.ts';
import type { OfflineStanding } from '../state/inspect/ports.ts';
import { cachesInMemory } from '../testing/cache-in-memory.ts';
import type { CachesInMemory } from '../testing/cache-in-memory.ts';
import { sha256Hex } from './sha256.ts';

const base = 'https://city.example/atlas/';
const folder = `${base}extracts/yuncheng/`;

/** A body, a status, or what keeps an answer away. */
type Answer = { readonly body: string } | number | 'silent' | 'unreachable';
let server: Record<string, Answer> = {};
let asked: string[] = [];
let memory: CachesInMemory;

function respond(url: string, init?: RequestInit): Promise<Response> {
  asked.push(url);
  const answer = server[url] ?? 404;
  if (answer === 'unreachable') return Promise.reject(new TypeError('Failed to fetch'));
  if (answer === 'silent') {
    return new Promise((_resolve, reject) => {
      init?.signal?.addEventListener('abort', () => reject(new Error('aborted')));
    });
  }
  if (typeof answer === 'number') return Promise.resolve(new Response('no', { status: answer }));
  return Promise.resolve(new Response(answer.body));
}

/** A page that was just opened: modules forget what they knew. */
async function openPage() {
  vi.resetModules();
  const { fetchDocument } = await import('./kept-documents.ts');
  const { extractFile } = await import('./extract-file.ts');
  const { keepExtract } = await import('./keep-extract.ts');
  const { watchStanding } = await import('./offline-standing.ts');
  let standing: OfflineStanding | null = null;
  watchStanding((now) => {
    standing = now;
  });
  return { fetchDocument, extractFile, keepExtract, standing: () => standing };
}

async function fileOf(name: string, body: string): Promise<ManifestFile> {
  const bytes = new TextEncoder().encode(body);
  return { name, bytes: bytes.length, sha256: await sha256Hex(bytes), rows: 1, columns: {} };
}

async function putOnServer(files: Readonly<Record<string, string>>): Promise<void> {
  const named = await Promise.all(Object.entries(files).map(([name, body]) => fileOf(name, body)));
  for (const [name, body] of Object.entries(files)) server[folder + name] = { body };
  server[`${folder}manifest.json`] = { body: JSON.stringify({ files: named }) };
}

/** Opens the extract as the page does and lets it rest until everything is kept. */
async function openAndKeep() {
  const page = await openPage();
  const document = await page.fetchDocument(`${folder}manifest.json`, 'manifest.json');
  const manifest = JSON.parse(document.text) as Manifest;
  const texts: string[] = [];
  for (const file of manifest.files) {
    texts.push(new TextDecoder().decode(await page.extractFile(folder + file.name, file)));
  }
  page.keepExtract({ folder, manifest, document });
  await vi.advanceTimersByTimeAsync(2500);
  await vi.waitFor(() => {
    const { extracts = [], problem = null } = page.standing() ?? {};
    expect(extracts.length > 0 || problem !== null).toBe(true);
  });
  return { ...page, document, texts };
}

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'Date'], now: new Date('2026-11-22T02:00:00Z') });
  memory = cachesInMemory();
  server = {};
  asked = [];
  vi.stubGlobal('document', { baseURI: base });
  vi.stubGlobal('caches', memory.caches);
  vi.stubGlobal('fetch', respond);
  const locks = { request: (_name: string, act: () => Promise<void>) => act() };
  vi.stubGlobal('navigator', { locks, onLine: true, serviceWorker: {} });
});

afterEach(() => {
  vi.unstubAllGlobals();
  vi.useRealTimers();
});

describe('an extract that was opened', () => {
  it('opens without signal from what was kept, and its date is said', async () => {
    await putOnServer({ 'site.parquet': 'sites', 'team.parquet': 'teams' });
    expect((await openAndKeep()).standing()?.extracts).toEqual(['yuncheng']);
    for (const url of Object.keys(server)) server[url] = 'unreachable';
    const { texts, document, standing } = await openAndKeep();
    expect(texts).toEqual(['sites', 'teams']);
    expect(document.keptAt).toBe('2026-11-22T10:00:02+08:00');
    expect(standing()).toMatchObject({ keptOn: '2026-11-22T10:00:02+08:00', online: false });
  });

  it('asks the server only for what changed, and lets go of what no manifest names', async () => {
    await putOnServer({ 'site.parquet': 'sites', 'team.parquet': 'teams' });
    await openAndKeep();
    await putOnServer({ 'site.parquet': 'sites', 'team.parquet': 'other teams' });
    asked = [];
    expect((await openAndKeep()).texts).toEqual(['sites', 'other teams']);
    expect(asked).not.toContain(`${folder}site.parquet`);
    expect(memory.addresses().filter((url) => url.includes('by-content')).length).toBe(2);
  });

  it('that is not there whole stays as it was kept before', async () => {
    await putOnServer({ 'site.parquet': 'sites' });
    await openAndKeep();
    const page = await openPage();
    const site = await fileOf('site.parquet', 'newer sites');
    const manifest = { files: [site] } as unknown as Manifest;
    const document = { bytes: new TextEncoder().encode('{}'), text: '{}', keptAt: null };
    page.keepExtract({ folder, manifest, document });
    await vi.advanceTimersByTimeAsync(2500);
    await vi.waitFor(() => expect(page.standing()?.problem).not.toBeNull());
    expect(page.standing()?.problem).toMatchObject({
      code: 'file_missing',
      detail: { file: 'site.parquet' },
    });
    for (const url of Object.keys(server)) server[url] = 'unreachable';
    expect((await openAndKeep()).texts).toEqual(['sites']);
  });

  it('is fetched again where what was kept is damaged', async () => {
    await putOnServer({ 'site.parquet': 'sites' });
    await openAndKeep();
    memory.damage((await fileOf('site.parquet', 'sites')).sha256, 'worse');
    asked = [];
    expect((await openAndKeep()).texts).toEqual(['sites']);
    expect(asked).toContain(`${folder}site.parquet`);
  });

  it('opens all the same where nothing more fits, and it is said', async () => {
    await putOnServer({ 'site.parquet': 'sites' });
    memory.fill();
    const { texts, standing } = await openAndKeep();
    expect(texts).toEqual(['sites']);
    await vi.waitFor(() => expect(standing()?.problem).toMatchObject({ code: 'storage_full' }));
  });
});

describe('a document that is asked for each time', () => {
  const url = `${folder}manifest.json`;

  async function afterKeeping(answer: Answer) {
    await putOnServer({ 'site.parquet': 'sites' });
    await openAndKeep();
    server[url] = answer;
    const { fetchDocument } = await openPage();
    const asking = fetchDocument(url, 'manifest.json').then(
      ({ keptAt }) => (keptAt === null ? 'server' : 'kept'),
      () => 'refused',
    );
    await vi.advanceTimersByTimeAsync(4100);
    return asking;
  }

  it.each<[string, Answer, string]>([
    ['comes from the server', { body: '{}' }, 'server'],
    ['from what was kept where there is no network', 'unreachable', 'kept'],
    ['where the server stays silent for four seconds', 'silent', 'kept'],
    ['where the server is broken', 503, 'kept'],
    ['where a sign-in page stands in its place', { body: '<!doctype html>' }, 'kept'],
    ['but not where the deployer took it away', 404, 'refused'],
  ])('%s', async (_name, answer, expected) => {
    expect(await afterKeeping(answer)).toBe(expected);
  });

  it('fails as before where nothing was kept', async () => {
    server[url] = 'unreachable';
    const { fetchDocument } = await openPage();
    await expect(fetchDocument(url, 'manifest.json')).rejects.toMatchObject({ code: 'file_missing' });
  });
});
