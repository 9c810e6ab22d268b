// What is said of one requirement in a place: the finding, where most fail, who lives there, what moved.
import type { Requirement } from '../../model/requirement.ts';
import { verdictCode } from '../../model/verdict.ts';
import type { Figure, FigureCard, Sentence } from '../document.ts';
import type { MoveCounts, PlaceFacts } from '../facts.ts';
import { drillTo, placeName, type Composer } from './composer.ts';
import { tallyDoubt } from './doubt.ts';
import { changeFigure, figure, noTally, placeId, sumFigure, tallyFigure } from './figure.ts';
import { listed, theMost } from './pieces.ts';
import { piece, sentence, type Said } from './say.ts';
import { peopleAt, type Scope } from './scope.ts';
import type { Wording } from './tally-bars.ts';

/** The finding as a title. */
export function findingTitle(
  { facts, words }: Composer,
  place: PlaceFacts,
  requirement: Requirement,
  wording: Wording,
): Sentence {
  const title = words.pick(requirement.title);
  const of = (part: 'n' | 'fail'): Figure => tallyFigure(words, place, requirement, part, facts.round);
  const tally = place.tallies[requirement.id] ?? noTally;
  const [n, fail] = [of('n'), of('fail')];
  if (tally.n === 0) return sentence(words, 'say.found.nobody', { title });
  const open = tallyDoubt(words, place, requirement, facts.round);
  if (tally.fail > 0) {
    const key = wording === 'facility' ? 'say.found.lacks' : 'say.found.fails';
    return sentence(words, key, { title, n, fail, doubt: open }, fail);
  }
  if (tally.pass === 0) return sentence(words, 'say.found.nothingKnown', { title, n, doubt: open }, n);
  if (tally.pass < tally.n) return sentence(words, 'say.found.noneFails', { title, n, doubt: open }, n);
  return sentence(words, 'say.found.allMeet', { title, n }, n);
}

/** Positions of the sites in the place that fail; none where the requirement is no site's. */
export function failingSites({ facts }: Composer, { sites }: Scope, { id }: Requirement): Uint32Array {
  const verdicts = facts.sites.verdicts[id];
  return sites.filter((position) => verdicts?.[position] === verdictCode.fail);
}

export function failingPeople(composer: Composer, scope: Scope, requirement: Requirement): Figure {
  const { facts, words } = composer;
  const base = words.t(`shell.base.${facts.base}`);
  return sumFigure(
    words,
    `${placeId(scope.place)}/failPeople/${requirement.id}`,
    words.t('say.people.failing', { base, id: requirement.id }),
    'people',
    peopleAt(composer, failingSites(composer, scope, requirement)),
    facts.round,
  );
}

/** People at `sites` sites by the base of the session: the known sum, and how many sites are not in it. */
export function peopleThere({ words, facts }: Composer, people: Figure, sites: number): Sentence {
  const base = words.t(`shell.base.${facts.base}`);
  const open = (['unknown', 'suppressed'] as const).flatMap((part): Said[] => {
    if (people[part] === 0) return [];
    const count = figure(words, {
      id: `${people.id}:${part}`,
      label: words.t(`say.people.${part}`, { label: people.label }),
      value: people[part],
      unit: 'sites',
      asOf: people.asOf,
      requirements: people.requirements,
    });
    return [piece(words, `say.people.open.${part}`, { many: count })];
  });
  if (open.length === 0) return sentence(words, 'say.people.there', { base, people });
  const isNoneKnown = people.unknown + people.suppressed >= sites;
  return isNoneKnown
    ? sentence(words, 'say.people.noneKnown', { base, open: listed(words, open) })
    : sentence(words, 'say.people.thereOpen', { base, people, open: listed(words, open) });
}

function peopleSentence(composer: Composer, scope: Scope, requirement: Requirement): Sentence[] {
  const { length } = failingSites(composer, scope, requirement);
  return length === 0 ? [] : [peopleThere(composer, failingPeople(composer, scope, requirement), length)];
}

