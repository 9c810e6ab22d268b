// Names of sites, counties and workshops in the language of the page; the Chinese name where no other is known.
import type { Words } from '../language/language.ts';
import type { Region, SiteTable, Workshop } from '../state/site-table.ts';

function inLanguage(words: Words, zh: string, en: string | null): string {
  return words.language === 'en' ? (en ?? zh) : zh;
}

export function siteName(words: Words, sites: SiteTable, row: number): string {
  return inLanguage(words, sites.nameZh[row] ?? sites.id[row] ?? '', sites.nameEn[row] ?? null);
}

const indexes = new WeakMap<readonly Region[], ReadonlyMap<string, Region>>();

function indexOf(regions: readonly Region[]): ReadonlyMap<string, Region> {
  const known = indexes.get(regions);
  if (known !== undefined) return known;
  const index = new Map(regions.map((region) => [region.adcode, region]));
  indexes.set(regions, index);
  return index;
}

export function regionName(words: Words, regions: readonly Region[], adcode: string): string {
  const region = indexOf(regions).get(adcode);
  return region === undefined ? adcode : inLanguage(words, region.nameZh, region.nameEn);
}

export function workshopName(words: Words, workshop: Workshop): string {
  return inLanguage(words, workshop.nameZh, workshop.nameEn);
}
