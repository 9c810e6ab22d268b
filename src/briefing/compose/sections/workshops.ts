// Workshops: what the document asks about them, where an open one can be walked to, and how they stand.
import type { Requirement } from '../../../model/requirement.ts';
import type { Card, TableBlock } from '../../document.ts';
import { cardOf, drillTo, requirementOf, type Composer } from '../composer.ts';
import { figure, noTally, placeId, tallyFigure } from '../figure.ts';
import { bare } from '../pieces.ts';
import { requirementCard, siteListCard } from '../requirement-card.ts';
import { sentence } from '../say.ts';
import { isInFull, scoped, type Scope } from '../scope.ts';
import { reachCards } from './workshop-reach.ts';
import { statusCards } from './workshop-status.ts';

/** Which tables a predicate reads tells what it is about. */
const ofWorkshops = /\bworkshops?(_\w+)?\./;

function isAboutWorkshops({ subject, applies, met }: Requirement): boolean {
  return subject === 'workshop' || ofWorkshops.test(applies) || ofWorkshops.test(met);
}

function requirementsOf(composer: Composer): Requirement[] {
  const { facts, section } = composer;
  return section.requirements === undefined
    ? facts.pack.requirements.filter(isAboutWorkshops)
    : section.requirements.flatMap((id) => requirementOf(composer, id) ?? []);
}

/** Shown each on a card of its own where the template does not say which: the first of sites, the first of workshops. */
function leading(requirements: readonly Requirement[]): Requirement[] {
  return (['site', 'workshop'] as const).flatMap(
    (kind) => requirements.find(({ subject }) => subject === kind) ?? [],
  );
}

/** The others in one table: different subjects do not stand side by side as bars. */
function othersCard(composer: Composer, { place }: Scope, requirements: readonly Requirement[]): Card[] {
  const { words, facts } = composer;
  const applying = requirements.filter(({ id }) => (place.tallies[id] ?? noTally).n > 0);
  if (applying.length === 0) return [];
  const table: TableBlock = {
    kind: 'table',
    title: words.t('say.workshops.others'),
    columns: [
      { title: words.t('say.column.requirement'), align: 'start', width: 0.42 },
      { title: words.t('say.column.subject'), align: 'start', width: 0.13 },
      ...(['n', 'fail', 'unknown', 'suppressed', 'pass'] as const).map((part) => ({
        title: words.t(`say.part.${part}`),
        align: 'end' as const,
        width: 0.09,
      })),
    ],
    rows: applying.map((requirement) => ({
      cells: [
        `${requirement.id} ${words.pick(requirement.title)}`,
        words.t(`say.bars.unit.${requirement.subject}`),
        ...(['n', 'fail', 'unknown', 'suppressed', 'pass'] as const).map((part) =>
          tallyFigure(words, place, requirement, part, facts.round),
        ),
      ],
      drill: drillTo({ county: place.id || null, requirement: requirement.id, verdict: 'fail' }),
    })),
  };
  const counted = (part: 'asked' | 'failing', value: number) =>
    figure(words, {
      id: `${placeId(place)}/workshopRequirements/${part}:${applying.map(({ id }) => id).join('+')}`,
      label: words.t(`say.workshops.${part}`),
      value,
      unit: 'requirements',
      asOf: facts.round,
      requirements: applying.map(({ id }) => id),
    });
  const asked = counted('asked', applying.length);
  const failing = counted(
    'failing',
    applying.filter(({ id }) => (place.tallies[id] ?? noTally).fail > 0).length,
  );
  return [
    cardOf(composer, {
      id: 'others',
      title: sentence(words, 'say.workshops.otherTitle', { asked, failing: bare(failing) }, failing),
      layout: 'single',
      blocks: [table],
      requirements: applying.map(({ id }) => id),
      drill: drillTo({ county: place.id || null }),
    }),
  ];
}

export const workshopsSection = scoped((composer, scope) => {
  const { words, facts } = composer;
  const requirements = requirementsOf(composer);
  if (requirements.length === 0 && facts.workshops.length === 0) {
    return { leftOut: words.t('say.left.workshops') };
  }
  const isTheme = isInFull(composer);
  const shown = isTheme ? requirements : leading(requirements);
  return [
    ...shown.flatMap((requirement) => [
      requirementCard(composer, scope, requirement),
      ...(isTheme ? siteListCard(composer, scope, requirement, 'other') : []),
    ]),
    ...othersCard(
      composer,
      scope,
      requirements.filter((one) => !shown.includes(one)),
    ),
    ...reachCards(composer, scope),
    ...statusCards(composer, scope),
  ];
});
