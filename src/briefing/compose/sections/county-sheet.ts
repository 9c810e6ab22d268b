// One county after the other: on one card each, or each part of the county on cards of its own.
import type { Card } from '../../document.ts';
import type { PlaceFacts } from '../../facts.ts';
import { cardOf, drillTo, type Composer, type SectionComposer } from '../composer.ts';
import { countyBrief } from '../county/brief.ts';
import { failedCard, failingSitesCard } from '../county/failing.ts';
import { registersCard } from '../county/registers.ts';
import { missingSentence, locatedSentence } from './map.ts';
import { movementSentences, movementTable } from './movers.ts';
import { movedSentence, movingRequirements } from '../overview-said.ts';
import { facilityCard } from '../county/facilities.ts';
import { mapBlock } from '../site-map-block.ts';

function mapCard(composer: Composer, county: PlaceFacts): Card[] {
  const { facts } = composer;
  if (facts.facilities.length === 0 || county.sites === 0 || county.sites === county.notLocated) return [];
  const id = `${county.id}:map`;
  return [
    cardOf(composer, {
      id,
      title: missingSentence(composer, county),
      layout: 'split',
      blocks: [
        mapBlock(composer, county, { by: 'missing' }, `county_sheet:${composer.sectionIndex}:${county.id}`),
        { kind: 'sentences', sentences: locatedSentence(composer, county) },
      ],
      requirements: facts.facilities,
      drill: drillTo({ county: county.id }),
    }),
  ];
}

function moversCard(composer: Composer, county: PlaceFacts): Card[] {
  const { section } = composer;
  const table = movementTable(composer, county);
  if (table === null) return [];
  const isChosen = section.requirements !== undefined;
  return [
    cardOf(composer, {
      id: `${county.id}:movers`,
      title: movedSentence(composer, county, movingRequirements(composer), isChosen),
      layout: 'single',
      blocks: [table, { kind: 'sentences', sentences: movementSentences(composer, county) }],
      requirements: [],
      drill: drillTo({ workspace: 'trends', view: 'rounds', county: county.id }),
    }),
  ];
}

function cardsOf(composer: Composer, county: PlaceFacts): Card[] {
  const brief = countyBrief(composer, county);
  if (composer.section.depth !== 'full') return [brief];
  return [
    brief,
    ...mapCard(composer, county),
    ...facilityCard(composer, county),
    ...failedCard(composer, county),
    ...failingSitesCard(composer, county),
    ...registersCard(composer, county),
    ...moversCard(composer, county),
  ];
}

export const countySheetSection: SectionComposer = (composer) => {
  const { facts, words, section } = composer;
  const { counties } = section;
  const told =
    counties === undefined ? facts.counties : facts.counties.filter(({ id }) => counties.includes(id));
  if (told.length === 0) return { leftOut: words.t('say.left.counties') };
  return told.flatMap((county) => cardsOf(composer, county));
};
