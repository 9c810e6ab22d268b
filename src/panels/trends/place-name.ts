// What a place of Trends is called. Pure.
import type { Words } from '../../language/language.ts';
import type { Place } from '../../state/derive/places.ts';
import { type Named, regionName, siteName } from '../site-name.ts';

export function placeName(words: Words, named: Named, place: Place): string {
  if (place.level === 'site') {
    const row = place.rows[0] ?? -1;
    return named.sites === null ? place.id : siteName(words, named.sites, row);
  }
  return place.loose ? words.t('counties.loose') : regionName(words, named.regions, place.id);
}
