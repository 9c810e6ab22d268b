import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { openIntakeRun } from '../testing/intake-run.ts';
import type { IntakeRun } from '../testing/intake-run.ts';
import { aRegisterFolder } from '../testing/register-folder.ts';
import type { RegisterFolderBuilder } from '../testing/register-folder.ts';

let intake: IntakeRun;
vi.setConfig({ testTimeout: 60_000, hookTimeout: 60_000 });

beforeAll(async () => {
  intake = await openIntakeRun();
});
afterAll(() => intake.close());

const sound = aRegisterFolder();

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
      'a road that ends nowhere',
      sound.with('road_node.csv', 'node,lon,lat\n1,111,35').with('road_edge.csv', 'from,to,length_m\n1,2,30'),
      ['road_edge.csv 2 to reference 2'],
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
      'a masked cell that still holds its value',
      sound.changing('masked.csv', 'pop_lifted', 'pop_total'),
      ['masked.csv 2 key masked_value 100'],
    ],
    [
      'a masked cell twice',
      sound.with('masked.csv', 'table_name,key,round,column_name\nteam,S1,,grids\nteam,S1,,grids'),
      ['masked.csv 3 table_name, key, column_name, round duplicate team | S1 | grids'],
    ],
  ];
  it.each(cases)('%s', async (_name, folder, expected) => {
    expect(await intake.faultsOf(folder)).toEqual(expected);
  });

  it('reports the faults of all files at once, structural ones first', async () => {
    const folder = sound
      .changing('site.csv', ',town,', ',Town,')
      .with('team.csv', 'site_id,round\nS1')
      .without('region.csv');
    expect(await intake.faultsOf(folder)).toEqual([
      'region.csv - - file_missing -',
      'team.csv 2 - ragged 1',
      'site.csv 2 kind domain Town',
    ]);
  });

  it('lists a thousand faults of a rule and counts all', async () => {
    const rows = Array.from({ length: 1500 }, (_, at) => `S1,${2000 + at}-06-30,x`);
    const result = await intake.taken(sound.with('site_round.csv', ['site_id,round,pop_total', ...rows]));
    expect(result.status).toBe('faulty');
    if (result.status !== 'faulty') return;
    expect(result.faults.counts).toEqual([
      { file: 'site_round.csv', rule: 'type', count: 1500, shown: 1000 },
    ]);
    expect(result.faults.listed).toHaveLength(1000);
  });

  it('names both rows of a pair and says what to do in both languages', async () => {
    const result = await intake.taken(sound.with('team.csv', 'site_id,round\nS1,2025-06-30\nS1,2025-06-30'));
    expect(result.status === 'faulty' && result.faults.listed[0]).toMatchObject({
      row: 3,
      otherRow: 2,
      remedy: { zh: '与第 2 行相同，只保留一行', en: 'same as row 2; keep one of them' },
    });
  });
});
