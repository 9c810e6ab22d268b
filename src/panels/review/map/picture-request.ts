// The map of the screen as a request for a picture, all from one state of the atlas. Pure.
import { captionOf } from '../../../map/caption.ts';
import type { PictureRequest } from '../../../map/picture/map-picture.tsx';
import type { MapView } from '../../../map/site-map-props.ts';
import type { Words } from '../../../language/language.ts';
import type { Atlas } from '../../../state/atlas-state.ts';
import { reachOf } from '../../../state/derive/reach.ts';
import { settingText } from '../../header/parameters/parameter-input.ts';
import { activeFilters } from '../filters/filter-labels.ts';
import { labelsOf, workshopsOf } from './map-content.ts';
import { colourId, colourOptions, sitePaint } from './site-paint.ts';

/** Choices of the map that are kept on the screen alone. */
export interface ShownOnMap {
  readonly workshops: boolean;
  readonly legend: boolean;
}

export type Waiting = 'loading' | 'evaluating' | 'tiles';

/** What must be there before the map can be drawn as it will stand; null: all is there. */
export function waitingFor(
  atlas: Pick<Atlas, 'phase' | 'progress' | 'evaluating' | 'sites' | 'roundTable'>,
  view: MapView | null,
): Waiting | null {
  const { phase, progress, evaluating, sites, roundTable } = atlas;
  if (phase !== 'ready' || progress !== null || sites === null || roundTable === null) return 'loading';
  if (evaluating) return 'evaluating';
  return view === null || !view.settled ? 'tiles' : null;
}

export function pictureName(atlas: Pick<Atlas, 'manifest' | 'round'>, ratio: number): string {
  const { manifest, round } = atlas;
  const synthetic = manifest?.synthetic === true ? '-synthetic' : '';
  return `${manifest?.extract_id ?? 'atlas'}-${round ?? ''}-map-${ratio}x${synthetic}.png`;
}

/** null while no sites are read. */
export function pictureRequest(
  words: Words,
  atlas: Atlas,
  view: MapView,
  shown: ShownOnMap,
): Omit<PictureRequest, 'ratio'> | null {
  const { sites, session, manifest } = atlas;
  if (sites === null) return null;
  const row = session.site === null ? -1 : sites.id.indexOf(session.site);
  const reach = reachOf(atlas);
  const workshops = workshopsOf(atlas.workshops);
  const colours = sitePaint(atlas);
  const showWorkshops = shown.workshops && workshops.length > 0;
  const content = {
    theme: atlas.theme,
    sites,
    population: atlas.roundTable?.values[session.base] ?? null,
    visible: atlas.matching,
    colours,
    boundary: atlas.boundary,
    rivers: atlas.boundary === null ? null : atlas.rivers,
    labels: labelsOf(words, atlas.regions),
    baseMap: atlas.config?.baseMap ?? ({ kind: 'none' } as const),
    workshops,
    showWorkshops,
    selected: row < 0 ? null : row,
    catchment: reach,
  };
  const options = colourOptions(words, atlas.pack, reach.minutes);
  return {
    content,
    view,
    text: {
      words,
      title: titleOf(words, atlas),
      lines: linesOf(words, atlas),
      caption: [...sourcesOf(words, atlas), captionOf({ ...content, words, caption: '' }, row >= 0)]
        .filter((part) => part !== '')
        .join(' · '),
      syntheticText: manifest?.synthetic === true ? words.t('shell.synthetic') : '',
      legend: {
        title: options.find(({ id }) => id === colourId(session.colour))?.label ?? '',
        entries: colours.legend.map((look) => ({ look, text: words.t(look.label, look.values) })),
        workshops: showWorkshops ? ['open', 'planned', 'closed'] : [],
        folded: !shown.legend,
      },
    },
  };
}

function titleOf(words: Words, { manifest, round, pack, trial }: Atlas): string {
  const parts = [
    manifest === null ? '' : words.pick(manifest.title),
    words.t('map.picture.round', { round: round ?? '' }),
    pack === null ? '' : words.pick(pack.title),
  ].filter((part) => part !== '');
  return `${parts.join(' · ')}${trial ? ` · ${words.t('review.csv.trial')}` : ''}`;
}

function linesOf(words: Words, atlas: Atlas): string[] {
  const { session, matching, counted, sites, manifest } = atlas;
  const filters = activeFilters(words, session.filters, atlas.pack, atlas.regions).map(({ label }) => label);
  const notLocated = matching.filter((row) => Number.isNaN(sites?.lon[row] ?? NaN)).length;
  const changed = (atlas.pack?.parameters ?? []).filter(({ name }) => session.parameters[name] !== undefined);
  const settings = changed.map(
    (parameter) =>
      `${words.pick(parameter.title)} = ${settingText(words, parameter, session.parameters[parameter.name])}`,
  );
  return [
    [
      words.t('map.picture.sites', { count: matching.length, total: counted.length }),
      ...(notLocated === 0 ? [] : [words.t('map.picture.notLocated', { count: notLocated })]),
      words.t('map.picture.base', { base: words.t(`shell.base.${session.base}`) }),
      words.t('map.picture.through', { date: manifest?.data_through ?? '' }),
      words.t('shell.time'),
    ].join(' · '),
    `${words.t('review.csv.filters')}${words.t('map.picture.colon')}${filters.length === 0 ? words.t('review.csv.noFilters') : filters.join(' · ')}`,
    ...(settings.length === 0
      ? []
      : [`${words.t('map.picture.changed')}${words.t('map.picture.colon')}${settings.join(' · ')}`]),
  ];
}

function sourcesOf(words: Words, { config, manifest }: Atlas): string[] {
  const number = (config?.mapReview.number ?? '') || (manifest?.map_review_number ?? '');
  const sources = [
    config?.mapReview.source ?? '',
    manifest === null ? '' : words.pick(manifest.source),
  ].filter((source) => source !== '');
  return [
    number === '' ? words.t('shell.mapReview.none') : words.t('shell.mapReview', { number }),
    ...(sources.length === 0
      ? []
      : [words.t('shell.sources', { source: sources.join(words.t('review.comma')) })]),
    words.t('map.picture.datum'),
  ];
}
