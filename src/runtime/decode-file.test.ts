import * as arrow from 'apache-arrow';
import { afterEach, describe, expect, it, vi } from 'vitest';
import type { ManifestFile } from '../model/manifest.ts';
import { decodeFile } from './decode-file.ts';
import { sha256Hex } from './sha256.ts';

const table = new arrow.Table({
  site_id: arrow.vectorFromArray(['a', 'b'], new arrow.Utf8()),
  name_zh: arrow.vectorFromArray(['甲', '乙'], new arrow.Utf8()),
  county_adcode: arrow.vectorFromArray(['140802', '140802'], new arrow.Utf8()),
  lon: arrow.vectorFromArray([111, null], new arrow.Float64()),
  opened_on: arrow.vectorFromArray([new Date('2019-01-02'), null], new arrow.DateDay()),
});
const ipc = arrow.tableToIPC(table, 'stream');
const stored = new TextEncoder().encode('PAR1 stands for the file');

const site: ManifestFile = {
  name: 'site.parquet',
  bytes: stored.length,
  sha256: await sha256Hex(stored),
  rows: 2,
  columns: { site_id: 'text', name_zh: 'text', county_adcode: 'text', lon: 'real', opened_on: 'date' },
};

function decode(file: ManifestFile, body: Uint8Array = stored, parquet = () => ipc) {
  vi.stubGlobal('fetch', () => Promise.resolve(new Response(body as Uint8Array<ArrayBuffer>)));
  const report = { received: () => undefined, stage: () => undefined };
  const request = { id: 0, url: `http://x/${file.name}`, file, asSites: true };
  return decodeFile(request, Promise.resolve(parquet), report);
}

afterEach(() => vi.unstubAllGlobals());

describe('a table of an extract', () => {
  it('gives its rows, and of the sites the columns of the map', async () => {
    const { sites, ipc: rows } = await decode(site);
    expect(rows).toBe(ipc);
    expect(sites).toMatchObject({
      count: 2,
      id: ['a', 'b'],
      nameZh: ['甲', '乙'],
      openedOn: ['2019-01-02', null],
      closedOn: [null, null],
      mergedInto: [null, null],
    });
    expect(Array.from(sites?.lon ?? [])).toEqual([111, NaN]);
    expect(Array.from(sites?.lat ?? [])).toEqual([NaN, NaN]);
    expect(sites?.kind).toEqual([null, null]);
  });

  it('with one flipped bit, or cut short, is refused by name', async () => {
    const flipped = stored.slice();
    flipped[7] = (flipped[7] ?? 0) ^ 1;
    const refused = { code: 'file_hash_wrong', detail: { file: 'site.parquet' } };
    await expect(decode(site, flipped)).rejects.toMatchObject(refused);
    await expect(decode(site, stored.subarray(1))).rejects.toMatchObject(refused);
  });

  it('with other rows or columns than the manifest says is refused', async () => {
    const wrong = (change: Partial<ManifestFile>) => decode({ ...site, ...change });
    await expect(wrong({ rows: 3 })).rejects.toMatchObject({
      code: 'file_rows_wrong',
      detail: { found: '2' },
    });
    const { lon: _lon, ...fewer } = site.columns;
    await expect(wrong({ columns: fewer })).rejects.toMatchObject({ detail: { column: 'lon' } });
    const more = { ...site.columns, lat: 'real' } as const;
    await expect(wrong({ columns: more })).rejects.toMatchObject({ detail: { column: 'lat' } });
    const other = { ...site.columns, lon: 'int' } as const;
    await expect(wrong({ columns: other })).rejects.toMatchObject({ code: 'file_columns_wrong' });
  });

  it('that the decoder cannot read is unreadable', async () => {
    const broken = () => {
      throw new Error('not a parquet file');
    };
    await expect(decode(site, stored, broken)).rejects.toMatchObject({ code: 'file_unreadable' });
  });
});

describe('outlines', () => {
  const decodeOutlines = async (value: unknown, rows: number) => {
    const body = new TextEncoder().encode(JSON.stringify(value));
    const sha256 = await sha256Hex(body);
    return decode({ name: 'boundary.json', bytes: body.length, sha256, rows, columns: {} }, body);
  };
  const feature = {
    type: 'Feature',
    properties: { adcode: '140802' },
    geometry: { type: 'Polygon', coordinates: [] },
  };

  it('are read as they stand', async () => {
    const outlines = { type: 'FeatureCollection', features: [feature] };
    expect((await decodeOutlines(outlines, 1)).boundary).toEqual(outlines);
    await expect(decodeOutlines(outlines, 2)).rejects.toMatchObject({ code: 'file_rows_wrong' });
  });

  it.each([
    [null],
    [{ type: 'FeatureCollection' }],
    [{ type: 'FeatureCollection', features: [{ ...feature, properties: {} }] }],
    [{ type: 'FeatureCollection', features: [{ ...feature, geometry: { type: 'Point', coordinates: [] } }] }],
  ])('of another shape are unreadable: %j', async (value) => {
    await expect(decodeOutlines(value, 1)).rejects.toMatchObject({ code: 'file_unreadable' });
  });
});
