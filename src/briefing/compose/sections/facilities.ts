// The facilities: how many sites have all of them, which are lacking most, in which counties, and at which sites.
import type { Requirement } from '../../../model/requirement.ts';
import type { Card, Figure, Sentence } from '../../document.ts';
import type { PlaceFacts } from '../../facts.ts';
import { cardOf, drillTo, placeName, requirementOf, type Composer } from '../composer.ts';
import { doubt, tallyDoubt } from '../doubt.ts';
import { figure, noTally, placeId, tallyFigure } from '../figure.ts';
import { bare, theMost } from '../pieces.ts';
import { requirementCard, siteListCard } from '../requirement-card.ts';
import { findingTitle, moveSentence, tallyCard } from '../requirement-said.ts';
import { sentence } from '../say.ts';
import { isInFull, scoped, type Scope } from '../scope.ts';
import { addedUp, tallyBar, worstFirst, type Wording } from '../tally-bars.ts';

const told = 3;

/** What the pack asks of each site as a facility, in the order of the document; none that adds up others. */
function facilitiesOf(composer: Composer): Requirement[] {
  const { facts, section } = composer;
  const together = facts.facilities.flatMap((id) => requirementOf(composer, id) ?? []);
  const whole =
    together.length > 0
      ? together
      : facts.pack.requirements.filter(({ theme, subject }) => theme === 'facility' && subject === 'site');
  if (section.requirements === undefined) return whole;
  const asked = section.requirements.filter((id) => id !== facts.allFacilities);
  const found = asked.flatMap((id) => requirementOf(composer, id) ?? []);
  return asked.length === 0 ? whole : found.filter(({ subject }) => subject === 'site');
}

/** What adds up several items is met or not; a single one is there or lacking. */
function wordingOf({ counts, theme }: Requirement): Wording {
  return theme === 'facility' && counts.length === 0 ? 'facility' : 'other';
}

type Part = 'pass' | 'fail' | 'unknown' | 'suppressed' | 'n';

/** Verdicts on all of the facilities together, at all sites of a place. */
function togetherFigure(
  { words, facts }: Composer,
  place: PlaceFacts,
  facilities: readonly Requirement[],
  part: Part,
): Figure {
  const sum = addedUp(facilities.map(({ id }) => place.tallies[id] ?? noTally));
  return figure(words, {
    id: `${placeId(place)}/facilities/${part}:${facilities.map(({ id }) => id).join('+')}`,
    label: words.t('say.facility.together', { part: words.t(`say.part.${part}`) }),
    value: sum[part],
    unit: 'facilities',
    asOf: facts.round,
    requirements: facilities.map(({ id }) => id),
    ...(part === 'n' ? {} : { numerator: sum[part], denominator: sum.n }),
    ...(part === 'fail' ? { unknown: sum.unknown, suppressed: sum.suppressed } : {}),
  });
}

/** How many have all; where the document does not count them together, how many of its requirements fail anywhere. */
function overviewTitle(composer: Composer, { place }: Scope, facilities: readonly Requirement[]): Sentence {
  const { words, facts } = composer;
  const all = facts.allFacilities === null ? undefined : requirementOf(composer, facts.allFacilities);
  const together = place.tallies[all?.id ?? ''] ?? noTally;
  if (all !== undefined && together.n > 0) {
    if (together.pass + together.fail === 0) return findingTitle(composer, place, all, 'other');
    const [pass, n] = (['pass', 'n'] as const).map((part) =>
      tallyFigure(words, place, all, part, facts.round),
    ) as [Figure, Figure];
    const count = figure(words, {
      id: 'all/facilityCount/all',
      label: words.t('say.facility.count'),
      value: facts.facilities.length,
      unit: 'facilities',
      asOf: facts.round,
      requirements: facts.facilities,
    });
    const open = tallyDoubt(words, place, all, facts.round);
    return sentence(words, 'say.facility.all', { pass, many: count, n, doubt: open }, pass);
  }
  const [only, ...others] = facilities;
  if (only !== undefined && others.length === 0) return findingTitle(composer, place, only, wordingOf(only));
  const counted = (part: 'asked' | 'failing', value: number): Figure =>
    figure(words, {
      id: `${placeId(place)}/facilityRequirements/${part}:${facilities.map(({ id }) => id).join('+')}`,
      label: words.t(`say.facility.${part}`),
      value,
      unit: 'requirements',
      asOf: facts.round,
      requirements: facilities.map(({ id }) => id),
    });
  const tallies = facilities.map(({ id }) => place.tallies[id] ?? noTally);
  const asked = counted('asked', tallies.filter(({ n }) => n > 0).length);
  if (asked.value === 0) return sentence(words, 'say.facility.nobody');
  const failing = counted('failing', tallies.filter(({ fail }) => fail > 0).length);
  return sentence(words, 'say.facility.requirements', { asked, failing: bare(failing) }, failing);
}

