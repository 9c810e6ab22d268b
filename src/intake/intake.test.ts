import { distance } from '@turf/turf';
import gcoord from 'gcoord';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { tableNames } from '../model/tables.ts';
import { quoted } from '../query/prepare-tables.ts';
import {
  aRegisterFolder,
  folderAt,
  removeTemporaryFolders,
  soundBoundary,
} from '../testing/register-folder.ts';
import type { RegisterFolderBuilder } from '../testing/register-folder.ts';
import { openWasmDatabase } from '../testing/wasm-database.ts';
import type { WasmDatabase } from '../testing/wasm-database.ts';
import type { Datum } from './datum.ts';
import type { Findings } from './fault.ts';
import { readRegisters } from './read-registers.ts';
import type { Intake } from './read-registers.ts';

let database: WasmDatabase;
beforeAll(async () => {
  database = await openWasmDatabase();
});
afterAll(() => {
  database.close();
  removeTemporaryFolders();
});

async function taken(folder: RegisterFolderBuilder, datum: Datum | null = null): Promise<Intake> {
  database.run('DROP SCHEMA IF EXISTS staging CASCADE');
  for (const table of tableNames) database.run(`DROP TABLE IF EXISTS ${quoted(table)}`);
  return readRegisters(database, folderAt(folder.write()), datum);
}

/** Faults as `file row column rule value`, in the order of the report. */
function short(findings: Findings): readonly string[] {
  return findings.listed.map((fault) =>
    [fault.file, fault.row ?? '-', fault.column ?? '-', fault.rule, fault.value ?? '-'].join(' '),
  );
}

async function faultsOf(folder: RegisterFolderBuilder): Promise<readonly string[]> {
  const intake = await taken(folder);
  return intake.status === 'faulty' ? short(intake.faults) : [];
}

async function doubtsOf(
  folder: RegisterFolderBuilder,
  datum: Datum | null = null,
): Promise<readonly string[]> {
  const intake = await taken(folder, datum);
  expect(intake.status).toBe('ready');
  return short(intake.doubts);
}

const sound = aRegisterFolder();

describe('a sound folder', () => {
  it('is ready, without faults and doubts', async () => {
    const intake = await taken(
      sound.with('boundary.geojson', soundBoundary).with('readme.txt', 'not a table'),
    );
    expect(intake.status).toBe('ready');
    expect(short(intake.doubts)).toEqual([]);
    if (intake.status !== 'ready') return;
    expect(intake.manifest).toMatchObject({
      extract_id: 'small',
      title: { zh: 'small', en: 'small' },
      synthetic: false,
      rounds: ['2025-03-31', '2025-06-30'],
      data_through: '2025-06-30',
      region: ['140802', '140821'],
      packs: ['YC'],
      disclosure: { k: null, audience: '', suppressed_cells: 1 },
      datum: {
        'site.csv': 'assumed wgs84',
        'workshop.csv': 'assumed wgs84',
        'boundary.geojson': 'assumed wgs84',
      },
    });
    expect(intake.outlines?.features.map((feature) => feature.properties.adcode)).toEqual(['140802']);
  });

  it('keeps a table that has only its header', async () => {
    const intake = await taken(sound.with('event.csv', 'event_id,subject_kind,subject_id,kind,held_on\n'));
    expect(intake.status === 'ready' && intake.tables.some(({ table }) => table === 'event')).toBe(true);
  });

  it('needs only site and region', async () => {
    const least = sound.without(
      'site_round.csv',
      'workshop.csv',
      'workshop_site.csv',
      'provision.csv',
      'masked.csv',
    );
    const intake = await taken(least);
    expect(intake.status === 'ready' && intake.manifest.rounds).toEqual(['2019-06-30']);
  });

  it('takes its rounds from months and happenings where no table has a round', async () => {
    const least = sound.without('site_round.csv', 'provision.csv', 'masked.csv');
    const intake = await taken(
      least
        .with('report.csv', 'adcode,month,deliverable\n140802100,2025-02-01,change_list')
        .with('event.csv', 'event_id,kind,held_on\nE1,meeting,2025-09-30'),
    );
    expect(intake.status === 'ready' && intake.manifest.rounds).toEqual(['2025-03-31', '2025-09-30']);
  });

  it('reads a byte order mark, CRLF, quotes, line breaks within a cell and blank lines at the end', async () => {
    const text =
      '\uFEFFsite_id,name_zh,county_adcode,lon\r\nS1,"甲\r\n""点"", 一",140802,\r\nS2,,140802,\r\n\r\n';
    expect(await faultsOf(sound.with('site.csv', text))).toContain('site.csv 3 name_zh empty -');
  });
});

