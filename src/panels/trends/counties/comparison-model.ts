// Two to four pinned places beside each other, line by line, with whether they differ. Pure.
import type { Words } from '../../../language/language.ts';
import { rateIds } from '../../../compliance/employment-rates.ts';
import { totalRates } from '../../../state/derive/rates.ts';
import {
  hardRequirements,
  type Standing,
  type StandingInput,
  standingOf,
} from '../../../state/derive/standing.ts';
import { placeName } from '../place-name.ts';
import { placeOfPin } from './pins.ts';
import { tallyState, tallyText } from './requirement-matrix.tsx';
import { peopleText } from './standing-table.tsx';

export interface Line {
  readonly id: string;
  readonly part: 'figures' | 'rates' | 'requirements';
  readonly title: string;
  /** One text a place. */
  readonly cells: readonly string[];
  readonly differ: boolean;
}

export interface Pinned {
  readonly pin: string;
  readonly name: string;
  readonly standing: Standing;
}

export function pinnedPlaces(words: Words, input: StandingInput, pins: readonly string[]): readonly Pinned[] {
  const hard = hardRequirements(input.pack);
  return pins.flatMap((pin) => {
    const place = placeOfPin(input, pin);
    if (place === null) return [];
    return [{ pin, name: placeName(words, input, place), standing: standingOf(input, place, hard) }];
  });
}

function line(id: string, part: Line['part'], title: string, cells: readonly string[]): Line {
  return { id, part, title, cells, differ: new Set(cells).size > 1 };
}

function populationText(words: Words, input: StandingInput, { place }: Standing): string {
  const { base } = input.session;
  const values = [...place.rows].map((row) => input.roundTable?.values[base][row] ?? NaN);
  const hidden = [...place.rows].filter((row) => input.roundTable?.masked[base]?.[row] === 1).length;
  const known = values.filter((value) => !Number.isNaN(value));
  const unknown = values.length - known.length - hidden;
  return [
    ...(known.length > 0 ? [words.number(known.reduce((sum, value) => sum + value, 0))] : []),
    ...(unknown > 0 ? [words.t('counties.people.unknown', { count: unknown })] : []),
    ...(hidden > 0 ? [words.t('counties.people.hidden', { count: hidden })] : []),
  ].join(words.t('review.comma'));
}

function figureLines(words: Words, input: StandingInput, pinned: readonly Pinned[]): Line[] {
  const of = (id: string, title: string, text: (standing: Standing) => string): Line =>
    line(
      id,
      'figures',
      title,
      pinned.map(({ standing }) => text(standing)),
    );
  const base = words.t(`shell.base.${input.session.base}`);
  return [
    of('sites', words.t('counties.column.sites'), ({ sites }) => words.number(sites)),
    of('population', base, (standing) => populationText(words, input, standing)),
    of('failed', words.t('counties.column.failed'), ({ failed, applicable }) =>
      words.t('counties.ofRequirements', { count: failed, n: applicable }),
    ),
    of('people', words.t('counties.column.people', { base }), (standing) => peopleText(words, standing)),
    of('failures', words.t('counties.column.failures'), ({ failures, judged }) =>
      words.t('counties.ofFindings', { count: words.number(failures), n: words.number(judged) }),
    ),
    of('unknown', words.t('counties.column.unknown'), ({ unknown }) => words.number(unknown)),
    of('suppressed', words.t('counties.column.suppressed'), ({ suppressed }) => words.number(suppressed)),
  ];
}

type PlaceRate = ReturnType<typeof totalRates>[number];

function rateText(words: Words, rate: PlaceRate): string {
  const { numerator, denominator, lower, upper, leftOut, suppressed } = rate;
  const left = [
    ...(leftOut > 0 ? [words.t('counties.people.unknown', { count: leftOut })] : []),
    ...(suppressed > 0 ? [words.t('counties.people.hidden', { count: suppressed })] : []),
  ];
  if (numerator === null || denominator === null) return left.join(words.t('review.comma'));
  const unit = words.t(`review.rate.unit.${rate.id}`);
  const counts = { numerator: words.number(numerator), denominator: words.number(denominator), unit };
  const bounds =
    lower !== null && upper !== null && lower < upper
      ? [words.t('review.rate.bounds', { lower: words.percent(lower), upper: words.percent(upper) })]
      : [];
  const share = rate.rate === null ? words.t('review.rate.zero') : words.percent(rate.rate);
  return [share, words.t('review.rate.of', counts), ...bounds, ...left].join(words.t('review.comma'));
}

function rateLines(words: Words, input: StandingInput, pinned: readonly Pinned[]): Line[] {
  const { roundTable } = input;
  if (roundTable === null || pinned.every(({ standing }) => standing.sites === 0)) return [];
  const rates = pinned.map(({ standing }) => totalRates(roundTable, standing.place.rows));
  return rateIds.map((id) =>
    line(
      id,
      'rates',
      words.t(`review.rate.${id}`),
      rates.map((own) => own.flatMap((rate) => (rate.id === id ? rateText(words, rate) : [])).join('')),
    ),
  );
}

function requirementLines(words: Words, input: StandingInput, pinned: readonly Pinned[]): Line[] {
  return (input.pack?.requirements ?? []).flatMap(({ id, title }) => {
    const tallies = pinned.map(({ standing }) => standing.tallies.get(id));
    if (tallies.every((tally) => tally === undefined || tally.n + tally.notApplicable === 0)) return [];
    const cells = tallies.map((tally, index) =>
      pinned[index]?.standing.place.level === 'site' && tally !== undefined
        ? words.t(`review.verdict.${tallyState(tally)}`)
        : tallyText(words, tally),
    );
    return [line(id, 'requirements', `${id} ${words.pick(title)}`, cells)];
  });
}

export function comparisonLines(
  words: Words,
  input: StandingInput,
  pinned: readonly Pinned[],
): readonly Line[] {
  return [
    ...figureLines(words, input, pinned),
    ...rateLines(words, input, pinned),
    ...requirementLines(words, input, pinned),
  ];
}