const moveParts = ['newlyMet', 'newlyFailing', 'becameKnown', 'becameUnknown', 'other'] as const;

export function moveFigure(
  { words, facts }: Composer,
  place: PlaceFacts,
  requirement: Requirement,
  part: keyof MoveCounts,
): Figure {
  return figure(words, {
    id: `${placeId(place)}/moves/${requirement.id}:${part}`,
    label: `${requirement.id} ${words.pick(requirement.title)} · ${words.t(`say.move.label.${part}`)}`,
    value: place.moves?.[requirement.id]?.[part] ?? 0,
    unit: 'sites',
    asOf: facts.round,
    requirements: [requirement.id],
  });
}

/** What moved since the round compared with; nothing where there is none. */
export function moveSentence(composer: Composer, place: PlaceFacts, requirement: Requirement): Sentence[] {
  const { words, facts } = composer;
  const { since } = facts;
  const counts = place.moves?.[requirement.id];
  if (since === null || counts === undefined || requirement.subject !== 'site') return [];
  const moved = moveParts.filter((part) => counts[part] > 0);
  if (moved.length === 0) return [sentence(words, 'say.move.none', { since })];
  const list = moved.map((part) => {
    const count = moveFigure(composer, place, requirement, part);
    return piece(words, `say.move.${part}`, { many: count });
  });
  return [sentence(words, 'say.move.since', { since, list: listed(words, list) })];
}

export function mostSentence(
  composer: Composer,
  scope: Scope,
  requirement: Requirement,
  wording: Wording,
): Sentence[] {
  const { words, facts } = composer;
  const counted = scope.counties.map((county) => ({
    name: placeName(composer, county),
    figure: tallyFigure(words, county, requirement, 'fail', facts.round),
  }));
  return theMost(
    words,
    wording === 'facility' ? 'lacks' : 'fail',
    counted,
    `${placeId(scope.place)}/most/${requirement.id}`,
  );
}

/** How a finding is reached where nothing was measured. */
function modelledBy(predicate: string): 'say.modelled.distance' | 'say.modelled.proxy' {
  return predicate.includes('workshop_access.') ? 'say.modelled.distance' : 'say.modelled.proxy';
}

/** What the right side of a requirement's card says. */
export function requirementSentences(
  composer: Composer,
  scope: Scope,
  requirement: Requirement,
  wording: Wording,
): Sentence[] {
  return [
    ...mostSentence(composer, scope, requirement, wording),
    ...peopleSentence(composer, scope, requirement),
    ...moveSentence(composer, scope.place, requirement),
    ...(requirement.modelled === null ? [] : [sentence(composer.words, modelledBy(requirement.modelled))]),
    ...(requirement.strength === 'soft' ? [sentence(composer.words, 'say.advisory')] : []),
  ];
}

/** How many meet it or fail it, large. */
export function tallyCard(
  { words, facts }: Composer,
  place: PlaceFacts,
  requirement: Requirement,
  part: 'pass' | 'fail',
): FigureCard {
  const of = tallyFigure(words, place, requirement, 'n', facts.round);
  const change = changeFigure(words, place, requirement, part, facts.round);
  const open = tallyDoubt(words, place, requirement, facts.round).text;
  return {
    figure: tallyFigure(words, place, requirement, part, facts.round),
    of: sentence(words, 'say.figures.of', { of }, of).text,
    doubt: open.replace(/^[，,]\s*/, ''),
    change:
      change === null || facts.since === null
        ? ''
        : words.t('say.figures.change', {
            change: signed(words.number, change.value ?? 0),
            date: facts.since,
          }),
    drill: drillTo({ county: place.id || null, requirement: requirement.id, verdict: part }),
  };
}

/** With its sign: `+3`, `−4`, `±0`. */
export function signed(format: (value: number) => string, value: number): string {
  return value > 0 ? `+${format(value)}` : value < 0 ? `−${format(Math.abs(value))}` : '±0';
}
