// Regions of the extract.
import type { Database } from '../../query/port.ts';
import { regions } from '../../query/regions.ts';
import type { Region } from '../site-table.ts';
import { doubles, fullTexts, texts } from './rows.ts';

export async function readRegions(database: Database): Promise<Region[]> {
  const rows = await database.query(regions());
  const [adcode, nameZh, level] = [
    fullTexts(rows, 'adcode'),
    fullTexts(rows, 'name_zh'),
    fullTexts(rows, 'level'),
  ];
  const [nameEn, parent] = [texts(rows, 'name_en'), texts(rows, 'parent_adcode')];
  const [lon, lat] = [doubles(rows, 'lon'), doubles(rows, 'lat')];
  return adcode.map((code, index) => ({
    adcode: code,
    nameZh: nameZh[index] ?? code,
    nameEn: nameEn[index] ?? null,
    level: level[index] ?? '',
    parent: parent[index] ?? null,
    lon: lon[index] ?? NaN,
    lat: lat[index] ?? NaN,
  }));
}
