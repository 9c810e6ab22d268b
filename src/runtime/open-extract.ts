// One extract, from its manifest to a locked database: the sites first, the engine beside them, then all tables.
// A failure or a cancellation ends every worker and leaves nothing half-loaded.
import { packOfFile } from '../model/manifest.ts';
import type { Manifest, ManifestFile } from '../model/manifest.ts';
import { Problem } from '../model/problem.ts';
import { isTableName } from '../model/tables.ts';
import type { TableName } from '../model/tables.ts';
import type { LoadListener, OpenExtract } from '../state/ports.ts';
import type { DecodedFile } from './decode-protocol.ts';
import { startDecoder } from './decoder.ts';
import type { Decoder } from './decoder.ts';
import { startProblem } from './engine-problem.ts';
import type { Engine } from './engine.ts';
import { extractFile } from './extract-file.ts';
import { keepExtract } from './keep-extract.ts';
import { boundaryFile, readManifest, tableFile } from './manifest-schema.ts';
import { openNewest } from './open-newest.ts';
import { progressMeter } from './progress.ts';
import type { ProgressMeter } from './progress.ts';
import { revivingDatabase } from './reviving-database.ts';
import { sha256Hex } from './sha256.ts';

const siteFile = tableFile('site');
/** Files on their way at one time; more would only share the same line. */
const parallelFiles = 3;

/** What the engine weighs, about; the true size is not known before it is there. */
const engineBytes = 34_200_000;
const engineName = 'DuckDB';

interface Loading {
  readonly folder: string;
  readonly manifest: Manifest;
  readonly listener: LoadListener;
  readonly signal: AbortSignal;
  readonly meter: ProgressMeter;
  readonly decoder: Decoder;
}

/** Rejects with a Problem, or with the signal's reason once it is aborted. */
export async function openExtract(
  id: string,
  listener: LoadListener,
  signal: AbortSignal,
): Promise<OpenExtract> {
  const folder = folderOf(id);
  if (typeof WebAssembly === 'undefined') throw new Problem('engine_refused', { part: 'WebAssembly' });
  // Compiles while the manifest is on its way.
  let ready: Decoder | null = startDecoder();
  const open = (text: string): Promise<Loaded> => {
    const manifest = readManifest(text, id);
    const decoder = ready ?? startDecoder();
    ready = null;
    return loadAll({ folder, manifest, listener, signal, decoder });
  };
  const { opened, document, instead } = await openNewest(folder, signal, async ({ text }) =>
    open(text),
  ).finally(() => ready?.close());
  const { manifest, engine } = opened;
  const manifestSha256 = await sha256Hex(document.bytes);
  keepExtract({ folder, manifest, document });
  const loadAgain = async () => {
    const again = { listener: silent, signal: new AbortController().signal, decoder: startDecoder() };
    return (await loadAll({ folder, manifest, ...again })).engine;
  };
  const outside = manifest.files.flatMap(({ name }) => packOfFile(name) ?? []);
  const { database, allow, close } = revivingDatabase(engine, loadAgain, { outside });
  return {
    manifest,
    manifestSha256,
    database,
    readPack: (name) => readPack(folder, manifest, name),
    allowPack: allow,
    close,
    ...(instead === null ? {} : { instead }),
  };
}

async function readPack(folder: string, manifest: Manifest, name: string): Promise<string> {
  const file = manifest.files.find((one) => one.name === name);
  if (file === undefined || packOfFile(name) === null) throw new Problem('file_missing', { file: name });
  const bytes = await extractFile(new URL(name, folder).href, file);
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch (error) {
    throw new Problem('file_unreadable', { file: name }, error);
  }
}

const silent: LoadListener = {
  onManifest: () => undefined,
  onSites: () => undefined,
  onBoundary: () => undefined,
  onProgress: () => undefined,
};

interface Loaded {
  readonly manifest: Manifest;
  readonly engine: Engine;
}

/** Once it failed, nothing more of it is told: what is on its way of one manifest may not reach another. */
async function loadAll(given: Omit<Loading, 'meter'>): Promise<Loaded> {
  const { manifest, listener, decoder } = given;
  const over = new AbortController();
  const stop = (): void => over.abort(given.signal.reason);
  if (given.signal.aborted) stop();
  given.signal.addEventListener('abort', stop, { once: true });
  const { signal } = over;
  try {
    signal.throwIfAborted();
    listener.onManifest(manifest);
    const sizes = new Map(dataFiles(manifest).map((file) => [file.name, file.bytes]));
    const meter = progressMeter(sizes.set(engineName, engineBytes), (progress) => {
      if (!signal.aborted) listener.onProgress(progress);
    });
    const engine = await untilAborted(load({ ...given, signal, meter }), signal);
    return { manifest, engine };
  } catch (error) {
    over.abort(error);
    throw error;
  } finally {
    given.signal.removeEventListener('abort', stop);
    decoder.close();
  }
}

