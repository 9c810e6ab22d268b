import { describe, expect, it } from 'vitest';
import type { Manifest } from '../model/manifest.ts';
import { columnsOf } from '../model/tables.ts';
import type { TableName } from '../model/tables.ts';
import { readExtractList, readManifest } from './manifest-schema.ts';

const sha256 = '0'.repeat(64);

function fileOf(table: TableName) {
  const columns = Object.fromEntries(Object.entries(columnsOf(table)).map(([name, c]) => [name, c.type]));
  return { name: `${table}.parquet`, bytes: 10, sha256, rows: 1, columns };
}

const good: Manifest = {
  schema: 1,
  extract_id: 'yuncheng',
  data_through: '2026-06-30',
  builder: 'anzhi-atlas 0.1.0',
  synthetic: true,
  title: { zh: '运城', en: 'Yuncheng' },
  region: ['140802'],
  rounds: ['2026-06-30'],
  packs: ['YC'],
  datum: {},
  map_review_number: '',
  source: { zh: '', en: '' },
  disclosure: { k: null, audience: '', suppressed_cells: 0 },
  files: [fileOf('region'), fileOf('site')],
};

const packFile = { name: 'pack-PL.yaml', bytes: 10, sha256, rows: 0, columns: {} };
const read = (change: object) => readManifest(JSON.stringify({ ...good, ...change }), 'yuncheng');
const refused = (code: string, detail: object): Error =>
  expect.objectContaining({ code, detail: expect.objectContaining(detail) as object }) as Error;

describe('manifest.json', () => {
  it('is read as it stands', () => {
    expect(read({})).toEqual(good);
  });

  it('may name packs beside the tables', () => {
    const files = [...good.files, packFile];
    expect(read({ files }).files).toEqual(files);
  });

  it('may carry keys that this version does not know', () => {
    expect(read({ later: 1 })).toEqual(good);
  });

  it('of a newer schema is refused as newer, whatever else it holds', () => {
    const text = JSON.stringify({ schema: 2, everything: 'else' });
    expect(() => readManifest(text, 'x')).toThrow(refused('schema_newer', { found: '2', expected: '1' }));
  });

  it.each([
    [{ schema: 0 }, 'schema'],
    [{ schema: undefined }, 'schema'],
    [{ title: { zh: '' } }, 'title.en'],
    [{ rounds: ['2026-06'] }, 'rounds.0'],
    [{ files: [{ ...fileOf('site'), sha256: 'AB' }] }, 'files.0.sha256'],
    [{ files: [fileOf('site')] }, 'files: region.parquet'],
    [{ files: [fileOf('region')] }, 'files: site.parquet'],
    [{ files: [...good.files, fileOf('site')] }, 'files: site.parquet'],
    [{ files: [...good.files, { ...fileOf('team'), name: 'other.parquet' }] }, 'files: other.parquet'],
    [{ files: [...good.files, { ...fileOf('team'), name: '../team.parquet' }] }, 'files.2.name'],
    [{ files: [...good.files, { ...packFile, name: 'pack-pl.yaml' }] }, 'files.2.name'],
    [{ files: [...good.files, { ...packFile, name: '../pack-PL.yaml' }] }, 'files.2.name'],
    [{ files: [...good.files, { ...packFile, name: 'pack-P.yaml' }] }, 'files: pack-P.yaml'],
  ])('with %j is refused by the key', (change, key) => {
    expect(() => read(change)).toThrow(refused('manifest_invalid', { key }));
  });

  it('that is not JSON is refused', () => {
    expect(() => readManifest('PAR1', 'x')).toThrow(
      refused('manifest_invalid', { key: 'JSON', extract: 'x' }),
    );
  });

  it('with a column of another type, an unknown or a missing key column is refused by the column', () => {
    const site = fileOf('site');
    const withColumns = (columns: object) => () =>
      read({ files: [fileOf('region'), { ...site, columns: { ...site.columns, ...columns } }] });
    expect(withColumns({ lon: 'text' })).toThrow(refused('file_columns_wrong', { column: 'lon' }));
    expect(withColumns({ phone: 'text' })).toThrow(refused('file_columns_wrong', { column: 'phone' }));
    expect(withColumns({ site_id: undefined })).toThrow(refused('file_columns_wrong', { column: 'site_id' }));
    expect(withColumns({ kind: undefined })).not.toThrow();
  });
});

describe('extracts/index.json', () => {
  it('lists extracts', () => {
    const entry = { id: 'a', title: { zh: '甲', en: 'A' }, synthetic: true, data_through: '2026-06-30' };
    expect(readExtractList(JSON.stringify([entry]))).toEqual([entry]);
  });

  it('of another shape is refused', () => {
    expect(() => readExtractList('{}')).toThrow(expect.objectContaining({ code: 'extract_list_missing' }));
    expect(() => readExtractList('[{"id":1}]')).toThrow(refused('extract_list_missing', { key: '0.id' }));
  });
});
