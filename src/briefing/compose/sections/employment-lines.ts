// The four rates over the rounds: of the whole extract, whatever the filters.
import { rateIds, type AggregateRate, type RateId } from '../../../compliance/employment-rates.ts';
import type { Words } from '../../../language/language.ts';
import type { Card, Figure } from '../../document.ts';
import { cardOf, drillTo, type Composer } from '../composer.ts';
import { rateFigure } from '../figure.ts';
import { isGiven } from '../rate-figure.ts';
import { sentence } from '../say.ts';
import type { Scope } from '../scope.ts';

interface Point {
  readonly round: string;
  readonly rate: AggregateRate;
}

function pointFigure(words: Words, id: RateId, { round, rate }: Point): Figure {
  return rateFigure(words, `all/series/${id}:${round}`, words.t(`review.rate.${id}`), rate, round);
}

/** The first and the last round of which the rate is known. */
function ends(points: readonly Point[]): readonly [Point, Point] | null {
  const known = points.filter(({ rate }) => rate.rate !== null);
  const [first, last] = [known.at(0), known.at(-1)];
  return first === undefined || last === undefined || first === last ? null : [first, last];
}

function moveOf(words: Words, id: RateId, [first, last]: readonly [Point, Point]) {
  const [before, after] = [pointFigure(words, id, first), pointFigure(words, id, last)];
  const parts = {
    rate: words.t(`review.rate.${id}`),
    first: first.round,
    before,
    last: last.round,
    after,
  };
  return before.text === after.text
    ? sentence(words, 'say.series.same', { rate: parts.rate, first: parts.first, last: parts.last, after })
    : sentence(
        words,
        (after.value ?? 0) > (before.value ?? 0) ? 'say.series.rose' : 'say.series.fell',
        parts,
      );
}

/** One card; none where no rate is known of two rounds, or where the section speaks of one county only. */
export function rateLineCards(composer: Composer, { place }: Scope): Card[] {
  const { words, facts } = composer;
  if (place.id !== '') return [];
  const moves = rateIds.flatMap((id) => {
    const found = ends(facts.rateSeries[id]);
    return found === null ? [] : [{ id, said: moveOf(words, id, found) }];
  });
  const [first, ...others] = moves;
  if (first === undefined) return [];
  const shown = rateIds.filter((id) => facts.rateSeries[id].some(({ rate }) => isGiven(rate)));
  const rounds = [
    ...new Set(rateIds.flatMap((id) => facts.rateSeries[id].map(({ round }) => round))),
  ].toSorted();
  const hasGaps = shown.some((id) => facts.rateSeries[id].some(({ rate }) => rate.rate === null));
  return [
    cardOf(composer, {
      id: 'rounds',
      title: first.said,
      layout: 'single',
      blocks: [
        {
          kind: 'lines',
          title: words.t('say.series.title'),
          rounds,
          lines: shown.map((id) => ({
            id,
            label: words.t(`review.rate.${id}`),
            points: rounds.map((round) => {
              const found = facts.rateSeries[id].find((point) => point.round === round)?.rate;
              return { rate: found?.rate ?? null, lower: found?.lower ?? null, upper: found?.upper ?? null };
            }),
          })),
        },
        {
          kind: 'sentences',
          sentences: [
            ...others.map(({ said }) => said),
            ...(hasGaps ? [sentence(words, 'say.series.gaps')] : []),
            ...(facts.filters.length > 0 ? [sentence(words, 'say.series.whole')] : []),
          ],
        },
      ],
      requirements: [],
      drill: drillTo({ workspace: 'trends', view: 'rounds' }),
      notes: [words.t('say.series.note')],
    }),
  ];
}
