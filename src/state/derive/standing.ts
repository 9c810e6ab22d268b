// Where places stand beside each other: failed hard requirements, then people affected. Two counts, never one score. Pure.
import type { Pack, Requirement } from '../../model/requirement.ts';
import { verdictCode } from '../../model/verdict.ts';
import type { Atlas } from '../atlas-state.ts';
import { populationOf } from './filtering.ts';
import { placeTallies, type PlaceTallies } from './place-tallies.ts';
import type { Place, PlaceInput } from './places.ts';

export interface Standing {
  readonly place: Place;
  readonly tallies: PlaceTallies;
  /** Sites that count at the round. */
  readonly sites: number;
  /** Hard requirements that at least one subject of the place fails. */
  readonly failed: number;
  /** Hard requirements that apply to at least one subject of the place. */
  readonly applicable: number;
  /** Failing verdicts on hard requirements, over all subjects. */
  readonly failures: number;
  /** Sites that fail at least one hard requirement, and the people who live there as far as known. */
  readonly failingSites: number;
  readonly people: number;
  readonly peopleUnknown: number;
  readonly peopleHidden: number;
  /** Verdicts on hard requirements that are open. */
  readonly unknown: number;
  readonly suppressed: number;
  /** Verdicts on hard requirements, the open ones included. */
  readonly judged: number;
}

export type StandingInput = PlaceInput & Pick<Atlas, 'pack' | 'session' | 'roundTable'>;

/** Hard requirements, each counted once: one that only adds up others (ten of ten) is left out. */
export function hardRequirements(pack: Pack | null): readonly Requirement[] {
  const ids = new Set(pack?.requirements.map(({ id }) => id) ?? []);
  return (pack?.requirements ?? []).filter(
    ({ strength, counts }) =>
      strength === 'hard' && !(counts.length > 0 && counts.every((item) => ids.has(item))),
  );
}

function failingRows(input: StandingInput, hard: readonly Requirement[], rows: Uint32Array): Uint32Array {
  const arrays = hard.flatMap(({ id }) => input.findings?.sites.get(id)?.verdicts ?? []);
  return rows.filter((row) => arrays.some((verdicts) => verdicts[row] === verdictCode.fail));
}

/** People at these sites by the population base of the session, as far as known. */
export function peopleOf(
  input: Pick<StandingInput, 'session' | 'roundTable'>,
  rows: Uint32Array,
): Pick<Standing, 'people' | 'peopleUnknown' | 'peopleHidden'> {
  const masked = input.roundTable?.masked[input.session.base];
  const sums = { people: 0, peopleUnknown: 0, peopleHidden: 0 };
  for (const row of rows) {
    const people = populationOf(input, row);
    if (people !== null) sums.people += people;
    else if (masked?.[row] === 1) sums.peopleHidden += 1;
    else sums.peopleUnknown += 1;
  }
  return sums;
}

export function standingOf(input: StandingInput, place: Place, hard: readonly Requirement[]): Standing {
  const tallies = placeTallies(input, place);
  const own = hard.flatMap(({ id }) => tallies.get(id) ?? []);
  const sum = (part: 'fail' | 'unknown' | 'suppressed' | 'n'): number =>
    own.reduce((total, tally) => total + tally[part], 0);
  const failing = failingRows(input, hard, place.rows);
  return {
    place,
    tallies,
    sites: place.rows.length,
    failed: own.filter(({ fail }) => fail > 0).length,
    applicable: own.filter(({ n }) => n > 0).length,
    failures: sum('fail'),
    failingSites: failing.length,
    ...peopleOf(input, failing),
    unknown: sum('unknown'),
    suppressed: sum('suppressed'),
    judged: sum('n'),
  };
}

export function standings(input: StandingInput, places: readonly Place[]): Standing[] {
  const hard = hardRequirements(input.pack);
  return places.map((place) => standingOf(input, place, hard));
}

export interface Ranked extends Standing {
  /** 1 is the most failed requirements, then the most people; null where nothing is judged. */
  readonly rank: number | null;
  /** Others share the rank. */
  readonly tied: boolean;
}

function before(a: Standing, b: Standing): number {
  return b.failed - a.failed || b.people - a.people;
}

/** Equal places share a rank and the ranks after them are left out: 1, 2, 2, 4. Given order kept among equals. */
export function ranked(list: readonly Standing[]): Ranked[] {
  const judged = list.filter(({ judged: n }) => n > 0);
  const sorted = [...judged].sort(before);
  const equal = (one: Standing, other: Standing | undefined): boolean =>
    other !== undefined && before(one, other) === 0;
  const rest = list.filter(({ judged: n }) => n === 0);
  let rank = 0;
  return [
    ...sorted.map((one, index) => {
      const [above, below] = [sorted[index - 1], sorted[index + 1]];
      if (!equal(one, above)) rank = index + 1;
      return { ...one, rank, tied: equal(one, above) || equal(one, below) };
    }),
    ...rest.map((one) => ({ ...one, rank: null, tied: false })),
  ];
}

export const standingColumns = [
  'rank',
  'name',
  'failed',
  'people',
  'failures',
  'failingSites',
  'unknown',
  'suppressed',
  'sites',
] as const;
export type StandingColumn = (typeof standingColumns)[number];

/** By one column; equal ones keep the order of the ranks. Places without a rank stand last either way. */
export function sortedStandings(
  list: readonly Ranked[],
  column: StandingColumn,
  descending: boolean,
  nameOf: (place: Place) => string,
): Ranked[] {
  const collator = new Intl.Collator('zh-CN');
  const compare = (a: Ranked, b: Ranked): number => {
    if (column === 'name') return collator.compare(nameOf(a.place), nameOf(b.place));
    return (a[column] ?? Infinity) - (b[column] ?? Infinity);
  };
  const sign = descending ? -1 : 1;
  return [...list].sort((a, b) => {
    const open = Number(a.rank === null) - Number(b.rank === null);
    return open || sign * compare(a, b);
  });
}
