// Figures of a place as a whole: its sites and people, where it stands, what moved, what its sites lack.
import type { Words } from '../../language/language.ts';
import type { Figure, Unit } from '../document.ts';
import type { MoveCounts, PlaceFacts, StandingFacts, SumFacts } from '../facts.ts';
import { placeName, type Composer } from './composer.ts';
import { doubt } from './doubt.ts';
import { figure, noTally, placeId, sumFigure } from './figure.ts';
import { piece, nothing, type Said } from './say.ts';

/** `Pinglu · Sites`; of everything only `Sites`. */
function labelOf(composer: Composer, place: PlaceFacts, label: string): string {
  return place.id === '' ? label : [placeName(composer, place), label].join(composer.words.t('say.dot'));
}

function counted(
  composer: Composer,
  place: PlaceFacts,
  name: string,
  label: string,
  value: number,
  unit: Unit,
  more: Partial<Figure> = {},
): Figure {
  const { words, facts } = composer;
  const id = `${placeId(place)}/${name}`;
  return figure(words, {
    id,
    label: labelOf(composer, place, label),
    value,
    unit,
    asOf: facts.round,
    ...more,
  });
}

export function sitesFigure(composer: Composer, place: PlaceFacts): Figure {
  return counted(composer, place, 'sites', composer.words.t('say.figures.sites'), place.sites, 'sites');
}

export function notLocatedFigure(composer: Composer, place: PlaceFacts): Figure {
  const label = composer.words.t('say.map.notLocatedLabel');
  return counted(composer, place, 'notLocated', label, place.notLocated, 'sites');
}

/** A sum over `sites` sites; of nothing known there is no sum. */
function peopleSum(composer: Composer, id: string, label: string, sum: SumFacts, sites: number): Figure {
  const { words, facts } = composer;
  const added = sumFigure(words, id, label, 'people', sum, facts.round);
  if (sites === 0 || sum.unknownSites + sum.suppressedSites < sites) return added;
  const text = words.t(sum.unknownSites === 0 ? 'say.part.suppressed' : 'say.notKnown');
  return { ...added, value: null, text };
}

/** People by the base of the session. */
export function peopleFigure(composer: Composer, place: PlaceFacts): Figure {
  const { words, facts } = composer;
  const label = labelOf(composer, place, words.t(`shell.base.${facts.base}`));
  return peopleSum(composer, `${placeId(place)}/people`, label, place.people, place.sites);
}

/** The sites whose people are not in the sum, as they stand beside it. */
export function peopleOpen(words: Words, { unknownSites, suppressedSites }: SumFacts): string {
  if (unknownSites + suppressedSites === 0) return '';
  return words.t('say.figures.peopleOpen', {
    unknown: words.number(unknownSites),
    suppressed: words.number(suppressedSites),
  });
}

type StandingPart =
  'failed' | 'applicable' | 'failures' | 'unknown' | 'suppressed' | 'judged' | 'failingSites';

const standingUnits: Readonly<Record<StandingPart, Unit>> = {
  failed: 'requirements',
  applicable: 'requirements',
  failures: 'verdicts',
  unknown: 'verdicts',
  suppressed: 'verdicts',
  judged: 'verdicts',
  failingSites: 'sites',
};

export function standingFigure(
  composer: Composer,
  place: PlaceFacts,
  standing: StandingFacts,
  part: StandingPart,
): Figure {
  const label = composer.words.t(`say.rank.label.${part}`);
  const { unknown, suppressed } = standing;
  const open = part === 'failed' ? { unknown, suppressed } : {};
  const ratio =
    part === 'failed'
      ? { numerator: standing.failed, denominator: standing.applicable }
      : part === 'failingSites'
        ? { numerator: standing.failingSites, denominator: place.sites }
        : {};
  return counted(composer, place, `standing/${part}`, label, standing[part], standingUnits[part], {
    ...ratio,
    ...open,
  });
}

export function standingPeople(composer: Composer, place: PlaceFacts, standing: StandingFacts): Figure {
  const { words, facts } = composer;
  const label = words.t('say.rank.label.people', { base: words.t(`shell.base.${facts.base}`) });
  const id = `${placeId(place)}/standing/people`;
  return peopleSum(composer, id, labelOf(composer, place, label), standing.people, standing.failingSites);
}

/** Verdicts on hard requirements that are open: `, of which 9 verdicts unknown`. */
export function standingDoubt(composer: Composer, place: PlaceFacts, standing: StandingFacts): Said {
  const of = (part: 'unknown' | 'suppressed'): Figure => standingFigure(composer, place, standing, part);
  return doubt(composer.words, of('unknown'), of('suppressed'));
}

type HardPart = 'n' | 'unknown' | 'suppressed';

/** Verdicts on hard requirements, each counted once. */
export function hardFigure(composer: Composer, place: PlaceFacts, part: HardPart): Figure {
  const { facts, words } = composer;
  const value = facts.hard.reduce((sum, id) => sum + (place.tallies[id] ?? noTally)[part], 0);
  const label = [words.t('say.hard.label'), words.t(`say.part.${part}`)].join(words.t('say.dot'));
  return counted(composer, place, `hard/${part}`, label, value, 'verdicts');
}

/** Movements over these requirements; `set` is empty where they are all that are counted one by one. */
export function movementFigure(
  composer: Composer,
  place: PlaceFacts,
  ids: readonly string[],
  part: keyof MoveCounts,
  isChosen: boolean,
): Figure {
  const value = ids.reduce((sum, id) => sum + (place.moves?.[id]?.[part] ?? 0), 0);
  const set = isChosen ? `:${ids.join('+')}` : '';
  const label = composer.words.t(`say.movers.label.${part}`);
  return counted(composer, place, `movement/${part}${set}`, label, value, 'verdicts');
}

export type MissingPart = 'judged' | 'any' | 'none' | 'open';

/** Sites of the place by the facilities that they lack; `positions` are those of the place in the facts. */
export function missingFigure(
  composer: Composer,
  place: PlaceFacts,
  positions: Uint32Array,
  part: MissingPart,
): Figure {
  const { missing, open } = composer.facts.sites;
  const value = positions.filter((position) => {
    const lacks = missing[position] ?? 255;
    const isOpen = (open[position] ?? 0) > 0;
    if (part === 'judged') return lacks !== 255;
    if (part === 'any') return lacks !== 255 && lacks > 0;
    return lacks === 0 && isOpen === (part === 'open');
  }).length;
  const label = composer.words.t(`say.map.label.${part}`);
  return counted(composer, place, `missing/${part}`, label, value, 'sites', {
    requirements: composer.facts.facilities,
  });
}

export function missingOpen(words: Words, open: Figure): Said {
  return open.value === 0 ? nothing : piece(words, 'say.map.open', { open });
}
