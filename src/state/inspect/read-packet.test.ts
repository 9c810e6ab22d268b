// Packets of a small world that can be counted on paper: what is on the list, what is hidden, what is left out.
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { detailedFindings } from '../../compliance/evaluate.ts';
import { restsOnItems } from '../../compliance/item-predicates.ts';
import { becauseOf } from '../../inspection/packet/because.ts';
import type { ChecklistItem, VisitPacket } from '../../inspection/packet/types.ts';
import type { Pack } from '../../model/requirement.ts';
import { packFromDisk } from '../../testing/policy.ts';
import { openWasmDatabase, type WasmDatabase } from '../../testing/wasm-database.ts';
import { aRow, aSite, aWorkshop, round, settle, type Subject } from '../../testing/world.ts';
import type { Atlas } from '../atlas-state.ts';
import { readRegions } from '../read/regions.ts';
import { siteTableOf } from '../site-table.ts';
import { emptyAtlas } from '../store.ts';
import { readPacket, readPackets } from './read-packet.ts';

let database: WasmDatabase;
beforeAll(async () => {
  database = await openWasmDatabase();
});
afterAll(() => {
  database.close();
});

const [whole, ziyang] = [packFromDisk('YC'), packFromDisk('ZY')];
/** A pack with some of its checks: quicker to judge. */
const part = (pack: Pack, ...ids: readonly string[]): Pack => ({
  ...pack,
  requirements: pack.requirements.filter(({ id }) => ids.some((start) => id.startsWith(start))),
});
const yc = part(whole, 'F', 'C07', 'W05', 'W14');
const zy = part(ziyang, 'Z04', 'Z18');

const items = ['F01', 'F02', 'F03', 'F04', 'F05', 'F06', 'F07', 'F08', 'F09', 'F10'];
const services = ['S01', 'S02', 'S03', 'S04', 'S05', 'S06', 'S07', 'S08', 'S09'];
const visited = { source: 'visit' };

/** A site of which everything is well known: 120 registered people, an own team, nothing to ask. */
function quietSite(id: string) {
  return aSite(id, '140802', { community: 'C1', lon: 111, lat: 35, accuracy_m: 15, kind: 'village' })
    .with('site_round', {
      as_of: '2025-05-31',
      pop_total: 150,
      hh_total: 50,
      pop_registered: 120,
      pop_lifted: 900,
      hh_labour: 40,
      hh_labour_known: 40,
      hh_labour_stable: 40,
    })
    .with('team', { first_secretary: true, team_id: `T-${id}`, team_size: 3 })
    .hasAll(
      [...items, ...services, 'W08', 'W11', 'C07a', 'C07b', 'C07c', 'C07d', 'C07e'],
      'present',
      visited,
    );
}

async function atlasOf(world: readonly Subject[], pack: Pack | null): Promise<Atlas> {
  settle(database, world);
  const rows = await database.query({ text: 'SELECT * FROM site ORDER BY rowid', values: [] });
  const sites = siteTableOf(rows.rowCount, (name) => rows.column(name));
  return {
    ...emptyAtlas,
    sites,
    regions: await readRegions(database),
    counted: Uint32Array.from({ length: sites.count }, (_, row) => row),
    round,
    pack,
  };
}

async function packetOf(world: readonly Subject[], pack: Pack | null, site = 'S1'): Promise<VisitPacket> {
  return readPacket({ database, atlas: await atlasOf(world, pack) }, site, '2025-08-31');
}

const line = (packet: VisitPacket, id: string): ChecklistItem | undefined =>
  packet.checklist.find((item) => item.id === id);
const of = (packet: VisitPacket, letter: string): string[] =>
  packet.checklist
    .filter(({ requirement }) => requirement.startsWith(letter))
    .map(({ id, because }) => `${id} ${because.join('+')}`);

