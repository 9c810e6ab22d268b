import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Manifest } from '../../model/manifest.ts';
import { parsePack } from '../../compliance/pack-schema.ts';
import { Problem } from '../../model/problem.ts';
import type { Rows, Statement } from '../../query/port.ts';
import { recordsInMemory } from '../../testing/records-in-memory.ts';
import { smallAtlas } from '../../testing/small-atlas.ts';
import { changedPack, smallPack } from '../../testing/small-pack.ts';
import { openWasmDatabase, type WasmDatabase } from '../../testing/wasm-database.ts';
import { aRow, aSite, round, settle } from '../../testing/world.ts';
import type { OpenExtract, Services } from '../ports.ts';
import { createAtlasStore } from '../store.ts';
import { createCommands } from './create-commands.ts';

let database: WasmDatabase;
beforeAll(async () => {
  database = await openWasmDatabase();
  settle(database, [
    aSite('S0', '140829').with('site_round', { pop_total: 300, as_of: round }).has('PL01', 'present'),
    aRow('region', { adcode: '140829', name_zh: '平陆县', level: 'county' }),
  ]);
});
afterAll(() => {
  database.close();
});

const words = { zh: '小', en: 'Small' };
const file = (name: string) => ({ name, bytes: 1, sha256: '0'.repeat(64), rows: 0, columns: {} });
const manifest: Manifest = {
  schema: 1,
  extract_id: 'small',
  data_through: round,
  builder: '0',
  synthetic: true,
  title: words,
  region: ['140829'],
  rounds: [round],
  packs: ['QX', 'PL'],
  datum: {},
  map_review_number: '',
  source: words,
  disclosure: { k: null, audience: '', suppressed_cells: 0 },
  files: [file('pack-PL.yaml')],
};
const { sites } = smallAtlas([{ name: '甲', county: '140829' }]);

/** The same pack under other names, as if it came with the page. */
const shipped = parsePack(smallPack.replaceAll('PL', 'QX'), 'shipped.yaml');

async function page(open: Partial<OpenExtract>, search = '') {
  const store = createAtlasStore();
  const services: Services = {
    loadConfig: () =>
      Promise.resolve({
        title: words,
        mapReview: { number: '', source: '' },
        defaultExtract: 'small',
        baseMap: { kind: 'none' },
        languages: ['zh-CN', 'en'],
      }),
    loadRivers: () => Promise.resolve(null),
    listExtracts: () =>
      Promise.resolve([{ id: 'small', title: words, synthetic: true, data_through: round }]),
    openExtract: (_, listener) => {
      listener.onManifest(manifest);
      if (sites !== null) listener.onSites(sites);
      const allowed = { allowPack: () => undefined, close: () => undefined };
      return Promise.resolve({
        manifest,
        database,
        manifestSha256: '',
        readPack: () => Promise.resolve(smallPack),
        ...allowed,
        ...open,
      });
    },
    packs: [shipped],
    loadPolicyDocuments: () => Promise.resolve({ truth: null, items: [] }),
    writeUrl: () => undefined,
    readPreference: () => null,
    writePreference: () => undefined,
    records: recordsInMemory(),
    makeFile: () => Promise.reject(new Error('no file is made here')),
  };
  const commands = createCommands(store, services);
  await commands.start(search);
  return { store, commands, now: () => store.getState() };
}

describe('a pack of the extract', () => {
  it('stands beside the shipped ones and is judged like them', async () => {
    const { now, commands } = await page({});
    expect(now().notices).toEqual([]);
    expect(now().packs.map(({ id }) => id)).toEqual(['QX', 'PL']);
    await commands.setPack('PL');
    expect(now()).toMatchObject({ trial: false, pack: { id: 'PL' } });
    expect(Array.from(now().findings?.sites.get('PL01')?.verdicts ?? [])).toEqual([0]);
  });

  it.each([
    ['breaks the grammar', changedPack("item.status = 'present'", 'read_text(1)'), '41', 'read_text'],
    [
      'is refused by the engine',
      changedPack('site_round.pop_total }', 'month(site_round.pop_total) }'),
      '44',
      'PL02',
    ],
    ['takes the id of another', changedPack('id: PL\n', 'id: QX\n'), '1', 'another pack QX'],
    ['takes the clause of another', changedPack('id: PL01\n', 'id: QX01\n'), '30', 'QX01'],
    ['is called otherwise', changedPack('id: PL\n', 'id: PM\n'), '1', 'PM'],
  ])('that %s is refused by name and line, and the rest works', async (_, text, line, reason) => {
    const { now } = await page({ readPack: () => Promise.resolve(text) });
    expect(now().notices).toMatchObject([
      { problem: { code: 'pack_invalid', detail: { file: 'pack-PL.yaml', line } }, standing: 'all' },
    ]);
    expect(now().notices[0]?.problem.detail['reason']).toContain(reason);
    expect(now().packs.map(({ id }) => id)).toEqual(['QX']);
    expect(now()).toMatchObject({ phase: 'ready', pack: { id: 'QX' } });
  });

  it('that is damaged is refused by name, and the rest works', async () => {
    const damaged = new Problem('file_hash_wrong', { file: 'pack-PL.yaml' });
    const { now } = await page({ readPack: () => Promise.reject(damaged) });
    expect(now().notices).toMatchObject([{ problem: { code: 'file_hash_wrong' }, standing: 'all' }]);
    expect(now()).toMatchObject({ phase: 'ready', pack: { id: 'QX' } });
  });

  it('that takes too long is let go of once, and asked again only when it is chosen', async () => {
    let slow = true;
    const query = (statement: Statement): Promise<Rows> => {
      const asked = statement.pack === 'PL' && !statement.text.startsWith('EXPLAIN');
      if (asked && slow) return Promise.reject(new Problem('statement_too_slow', { pack: 'PL' }));
      return database.query(statement);
    };
    const { now, commands } = await page({ database: { query }, allowPack: () => void (slow = false) });
    slow = true;
    await commands.setPack('QX');
    slow = true;
    const choosing = commands.setPack('PL');
    slow = true;
    await choosing;
    expect(now()).toMatchObject({ pack: null, stoppedPacks: ['PL'], evaluating: false });
    expect(now().notices).toHaveLength(1);
    await commands.setRound(null);
    expect(now().notices).toHaveLength(1);
    await commands.setPack('PL');
    expect(now()).toMatchObject({ pack: { id: 'PL' }, stoppedPacks: [] });
    expect(now().findings?.sites.size).toBe(2);
  });
});
