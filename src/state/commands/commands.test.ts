import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { Problem } from '../../model/problem.ts';
import type { Manifest } from '../../model/manifest.ts';
import { recordsInMemory } from '../../testing/records-in-memory.ts';
import { packFromDisk } from '../../testing/policy.ts';
import { smallAtlas } from '../../testing/small-atlas.ts';
import { openWasmDatabase, type WasmDatabase } from '../../testing/wasm-database.ts';
import { aRow, aSite, round, settle } from '../../testing/world.ts';
import type { Commands } from '../atlas-state.ts';
import type { Services } from '../ports.ts';
import { createAtlasStore, type AtlasStore } from '../store.ts';
import { createCommands } from './create-commands.ts';

let database: WasmDatabase;

beforeAll(async () => {
  database = await openWasmDatabase();
  settle(database, [
    aSite('S0').with('site_round', { pop_lifted: 700, pop_total: 900, as_of: round }),
    aSite('S1').with('site_round', { pop_lifted: 801, pop_total: 950, as_of: round }),
    aRow('region', { adcode: '140802', name_zh: '盐湖区', level: 'county' }),
  ]);
});
afterAll(() => {
  database.close();
});

const manifest: Manifest = {
  schema: 1,
  extract_id: 'small',
  data_through: round,
  builder: '0',
  synthetic: true,
  title: { zh: '小', en: 'Small' },
  region: ['140802'],
  rounds: [round],
  packs: ['YC'],
  datum: {},
  map_review_number: '',
  source: { zh: '', en: '' },
  disclosure: { k: null, audience: '', suppressed_cells: 0 },
  files: [],
};

interface World {
  readonly store: AtlasStore;
  readonly commands: Commands;
  readonly url: () => string;
}

const sites = smallAtlas([
  { name: '甲', county: '140802' },
  { name: '乙', county: '140802' },
]).sites!;

function page(openExtract: Services['openExtract']): World {
  let url = '';
  const entry = { title: manifest.title, synthetic: true, data_through: round };
  const services: Services = {
    loadConfig: () =>
      Promise.resolve({
        title: { zh: '图', en: 'Atlas' },
        mapReview: { number: '', source: '' },
        defaultExtract: 'small',
        baseMap: { kind: 'none' },
        languages: ['zh-CN', 'en'],
      }),
    loadRivers: () => Promise.resolve(null),
    listExtracts: () =>
      Promise.resolve([
        { id: 'small', ...entry },
        { id: 'other', ...entry },
      ]),
    openExtract,
    packs: [packFromDisk('YC'), packFromDisk('ZY')],
    loadPolicyDocuments: () => Promise.resolve({ truth: null, items: [] }),
    writeUrl: (search) => {
      url = search;
    },
    readPreference: () => null,
    writePreference: () => undefined,
    records: recordsInMemory(),
    makeFile: () => Promise.reject(new Error('no file is made here')),
  };
  const store = createAtlasStore();
  return { store, commands: createCommands(store, services), url: () => url };
}

const opens: Services['openExtract'] = (_, listener) => {
  listener.onManifest(manifest);
  listener.onSites(sites);
  return Promise.resolve({
    manifest,
    database,
    manifestSha256: '',
    readPack: () => Promise.reject(new Problem('file_missing')),
    allowPack: () => undefined,
    close: () => undefined,
  });
};