describe('structure', () => {
  const cases: readonly (readonly [string, RegisterFolderBuilder, readonly string[]])[] = [
    ['a required file is missing', sound.without('site.csv'), ['site.csv - - file_missing -']],
    ['an unknown file name', sound.with('sites.csv', 'a\n1'), ['sites.csv - - file_unknown -']],
    ['a name in capitals', sound.with('TEAM.CSV', 'a\n1'), ['TEAM.CSV - - file_unknown -']],
    ['an empty file', sound.with('team.csv', ''), ['team.csv - - file_empty -']],
    ['only blank lines', sound.with('team.csv', '\n \n'), ['team.csv - - file_empty -']],
    [
      'GBK bytes',
      sound.with('team.csv', Uint8Array.from([...Buffer.from('site_id,round\n'), 0xbc, 0xd7, 0x2c, 0x31])),
      ['team.csv 2 - not_utf8 -'],
    ],
    [
      'UTF-16',
      sound.with('team.csv', Buffer.from('site_id,round\n', 'utf16le')),
      ['team.csv 1 - not_utf8 -'],
    ],
    [
      'a repeated column',
      sound.with('team.csv', 'site_id,round,round'),
      ['team.csv 1 round header_repeated -'],
    ],
    ['an unknown column', sound.with('team.csv', 'site_id,round,naem'), ['team.csv 1 naem header_unknown -']],
    [
      'a column with a space',
      sound.with('team.csv', 'site_id, round'),
      ['team.csv 1  round header_unknown -', 'team.csv 1 round header_missing -'],
    ],
    [
      'datum where no position stands',
      sound.with('team.csv', 'site_id,round,datum'),
      ['team.csv 1 datum header_unknown -'],
    ],
    [
      'a missing key column',
      sound.with('team.csv', 'site_id,team_id'),
      ['team.csv 1 round header_missing -'],
    ],
    [
      'ragged rows',
      sound.with('team.csv', 'site_id,round\nS1,2025-06-30,\nS1\nS2,2025-06-30'),
      ['team.csv 2 - ragged 3', 'team.csv 3 - ragged 1'],
    ],
    [
      'ragged after a quoted line break',
      sound.with('team.csv', 'site_id,round\n"S\n1",2025-06-30\nS2'),
      ['team.csv 3 - ragged 1'],
    ],
    ['a blank row', sound.with('team.csv', 'site_id,round\n\nS1,2025-06-30'), ['team.csv 2 - row_blank -']],
    ['an open quote', sound.with('team.csv', 'site_id,round\nS1,"2025-06-30'), ['team.csv 2 - quote -']],
    [
      'a quote within a cell',
      sound.with('team.csv', 'site_id,round\nS"1,2025-06-30'),
      ['team.csv 2 - quote -'],
    ],
    [
      'text after a quote',
      sound.with('team.csv', 'site_id,round\n"S"1,2025-06-30'),
      ['team.csv 2 - quote -'],
    ],
    [
      'bare carriage returns',
      sound.with('team.csv', 'site_id,round\nS1,2025\r06'),
      ['team.csv 2 - line_break -'],
    ],
  ];
  it.each(cases)('%s', async (_name, folder, expected) => {
    expect(await faultsOf(folder)).toEqual(expected);
  });
});

