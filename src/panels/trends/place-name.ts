// What a place of Trends is called. Pure.
import type { Words } from '../../language/language.ts';
import type { SubjectKind } from '../../model/requirement.ts';
import type { Atlas } from '../../state/atlas-state.ts';
import type { Place } from '../../state/derive/places.ts';
import { regionName, siteName } from '../site-name.ts';

export type Named = Pick<Atlas, 'sites' | 'regions'>;

export function siteNameOf(words: Words, { sites }: Named, id: string): string {
  const row = sites?.id.indexOf(id) ?? -1;
  return sites === null || row < 0 ? id : siteName(words, sites, row);
}

export function placeName(words: Words, named: Named, place: Place): string {
  if (place.level === 'site') {
    const row = place.rows[0] ?? -1;
    return named.sites === null ? place.id : siteName(words, named.sites, row);
  }
  return place.loose ? words.t('counties.loose') : regionName(words, named.regions, place.id);
}

/** A subject of a finding: regions and sites by name; communities and projects are named by their id. */
export function subjectName(words: Words, named: Named, kind: SubjectKind, id: string): string {
  if (kind === 'site') return siteNameOf(words, named, id);
  return kind === 'community' || kind === 'workshop' || kind === 'project'
    ? id
    : regionName(words, named.regions, id);
}