function overviewCard(composer: Composer, scope: Scope, facilities: readonly Requirement[]): Card {
  const { words, facts } = composer;
  const { place } = scope;
  const all = facts.allFacilities === null ? undefined : requirementOf(composer, facts.allFacilities);
  const bars = facilities.map((requirement) => {
    const { id } = requirement;
    const label = `${id} ${words.pick(requirement.title)}`;
    const drill = drillTo({ county: place.id || null, requirement: id, verdict: 'fail' });
    return tallyBar(words, { id, label, drill }, place.tallies[id] ?? noTally, wordingOf(requirement));
  });
  const most = theMost(
    words,
    all === undefined ? 'fail' : 'lacks',
    facilities.map((requirement) => ({
      name: words.pick(requirement.title),
      figure: tallyFigure(words, place, requirement, 'fail', facts.round),
    })),
    `${placeId(place)}/mostFacilities/fail`,
    'facilities',
  );
  return cardOf(composer, {
    id: '',
    title: overviewTitle(composer, scope, facilities),
    layout: 'split',
    blocks: [
      {
        kind: 'bars',
        title: words.t('say.facility.bars'),
        unit: words.t('say.bars.unit.site'),
        rows: worstFirst(bars),
      },
      ...(all === undefined
        ? []
        : [{ kind: 'figures' as const, figures: [tallyCard(composer, place, all, 'pass')] }]),
      {
        kind: 'sentences',
        sentences: [...most, ...(all === undefined ? [] : moveSentence(composer, place, all))],
      },
    ],
    requirements:
      all === undefined ? facilities.map(({ id }) => id) : [all.id, ...facilities.map(({ id }) => id)],
    drill: drillTo({ county: place.id || null, requirement: all?.id ?? facilities[0]?.id ?? null }),
  });
}

/** Lacking facilities by county, all of them together. */
function countiesCard(composer: Composer, scope: Scope, facilities: readonly Requirement[]): Card[] {
  const { words } = composer;
  const { place, counties } = scope;
  if (counties.length < 2) return [];
  const rows = counties.map((county) => {
    const sum = addedUp(facilities.map(({ id }) => county.tallies[id] ?? noTally));
    const row = { id: county.id, label: placeName(composer, county), drill: drillTo({ county: county.id }) };
    return tallyBar(words, row, sum, 'facility');
  });
  const [fail, n] = (['fail', 'n'] as const).map((part) =>
    togetherFigure(composer, place, facilities, part),
  ) as [Figure, Figure];
  const open = doubt(
    words,
    togetherFigure(composer, place, facilities, 'unknown'),
    togetherFigure(composer, place, facilities, 'suppressed'),
  );
  const most = theMost(
    words,
    'lacks',
    counties.map((county) => ({
      name: placeName(composer, county),
      figure: togetherFigure(composer, county, facilities, 'fail'),
    })),
    `${placeId(place)}/mostTogether/${facilities.map(({ id }) => id).join('+')}`,
  );
  return [
    cardOf(composer, {
      id: 'counties',
      title: sentence(words, 'say.facility.due', { n, fail, doubt: open }, fail),
      layout: 'split',
      blocks: [
        {
          kind: 'bars',
          title: words.t('say.facility.countyBars'),
          unit: words.t('say.facility.unit'),
          rows: worstFirst(rows),
        },
        { kind: 'sentences', sentences: [...most, sentence(words, 'say.facility.howCounted')] },
      ],
      requirements: facilities.map(({ id }) => id),
      drill: drillTo({ workspace: 'trends', view: 'counties' }),
    }),
  ];
}

/** Failing somewhere in the place, most sites first. */
function failing({ place }: Scope, facilities: readonly Requirement[]): Requirement[] {
  const fails = ({ id }: Requirement): number => (place.tallies[id] ?? noTally).fail;
  return facilities.filter((one) => fails(one) > 0).toSorted((a, b) => fails(b) - fails(a));
}

export const facilitiesSection = scoped((composer, scope) => {
  const { words } = composer;
  const facilities = facilitiesOf(composer);
  if (facilities.length === 0) return { leftOut: words.t('say.left.facilities') };
  const worst = failing(scope, facilities);
  const isTheme = isInFull(composer);
  return [
    overviewCard(composer, scope, facilities),
    ...countiesCard(composer, scope, facilities),
    ...(isTheme ? worst : worst.slice(0, told)).flatMap((requirement) => [
      requirementCard(composer, scope, requirement, wordingOf(requirement)),
      ...(isTheme ? siteListCard(composer, scope, requirement, wordingOf(requirement)) : []),
    ]),
  ];
});
