// Names of sites, counties, workshops and other subjects in the language asked for; the Chinese one where no other is known. Pure.
import type { Words } from '../../language/language.ts';
import type { SubjectKind } from '../../model/requirement.ts';
import type { Atlas } from '../atlas-state.ts';
import type { Region, SiteTable, Workshop } from '../site-table.ts';

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

export type Named = Pick<Atlas, 'sites' | 'regions'> & Partial<Pick<Atlas, 'workshops'>>;

/** Whom a finding is about, by name as far as one is known; communities and projects go by their id. */
export function subjectName(
  words: Words,
  { sites, regions, workshops = [] }: Named,
  kind: SubjectKind,
  id: string,
): string {
  switch (kind) {
    case 'site': {
      const row = sites?.id.indexOf(id) ?? -1;
      return sites === null || row < 0 ? id : siteName(words, sites, row);
    }
    case 'workshop': {
      const workshop = workshops.find((one) => one.id === id);
      return workshop === undefined ? id : workshopName(words, workshop);
    }
    case 'community':
    case 'project':
      return id;
    case 'township':
    case 'county':
    case 'city':
      return regionName(words, regions, id);
  }
}
