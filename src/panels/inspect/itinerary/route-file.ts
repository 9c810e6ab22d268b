// The itinerary as the files want it: names, places and words of the language on screen.
import type { RouteFile, RouteWords } from '../../../inspection/itinerary/route-places.ts';
import type { Itinerary } from '../../../inspection/itinerary/types.ts';
import type { Words } from '../../../language/language.ts';
import type { Atlas } from '../../../state/atlas-state.ts';
import { clockText, durationText } from './clock.ts';
import type { SiteFinder } from './list-row.ts';

export type AtlasOfFile = Pick<Atlas, 'manifest' | 'round'>;

/** Synthetic data first, then where the figures come from and that the times are modelled. */
export function notesOf(words: Words, { manifest, round }: AtlasOfFile): string[] {
  return [
    ...(manifest?.synthetic === true ? [words.t('shell.synthetic.long')] : []),
    ...(manifest === null ? [] : [`${manifest.extract_id} ${words.pick(manifest.title)}`]),
    words.t('itinerary.file.asOf', { round: round ?? '' }),
    words.t('itinerary.modelled'),
    words.t('itinerary.print.list'),
  ];
}

function wordsOf(words: Words, atlas: AtlasOfFile, leaveAt: number): RouteWords {
  return {
    title: words.t('itinerary.file.title'),
    notes: notesOf(words, atlas),
    start: words.t('itinerary.map.start'),
    day: (day) => words.t('itinerary.day', { day: day + 1 }),
    stop: ({ arrive, leave, travel }) =>
      words.t('itinerary.file.stop', {
        arrive: clockText(leaveAt + arrive),
        leave: clockText(leaveAt + leave),
        travel: durationText(words, travel),
      }),
    spare: words.t('itinerary.file.spare'),
  };
}

export function routeFileOf(
  words: Words,
  atlas: AtlasOfFile,
  {
    itinerary,
    find,
    leaveAt,
  }: { readonly itinerary: Itinerary; readonly find: SiteFinder; readonly leaveAt: number },
): RouteFile {
  const named = itinerary.days.flatMap(({ stops }) =>
    stops.flatMap(({ site, spares }) => [site, ...spares].map(find)),
  );
  const located = named.filter(({ lon, lat }) => Number.isFinite(lon) && Number.isFinite(lat));
  return {
    itinerary,
    places: new Map(located.map((place) => [place.site, place])),
    synthetic: atlas.manifest?.synthetic === true,
    words: wordsOf(words, atlas, leaveAt),
  };
}