describe('cells', () => {
  const row = (cells: string) => sound.with('site_round.csv', ['site_id,round,as_of,pop_total', cells]);
  const at = (column: string, rule: string, value: string) => [`site_round.csv 2 ${column} ${rule} ${value}`];
  const cases: readonly (readonly [string, RegisterFolderBuilder, readonly string[]])[] = [
    ['a fraction as a count', row('S1,2025-06-30,,1.0'), at('pop_total', 'type', '1.0')],
    ['a number with a comma', row('S1,2025-06-30,,"1,000"'), at('pop_total', 'type', '1,000')],
    ['a number too large', row('S1,2025-06-30,,3000000000'), at('pop_total', 'type', '3000000000')],
    ['a negative count', row('S1,2025-06-30,,-1'), at('pop_total', 'min', '-1')],
    ['a full-width digit', row('S1,2025-06-30,,１'), at('pop_total', 'type', '１')],
    ['a number with a space', row('S1,2025-06-30,, 1'), at('pop_total', 'type', ' 1')],
    ['a day that does not exist', row('S1,2025-06-30,2025-02-29,1'), at('as_of', 'type', '2025-02-29')],
    ['a date in another form', row('S1,2025-06-30,2025/06/01,1'), at('as_of', 'type', '2025/06/01')],
    ['a date without zeros', row('S1,2025-06-30,2025-6-1,1'), at('as_of', 'type', '2025-6-1')],
    ['an empty key', row(',2025-06-30,,1'), at('site_id', 'empty', '-')],
    ['not a quarter end', row('S1,2025-06-29,,1'), at('round', 'quarter_end', '2025-06-29')],
    ['an unknown site', row('S8,2025-06-30,,1'), at('site_id', 'reference', 'S8')],
    [
      'an id with a space',
      row('S1 ,2025-06-30,,1'),
      ['site_round.csv 2 site_id space S1 ', 'site_round.csv 2 site_id reference S1 '],
    ],
    [
      'a key twice, both rows named',
      sound.with('site_round.csv', 'site_id,round\nS1,2025-06-30\nS2,2025-06-30\nS1,2025-06-30'),
      ['site_round.csv 4 site_id, round duplicate S1 | 2025-06-30'],
    ],
    [
      'a kind that is not listed',
      sound.changing('site.csv', ',town,', ',Town,'),
      ['site.csv 2 kind domain Town'],
    ],
    ['an empty name', sound.changing('site.csv', '甲安置点', ''), ['site.csv 2 name_zh empty -']],
    [
      'an unknown county',
      sound.changing('site.csv', '140821', '140822'),
      ['site.csv 4 county_adcode reference 140822'],
    ],
    [
      'a county of five digits',
      sound.changing('site.csv', '140821', '14082'),
      ['site.csv 4 county_adcode adcode 14082', 'site.csv 4 county_adcode reference 14082'],
    ],
    [
      'a township with six digits',
      sound.changing('region.csv', '140802100', '140803').without('site.csv'),
      ['site.csv - - file_missing -', 'region.csv 5 adcode adcode 140803'],
    ],
    [
      'an unknown level',
      sound.changing('region.csv', 'township', 'town'),
      ['region.csv 5 adcode adcode 140802100', 'region.csv 5 level domain town'],
    ],
    [
      'lon without lat',
      sound.changing('site.csv', '111.0,35.0', '111.0,'),
      ['site.csv 2 lat lon_lat_pair -'],
    ],
    ['lat without lon', sound.changing('site.csv', '111.0,35.0', ',35.0'), ['site.csv 2 lon lon_lat_pair -']],
    [
      'lon and lat exchanged',
      sound.changing('site.csv', '111.0,35.0', '35.0,111.0'),
      ['site.csv 2 lat range 111.0'],
    ],
    ['a lon beyond 180', sound.changing('site.csv', '111.0', '1110'), ['site.csv 2 lon range 1110']],
    ['degrees with a sign', sound.changing('site.csv', '111.0', '111°'), ['site.csv 2 lon type 111°']],
    [
      'a number that is not finite',
      sound.changing('site.csv', '111.0', '1e999'),
      ['site.csv 2 lon type 1e999'],
    ],
    [
      'merged into nothing',
      sound
        .with('site.csv', 'site_id,name_zh,county_adcode,merged_into\nS1,甲,140802,S0')
        .without('site_round.csv', 'workshop_site.csv'),
      ['site.csv 2 merged_into reference S0'],
    ],
    [
      'a bool in words',
      sound.with('team.csv', 'site_id,round,first_secretary\nS1,2025-06-30,是'),
      ['team.csv 2 first_secretary type 是'],
    ],
    [
      'a month that does not begin',
      sound.with('report.csv', 'adcode,month,deliverable\n140802100,2025-06-02,x'),
      ['report.csv 2 month month_start 2025-06-02'],
    ],
    [
      'a period that does not end',
      sound.with('measure.csv', 'subject_kind,subject_id,period,item\nsite,S1,2025-06-29,x'),
      ['measure.csv 2 period month_end 2025-06-29'],
    ],
    [
      'a provision of an unknown site',
      sound.changing('provision.csv', 'site,S1', 'site,S7'),
      ['provision.csv 2 subject_id reference S7'],
    ],
    [
      'a provision of an unknown county',
      sound.changing('provision.csv', 'site,S1', 'county,140899'),
      ['provision.csv 2 subject_id reference 140899'],
    ],
    [
      'an unknown datum',
      sound.with('workshop.csv', 'workshop_id,county_adcode,lon,lat,status,datum\nW1,140802,1,1,idle,GCJ'),
      ['workshop.csv 2 datum domain GCJ'],
    ],
    [
      'a masked column that does not exist',
      sound.changing('masked.csv', 'pop_lifted', 'pop_left'),
      ['masked.csv 2 column_name contract_name pop_left'],
    ],
    [
      'a masked table that does not exist',
      sound.changing('masked.csv', 'site_round', 'rounds'),
      ['masked.csv 2 table_name contract_name rounds'],
    ],
    [
      'a masked cell twice',
      sound.with('masked.csv', 'table_name,key,round,column_name\nteam,S1,,grids\nteam,S1,,grids'),
      ['masked.csv 3 table_name, key, column_name, round duplicate team | S1 | grids'],
    ],
  ];
  it.each(cases)('%s', async (_name, folder, expected) => {
    expect(await faultsOf(folder)).toEqual(expected);
  });

  it('reports the faults of all files at once, structural ones first', async () => {
    const folder = sound
      .changing('site.csv', ',town,', ',Town,')
      .with('team.csv', 'site_id,round\nS1')
      .without('region.csv');
    expect(await faultsOf(folder)).toEqual([
      'region.csv - - file_missing -',
      'team.csv 2 - ragged 1',
      'site.csv 2 kind domain Town',
    ]);
  });

  it('lists a thousand faults of a rule and counts all', async () => {
    const rows = Array.from({ length: 1500 }, (_, at) => `S1,${2000 + at}-06-30,x`);
    const intake = await taken(sound.with('site_round.csv', ['site_id,round,pop_total', ...rows]));
    expect(intake.status).toBe('faulty');
    if (intake.status !== 'faulty') return;
    expect(intake.faults.counts).toEqual([
      { file: 'site_round.csv', rule: 'type', count: 1500, shown: 1000 },
    ]);
    expect(intake.faults.listed).toHaveLength(1000);
  });

  it('names both rows of a pair and says what to do in both languages', async () => {
    const intake = await taken(sound.with('team.csv', 'site_id,round\nS1,2025-06-30\nS1,2025-06-30'));
    expect(intake.status === 'faulty' && intake.faults.listed[0]).toMatchObject({
      row: 3,
      otherRow: 2,
      remedy: { zh: '与第 2 行相同，只保留一行', en: 'same as row 2; keep one of them' },
    });
  });
});