function folderOf(id: string): string {
  if (!/^[\w-][\w.-]*$/.test(id)) throw new Problem('extract_unknown', { extract: id });
  return new URL(`extracts/${id}/`, document.baseURI).href;
}

function untilAborted<T>(work: Promise<T>, signal: AbortSignal): Promise<T> {
  return new Promise((resolve, reject) => {
    const stop = () => reject(signal.reason);
    if (signal.aborted) stop();
    signal.addEventListener('abort', stop, { once: true });
    work.then(resolve, reject).finally(() => signal.removeEventListener('abort', stop));
  });
}

/** The small and visible files first: the map is drawn while the engine starts. */
async function load(loading: Loading): Promise<Engine> {
  const { manifest, decoder, folder, listener, signal } = loading;
  const rest = dataFiles(manifest).filter((file) => file.name !== siteFile);
  const site = manifest.files.find((file) => file.name === siteFile);
  if (site === undefined) throw new Problem('file_missing', { file: siteFile });
  const sites = await decoder.decode(new URL(site.name, folder).href, site, loading.meter, true);
  signal.throwIfAborted();
  if (sites.sites !== null) listener.onSites(sites.sites);
  const starting = startInBackground(loading);
  try {
    const siteRows = starting.engine.then((engine) => insertTable(loading, engine, site, sites.ipc));
    await Promise.all([siteRows, decodeAll(loading, rest, starting)]);
    const engine = await starting.engine;
    await engine.lock();
    signal.throwIfAborted();
    return engine;
  } catch (error) {
    starting.cancel();
    throw error;
  }
}

interface Starting {
  /** The engine with empty tables. */
  readonly engine: Promise<Engine>;
  cancel(): void;
}

function startInBackground(loading: Loading): Starting {
  const { manifest, meter, signal } = loading;
  const present = manifest.files.flatMap((file) => tableOf(file) ?? []);
  const module = import('./engine.ts').catch((error: unknown) => {
    throw startProblem(error);
  });
  const starting = module.then(({ startEngine }) => {
    signal.throwIfAborted();
    meter.stage('engine', engineName);
    return startEngine((loaded) => meter.received(engineName, loaded, 'engine'));
  });
  const engine = starting.then(async (started) => {
    meter.received(engineName, engineBytes, 'engine');
    await started.prepare(present);
    return started;
  });
  engine.catch(() => undefined);
  const cancel = () => void starting.then((started) => started.close()).catch(() => undefined);
  signal.addEventListener('abort', cancel, { once: true });
  return { engine, cancel };
}

/** Files are fetched and checked without waiting for the engine, so that a bad one is reported at once. */
async function decodeAll(
  loading: Loading,
  files: readonly ManifestFile[],
  starting: Starting,
): Promise<void> {
  const ordered = [...files].sort(
    (a, b) => Number(b.name === boundaryFile) - Number(a.name === boundaryFile),
  );
  const next = ordered.values();
  const inserts: Promise<void>[] = [];
  const lane = async () => {
    for (const file of next) {
      const ipc = await decodeOne(loading, file);
      const insert = starting.engine.then((engine) => insertTable(loading, engine, file, ipc));
      insert.catch(() => undefined);
      inserts.push(insert);
    }
  };
  await Promise.all(Array.from({ length: parallelFiles }, lane));
  await Promise.all(inserts);
}

async function decodeOne(loading: Loading, file: ManifestFile): Promise<DecodedFile['ipc']> {
  const { decoder, folder, listener, meter, signal } = loading;
  signal.throwIfAborted();
  const decoded = await decoder.decode(new URL(file.name, folder).href, file, meter, false);
  signal.throwIfAborted();
  if (decoded.boundary !== null) listener.onBoundary(decoded.boundary);
  return decoded.ipc;
}

async function insertTable(
  loading: Loading,
  engine: Engine,
  file: ManifestFile,
  ipc: Uint8Array | null,
): Promise<void> {
  const table = tableOf(file);
  if (table === null || ipc === null) return;
  loading.meter.stage('load', file.name);
  await engine.load(table, Object.keys(file.columns), ipc);
  const counted = await engine.database.query({
    text: `SELECT count(*)::INTEGER AS n FROM "${table}"`,
    values: [],
  });
  const found = counted.column('n')[0];
  if (found !== file.rows) {
    throw new Problem('file_rows_wrong', {
      file: file.name,
      expected: String(file.rows),
      found: String(found),
    });
  }
}

/** Tables and outlines. Packs are read once the engine is there: none of them may hold up the data. */
function dataFiles(manifest: Manifest): readonly ManifestFile[] {
  return manifest.files.filter((file) => packOfFile(file.name) === null);
}

function tableOf(file: ManifestFile): TableName | null {
  const name = file.name.replace(/\.parquet$/, '');
  return name !== file.name && isTableName(name) ? name : null;
}
