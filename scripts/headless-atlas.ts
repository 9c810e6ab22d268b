// The page's own store and commands over an extract folder, without a page: what a monthly job and the tests drive.
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { FeatureCollection } from 'geojson';
import { parseItems } from '../src/compliance/item-list.ts';
import type { Manifest, ManifestFile } from '../src/model/manifest.ts';
import { Problem, problemOf } from '../src/model/problem.ts';
import type { Database } from '../src/query/port.ts';
import { quoted } from '../src/query/prepare-tables.ts';
import { makeHere } from '../src/runtime/file-makers.ts';
import { defaultConfig, readConfig } from '../src/runtime/load-config.ts';
import { boundaryFile } from '../src/runtime/manifest-schema.ts';
import { readBoundary } from '../src/runtime/read-boundary.ts';
import type { Atlas, Commands } from '../src/state/atlas-state.ts';
import { createCommands } from '../src/state/commands/create-commands.ts';
import type { Config, LoadListener, Services } from '../src/state/ports.ts';
import { defaultSession, type Session } from '../src/state/session.ts';
import { siteTableOf, type SiteTable } from '../src/state/site-table.ts';
import { createAtlasStore } from '../src/state/store.ts';
import { encodeSession } from '../src/state/url-codec.ts';
import { openExtract, type OpenedExtract } from './native-database.ts';
import { shippedPacks } from './packs.ts';

export interface HeadlessAtlas {
  readonly atlas: () => Atlas;
  readonly commands: Commands;
  readonly close: () => void;
}

const root = fileURLToPath(new URL('../', import.meta.url));

async function textOrNull(path: string): Promise<string | null> {
  return readFile(path, 'utf8').catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return null;
    throw error;
  });
}

async function loadConfig(): Promise<Config> {
  const text = await textOrNull(join(root, 'public/config.json'));
  return text === null ? defaultConfig : readConfig(text, 'http://localhost/');
}

async function loadRivers(): Promise<FeatureCollection | null> {
  const text = await textOrNull(join(root, 'public/basemap/rivers.json'));
  return text === null ? null : (JSON.parse(text) as FeatureCollection);
}

export async function readSiteTable(database: Database): Promise<SiteTable> {
  const rows = await database.query({
    text: `SELECT * FROM ${quoted('site')} ORDER BY rowid`,
    values: [],
  });
  return siteTableOf(rows.rowCount, (name) => rows.column(name));
}

/** Outlines are verified with the other files before the database opens. */
async function tellBoundary(dir: string, manifest: Manifest, listener: LoadListener): Promise<void> {
  const file: ManifestFile | undefined = manifest.files.find(({ name }) => name === boundaryFile);
  if (file !== undefined) listener.onBoundary(readBoundary(await readFile(join(dir, file.name)), file));
}

const refuse = () => Promise.reject(new Problem('storage_failed'));
/** Nothing is kept beyond the run. */
const nothingKept: Services['records'] = { list: refuse, put: refuse, remove: refuse };

async function servicesOver(dir: string, opened: OpenedExtract): Promise<Services> {
  const { manifest, manifestSha256, database } = opened;
  const { extract_id: id, title, synthetic, data_through } = manifest;
  const items = parseItems(await readFile(join(root, 'data/policy/items.yaml'), 'utf8'), 'items.yaml');
  const sites = await readSiteTable(database);
  return {
    loadConfig,
    loadRivers,
    listExtracts: () => Promise.resolve([{ id, title, synthetic, data_through }]),
    openExtract: async (_, listener) => {
      listener.onManifest(manifest);
      listener.onSites(sites);
      await tellBoundary(dir, manifest, listener);
      return {
        manifest,
        manifestSha256,
        database,
        readPack: opened.readPack,
        allowPack: () => undefined,
        close: opened.close,
      };
    },
    packs: await shippedPacks(),
    loadPolicyDocuments: () => Promise.resolve({ truth: null, items }),
    writeUrl: () => undefined,
    readPreference: () => null,
    writePreference: () => undefined,
    records: nothingKept,
    makeFile: (job, options) => makeHere(job, options?.onProgress ?? (() => undefined)),
  };
}

/** What stands in the way of everything; a pack of the extract that was refused does not. */
function fault(atlas: Atlas): Problem | null {
  const grave = atlas.notices.find(({ standing }) => standing !== 'all');
  if (grave !== undefined) return problemOf(grave.problem);
  return atlas.phase === 'ready' ? null : new Problem('unexpected');
}

/**
 * Opens the extract and judges its round. Rejects with the Problem that `atlas findings` would name. What of `session`
 * the extract does not know is dropped and stands in `linkReports`; packs that were refused stand in `notices`.
 */
export async function openHeadless(
  dir: string,
  { session = {} }: { readonly session?: Partial<Session> } = {},
): Promise<HeadlessAtlas> {
  const opened = await openExtract(dir);
  try {
    const store = createAtlasStore();
    const commands = createCommands(store, await servicesOver(dir, opened));
    const extract = opened.manifest.extract_id;
    await commands.start(encodeSession({ ...defaultSession, ...session, extract }));
    const problem = fault(store.getState());
    if (problem !== null) throw problem;
    return { atlas: () => store.getState(), commands, close: () => opened.close() };
  } catch (error) {
    opened.close();
    throw error;
  }
}
