import { distance } from '@turf/turf';
import gcoord from 'gcoord';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { openIntakeRun } from '../testing/intake-run.ts';
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
    expect(await intake.faultsOf(folder)).toEqual(expected);
  });
});

describe('doubts do not block', () => {
  it('a part larger than its whole', async () => {
    const folder = sound.changing('site_round.csv', '801,800', '801,802');
    expect(await intake.doubtsOf(folder)).toEqual(['site_round.csv 3 pop_lifted exceeds 802']);
  });

  it('a site outside its county', async () => {
    const folder = sound
      .with('boundary.geojson', soundBoundary)
      .changing('site.csv', '111.01,35.01', '111.01,36');
    expect(await intake.doubtsOf(folder)).toEqual(['site.csv 3 lon, lat outside_county S2 (111.01, 36)']);
  });

  it('a reference into a table that is not there', async () => {
    expect(await intake.doubtsOf(sound.without('workshop.csv'))).toEqual([
      'workshop_site.csv - workshop_id reference_unchecked -',
    ]);
  });

  it('an id that is no UUID, and a county that is none', async () => {
    const folder = sound
      .with('visit.csv', 'visit_id,site_id\nV1,S1\n5f6b4ef4-6f0c-4a57-9b9e-0e1d8d1e6a11,S1')
      .changing('site.csv', '140821', '140800');
    expect(await intake.doubtsOf(folder)).toEqual([
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
    expect(await intake.doubtsOf(folder)).toEqual(['workshop.csv - lon, lat shifted_together 140802']);
  });
});

describe('datum', () => {
  async function positions(): Promise<readonly (readonly [unknown, unknown])[]> {
    const rows = await intake.database.query({
      text: 'SELECT lon, lat FROM site ORDER BY site_id',
      values: [],
    });
    return rows.column('lon').map((lon, at) => [lon, rows.column('lat')[at]] as const);
  }

  it('moves GCJ-02 by the offset of the place, and records it', async () => {
    const result = await intake.taken(sound.with('boundary.geojson', soundBoundary), 'gcj02');
    expect(result.status === 'ready' && result.manifest.datum).toEqual({
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
    const ring = result.status === 'ready' ? result.outlines?.features[0]?.geometry.coordinates[0] : null;
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
    const result = await intake.taken(folder, 'wgs84');
    expect(result.status === 'ready' && result.manifest.datum['site.csv']).toBe(
      'bd09, cgcs2000, gcj02, wgs84',
    );
    const [gcj, cgcs, bd, plain] = await positions();
    expect(cgcs).toEqual([111.123456789, 35]);
    expect(plain).toEqual([111, 35]);
    expect(gcj?.[0]).not.toBe(111);
    expect(bd?.[0]).not.toBe(gcj?.[0]);
  });
});
