// The map: what the sites lack, or the verdict on one requirement, of everything or of one county at a time.
import type { Requirement } from '../../../model/requirement.ts';
import type { Card, MapBlock, Sentence } from '../../document.ts';
import type { PlaceFacts } from '../../facts.ts';
import {
  cardOf,
  drillTo,
  placeName,
  requirementOf,
  type Composer,
  type SectionComposer,
} from '../composer.ts';
import { noTally } from '../figure.ts';
import { missingFigure, missingOpen, notLocatedFigure, type MissingPart } from '../overview-figures.ts';
import { moveSentence } from '../requirement-said.ts';
import { piece, sentence } from '../say.ts';
import { mapBlock, positionsIn } from '../site-map-block.ts';
import { stateSentence } from './figures.ts';

/** How many sites of the place lack a facility, how many none. */
export function missingSentence(composer: Composer, place: PlaceFacts): Sentence {
  const { words } = composer;
  const positions = positionsIn(composer, place.id);
  const of = (part: MissingPart) => missingFigure(composer, place, positions, part);
  const [judged, any, none] = [of('judged'), of('any'), of('none')];
  const name = placeName(composer, place);
  if (judged.value === 0) return sentence(words, 'say.map.nobody', { place: name });
  const open = missingOpen(words, of('open'));
  const finding = piece(words, 'say.map.finding', { judged, any, none, open });
  return place.id === ''
    ? sentence(words, 'say.map.missing', { finding })
    : sentence(words, 'say.map.inCounty', { county: name, finding });
}

export function locatedSentence(composer: Composer, place: PlaceFacts): Sentence[] {
  if (place.sites === 0) return [];
  const notLocated = notLocatedFigure(composer, place);
  return notLocated.value === 0
    ? [sentence(composer.words, 'say.map.allLocated')]
    : [sentence(composer.words, 'say.map.notLocated', { notLocated }, notLocated)];
}

function cardFor(composer: Composer, place: PlaceFacts, requirement: Requirement | null): Card {
  const { facts } = composer;
  const id = [place.id, requirement?.id ?? ''].filter(Boolean).join(':');
  const colour: MapBlock['colour'] =
    requirement === null ? { by: 'missing' } : { by: 'requirement', id: requirement.id };
  return cardOf(composer, {
    id,
    title:
      requirement === null ? missingSentence(composer, place) : stateSentence(composer, place, requirement),
    layout: 'single',
    blocks: [
      mapBlock(composer, place, colour, ['map', String(composer.sectionIndex), id].join(':')),
      {
        kind: 'sentences',
        sentences: [
          ...locatedSentence(composer, place),
          ...(requirement === null ? [] : moveSentence(composer, place, requirement)),
        ],
      },
    ],
    requirements: requirement === null ? facts.facilities : [requirement.id],
    drill: drillTo({ county: place.id || null, requirement: requirement?.id ?? null }),
  });
}

/** Null stands for the facilities together; a document without them is shown by its first requirement of sites. */
function subjectsOf(composer: Composer): readonly (Requirement | null)[] {
  const { facts, section } = composer;
  if (section.requirements !== undefined) {
    const asked = section.requirements.flatMap((id) => requirementOf(composer, id) ?? []);
    return asked.filter(({ subject }) => subject === 'site');
  }
  if (facts.facilities.length > 0) return [null];
  return facts.pack.requirements
    .filter(({ id, subject }) => subject === 'site' && (facts.all.tallies[id] ?? noTally).n > 0)
    .slice(0, 1);
}

export const mapSection: SectionComposer = (composer) => {
  const { facts, words, section } = composer;
  const { counties } = section;
  if (facts.sites.count === 0) return { leftOut: words.t('say.left.noSites') };
  const subjects = subjectsOf(composer);
  if (subjects.length === 0) return { leftOut: words.t('say.left.map') };
  const places =
    counties === undefined ? [facts.all] : facts.counties.filter(({ id }) => counties.includes(id));
  if (places.length === 0) return { leftOut: words.t('say.left.counties') };
  return places.flatMap((place) => subjects.map((subject) => cardFor(composer, place, subject)));
};