describe('about.json', () => {
  const cases: readonly (readonly [string, string, readonly string[]])[] = [
    ['not JSON', '{', ['about.json - - file_unreadable -']],
    ['an unknown key', '{"name": "x"}', ['about.json - name about_key "name"']],
    ['a title in one language', '{"title": {"zh": "甲"}}', ['about.json - title.en about_key undefined']],
    ['synthetic in words', '{"synthetic": "yes"}', ['about.json - synthetic about_key "yes"']],
    ['an unknown pack', '{"packs": ["YC", "XX"]}', ['about.json - packs.1 about_key "XX"']],
    ['an id that is a path', '{"extract_id": "../x"}', ['about.json - extract_id about_key "../x"']],
  ];
  it.each(cases)('%s', async (_name, text, expected) => {
    expect(await faultsOf(sound.with('about.json', text))).toEqual(expected);
  });

  it('fills the manifest', async () => {
    const about = {
      extract_id: 'yc',
      title: { zh: '运城', en: 'Yuncheng' },
      source: { zh: '甲', en: 'a' },
      synthetic: true,
      map_review_number: '晋S(2026)1',
      packs: ['ZY'],
    };
    const intake = await taken(sound.with('about.json', JSON.stringify(about)));
    expect(intake.status === 'ready' && intake.manifest).toMatchObject(about);
  });
});

describe('boundary.geojson', () => {
  const at = (from: string, to: string) => sound.with('boundary.geojson', soundBoundary.replace(from, to));
  const cases: readonly (readonly [string, RegisterFolderBuilder, readonly string[]])[] = [
    ['not JSON', at('{', ''), ['boundary.geojson - - file_unreadable -']],
    ['not a collection', at('FeatureCollection', 'Topology'), ['boundary.geojson - type boundary_shape -']],
    ['a line', at('Polygon', 'LineString'), ['boundary.geojson 1 geometry boundary_shape 140802']],
    ['an open ring', at(',[110.9,34.9]]]', ']]'), ['boundary.geojson 1 geometry boundary_shape 140802']],
    [
      'metres instead of degrees',
      at('110.9', '411000'),
      ['boundary.geojson 1 geometry boundary_shape 140802'],
    ],
    ['no adcode', at('"adcode"', '"code"'), ['boundary.geojson 1 adcode boundary_shape -']],
    ['an unknown adcode', at('140802', '140899'), ['boundary.geojson 1 adcode reference 140899']],
  ];
  it.each(cases)('%s', async (_name, folder, expected) => {
    expect(await faultsOf(folder)).toEqual(expected);
  });
});

