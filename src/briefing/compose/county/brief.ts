// A county on one card: how many requirements it fails, which ones most, its sites and people, its place, what moved.
import type { Requirement } from '../../../model/requirement.ts';
import type { BarsBlock, Card, Figure, FigureCard, Sentence } from '../../document.ts';
import type { PlaceFacts } from '../../facts.ts';
import { cardOf, drillTo, requirementOf, type Composer } from '../composer.ts';
import { figure, noTally } from '../figure.ts';
import { standingDoubt, standingFigure } from '../overview-figures.ts';
import { movedSentence, movingRequirements, standingSentence } from '../overview-said.ts';
import { sitesCard } from '../sections/figures.ts';
import { sentence } from '../say.ts';
import { tallyBar, worstFirst } from '../tally-bars.ts';

const mostBars = 10;

/** The requirements of the county as bars, the most failed first; those asked for, where the section says so. */
function requirementBars(composer: Composer, county: PlaceFacts): BarsBlock {
  const { facts, words, section } = composer;
  const asked = section.requirements ?? facts.hard;
  const bars = asked.flatMap((id) => {
    const requirement: Requirement | undefined = requirementOf(composer, id);
    const tally = county.tallies[id] ?? noTally;
    if (requirement === undefined || tally.n === 0) return [];
    const label = `${id} ${words.pick(requirement.title)}`;
    const drill = drillTo({ county: county.id, requirement: id, verdict: 'fail' });
    return [tallyBar(words, { id, label, drill }, tally, 'other')];
  });
  return {
    kind: 'bars',
    title: words.t('say.county.bars'),
    unit: words.t('say.county.subjects'),
    rows: worstFirst(bars).slice(0, mostBars),
  };
}

function failedFigure(composer: Composer, county: PlaceFacts): FigureCard[] {
  const { standing } = county;
  if (standing === null || standing.judged === 0) return [];
  const { words } = composer;
  const of = standingFigure(composer, county, standing, 'applicable');
  return [
    {
      figure: standingFigure(composer, county, standing, 'failed'),
      of: sentence(words, 'say.figures.of', { of }, of).text,
      doubt: standingDoubt(composer, county, standing).text.replace(/^[，,]\s*/, ''),
      change: '',
      drill: drillTo({ workspace: 'trends', view: 'counties', county: county.id }),
    },
  ];
}

/** The county's place among the counties that are ranked; nothing where it is the only one. */
function rankSentence(composer: Composer, county: PlaceFacts): Sentence[] {
  const { facts, words } = composer;
  const { standing } = county;
  const ranked = facts.counties.filter((one) => (one.standing?.rank ?? null) !== null).length;
  if (standing === null || standing.rank === null || ranked < 2) return [];
  const count = (part: string, value: number, place: string): Figure =>
    figure(words, {
      id: `${place}/standing/${part}`,
      label: words.t(`say.rank.label.${part === 'rank' ? 'rank' : 'ranked'}`),
      value,
      unit: 'counties',
      asOf: facts.round,
    });
  const bare = (one: Figure) => ({ text: one.text, figures: [one], names: [] });
  const rank = bare(count('rank', standing.rank, county.id));
  const of = count('ranked', ranked, 'all');
  return [sentence(words, standing.tied ? 'say.county.rankTied' : 'say.county.rank', { rank, of })];
}

export function countyBrief(composer: Composer, county: PlaceFacts): Card {
  const { section } = composer;
  const bars = requirementBars(composer, county);
  const isChosen = section.requirements !== undefined;
  return cardOf(composer, {
    id: county.id,
    title: standingSentence(composer, county),
    layout: 'split',
    blocks: [
      bars,
      { kind: 'figures', figures: [...failedFigure(composer, county), sitesCard(composer, county)] },
      {
        kind: 'sentences',
        sentences: [
          ...rankSentence(composer, county),
          movedSentence(composer, county, movingRequirements(composer), isChosen),
        ],
      },
    ],
    requirements: bars.rows.map(({ id }) => id),
    drill: drillTo({ county: county.id }),
  });
}
