// From how many sites an open workshop can be walked to: a picture by measured walks and straight lines, no verdict.
import { verdictCode, type Verdict } from '../../../model/verdict.ts';
import type { Card, Figure, FigureCard, MapBlock } from '../../document.ts';
import { cardOf, drillTo, type Composer } from '../composer.ts';
import { figure, placeId, sumFigure } from '../figure.ts';
import { theMost } from '../pieces.ts';
import { peopleThere } from '../requirement-said.ts';
import { sentence } from '../say.ts';
import { peopleAt, type Scope } from '../scope.ts';
import { placeName } from '../composer.ts';

/** Without a verdict code of its own: nobody knows. */
type Reach = 'pass' | 'fail' | 'unknown';
const reaches = ['fail', 'unknown', 'pass'] as const satisfies readonly Verdict[];

function reachAt({ facts }: Composer, position: number): Reach {
  const code = facts.sites.access[position];
  if (code === verdictCode.pass) return 'pass';
  return code === verdictCode.fail ? 'fail' : 'unknown';
}

function sitesWith(composer: Composer, sites: Uint32Array, reach: Reach): Uint32Array {
  return sites.filter((position) => reachAt(composer, position) === reach);
}

function reachFigure(
  { words, facts }: Composer,
  place: string,
  part: Reach | 'n',
  counts: Readonly<Record<Reach, number>>,
): Figure {
  const n = counts.pass + counts.fail + counts.unknown;
  const minutes = words.number(facts.reach.minutes);
  return figure(words, {
    id: `${place}/reach/${part}`,
    label: words.t(`say.reach.part.${part}`, { minutes }),
    value: part === 'n' ? n : counts[part],
    unit: 'sites',
    asOf: facts.round,
    ...(part === 'n' ? {} : { numerator: counts[part], denominator: n }),
    ...(part === 'fail' || part === 'pass'
      ? { unknown: counts.unknown, lower: counts[part], upper: counts[part] + counts.unknown }
      : {}),
  });
}

function countsOf(composer: Composer, sites: Uint32Array): Record<Reach, number> {
  const counts = { pass: 0, fail: 0, unknown: 0 };
  for (const position of sites) counts[reachAt(composer, position)] += 1;
  return counts;
}

function mapOf(
  composer: Composer,
  { place, sites }: Scope,
  counts: Readonly<Record<Reach, number>>,
): MapBlock {
  const { words, facts } = composer;
  const located = sites.filter((position) => !Number.isNaN(facts.sites.lon[position] ?? NaN));
  const missing = sites.length - located.length;
  const minutes = words.number(facts.reach.minutes);
  const onMap = countsOf(composer, located);
  const { extract } = facts;
  const caption = [
    words.t('say.reach.source'),
    words.pick(extract.source),
    ...(extract.reviewNumber === '' ? [] : [words.t('say.map.review', { number: extract.reviewNumber })]),
    words.t('say.map.datum'),
    ...(missing === 0
      ? []
      : [words.t('say.reach.notLocated', { text: words.number(missing), count: missing })]),
  ];
  return {
    kind: 'map',
    id: `workshops:${placeId(place)}:${composer.sectionIndex}`,
    title: words.t('say.reach.map', { minutes }),
    county: place.id || null,
    colour: { by: 'access' },
    sites: located,
    showWorkshops: true,
    legend: reaches
      .filter((reach) => counts[reach] > 0)
      .map((reach) => ({
        state: reach,
        text: words.t(`say.reach.legend.${reach}`, { minutes }),
        count: onMap[reach],
      })),
    caption: caption.join(words.t('say.dot')),
  };
}

/** One card with the map; none where no workshop is on record, since then nothing can be said of the way to one. */
export function reachCards(composer: Composer, scope: Scope): Card[] {
  const { words, facts } = composer;
  const { place, sites } = scope;
  if (facts.workshops.length === 0 || sites.length === 0) return [];
  const counts = countsOf(composer, sites);
  const of = (part: Reach | 'n'): Figure => reachFigure(composer, placeId(place), part, counts);
  const [n, fail, unknown] = [of('n'), of('fail'), of('unknown')];
  const limit = figure(words, {
    id: 'all/reachMinutes/limit',
    label: words.t('say.reach.minutes'),
    value: facts.reach.minutes,
    unit: 'minutes',
    asOf: facts.round,
  });
  const base = words.t(`shell.base.${facts.base}`);
  const people = sumFigure(
    words,
    `${placeId(place)}/reachPeople/fail`,
    words.t('say.reach.people', { base }),
    'people',
    peopleAt(composer, sitesWith(composer, sites, 'fail')),
    facts.round,
  );
  const most = theMost(
    words,
    'reach',
    scope.counties.map((county) => {
      const own = sites.filter((position) => facts.sites.county[position] === county.id);
      return {
        name: placeName(composer, county),
        figure: reachFigure(composer, county.id, 'fail', countsOf(composer, own)),
      };
    }),
    `${placeId(place)}/mostReach/fail`,
  );
  const card: FigureCard = {
    figure: fail,
    of: sentence(words, 'say.reach.of', { n }, n).text,
    doubt: counts.unknown === 0 ? '' : sentence(words, 'say.reach.doubt', { unknown }, unknown).text,
    change: '',
    drill: drillTo({ county: place.id || null }),
  };
  return [
    cardOf(composer, {
      id: 'reach',
      title:
        counts.unknown === 0
          ? sentence(words, 'say.reach.title', { n, limit, fail }, fail)
          : sentence(words, 'say.reach.titleOpen', { n, limit, fail, unknown }, fail),
      layout: 'split',
      blocks: [
        mapOf(composer, scope, counts),
        { kind: 'figures', figures: [card] },
        {
          kind: 'sentences',
          sentences: [
            sentence(words, 'say.reach.estimated'),
            ...(counts.fail === 0 ? [] : [peopleThere(composer, people, counts.fail)]),
            ...most,
          ],
        },
      ],
      requirements: [],
      drill: drillTo({ county: place.id || null }),
      notes: [
        words.t('say.reach.note', {
          minutes: words.number(facts.reach.minutes),
          inner: words.number(Math.round(facts.reach.innerM)),
          outer: words.number(Math.round(facts.reach.outerM)),
        }),
      ],
    }),
  ];
}
