import { describe, expect, it } from 'vitest';
import { Problem } from '../model/problem.ts';
import { defaultConfig, readConfig } from './load-config.ts';

const page = 'https://city.example/atlas/index.html?extract=yuncheng';
const read = (value: unknown) => readConfig(JSON.stringify(value), page);

function keyOf(value: unknown): string | undefined {
  try {
    read(value);
  } catch (error) {
    if (error instanceof Problem && error.code === 'config_invalid') return error.detail['key'];
    throw error;
  }
  return undefined;
}

describe('config.json', () => {
  it('may leave out every key', () => {
    expect(read({})).toEqual(defaultConfig);
    expect(defaultConfig.languages).toEqual(['zh-CN', 'en']);
  });

  it('may change one half of a title', () => {
    expect(read({ title: { zh: '运城安置' } }).title).toEqual({ zh: '运城安置', en: 'Anzhi Atlas' });
  });

  it.each([
    [{ title: { zh: 5 } }, 'title.zh'],
    [{ titel: {} }, 'titel'],
    [{ mapReview: { no: '' } }, 'mapReview.no'],
    [{ defaultExtract: '../secret' }, 'defaultExtract'],
    [{ languages: ['fr'] }, 'languages.0'],
    [{ languages: [] }, 'languages'],
    [{ baseMap: { kind: 'wms' } }, 'baseMap.kind'],
    [{ baseMap: { kind: 'raster', url: 'tiles/{z}/{x}/{y}.png' } }, 'baseMap.datum'],
    [{ baseMap: { kind: 'raster', url: 'tiles/all.png', datum: 'wgs84' } }, 'baseMap.url'],
    [
      { baseMap: { kind: 'raster', url: 'https://t0.example.cn/{z}/{x}/{y}', datum: 'wgs84' } },
      'baseMap.url',
    ],
    [{ baseMap: { kind: 'pmtiles', url: '//other.example/a.pmtiles', datum: 'wgs84' } }, 'baseMap.url'],
  ])('names the wrong key of %j', (value, key) => {
    expect(keyOf(value)).toBe(key);
  });

  it('says JSON where the file is not JSON', () => {
    expect(() => readConfig('{', page)).toThrow(expect.objectContaining({ detail: { key: 'JSON' } }));
  });

  it('gives tiles of the own origin an absolute address and keeps the placeholders', () => {
    const { baseMap } = read({ baseMap: { kind: 'raster', url: 'tiles/{z}/{x}/{y}.png', datum: 'gcj02' } });
    expect(baseMap).toEqual({
      kind: 'raster',
      url: 'https://city.example/atlas/tiles/{z}/{x}/{y}.png',
      datum: 'gcj02',
      attribution: '',
    });
  });

  it('reads a file that begins with a byte order mark, as Windows editors write it', () => {
    expect(readConfig('\uFEFF{}', page)).toEqual(defaultConfig);
  });
});
