// The state of the city in the first ten seconds: sites, the facilities together, workshops, reach, households.
import type { Requirement } from '../../../model/requirement.ts';
import type { FigureCard, Sentence } from '../../document.ts';
import type { PlaceFacts } from '../../facts.ts';
import { cardOf, drillTo, requirementOf, type Composer, type SectionComposer } from '../composer.ts';
import { tallyDoubt } from '../doubt.ts';
import { figure, noTally, placeId, tallyFigure, type TallyPart } from '../figure.ts';
import { peopleFigure, peopleOpen, sitesFigure } from '../overview-figures.ts';
import { movedSentence, movingRequirements, openSentence } from '../overview-said.ts';
import { tallyCard } from '../requirement-said.ts';
import { sentence } from '../say.ts';

/** What each requirement is told by: how many have it, or how many lack it. */
const leading: readonly (readonly [id: string, part: 'pass' | 'fail'])[] = [
  ['F-ALL', 'pass'],
  ['W03', 'fail'],
  ['W05', 'fail'],
];
const shownOtherwise = 3;

/** The three requirements above where the document has them, else its first ones that apply to anybody. */
function chosen(composer: Composer): readonly (readonly [Requirement, 'pass' | 'fail'])[] {
  const { facts, section } = composer;
  const asked = section.requirements?.map((id) => [id, 'fail'] as const) ?? leading;
  const known = asked.flatMap(([id, part]) => {
    const requirement = requirementOf(composer, id);
    return requirement === undefined ? [] : [[requirement, part] as const];
  });
  if (known.length > 0) return known;
  return facts.pack.requirements
    .filter(({ id }) => (facts.all.tallies[id] ?? noTally).n > 0)
    .slice(0, shownOtherwise)
    .map((requirement) => [requirement, 'fail'] as const);
}

export function sitesCard(composer: Composer, place: PlaceFacts): FigureCard {
  const { words } = composer;
  return {
    figure: sitesFigure(composer, place),
    of: sentence(words, 'say.figures.people', { people: peopleFigure(composer, place) }).text,
    doubt: peopleOpen(words, place.people),
    change: '',
    drill: drillTo({ county: place.id || null }),
  };
}

/** Households with labour and no stable job, of the known ones. None where no site tells. */
export function householdsCard({ facts, words }: Composer, place: PlaceFacts): FigureCard[] {
  const { households } = place;
  if (households === null) return [];
  const { without, known, labour, unknown, sitesUnknown, sitesSuppressed } = households;
  const count = (part: string, value: number) =>
    figure(words, {
      id: `${placeId(place)}/households/${part}`,
      label: words.t('say.figures.households'),
      value,
      unit: 'households',
      asOf: facts.round,
    });
  const left = { unknown: words.number(sitesUnknown), suppressed: words.number(sitesSuppressed) };
  const doubts = [
    ...(unknown > 0 ? [words.t('say.figures.householdsOpen', { unknown: words.number(unknown) })] : []),
    ...(sitesUnknown + sitesSuppressed > 0 ? [words.t('say.figures.householdsLeft', left)] : []),
  ];
  return [
    {
      figure: {
        ...count('without', without),
        numerator: without,
        denominator: known,
        unknown,
        suppressed: sitesSuppressed,
        lower: without,
        upper: without + labour - known,
      },
      of: sentence(words, 'say.figures.householdsOf', { known: count('known', known) }).text,
      doubt: doubts.join(words.t('say.comma')),
      change: '',
      drill: drillTo({ workspace: 'trends', view: 'households' }),
    },
  ];
}

export function stateSentence(composer: Composer, place: PlaceFacts, requirement: Requirement): Sentence {
  const { facts, words } = composer;
  const title = words.pick(requirement.title);
  const of = (part: TallyPart) => tallyFigure(words, place, requirement, part, facts.round);
  const [fail, n] = [of('fail'), of('n')];
  if (n.value === 0) return sentence(words, 'say.state.nobody', { id: requirement.id, title });
  const doubt = tallyDoubt(words, place, requirement, facts.round);
  if (fail.value === 0) {
    const key = doubt.text === '' ? 'say.state.allMet' : 'say.state.none';
    return sentence(words, key, { id: requirement.id, title, n, ...(doubt.text === '' ? {} : { doubt }) });
  }
  return sentence(words, 'say.state.fails', { id: requirement.id, title, fail, n, doubt }, fail);
}

export const figuresSection: SectionComposer = (composer) => {
  const { words, facts, section } = composer;
  const { all } = facts;
  const requirements = chosen(composer);
  const [first] = requirements;
  const sites = sitesFigure(composer, all);
  const title =
    first === undefined
      ? sentence(words, 'say.figures.titleSites', { sites }, sites)
      : stateSentence(composer, all, first[0]);
  const moving = movingRequirements(composer);
  return [
    cardOf(composer, {
      id: '',
      title,
      layout: 'single',
      blocks: [
        {
          kind: 'figures',
          figures: [
            sitesCard(composer, all),
            ...requirements.map(([requirement, part]) => tallyCard(composer, all, requirement, part)),
            ...(section.requirements === undefined ? householdsCard(composer, all) : []),
          ],
        },
        {
          kind: 'sentences',
          sentences: [
            movedSentence(composer, all, moving, section.requirements !== undefined),
            openSentence(composer, all),
          ],
        },
      ],
      requirements: requirements.map(([{ id }]) => id),
      drill: drillTo({}),
    }),
  ];
};