describe('doubts do not block', () => {
  it('a part larger than its whole', async () => {
    const folder = sound.changing('site_round.csv', '801,800', '801,802');
    expect(await doubtsOf(folder)).toEqual(['site_round.csv 3 pop_lifted exceeds 802']);
  });

  it('a site outside its county', async () => {
    const folder = sound
      .with('boundary.geojson', soundBoundary)
      .changing('site.csv', '111.01,35.01', '111.01,36');
    expect(await doubtsOf(folder)).toEqual(['site.csv 3 lon, lat outside_county S2 (111.01, 36)']);
  });

  it('a reference into a table that is not there', async () => {
    expect(await doubtsOf(sound.without('workshop.csv'))).toEqual([
      'workshop_site.csv - workshop_id reference_unchecked -',
    ]);
  });

  it('an id that is no UUID, and a county that is none', async () => {
    const folder = sound
      .with('visit.csv', 'visit_id,site_id\nV1,S1\n5f6b4ef4-6f0c-4a57-9b9e-0e1d8d1e6a11,S1')
      .changing('site.csv', '140821', '140800');
    expect(await doubtsOf(folder)).toEqual([
      'visit.csv 2 visit_id not_uuid V1',
      'site.csv 4 county_adcode not_a_county 140800',
    ]);
  });

  it('workshops that all lie about 500 m from their sites in one direction', async () => {
    const ids = [1, 2, 3, 4];
    const folder = sound
      .with('site.csv', [
        'site_id,name_zh,county_adcode,lon,lat',
        ...ids.map((n) => `S${n},甲,140802,111.${n},35.${n}`),
      ])
      .with('workshop.csv', [
        'workshop_id,county_adcode,lon,lat,status',
        ...ids.map((n) => `W${n},140802,111.${n}05,35.${n}005,idle`),
      ])
      .with('workshop_site.csv', ['workshop_id,site_id', ...ids.map((n) => `W${n},S${n}`)]);
    expect(await doubtsOf(folder)).toEqual(['workshop.csv - lon, lat shifted_together 140802']);
  });
});

describe('datum', () => {
  async function positions(): Promise<readonly (readonly [unknown, unknown])[]> {
    const rows = await database.query({ text: 'SELECT lon, lat FROM site ORDER BY site_id', values: [] });
    return rows.column('lon').map((lon, at) => [lon, rows.column('lat')[at]] as const);
  }

  it('moves GCJ-02 by the offset of the place, and records it', async () => {
    const intake = await taken(sound.with('boundary.geojson', soundBoundary), 'gcj02');
    expect(intake.status === 'ready' && intake.manifest.datum).toEqual({
      'site.csv': 'gcj02',
      'workshop.csv': 'gcj02',
      'boundary.geojson': 'gcj02',
    });
    const [first, , third] = await positions();
    const [lon, lat] = first ?? [];
    const there: [number, number] = [Number(lon), Number(lat)];
    const back = gcoord.transform<[number, number]>(there, gcoord.WGS84, gcoord.GCJ02);
    expect(back[0]).toBeCloseTo(111, 6);
    expect(back[1]).toBeCloseTo(35, 6);
    const metres = distance(there, [111, 35], { units: 'meters' });
    expect(metres).toBeGreaterThan(300);
    expect(metres).toBeLessThan(700);
    expect(third).toEqual([null, null]);
    const ring = intake.status === 'ready' ? intake.outlines?.features[0]?.geometry.coordinates[0] : null;
    expect(JSON.stringify(ring)).not.toContain('110.9,');
    expect(JSON.stringify(ring)).toMatch(/^\[(\[\d+(\.\d{1,5})?,\d+(\.\d{1,5})?\],?)+\]$/);
  });

  it('lets a row say its own datum, and leaves WGS-84 and CGCS2000 as written', async () => {
    const folder = sound.with('site.csv', [
      'site_id,name_zh,county_adcode,lon,lat,datum',
      'S1,甲,140802,111.0,35.0,gcj02',
      'S2,乙,140802,111.123456789,35.0,cgcs2000',
      'S3,丙,140802,111.0,35.0,bd09',
      'S4,丁,140802,111.0,35.0,',
    ]);
    const intake = await taken(folder, 'wgs84');
    expect(intake.status === 'ready' && intake.manifest.datum['site.csv']).toBe(
      'bd09, cgcs2000, gcj02, wgs84',
    );
    const [gcj, cgcs, bd, plain] = await positions();
    expect(cgcs).toEqual([111.123456789, 35]);
    expect(plain).toEqual([111, 35]);
    expect(gcj?.[0]).not.toBe(111);
    expect(bd?.[0]).not.toBe(gcj?.[0]);
  });
});
