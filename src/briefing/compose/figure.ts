// Figures of the document from what was counted: one maker for each kind of count.
import type { AggregateRate } from '../../compliance/employment-rates.ts';
import type { Tally } from '../../compliance/finding.ts';
import type { Words } from '../../language/language.ts';
import type { Requirement, SubjectKind } from '../../model/requirement.ts';
import type { Figure, Unit } from '../document.ts';
import type { PlaceFacts, SumFacts } from '../facts.ts';

/** The parts of a tally that are figures; `n` is all that it applies to. */
export const tallyParts = ['pass', 'fail', 'unknown', 'suppressed', 'notApplicable', 'n'] as const;
export type TallyPart = (typeof tallyParts)[number];

export const noTally: Tally = {
  pass: 0,
  fail: 0,
  unknown: 0,
  suppressed: 0,
  notApplicable: 0,
  n: 0,
  lower: null,
  upper: null,
};

export function unitOf(subject: SubjectKind): Unit {
  switch (subject) {
    case 'site':
      return 'sites';
    case 'workshop':
      return 'workshops';
    case 'county':
      return 'counties';
    default:
      return 'subjects';
  }
}

/** `all` or the adcode: the first part of a figure's id. */
export function placeId(place: Pick<PlaceFacts, 'id'>): string {
  return place.id === '' ? 'all' : place.id;
}

type Given = Pick<Figure, 'id' | 'label' | 'value' | 'unit' | 'asOf'> & Partial<Figure>;

/** Fills in what the figure does not say: no part of a whole, nothing unknown, no bounds. */
export function figure(words: Words, given: Given): Figure {
  const { value, unit } = given;
  const known = (number: number): string =>
    unit === 'percent' ? words.percent(number) : words.number(number);
  return {
    text: value === null ? words.t('say.notKnown') : known(value),
    numerator: null,
    denominator: null,
    unknown: 0,
    suppressed: 0,
    lower: null,
    upper: null,
    requirements: [],
    ...given,
  };
}

/** Subjects of a place with one verdict on a requirement: `140802/W03/fail`. */
export function tallyFigure(
  words: Words,
  place: PlaceFacts,
  requirement: Requirement,
  part: TallyPart,
  asOf: string,
): Figure {
  const tally = place.tallies[requirement.id] ?? noTally;
  const value = tally[part];
  const open = tally.unknown + tally.suppressed;
  const isBounded = part === 'pass' || part === 'fail';
  return figure(words, {
    id: `${placeId(place)}/${requirement.id}/${part}`,
    label: `${requirement.id} ${words.pick(requirement.title)} · ${words.t(`say.part.${part}`)}`,
    value,
    unit: unitOf(requirement.subject),
    asOf,
    requirements: [requirement.id],
    ...(part === 'n' || part === 'notApplicable' ? {} : { numerator: value, denominator: tally.n }),
    ...(isBounded
      ? { unknown: tally.unknown, suppressed: tally.suppressed, lower: value, upper: value + open }
      : {}),
  });
}

/** How many more (or fewer) than at the round compared with; null where there is none. With its sign. */
export function changeFigure(
  words: Words,
  place: PlaceFacts,
  requirement: Requirement,
  part: TallyPart,
  asOf: string,
): Figure | null {
  if (place.before === null) return null;
  const value =
    (place.tallies[requirement.id] ?? noTally)[part] - (place.before[requirement.id] ?? noTally)[part];
  return figure(words, {
    id: `${placeId(place)}/${requirement.id}/${part}:change`,
    label: `${requirement.id} ${words.pick(requirement.title)} · ${words.t(`say.part.${part}`)}`,
    value,
    unit: unitOf(requirement.subject),
    asOf,
    requirements: [requirement.id],
  });
}

/** A sum over sites: unknown and suppressed are sites that could not be added. */
export function sumFigure(
  words: Words,
  id: string,
  label: string,
  unit: Unit,
  sum: SumFacts,
  asOf: string,
): Figure {
  return figure(words, {
    id,
    label,
    unit,
    value: sum.value,
    asOf,
    unknown: sum.unknownSites,
    suppressed: sum.suppressedSites,
  });
}

/** An employment rate: `unknown` counts what the base leaves open, `suppressed` sites. */
export function rateFigure(
  words: Words,
  id: string,
  label: string,
  rate: AggregateRate,
  asOf: string,
): Figure {
  return figure(words, {
    id,
    label,
    unit: 'percent',
    value: rate.rate,
    asOf,
    numerator: rate.numerator,
    denominator: rate.denominator,
    unknown: rate.unknown ?? 0,
    suppressed: rate.suppressed,
    lower: rate.lower,
    upper: rate.upper,
  });
}
