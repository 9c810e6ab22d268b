// The state of the city in the first ten seconds: sites, the facilities together, workshops, reach, households.
import type { Requirement } from '../../../model/requirement.ts';
import type { FigureCard, Sentence } from '../../document.ts';
import { cardOf, drillTo, requirementOf, type Composer, type SectionComposer } from '../composer.ts';
import { tallyDoubt } from '../doubt.ts';
import { changeFigure, figure, noTally, sumFigure, tallyFigure, type TallyPart } from '../figure.ts';
import { sentence } from '../say.ts';

/** What each requirement is told by: how many have it, or how many lack it. */
const leading: readonly (readonly [id: string, part: 'pass' | 'fail'])[] = [
  ['F-ALL', 'pass'],
  ['W03', 'fail'],
  ['W05', 'fail'],
];
const shownOtherwise = 3;

/** The three requirements above where the document has them, else its first ones that apply to anybody. */
function chosen(composer: Composer): readonly (readonly [Requirement, TallyPart])[] {
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

function sitesCard({ facts, words }: Composer): FigureCard {
  const { all, round } = facts;
  const people = sumFigure(
    words,
    'all/people',
    words.t(`shell.base.${facts.base}`),
    'people',
    all.people,
    round,
  );
  const sites = figure(words, {
    id: 'all/sites',
    label: words.t('say.figures.sites'),
    value: all.sites,
    unit: 'sites',
    asOf: round,
  });
  return {
    figure: sites,
    of: sentence(words, 'say.figures.people', { people }).text,
    doubt:
      all.people.unknownSites + all.people.suppressedSites === 0
        ? ''
        : words.t('say.figures.peopleOpen', {
            unknown: words.number(all.people.unknownSites),
            suppressed: words.number(all.people.suppressedSites),
          }),
    change: '',
    drill: drillTo({}),
  };
}

function requirementCard({ facts, words }: Composer, requirement: Requirement, part: TallyPart): FigureCard {
  const { all, round } = facts;
  const of = tallyFigure(words, all, requirement, 'n', round);
  const change = changeFigure(words, all, requirement, part, round);
  const verdict = part === 'pass' ? 'pass' : 'fail';
  return {
    figure: tallyFigure(words, all, requirement, part, round),
    of: sentence(words, 'say.figures.of', { of }, of).text,
    doubt: tallyDoubt(words, all, requirement, round).text.replace(/^[，,]\s*/, ''),
    change:
      change === null
        ? ''
        : words.t('say.figures.change', { change: signed(change.value ?? 0), date: facts.since ?? '' }),
    drill: drillTo({ requirement: requirement.id, verdict }),
  };
}

function signed(value: number): string {
  return value > 0 ? `+${value}` : value < 0 ? `−${Math.abs(value)}` : '±0';
}

function stateSentence({ facts, words }: Composer, requirement: Requirement): Sentence {
  const { all, round } = facts;
  const title = words.pick(requirement.title);
  const [fail, n] = (['fail', 'n'] as const).map((part) => tallyFigure(words, all, requirement, part, round));
  if (fail === undefined || n === undefined || n.value === 0) {
    return sentence(words, 'say.state.nobody', { id: requirement.id, title });
  }
  const doubt = tallyDoubt(words, all, requirement, round);
  return sentence(words, 'say.state.fails', { id: requirement.id, title, fail, n, doubt }, fail);
}

export const figuresSection: SectionComposer = (composer) => {
  const { words, facts } = composer;
  const requirements = chosen(composer);
  const [first] = requirements;
  const sites = figure(words, {
    id: 'all/sites',
    label: words.t('say.figures.sites'),
    value: facts.all.sites,
    unit: 'sites',
    asOf: facts.round,
  });
  const title =
    first === undefined
      ? sentence(words, 'say.figures.titleSites', { sites }, sites)
      : stateSentence(composer, first[0]);
  const sentences = requirements.slice(1).map(([requirement]) => stateSentence(composer, requirement));
  return [
    cardOf(composer, {
      id: '',
      title,
      layout: 'single',
      blocks: [
        {
          kind: 'figures',
          figures: [
            sitesCard(composer),
            ...requirements.map(([requirement, part]) => requirementCard(composer, requirement, part)),
          ],
        },
        { kind: 'sentences', sentences },
      ],
      requirements: requirements.map(([{ id }]) => id),
      drill: drillTo({}),
    }),
  ];
};