describe('the checklist', () => {
  it('names each facility that is not well known, and no other', async () => {
    const site = aSite('S1', '140802')
      .has('F01', 'present')
      .has('F02', 'present', { source: 'self' })
      .has('F03', 'present', { as_of: '2024-06-29' })
      .has('F04', 'absent')
      .masked('provision', 'status', { key: 'site|S1|F06|county' })
      .has('F07', 'shared')
      .has('F08', 'planned', { source: 'self', as_of: '2024-01-31' })
      .has('F09', 'present', { source: 'self', verified_on: '2025-06-01' })
      .has('F10', 'present', { as_of: '2024-06-30' });
    const packet = await packetOf([site], yc);
    expect(of(packet, 'F').sort()).toEqual([
      'F02 self_declared',
      'F03 stale',
      'F04 failed',
      'F05 unknown',
      'F07 failed',
      'F08 failed+stale+self_declared',
    ]);
    expect(line(packet, 'F08')).toMatchObject({
      dimension: 'industry_jobs',
      registered: { status: 'planned', source: 'self', asOf: '2024-01-31' },
      asks: ['status', 'count'],
      target: { table: 'provision', subjectKind: 'site', subjectId: 'S1', item: 'F08' },
    });
    expect(line(packet, 'F05')?.registered).toEqual({ status: null, text: null, source: null, asOf: null });
  });

  it('asks nothing where everything was seen, and no number that flows back nowhere', async () => {
    const packet = await packetOf([quietSite('S1')], whole);
    expect(packet.checklist.filter(({ asks, target }) => asks.length > 0 && target === null)).toEqual([]);
    expect(packet.checklist.map(({ id }) => id)).toEqual(['R06', 'G03', 'G04', 'M07']);
    expect(packet.issues).toEqual([]);
    expect(packet.workshops).toEqual([]);
  });

  it('takes mechanisms one by one and puts them under their own heading', async () => {
    const site = quietSite('S1').has('C07b', 'absent', { as_of: '2025-06-01' });
    const packet = await packetOf([site], yc);
    expect(of(packet, 'C')).toEqual(['C07:C07b failed']);
    expect(line(packet, 'C07:C07b')?.dimension).toBe('quality_safety');
  });

  it('goes by the parameters of the session', async () => {
    const world = [quietSite('S1').has('F05', 'shared', { as_of: '2025-06-01' })];
    const atlas = await atlasOf(world, yc);
    const asked = async (parameters: Atlas['session']['parameters']): Promise<string[]> => {
      const session = { ...atlas.session, parameters };
      return of(await readPacket({ database, atlas: { ...atlas, session } }, 'S1', '2025-08-31'), 'F');
    };
    expect(await asked({})).toEqual(['F05 failed']);
    expect(await asked({ count_shared: true })).toEqual([]);
  });

  it('has a line of its own for what the items of a check do not say', async () => {
    const site = aSite('S1', '610924')
      .with('team', { team_size: 0, first_secretary: true })
      .has('Z04a', 'present', { source: 'self' });
    const packet = await packetOf([site], zy);
    expect(of(packet, 'Z04').filter((id) => !id.startsWith('Z04b'))).toEqual([
      'Z04:Z04a self_declared',
      'Z04 failed',
    ]);
  });

  it('asks for fire equipment under fire', async () => {
    const site = aSite('S1', '610924')
      .with('site_round', { pop_total: 800 })
      .hasAll(['Z18a', 'Z18b'], 'present');
    const packet = await packetOf([site], zy);
    expect(of(packet, 'Z18')).toEqual(['Z18:Z18c unknown', 'Z18:Z18d unknown']);
    expect(line(packet, 'Z18:Z18d')).toMatchObject({ dimension: 'fire', asks: ['status', 'count'] });
    const small = aSite('S1', '610924').with('site_round', { pop_total: 799 });
    expect(of(await packetOf([small], zy), 'Z18')).toEqual([]);
  });

  it('is empty without a document, and never says why a site was drawn', async () => {
    const packet = await packetOf([quietSite('S1')], null);
    expect(packet.checklist).toEqual([]);
    expect(packet.pack).toBe('');
    const words = new Set((await packetOf([aSite('S1')], yc)).checklist.flatMap(({ because }) => because));
    expect([...words].every((word) => ['failed', 'unknown', 'stale', 'self_declared'].includes(word))).toBe(
      true,
    );
  });
});

