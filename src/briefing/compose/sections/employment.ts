// Employment by its four bases, never one rate without its base: now, over the rounds, by county, and the duty by site.
import { rateIds, type RateId } from '../../../compliance/employment-rates.ts';
import type { Requirement } from '../../../model/requirement.ts';
import type { Card, FigureCard, Sentence } from '../../document.ts';
import type { PlaceFacts } from '../../facts.ts';
import { cardOf, drillTo, requirementOf, type Composer } from '../composer.ts';
import { noTally, placeId } from '../figure.ts';
import { bare } from '../pieces.ts';
import { isBounded, isGiven, ratePart, ratePoints, shownRate } from '../rate-figure.ts';
import { requirementCard, siteListCard } from '../requirement-card.ts';
import { signed } from '../requirement-said.ts';
import { nothing, piece, sentence, together, type Said } from '../say.ts';
import { isInFull, scoped, type Scope } from '../scope.ts';
import { rateCountyCards } from './employment-counties.ts';
import { rateLineCards } from './employment-lines.ts';

/** The duty that each household has a stable job reads the same figures as the rate. */
function isStableJobDuty({ subject, met }: Requirement): boolean {
  return subject === 'site' && met.includes('hh_labour_stable');
}

function dutiesOf(composer: Composer): Requirement[] {
  const { facts, section } = composer;
  return section.requirements === undefined
    ? facts.pack.requirements.filter(isStableJobDuty)
    : section.requirements.flatMap((id) => requirementOf(composer, id) ?? []);
}

/** What of a rate is open: of its base unknown, and (`all`) sites that are not in it. */
function rateDoubt({ words, facts }: Composer, place: PlaceFacts, id: RateId, told: 'base' | 'all'): Said {
  const rate = place.rates[id];
  const of = (part: 'unknown' | 'leftOut' | 'suppressed') =>
    ratePart(words, placeId(place), id, rate, part, facts.round);
  const pieces: Said[] = [
    ...((rate.unknown ?? 0) > 0 ? [piece(words, 'say.rate.unknown', { many: of('unknown') })] : []),
    ...(rate.leftOut > 0 ? [piece(words, 'say.rate.leftOut', { many: of('leftOut') }, of('leftOut'))] : []),
    ...(rate.suppressed > 0
      ? [piece(words, 'say.rate.suppressed', { many: of('suppressed') }, of('suppressed'))]
      : []),
  ];
  if (told === 'base' && rate.rate !== null)
    return pieces[0] !== undefined && (rate.unknown ?? 0) > 0 ? pieces[0] : nothing;
  if (id === 'household' && rate.rate !== null && rate.unknown === null) {
    pieces.push(piece(words, 'say.rate.noBounds'));
  }
  if (pieces.length === 0) return nothing;
  return together(pieces, words.t('say.semicolon'));
}

function rateCard(composer: Composer, place: PlaceFacts, id: RateId): FigureCard {
  const { words, facts } = composer;
  const rate = place.rates[id];
  const points = ratePoints(words, placeId(place), id, rate, place.ratesBefore?.[id], facts.round);
  const [numerator, denominator] = [rate.numerator, rate.denominator];
  const unit = words.t(`say.rate.base.${id}`);
  const bounds =
    isBounded(rate) && rate.lower !== null && rate.upper !== null
      ? [
          words.t('review.rate.bounds', {
            lower: words.percent(rate.lower),
            upper: words.percent(rate.upper),
          }),
        ]
      : [];
  return {
    figure: shownRate(words, placeId(place), id, rate, facts.round),
    of:
      numerator === null || denominator === null
        ? unit
        : words.t('say.rate.of', {
            numerator: words.number(numerator),
            denominator: words.number(denominator),
            unit,
          }),
    doubt: [rateDoubt(composer, place, id, 'all').text, ...bounds]
      .filter(Boolean)
      .join(words.t('say.semicolon')),
    change:
      points === null || facts.since === null
        ? ''
        : words.t('say.rate.change', { points: signed(words.number, points.value ?? 0), date: facts.since }),
    drill: drillTo({ workspace: 'trends', county: place.id || null, view: 'households' }),
  };
}

/** The rate with its base, numerator and denominator; says so where nothing is known of it. */
function rateSentence(composer: Composer, place: PlaceFacts, id: RateId, told: 'base' | 'all'): Sentence {
  const { words, facts } = composer;
  const rate = place.rates[id];
  const name = placeId(place);
  const value = shownRate(words, name, id, rate, facts.round);
  const doubt = rateDoubt(composer, place, id, told);
  const open = doubt === nothing ? nothing : piece(words, 'say.rate.open', { doubt });
  if (rate.rate === null) {
    if (rate.denominator === 0) return sentence(words, `say.rate.zero.${id}`);
    const key = rate.suppressed > 0 ? 'say.rate.hidden' : 'say.rate.notKnown';
    return sentence(words, key, { rate: words.t(`review.rate.${id}`), open });
  }
  const [numerator, denominator] = (['numerator', 'denominator'] as const).map((part) =>
    ratePart(words, name, id, rate, part, facts.round),
  );
  if (numerator === undefined || denominator === undefined) throw new RangeError(id);
  return sentence(
    words,
    `say.rate.state.${id}`,
    { value, numerator: bare(numerator), denominator, open },
    numerator,
  );
}

function overviewCard(composer: Composer, { place }: Scope): Card {
  const [first = 'household', ...others] = [
    ...rateIds.filter((id) => place.rates[id].rate !== null),
    ...rateIds.filter((id) => place.rates[id].rate === null),
  ];
  // A rate that stands in its figure is said in the notes; why there is none is said on the card.
  const isOpen = (id: RateId): boolean => place.rates[id].rate === null;
  const said = (id: RateId): Sentence => rateSentence(composer, place, id, 'all');
  return cardOf(composer, {
    id: '',
    title: rateSentence(composer, place, first, 'base'),
    layout: 'single',
    blocks: [
      { kind: 'figures', figures: rateIds.map((id) => rateCard(composer, place, id)) },
      { kind: 'sentences', sentences: others.filter(isOpen).map(said) },
    ],
    requirements: composer.facts.pack.requirements.filter(isStableJobDuty).map(({ id }) => id),
    drill: drillTo({ workspace: 'trends', county: place.id || null, view: 'households' }),
    notes: [
      ...others.filter((id) => !isOpen(id)).map((id) => said(id).text),
      composer.words.t('say.rate.four'),
      ...rateIds.map((id) => composer.words.t(`say.rate.definition.${id}`)),
      composer.words.t('say.rate.howSummed'),
    ],
  });
}

export const employmentSection = scoped((composer, scope) => {
  const { words } = composer;
  const { place } = scope;
  const duties = dutiesOf(composer).filter(({ id }) => (place.tallies[id] ?? noTally).n > 0);
  const isAnyGiven = rateIds.some((id) => isGiven(place.rates[id]));
  if (!isAnyGiven && duties.length === 0) return { leftOut: words.t('say.left.employment') };
  return [
    ...(isAnyGiven ? [overviewCard(composer, scope)] : []),
    ...rateLineCards(composer, scope),
    ...rateCountyCards(composer, scope),
    ...duties.flatMap((requirement) => [
      requirementCard(composer, scope, requirement),
      ...(isInFull(composer) ? siteListCard(composer, scope, requirement, 'other') : []),
    ]),
  ];
});