describe('opening the page', () => {
  it('judges the newest round of the default extract and keeps the link current', async () => {
    const { store, commands, url } = page(opens);
    await commands.start('');
    const atlas = store.getState();
    expect(atlas.phase).toBe('ready');
    expect(atlas.notices).toEqual([]);
    expect([atlas.round, atlas.pack?.id, atlas.trial]).toEqual([round, 'YC', false]);
    expect(atlas.figures?.noWorkshop).toMatchObject({ k: 1, n: 1, notApplicable: 1 });
    expect(url()).toBe('?v=1&extract=small');
  });

  it('keeps what is chosen while the extract is still being opened', async () => {
    let chosen = false;
    const { store, commands, url } = page((id, listener, signal) =>
      opens(id, listener, signal).then((open) => ({
        ...open,
        database: {
          ...database,
          query: (...asked) => {
            if (!chosen) {
              chosen = true;
              commands.setLook('inspect.tab', 'device');
              commands.setLanguage('en');
            }
            return database.query(...asked);
          },
        },
      })),
    );
    await commands.start('?extract=small&look=inspect.tab:visit');
    const { phase, session } = store.getState();
    expect([phase, session.look['inspect.tab'], session.language]).toEqual(['ready', 'device', 'en']);
    expect(url()).toContain('inspect.tab:device');
  });

  it('reopens a link and reports what it cannot use', async () => {
    const { store, commands } = page(opens);
    await commands.start('?extract=small&site=S1&county=999999&lang=en');
    const { session, linkReports, profile } = store.getState();
    expect([session.site, session.language, session.filters.counties]).toEqual(['S1', 'en', []]);
    expect(linkReports).toEqual([{ part: 'county', value: '999999', reason: 'unknown' }]);
    expect(profile?.findings.find((finding) => finding.requirement === 'W03')?.verdict).toBe(
      'not_applicable',
    );
  });

  it('changes a threshold, judges anew, and restores it', async () => {
    const { store, commands, url } = page(opens);
    await commands.start('');
    await commands.setParameter('max_lifted', 801);
    expect(store.getState().figures?.noWorkshop).toMatchObject({ k: 2, n: 2 });
    expect(url()).toContain('set=max_lifted:801');
    await commands.setParameter('max_lifted', null);
    expect(store.getState().figures?.noWorkshop).toMatchObject({ k: 1, n: 1 });
  });

  it('takes what the defaults say from what is known, and judges it again where it is not', async () => {
    const { store, commands } = page(opens);
    await commands.start('');
    const known = store.getState().findings?.sites.get('W03');
    await commands.setParameter('max_lifted', 801);
    expect(store.getState().baseline?.sites.get('W03')).toBe(known);
    await commands.start('?extract=small&set=max_lifted:801');
    expect(store.getState().baseline?.sites.get('W03')).toEqual(known);
    expect(store.getState().findings?.sites.get('W03')).not.toEqual(known);
  });

  it('judges what every one of several changes touches, also where they come one upon the other', async () => {
    const { store, commands } = page(opens);
    await commands.start('');
    const first = commands.setParameter('max_lifted', 801);
    await Promise.all([first, commands.setParameter('stale_months', 6)]);
    expect(store.getState().figures?.noWorkshop).toMatchObject({ k: 2, n: 2 });
    expect(store.getState().baseline?.sites.has('W03')).toBe(true);
  });

  it('judges everything where a parameter changes before the document just chosen is judged', async () => {
    const { store, commands } = page(opens);
    await commands.start('');
    const all = store.getState().findings?.sites.size;
    await commands.setPack('ZY');
    const back = commands.setPack('YC');
    await Promise.all([back, commands.setParameter('max_lifted', 801)]);
    expect(store.getState().findings?.sites.size).toBe(all);
    expect(store.getState().figures?.noWorkshop).toMatchObject({ k: 2, n: 2 });
  });

  it('falls back to the binding document where a link names one that is not there, and says so', async () => {
    const { store, commands, url } = page(opens);
    await commands.start('?extract=small&pack=XX&beside=XY');
    const { pack, trial, linkReports } = store.getState();
    expect([pack?.id, trial]).toEqual(['YC', false]);
    expect(linkReports).toEqual([
      { part: 'pack', value: 'XX', reason: 'unknown' },
      { part: 'beside', value: 'XY', reason: 'unknown' },
    ]);
    expect(url()).toBe('?v=1&extract=small');
  });

  it('reads no document beside itself', async () => {
    const { store, commands } = page(opens);
    await commands.start('?extract=small&beside=ZY');
    expect(store.getState().beside?.pack.id).toBe('ZY');
    await commands.setPack('ZY');
    expect([store.getState().session.beside, store.getState().beside]).toEqual([null, null]);
  });

  it('marks another document as a trial reading', async () => {
    const { store, commands } = page(opens);
    await commands.start('');
    await commands.setPack('ZY');
    expect([store.getState().pack?.id, store.getState().trial]).toEqual(['ZY', true]);
    expect(store.getState().findings?.sites.has('Z18')).toBe(true);
  });
});

