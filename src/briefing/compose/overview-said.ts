// Sentences on a place as a whole: what moved, what is open, how many it does not meet.
import type { Sentence } from '../document.ts';
import type { PlaceFacts } from '../facts.ts';
import { placeName, requirementOf, type Composer } from './composer.ts';
import { doubt } from './doubt.ts';
import { hardFigure, movementFigure, standingDoubt, standingFigure } from './overview-figures.ts';
import { sentence } from './say.ts';

/** Requirements whose movements are told: those asked for, else all of sites that are counted one by one. */
export function movingRequirements({ facts, section }: Composer): readonly string[] {
  const ids = new Set(facts.pack.requirements.map(({ id }) => id));
  const isSum = (counts: readonly string[]): boolean =>
    counts.length > 0 && counts.every((one) => ids.has(one));
  return facts.pack.requirements.flatMap(({ id, subject, counts }) => {
    const isTold = section.requirements === undefined ? !isSum(counts) : section.requirements.includes(id);
    return subject === 'site' && isTold ? [id] : [];
  });
}

/** Of all that are counted one by one, or of those that are asked for. */
export function movedSentence(
  composer: Composer,
  place: PlaceFacts,
  ids: readonly string[],
  isChosen: boolean,
): Sentence {
  const { words, facts } = composer;
  if (facts.since === null || place.moves === null) return sentence(words, 'say.movers.noEarlier');
  const { since } = facts;
  const of = (part: 'newlyMet' | 'newlyFailing' | 'becameKnown' | 'becameUnknown') =>
    movementFigure(composer, place, ids, part, isChosen);
  const [newlyMet, newlyFailing] = [of('newlyMet'), of('newlyFailing')];
  const [becameKnown, becameUnknown] = [of('becameKnown'), of('becameUnknown')];
  const known = (newlyMet.value ?? 0) + (newlyFailing.value ?? 0);
  if (known > 0) return sentence(words, 'say.movers.since', { since, newlyMet, newlyFailing });
  const open = (becameKnown.value ?? 0) + (becameUnknown.value ?? 0);
  if (open > 0) return sentence(words, 'say.movers.onlyKnowledge', { since, becameKnown, becameUnknown });
  return sentence(words, 'say.movers.none', { since });
}

/** What is not known over all hard requirements. */
export function openSentence(composer: Composer, place: PlaceFacts): Sentence {
  const { words } = composer;
  const n = hardFigure(composer, place, 'n');
  if (n.value === 0) return sentence(words, 'say.hard.nobody');
  const [unknown, suppressed] = [
    hardFigure(composer, place, 'unknown'),
    hardFigure(composer, place, 'suppressed'),
  ];
  const open = doubt(words, unknown, suppressed);
  return open.text === ''
    ? sentence(words, 'say.hard.allKnown', { n })
    : sentence(words, 'say.hard.open', { n, doubt: open });
}

/** Of how many hard requirements a county fails how many. */
export function standingSentence(composer: Composer, county: PlaceFacts): Sentence {
  const { words } = composer;
  const name = placeName(composer, county);
  const { standing } = county;
  if (standing === null || standing.judged === 0)
    return sentence(words, 'say.county.nobody', { county: name });
  const failed = standingFigure(composer, county, standing, 'failed');
  const applicable = standingFigure(composer, county, standing, 'applicable');
  const judged = standingFigure(composer, county, standing, 'judged');
  const open = standingDoubt(composer, county, standing);
  if (failed.value === 0) {
    return open.text === ''
      ? sentence(words, 'say.county.allMet', { county: name, applicable })
      : sentence(words, 'say.county.noneFails', { county: name, applicable, judged, doubt: open });
  }
  return sentence(words, 'say.county.fails', { county: name, applicable, failed }, failed);
}

/** Requirements of the ids that the document has, in the given order. */
export function requirementsOf(composer: Composer, ids: readonly string[]) {
  return ids.flatMap((id) => requirementOf(composer, id) ?? []);
}
