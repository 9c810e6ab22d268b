// Maps of a briefing: which sites are drawn, and a legend that counts them. The look of a state is the renderers'.
import { verdictOf, verdicts } from '../../model/verdict.ts';
import type { MapBlock } from '../document.ts';
import type { PlaceFacts } from '../facts.ts';
import { placeName, type Composer } from './composer.ts';

/** Six and more missing facilities are one colour. */
const mostTold = 6;
/** As the sites carry it where nothing was judged, like the code of no finding. */
const noCount = 255;

export function positionsIn({ facts }: Composer, county: string): Uint32Array {
  const every = Uint32Array.from({ length: facts.sites.count }, (_, position) => position);
  return county === '' ? every : every.filter((position) => facts.sites.county[position] === county);
}

type State = MapBlock['legend'][number]['state'];

/** The state that a site's circle shows, as the page's map colours it. */
function missingState({ facts }: Composer, position: number): State {
  const { missing, open, verdicts: codes } = facts.sites;
  const lacks = missing[position] ?? noCount;
  if (lacks === noCount) return 'not_applicable';
  if (lacks > 0) return Math.min(lacks, mostTold);
  if ((open[position] ?? 0) === 0) return 0;
  return facts.facilities.some((id) => codes[id]?.[position] === 4) ? 'suppressed' : 'unknown';
}

function verdictState({ facts }: Composer, requirement: string, position: number): State {
  const code = facts.sites.verdicts[requirement]?.[position] ?? noCount;
  return code === noCount ? 'not_applicable' : verdictOf(code);
}

function legendText({ words }: Composer, colour: MapBlock['colour'], state: State): string {
  if (colour.by === 'requirement' && typeof state === 'string') return words.t(`review.verdict.${state}`);
  if (state === 0) return words.t('say.map.legend.none');
  if (typeof state === 'number') {
    return words.t(state === mostTold ? 'say.map.legend.orMore' : 'say.map.legend.lacks', { count: state });
  }
  if (state === 'unknown' || state === 'suppressed') return words.t(`say.map.legend.${state}`);
  return words.t('review.verdict.none');
}

const order: readonly State[] = [
  ...Array.from({ length: mostTold + 1 }, (_, count) => mostTold - count),
  ...verdicts.filter((verdict) => verdict === 'fail'),
  'unknown',
  'suppressed',
  'pass',
  'not_applicable',
];

function caption(composer: Composer, place: PlaceFacts): string {
  const { facts, words } = composer;
  const parts = [
    words.pick(facts.extract.source),
    ...(facts.extract.reviewNumber === ''
      ? []
      : [words.t('say.map.review', { number: facts.extract.reviewNumber })]),
    words.t('say.map.datum'),
    ...(place.notLocated === 0
      ? []
      : [words.t('say.map.caption', { count: place.notLocated, text: words.number(place.notLocated) })]),
  ];
  return parts.join(words.t('say.dot'));
}

export function mapBlock(
  composer: Composer,
  place: PlaceFacts,
  colour: Exclude<MapBlock['colour'], { by: 'access' }>,
  id: string,
): MapBlock {
  const { facts, words } = composer;
  const sites = positionsIn(composer, place.id).filter(
    (position) =>
      !Number.isNaN(facts.sites.lon[position] ?? NaN) && !Number.isNaN(facts.sites.lat[position] ?? NaN),
  );
  const counts = new Map<State, number>();
  for (const position of sites) {
    const state =
      colour.by === 'missing'
        ? missingState(composer, position)
        : verdictState(composer, colour.id, position);
    counts.set(state, (counts.get(state) ?? 0) + 1);
  }
  const subject =
    colour.by === 'missing'
      ? words.t('say.map.missingTitle')
      : words.pick(
          facts.pack.requirements.find((one) => one.id === colour.id)?.title ?? {
            zh: colour.id,
            en: colour.id,
          },
        );
  return {
    kind: 'map',
    id,
    title: [placeName(composer, place), subject].join(words.t('say.dot')),
    county: place.id === '' ? null : place.id,
    colour,
    sites,
    showWorkshops: colour.by === 'requirement' && colour.id.startsWith('W'),
    legend: order.flatMap((state) => {
      const count = counts.get(state) ?? 0;
      return count === 0 ? [] : [{ state, text: legendText(composer, colour, state), count }];
    }),
    caption: caption(composer, place),
  };
}