describe('workshops', () => {
  const tied = quietSite('S1')
    .tiedTo('W1')
    .tiedTo('W2', { walk_minutes: 12, measured_on: '2025-05-02' })
    .tiedTo('W3', { walk_minutes: 9, measured_on: '2025-07-01' });
  const world = [
    tied,
    aWorkshop('W1', { lon: 111, lat: 35.001, in_project_library: true }),
    aWorkshop('W2', { in_project_library: true }),
    aWorkshop('W3', { status: 'closed' }),
  ];

  it('are asked for the walk where nobody has walked it', async () => {
    const packet = await packetOf(world, yc);
    expect(of(packet, 'W05')).toEqual(['W05:W1 unknown']);
    expect(line(packet, 'W05:W1')?.registered.text?.zh).toMatch(/^步行时间：未实测；直线距离/);
    expect(line(packet, 'W05:W1')).toMatchObject({
      asks: ['minutes'],
      target: { table: 'workshop_site', workshop: 'W1', site: 'S1' },
    });
    expect(
      packet.workshops.map(({ workshop, walkMinutes, straightM }) => [workshop, walkMinutes, straightM]),
    ).toEqual([
      ['W1', null, 111],
      ['W2', 12, null],
      ['W3', null, null],
    ]);
  });

  it('are asked for it under a pack that has no check about it too', async () => {
    const packet = await packetOf(world, zy);
    expect(packet.checklist.filter(({ asks }) => asks.includes('minutes')).map(({ id }) => id)).toEqual([
      'walk:W1',
    ]);
  });
});

describe('hidden cells', () => {
  it('are said and never shown, not even where the cell still holds something', async () => {
    const site = aSite('S1', '140802', { community: 'C1' })
      .with('site_round', {
        pop_total: 424_201,
        pop_registered: 150,
        hh_labour: 424_202,
        hh_labour_known: 1,
        hh_labour_stable: 0,
      })
      .with('team', { first_secretary: true, team_size: 424_203, team_id: 'T1' })
      .tiedTo('W1', { walk_minutes: 424_204, measured_on: '2025-01-01' })
      .masked('site_round', 'pop_total')
      .masked('site_round', 'hh_labour')
      .masked('team', 'team_size')
      .masked('workshop_site', 'walk_minutes', { key: 'W1|S1', round: null });
    const packet = await packetOf([site, aWorkshop('W1')], yc);
    expect(JSON.stringify(packet)).not.toContain('42420');
    const total = packet.facts.find(({ title }) => title.zh === '总人口');
    expect(total).toMatchObject({ value: null, hidden: true, asOf: null, ageMonths: null });
    expect(packet.workshops[0]).toMatchObject({ walkMinutes: null, measuredOn: null, hidden: true });
    expect(line(packet, 'W14')?.registered.text).toBeNull();
  });

  it('leave a suppressed verdict off the list', async () => {
    const site = quietSite('S1').with('site_round', { round: '2025-03-31' });
    const hidden = aSite('S2', '140802')
      .with('site_round', { hh_labour: 5 })
      .masked('site_round', 'hh_labour_stable');
    const packet = await packetOf([site, hidden], yc, 'S2');
    expect(of(packet, 'W14')).toEqual([]);
  });
});

