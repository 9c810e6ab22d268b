// On which side of a threshold the sites of a place lie, as counts and as figures.
import type { BindingSide } from '../../../compliance/threshold.ts';
import type { Requirement } from '../../../model/requirement.ts';
import { populationBases, type PopulationBase } from '../../../model/size-class.ts';
import { markBit } from '../../../model/verdict.ts';
import type { Figure } from '../../document.ts';
import type { Composer } from '../composer.ts';
import { figure, placeId } from '../figure.ts';
import { listed } from '../pieces.ts';
import { nothing, piece, type Said } from '../say.ts';
import type { Scope } from '../scope.ts';

export interface Threshold extends BindingSide {
  readonly requirement: Requirement;
}

const noFinding = 255;

export const isBase = (column: string): column is PopulationBase =>
  populationBases.some((candidate) => candidate === column);

export const sideParts = ['bound', 'at', 'beyond', 'unknown', 'suppressed'] as const;
export type SidePart = (typeof sideParts)[number];
export type Sides = Readonly<Record<SidePart, number>>;

/** Sites by where their figure lies. `bound` holds those on the limit where it is included, `beyond` where it is not. */
export function sidesOf(
  { facts }: Composer,
  scope: Scope,
  threshold: Threshold,
  base: PopulationBase,
): Sides {
  const { sites } = facts;
  const { limit, side, included, requirement } = threshold;
  const [people, hidden] = [sites.population[base], sites.hidden[base]];
  const verdicts = sites.verdicts[requirement.id];
  const counts = { bound: 0, at: 0, beyond: 0, unknown: 0, suppressed: 0 };
  for (const position of scope.sites) {
    if ((verdicts?.[position] ?? noFinding) === noFinding) continue;
    const value = people[position] ?? NaN;
    if (hidden[position] === 1) counts.suppressed += 1;
    else if (Number.isNaN(value)) counts.unknown += 1;
    else {
      const isInside = value === limit ? included : side === 'up_to' ? value < limit : value > limit;
      counts[isInside ? 'bound' : 'beyond'] += 1;
      if (value === limit) counts.at += 1;
    }
  }
  return counts;
}

/** Sites whose verdict carries the mark that their figure is exactly the limit. */
export function markedAtLimit({ facts }: Composer, scope: Scope, { requirement }: Threshold): number {
  const marks = facts.sites.marks[requirement.id];
  const verdicts = facts.sites.verdicts[requirement.id];
  return scope.sites.filter(
    (position) =>
      (verdicts?.[position] ?? noFinding) !== noFinding &&
      ((marks?.[position] ?? 0) & markBit.boundary) !== 0,
  ).length;
}

const wordsOfSide = {
  up_to: { in: 'say.threshold.upTo', out: 'say.threshold.above' },
  below: { in: 'say.threshold.below', out: 'say.threshold.from' },
  from: { in: 'say.threshold.from', out: 'say.threshold.below' },
  above: { in: 'say.threshold.above', out: 'say.threshold.upTo' },
} as const;

/** Keys of what is said of those that are bound, and of the others. */
export function sideWords({ side, included }: BindingSide) {
  if (side === 'up_to') return wordsOfSide[included ? 'up_to' : 'below'];
  return wordsOfSide[included ? 'from' : 'above'];
}

/** Name of the figure that is compared: a population base, or what the requirement counts. */
export function baseOf({ words }: Composer, { column, requirement }: Threshold): string {
  if (isBase(column)) return words.t(`shell.base.${column}`);
  const measured = requirement.measured.find(({ name }) => name === column);
  return words.pick(measured?.title ?? requirement.base);
}

export function limitFigure(composer: Composer, { place }: Scope, threshold: Threshold): Figure {
  const { words, facts } = composer;
  const { requirement, limit, column } = threshold;
  return figure(words, {
    id: `${placeId(place)}/threshold/${requirement.id}:limit`,
    label: `${requirement.id} ${words.t('say.threshold.part.limit')}`,
    value: limit,
    unit: isBase(column) ? 'people' : 'households',
    asOf: facts.round,
    requirements: [requirement.id],
  });
}

/** `lifted population: 800 people or fewer` */
export function rangeOf(
  composer: Composer,
  scope: Scope,
  threshold: Threshold,
  part: 'in' | 'out' | 'at',
): Said {
  const key = part === 'at' ? 'say.threshold.at' : sideWords(threshold)[part];
  return piece(composer.words, `${key}.range`, {
    base: baseOf(composer, threshold),
    limit: limitFigure(composer, scope, threshold),
  });
}

function labelOf(composer: Composer, scope: Scope, threshold: Threshold, part: SidePart | 'marked'): string {
  if (part === 'bound') return rangeOf(composer, scope, threshold, 'in').text;
  if (part === 'beyond') return rangeOf(composer, scope, threshold, 'out').text;
  if (part === 'at' || part === 'marked') return rangeOf(composer, scope, threshold, 'at').text;
  return composer.words.t(`say.threshold.part.${part}`);
}

export function sideFigure(
  composer: Composer,
  scope: Scope,
  threshold: Threshold,
  part: SidePart | 'marked',
  value: number,
): Figure {
  const { words, facts } = composer;
  const { id } = threshold.requirement;
  return figure(words, {
    id: `${placeId(scope.place)}/threshold/${id}:${part}`,
    label: `${id} ${labelOf(composer, scope, threshold, part)}`,
    value,
    unit: 'sites',
    asOf: facts.round,
    requirements: [id],
  });
}

/** All sites that are judged at all. */
export function judgedFigure(
  { words, facts }: Composer,
  { place }: Scope,
  { requirement }: Threshold,
  sides: Sides,
): Figure {
  return figure(words, {
    id: `${placeId(place)}/threshold/${requirement.id}:all`,
    label: words.t('say.figures.sites'),
    value: sides.bound + sides.beyond + sides.unknown + sides.suppressed,
    unit: 'sites',
    asOf: facts.round,
  });
}

/** `, of which 3 sites of unknown population` */
export function openSides(composer: Composer, scope: Scope, threshold: Threshold, sides: Sides): Said {
  const open = (['unknown', 'suppressed'] as const).flatMap((part) =>
    sides[part] === 0
      ? []
      : [
          piece(composer.words, `say.people.open.${part}`, {
            many: sideFigure(composer, scope, threshold, part, sides[part]),
          }),
        ],
  );
  return open.length === 0
    ? nothing
    : piece(composer.words, 'say.threshold.open', { open: listed(composer.words, open) });
}
