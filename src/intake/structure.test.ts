import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { openIntakeRun, short } from '../testing/intake-run.ts';
import type { IntakeRun } from '../testing/intake-run.ts';
import { aRegisterFolder, soundBoundary } from '../testing/register-folder.ts';
import type { RegisterFolderBuilder } from '../testing/register-folder.ts';

let intake: IntakeRun;
vi.setConfig({ testTimeout: 60_000, hookTimeout: 60_000 });

beforeAll(async () => {
  intake = await openIntakeRun();
});
afterAll(() => intake.close());

const sound = aRegisterFolder();

describe('a sound folder', () => {
  it('is ready, without faults and doubts', async () => {
    const result = await intake.taken(
      sound.with('boundary.geojson', soundBoundary).with('readme.txt', 'not a table'),
    );
    expect(result.status).toBe('ready');
    expect(short(result.doubts)).toEqual([]);
    if (result.status !== 'ready') return;
    expect(result.manifest).toMatchObject({
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
    expect(result.outlines?.features.map((feature) => feature.properties.adcode)).toEqual(['140802']);
  });

  it('keeps a table that has only its header', async () => {
    const result = await intake.taken(
      sound.with('event.csv', 'event_id,subject_kind,subject_id,kind,held_on\n'),
    );
    expect(result.status === 'ready' && result.tables.some(({ table }) => table === 'event')).toBe(true);
  });

  it('needs only site and region', async () => {
    const least = sound.without(
      'site_round.csv',
      'workshop.csv',
      'workshop_site.csv',
      'provision.csv',
      'masked.csv',
    );
    const result = await intake.taken(least);
    expect(result.status === 'ready' && result.manifest.rounds).toEqual(['2019-06-30']);
  });

  it('takes its rounds from months and happenings where no table has a round', async () => {
    const least = sound.without('site_round.csv', 'provision.csv', 'masked.csv');
    const result = await intake.taken(
      least
        .with('report.csv', 'adcode,month,deliverable\n140802100,2025-02-01,change_list')
        .with('event.csv', 'event_id,kind,held_on\nE1,meeting,2025-09-30'),
    );
    expect(result.status === 'ready' && result.manifest.rounds).toEqual(['2025-03-31', '2025-09-30']);
  });

  it('takes no round from months that are listed ahead and not yet over', async () => {
    const least = sound.without('site_round.csv', 'provision.csv', 'masked.csv');
    const months = [
      'adcode,month,deliverable,submitted_on',
      '140802100,2025-02-01,change_list,',
      '140802100,2025-06-01,change_list,2025-06-24',
      '140802100,2025-07-01,change_list,',
    ];
    const result = await intake.taken(least.with('report.csv', months.join('\n')));
    expect(result.status === 'ready' && result.manifest.rounds).toEqual(['2025-03-31', '2025-06-30']);
  });

  it('reads a byte order mark, CRLF, quotes, line breaks within a cell and blank lines at the end', async () => {
    const text =
      '\uFEFFsite_id,name_zh,county_adcode,lon\r\nS1,"甲\r\n""点"", 一",140802,\r\nS2,,140802,\r\n\r\n';
    expect(await intake.faultsOf(sound.with('site.csv', text))).toContain('site.csv 3 name_zh empty -');
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
    expect(await intake.faultsOf(folder)).toEqual(expected);
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
    expect(await intake.faultsOf(sound.with('about.json', text))).toEqual(expected);
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
    const result = await intake.taken(sound.with('about.json', JSON.stringify(about)));
    expect(result.status === 'ready' && result.manifest).toMatchObject(about);
  });
});