describe('what goes wrong', () => {
  it('names an extract that the server does not list', async () => {
    const { store, commands } = page(opens);
    await commands.start('?extract=nowhere');
    expect(store.getState().phase).toBe('failed');
    expect(store.getState().notices.map(({ problem, standing }) => [problem.code, standing])).toEqual([
      ['extract_unknown', 'nothing'],
    ]);
  });

  it('keeps the sites on the map where only the engine failed', async () => {
    const { store, commands } = page((_, listener) => {
      listener.onSites(sites);
      return Promise.reject(new Problem('engine_refused'));
    });
    await commands.start('');
    expect(store.getState().sites?.count).toBe(2);
    expect(store.getState().notices[0]).toMatchObject({
      standing: 'sites_only',
      problem: { code: 'engine_refused' },
    });
  });

  it('shows nothing of a newer extract that could not be read whole, and says that it is not the newest', async () => {
    const instead = new Problem('extract_newer_unread', { file: 'team.parquet' });
    const { store, commands } = page(async (id, listener, signal) => {
      listener.onManifest({ ...manifest, data_through: '2026-01-01' });
      listener.onBoundary({ type: 'FeatureCollection', features: [] });
      return { ...(await opens(id, listener, signal)), instead };
    });
    await commands.start('');
    const { phase, boundary, notices, manifest: shown } = store.getState();
    expect([phase, boundary, shown?.data_through]).toEqual(['ready', null, round]);
    expect(notices).toMatchObject([{ standing: 'all', problem: { code: 'extract_newer_unread' } }]);
  });

  it('says nothing of a judgement that the next extract cut off', async () => {
    let cutOff: () => void = () => undefined;
    let asked = 0;
    const { store, commands } = page(async (id, listener, signal) => {
      const open = await opens(id, listener, signal);
      if (id === 'other') return open;
      const query: typeof database.query = (statement) => {
        asked += 1;
        if (asked < 4) return database.query(statement);
        return new Promise((_, reject) => {
          cutOff = () => {
            reject(new Problem('query_failed'));
          };
        });
      };
      return { ...open, database: { query } };
    });
    const first = commands.start('');
    await expect.poll(() => asked).toBe(4);
    const second = commands.openExtract('other');
    cutOff();
    await Promise.all([first, second]);
    expect(store.getState().notices).toEqual([]);
    expect(store.getState()).toMatchObject({ phase: 'ready', evaluating: false });
  });

  it('drops an extract that arrives after the user has chosen another', async () => {
    let release: () => void = () => undefined;
    const { store, commands } = page((id, listener) => {
      if (id === 'other') return opens(id, listener, new AbortController().signal);
      return new Promise((resolve) => {
        release = () => {
          listener.onSites({ ...sites, count: 99 });
          resolve({
            manifest,
            database,
            manifestSha256: '',
            readPack: () => Promise.reject(new Problem('file_missing')),
            allowPack: () => undefined,
            close: () => undefined,
          });
        };
      });
    });
    const first = commands.start('');
    await new Promise((resolve) => setTimeout(resolve, 0));
    await commands.openExtract('other');
    release();
    await first;
    expect(store.getState().session.extract).toBe('other');
    expect(store.getState().sites?.count).toBe(2);
  });
});
