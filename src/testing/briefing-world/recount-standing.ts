// Where a county of a made-up world stands, counted again: failed hard requirements, then people at the failing sites.
import type { RawWorld } from './raw.ts';
import type { Recount, Where } from './recount-kind.ts';
import { codesOn, hardIds, peopleOf } from './recount-codes.ts';

function inCounty({ raw }: Where, county: string): Where {
  return {
    raw,
    place: county,
    sites: raw.sites.filter((site) => site.county === county),
    subjects: raw.subjects.filter((one) => one.county === county),
  };
}

const isDue = (code: number): boolean => [0, 1, 3, 4].includes(code);

const known = new WeakMap<RawWorld, Map<string, ReturnType<typeof counted>>>();

/** Counted once for each place. */
function counts(where: Where) {
  const places = known.get(where.raw) ?? new Map<string, ReturnType<typeof counted>>();
  known.set(where.raw, places);
  const own = places.get(where.place) ?? counted(where);
  places.set(where.place, own);
  return own;
}

function counted(where: Where) {
  const ids = hardIds(where);
  const lists = ids.map((id) => codesOn(where, id));
  const all = lists.flat();
  const of = (code: number): number => all.filter((one) => one === code).length;
  const failing = where.sites.filter((site) => site.isNow && ids.some((id) => site.codes[id] === 1));
  return {
    failed: lists.filter((list) => list.includes(1)).length,
    applicable: lists.filter((list) => list.some(isDue)).length,
    failures: of(1),
    unknown: of(3),
    suppressed: of(4),
    judged: all.filter(isDue).length,
    failingSites: failing.length,
    people: peopleOf(failing, where.raw.base),
  };
}

export function ranked(where: Where): Recount {
  const judged = where.raw.counties.filter(({ id }) => counts(inCounty(where, id)).judged > 0);
  return { value: judged.length };
}

export function rankOf(where: Where): number {
  const own = counts(where);
  let rank = 1;
  for (const { id } of where.raw.counties) {
    const other = counts(inCounty(where, id));
    if (other.judged === 0) continue;
    const people = (other.people.value ?? 0) - (own.people.value ?? 0);
    if (other.failed > own.failed || (other.failed === own.failed && people > 0)) rank += 1;
  }
  return rank;
}

export function standing(where: Where, part: string): Recount | null {
  const own = counts(where);
  const { unknown, suppressed } = own;
  switch (part) {
    case 'rank':
      return { value: rankOf(where) };
    case 'people':
      return own.people;
    case 'failed':
      return { value: own.failed, numerator: own.failed, denominator: own.applicable, unknown, suppressed };
    case 'failingSites': {
      const sites = where.sites.filter(({ isNow }) => isNow).length;
      return { value: own.failingSites, numerator: own.failingSites, denominator: sites };
    }
    case 'applicable':
    case 'failures':
    case 'unknown':
    case 'suppressed':
    case 'judged':
      return { value: own[part] };
    default:
      return null;
  }
}
