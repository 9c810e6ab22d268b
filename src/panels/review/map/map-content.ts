// What the map draws, from the state: names of counties and workshops. Pure.
import { type MapLabel, type MapWorkshop, workshopSymbolOf } from '../../../map/site-map-props.ts';
import type { Words } from '../../../language/language.ts';
import type { Region, Workshop } from '../../../state/site-table.ts';

export function labelsOf(words: Words, regions: readonly Region[]): MapLabel[] {
  return regions
    .filter((region) => region.level === 'county' && !Number.isNaN(region.lon))
    .map(({ lon, lat, nameZh, nameEn }) => ({
      lon,
      lat,
      text: words.language === 'en' ? (nameEn ?? nameZh) : nameZh,
    }));
}

export function workshopsOf(workshops: readonly Workshop[]): MapWorkshop[] {
  return workshops.map(({ lon, lat, status }) => ({ lon, lat, symbol: workshopSymbolOf(status) }));
}