describe('the rest of a packet', () => {
  it('has facts with their age, null where nothing is known', async () => {
    const packet = await packetOf([quietSite('S1')], yc);
    const fact = (zh: string) => packet.facts.find(({ title }) => title.zh === zh);
    expect(fact('总人口')).toMatchObject({
      value: '150',
      table: 'site_round',
      asOf: '2025-05-31',
      ageMonths: 3,
    });
    expect(fact('同步搬迁人口')).toMatchObject({ value: null, hidden: false, asOf: null, ageMonths: null });
    expect(fact('第一书记')).toMatchObject({ value: 'true', asOf: round, ageMonths: 2 });
    expect(fact('登记关联的车间工坊')).toMatchObject({ value: '0' });
  });

  it('says where the site lies', async () => {
    const world = [
      quietSite('S1'),
      aSite('S2').at(111, 35.01),
      aSite('S3').at(111.2, 35),
      aSite('S4').at(111.05, 35),
      aSite('S5'),
      aRow('region', { adcode: '140802', name_zh: '盐湖区', level: 'county', lon: 111, lat: 34.9 }),
    ];
    const { way, county, position } = await packetOf(world, yc);
    expect(way.fromCounty).toEqual({ metres: 11_120, direction: 'n' });
    expect(way.nearest.map(({ site, direction }) => [site, direction])).toEqual([
      ['S2', 's'],
      ['S4', 'w'],
    ]);
    expect(county.name.zh).toBe('盐湖区');
    expect(position).toEqual({ lon: 111, lat: 35, accuracyM: 15 });
    const lost = await readPacket({ database, atlas: await atlasOf(world, yc) }, 'S5', '2025-08-31');
    expect([lost.position, lost.way]).toEqual([null, { fromCounty: null, nearest: [] }]);
  });

  it('lists the issues that are open on the day, those of former sites too', async () => {
    const issue = (id: string, cells: Record<string, string>) =>
      aRow('issue', { issue_id: id, site_id: 'S1', found_on: '2025-07-01', ...cells });
    const world = [
      quietSite('S1'),
      aSite('S0', '140802', { merged_into: 'S1', closed_on: '2024-01-01' }),
      issue('I1', { due_on: '2025-08-31' }),
      issue('I2', { due_on: '2025-08-30', dimension: 'fire' }),
      issue('I3', { closed_on: '2025-08-31' }),
      issue('I4', { closed_on: '2025-09-01' }),
      issue('I5', { found_on: '2025-09-01' }),
      issue('I6', { site_id: 'S0' }),
      issue('I7', { site_id: 'S9' }),
      issue('I8', { due_on: '2025-08-01', status: 'closed' }),
    ];
    const { issues } = await packetOf(world, yc);
    expect(issues.map(({ key, overdue }) => [key, overdue])).toEqual([
      ['I2', true],
      ['I1', false],
      ['I4', false],
      ['I6', false],
    ]);
    expect(issues[0]).toMatchObject({ dimension: 'fire', foundOn: '2025-07-01', dueOn: '2025-08-30' });
  });

  it('ends when it is told to, and knows only sites of the extract', async () => {
    const atlas = await atlasOf([quietSite('S1')], yc);
    await expect(readPacket({ database, atlas }, 'S9', '2025-08-31')).rejects.toThrow(RangeError);
    const controller = new AbortController();
    const reading = readPackets({ database, atlas }, ['S1', 'S1'], '2025-08-31', controller.signal);
    controller.abort(new Error('enough'));
    await expect(reading).rejects.toThrow('enough');
  });
});

describe('against the findings', () => {
  it('every site asks for exactly what fails, is unknown, stale or its own word', async () => {
    const world = Array.from({ length: 4 }, (_, index) => {
      const id = `S${index + 1}`;
      return items.reduce(
        (site, item, place) =>
          (place + index) % 4 === 0
            ? site
            : site.has(item, ['present', 'absent', 'shared'][(place * index) % 3] ?? 'present', {
                source: ['self', 'county'][place % 2] ?? 'self',
                as_of: ['2025-06-01', '2024-02-29'][(place + index) % 2] ?? '2025-06-01',
              }),
        quietSiteWithout(id, index),
      );
    });
    const atlas = await atlasOf(world, yc);
    const found = await detailedFindings(database, yc, { round, parameters: {}, trial: false });
    const summing = yc.requirements
      .filter((one) => one.counts.length > 1 && restsOnItems(one))
      .map(({ id }) => id);
    for (const site of atlas.sites?.id ?? []) {
      const packet = await readPacket({ database, atlas }, site, '2025-08-31');
      const asked = found
        .filter((one) => one.subject_id === site && !summing.includes(one.requirement))
        .map(({ requirement, verdict, marks }) => [requirement, becauseOf(verdict, marks)] as const)
        .filter(([, because]) => because.length > 0);
      const listed = packet.checklist.filter(({ requirement }) => !summing.includes(requirement));
      expect(new Map(listed.map(({ id, because }) => [id, because]))).toEqual(new Map(asked));
    }
  });
});

function quietSiteWithout(id: string, index: number) {
  const figures = {
    as_of: '2025-05-31',
    pop_lifted: 700 + index * 50,
    pop_registered: 98 + index,
    hh_labour: 10 * index,
  };
  return aSite(id, '140802').with('site_round', figures).with('team', { team_size: index, team_id: id });
}
